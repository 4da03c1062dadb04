using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Security;

/// <summary>
/// The address under which people reach the site: what links in mails begin with. It is set, or the one that the server listens on; never what a
/// request calls the host, or a stranger could have the link of somebody's mail lead to a server of his own.
/// </summary>
internal sealed class SiteAddress(IConfiguration configuration, IServiceProvider services)
{
    /// <summary>What sets it.</summary>
    public const string Variable = "REGIOHELIX_ADDRESS";

    private readonly Uri? set = Read(configuration[Variable]);

    /// <summary>Cookies go over https alone where the site is reached so, also where a proxy ends it.</summary>
    public CookieSecurePolicy CookiePolicy => IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>True where it is set to be reached over https.</summary>
    public bool IsHttps => set?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The whole address of a page.</summary>
    public string Of(string path) => (set?.GetLeftPart(UriPartial.Authority) ?? Listening()) + path;

    private string Listening() =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "http://127.0.0.1:5080";

    private static Uri? Read(string? given) => string.IsNullOrWhiteSpace(given) ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", AbsolutePath: "/" } ? address
        : throw new ProblemsException(new Problem(Variable, 0, 0, "unreadable-address", given, Phrase.Of("give the address under which people reach the site, such as https://regiohelix.example.org")));
}
