using System.Net;
using Microsoft.AspNetCore.Http;

namespace RegioHelix.Web.Security;

/// <summary>Whether a request comes from this machine itself: what loading data and own tables need.</summary>
public static class LocalMachine
{
    private static readonly string[] Forwarding =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    /// <summary>
    /// True for a loopback connection to a loopback name without any forwarding header: behind a proxy every visitor would look local,
    /// and a foreign name that resolves to loopback would let another site's page act as the user.
    /// </summary>
    public static bool IsAsking(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !Forwarding.Any(context.Request.Headers.ContainsKey)
        && IsName(context.Request.Host.Host);

    /// <summary>True for a name or address of the machine itself.</summary>
    internal static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
