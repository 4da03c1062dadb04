using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using RegioHelix.Cli.Telemetry;
using RegioHelix.Store.Jobs;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Tests.Telemetry;

/// <summary>What reaches a collector says how the product does, and nothing about who used it.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_routes_jobs_and_mails_and_no_token_no_search_and_no_visitor()
    {
        var received = new ConcurrentQueue<byte[]>();
        await using var collector = await Collector(received);
        var builder = Quiet();
        builder.Configuration.AddInMemoryCollection([new(TelemetryExport.Variable, collector.Urls.First()), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]);
        TelemetryExport.Add(builder.Services, builder.Configuration);
        await using (var app = builder.Build())
        {
            app.MapGet("/invitations/{token}", (string token) => token.Length);
            app.MapGet("/test/broken/{token}", string (string token) => throw new InvalidOperationException("cannot read " + token));
            await app.StartAsync(Cancellation);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Quillabrowser/1.0");
            client.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            client.DefaultRequestHeaders.Add("tracestate", "vendor=statequilla");
            await client.GetStringAsync(new Uri("/invitations/tokenquilla?q=searchquilla", UriKind.Relative), Cancellation);
            using var broken = await client.GetAsync(new Uri("/test/broken/brokenquilla", UriKind.Relative), Cancellation);
            using var none = await client.GetAsync(new Uri("/nowhere/pathquilla", UriKind.Relative), Cancellation);
            ProductMeter.MailsSent.Add(1);
            ProductMeter.Count(Job, StoredJobState.Failed, TimeSpan.FromSeconds(2));
            await app.StopAsync(Cancellation);
        }
        var text = string.Concat(received.Select(Encoding.UTF8.GetString));
        foreach (var told in new[] { "GET /invitations/{token}", "GET /test/broken/{token}", "http.server.request.duration", "regiohelix.mails.sent", "regiohelix.jobs", "regiohelix.job.duration", "import-file", "Failed", "dotnet." })
            Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain("quilla", text, StringComparison.OrdinalIgnoreCase);
        // The address that stays is the server's own, which it listens on.
        Assert.DoesNotContain("client.address", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_registered_where_no_collector_is_named()
    {
        var services = new ServiceCollection();
        TelemetryExport.Add(services, new ConfigurationBuilder().Build());
        Assert.Empty(services);
    }

    [Fact]
    public void A_log_is_of_lines_or_of_json_and_nothing_else()
    {
        Assert.Equal(ConsoleFormatterNames.Simple, Formatter(null));
        Assert.Equal(ConsoleFormatterNames.Json, Formatter("json"));
        Assert.Equal("unknown-log", Assert.Single(Assert.Throws<ProblemsException>(() => Formatter("xml")).Problems).Rule);
    }

    private static StoredJob Job => new(Guid.NewGuid(), "import-file", "settingsquilla", "ownerquilla", StoredJobState.Running, null, Phrase.Of("messagequilla"), null, 1, false, DateTimeOffset.UnixEpoch, null, null);

    private static string? Formatter(string? named)
    {
        using var provider = new ServiceCollection().AddLogging(logging => ServerLog.Set(logging, new ConfigurationBuilder().AddInMemoryCollection([new(ServerLog.Variable, named)]).Build())).BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName;
    }

    private static async Task<WebApplication> Collector(ConcurrentQueue<byte[]> received)
    {
        var app = Quiet().Build();
        app.MapPost("/v1/{signal}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Cancellation);
            received.Enqueue(body.ToArray());
        });
        await app.StartAsync(Cancellation);
        return app;
    }

    private static WebApplicationBuilder Quiet()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }
}
