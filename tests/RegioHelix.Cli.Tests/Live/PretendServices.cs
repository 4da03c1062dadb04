using System.Collections.Concurrent;
using System.Text;
using Microsoft.Net.Http.Headers;
using RegioHelix.Cli.Tests.Refusals;

namespace RegioHelix.Cli.Tests.Live;

/// <summary>
/// A server on this machine in the place of Eurostat and GISCO. It knows one small dataset with invented figures and answers 404 for all else.
/// </summary>
internal sealed class PretendServices : IAsyncDisposable
{
    /// <summary>A member of the recommended set.</summary>
    public const string Known = "nama_10r_2gdp";

    private static readonly byte[] Table = OwnTable.Pack("freq,unit,geo\\TIME_PERIOD\t2014 \t2015 \nA,MIO_EUR,ITH3\t1500.5 \t1510.2 p\nA,MIO_EUR,ITH1\t210.1 \t: \n");

    private readonly WebApplication app;

    private PretendServices(WebApplication app) => this.app = app;

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What a process must have in its environment to ask here.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["REGIOHELIX_EUROSTAT"] = app.Urls.Single(),
        ["REGIOHELIX_GISCO"] = app.Urls.Single(),
    };

    public static async Task<PretendServices> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = new PretendServices(builder.Build());
        services.app.Run(services.Answer);
        await services.app.StartAsync(TestContext.Current.CancellationToken);
        return services;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path.Value!);
        return context.Request.Path == $"/sdmx/2.1/data/{Known}"
            ? Results.Bytes(Table, "application/octet-stream", entityTag: new EntityTagHeaderValue("\"one\"")).ExecuteAsync(context)
            : Results.Text("<html><head><title>404 Not Found</title></head></html>", "text/html", Encoding.UTF8, StatusCodes.Status404NotFound).ExecuteAsync(context);
    }
}
