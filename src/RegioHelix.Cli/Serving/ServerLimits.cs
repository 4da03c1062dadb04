using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RegioHelix.Cli.Serving;

/// <summary>How large, how long and how many requests may be: far above what pages need, far below what brings a machine down.</summary>
internal static class ServerLimits
{
    /// <summary>How long a server that was asked to stop goes on with what it was asked before.</summary>
    public static readonly TimeSpan Leave = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer may take. The longest page of a cold server takes some ten seconds.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromMinutes(2);

    // Forms are small; the pages that take files raise this for themselves.
    private const long LargestForm = 4L << 20;
    private const int MostConnections = 4000;
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(15);

    /// <summary>Sets them.</summary>
    public static void Set(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Set);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Leave);
        builder.Services.AddRequestTimeouts(limits => limits.DefaultPolicy = new RequestTimeoutPolicy { Timeout = Answer, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
    }

    private static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestForm;
        server.Limits.MaxConcurrentConnections = MostConnections;
        server.Limits.RequestHeadersTimeout = Headers;
    }
}
