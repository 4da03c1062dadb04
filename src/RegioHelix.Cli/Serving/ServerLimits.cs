using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RegioHelix.Web.Security;

namespace RegioHelix.Cli.Serving;

/// <summary>How large, how long and how many requests may be: far above what pages need, far below what brings a machine down.</summary>
internal static class ServerLimits
{
    /// <summary>How long a server that was asked to stop goes on with what it was asked before.</summary>
    public static readonly TimeSpan Leave = TimeSpan.FromSeconds(30);

    /// <summary>How long an answer may take. The longest page of a cold server takes some ten seconds.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromMinutes(2);

    /// <summary>How many requests are answered at once, for each core: a page is mostly a core's work, and more of them at once only take memory.</summary>
    public const int AtOncePerCore = 32;

    /// <summary>How many wait for their turn.</summary>
    public const int Waiting = 1000;

    // Forms are small; the pages that take files raise this for themselves.
    private const long LargestForm = 4L << 20;
    private const int MostConnections = 4000;
    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(15);

    /// <summary>Sets them.</summary>
    public static void Set(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Set);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = Leave;
            // What runs beside the pages sees to its own failures; one that it did not foresee is logged and ends no server.
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Services.AddSingleton(_ => new RequestTurns(AtOncePerCore * Environment.ProcessorCount, Waiting));
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
