using System.Net;
using System.Reflection;

namespace RegioHelix.Import.Live;

/// <summary>Makes the HTTP client that the live services are asked with.</summary>
public static class LiveConnection
{
    /// <summary>Product and version, as the services' owners see them.</summary>
    public static string UserAgent { get; } = "RegioHelix/" + Version();

    /// <summary>
    /// A client without a limit on the whole time (<see cref="LiveOptions.IdleTimeout"/> does that job better) and without automatic
    /// unpacking, since a resumed download counts the bytes as sent.
    /// </summary>
    public static HttpClient Create() => new(
        new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxAutomaticRedirections = 5,
            UseCookies = false,
        })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static string Version()
    {
        var version = typeof(LiveConnection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var build = version.IndexOf('+', StringComparison.Ordinal);
        return build < 0 ? version : version[..build];
    }
}
