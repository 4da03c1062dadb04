using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Security;

/// <summary>
/// Whose word is taken for who a visitor is: a proxy on this machine, and those on other machines that are named. It serves to tell visitors apart, never to
/// let somebody in: <see cref="LocalMachine"/> asks for a request that no proxy touched.
/// </summary>
internal sealed class TrustedProxies
{
    /// <summary>What names those on other machines.</summary>
    public const string Variable = "REGIOHELIX_PROXIES";

    private static readonly char[] Separators = [',', ';', ' '];
    private readonly IReadOnlyList<IPNetwork> networks;

    private TrustedProxies(IReadOnlyList<IPNetwork> networks) => this.networks = networks;

    /// <summary>Reads the setting.</summary>
    /// <exception cref="ProblemsException">A part of it is neither an address nor a network.</exception>
    public static TrustedProxies Read(IConfiguration configuration) =>
        new([.. (configuration[Variable] ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Parse)]);

    /// <summary>Who asks, as those who flood are told apart: what the last proxy that is trusted saw. Of IPv6 a visitor has a whole network.</summary>
    public string Visitor(HttpContext http)
    {
        var address = Plain(http.Connection.RemoteIpAddress);
        if (address is not null && IsTrusted(address)
            && http.Request.Headers["X-Forwarded-For"].LastOrDefault()?.Split(',')[^1].Trim() is { } forwarded && IPAddress.TryParse(forwarded, out var behind))
            address = Plain(behind);
        return address is null ? "" : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private bool IsTrusted(IPAddress address) => IPAddress.IsLoopback(address) || networks.Any(network => network.Contains(address));

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static IPNetwork Parse(string part) =>
        IPAddress.TryParse(part, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(part, out var network) ? network
        : throw new ProblemsException(new Problem(Variable, 0, 0, "unreadable-proxy", part, Phrase.Of("give the addresses or networks of the proxies in front of the site, parted by commas, such as 10.0.0.5 or 10.0.0.0/24")));
}
