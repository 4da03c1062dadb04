using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry.Tests;
using RegioHelix.Testing;
using RegioHelix.Web.Problems;
using RegioHelix.Web.Security;
using RegioHelix.Web.Tests.Privacy;

namespace RegioHelix.Web.Tests;

/// <summary>What people see when something that the site stands on is away: a page that says so and when to come again, never a fault; and no secret of a link in the log.</summary>
public sealed class OutageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly (string Kind, Func<Exception> Failure, string Title, string TitleNl, string Wait)[] Outages =
    [
        ("full", () => new IOException("No space left on device : '/data/own/secretquilla'"), "The server’s disk is full", "De schijf van de server is vol", "60"),
        ("full-registry", () => new InvalidOperationException("saving", new SqliteException("database or disk is full", 13)), "The server’s disk is full", "De schijf van de server is vol", "60"),
        ("read-only", () => new IOException("Read-only file system"), "The server cannot use its disk", "De server kan zijn schijf niet gebruiken", "60"),
        ("read-only-registry", () => new SqliteException("attempt to write a readonly database", 8), "The server cannot use its disk", "De server kan zijn schijf niet gebruiken", "60"),
        ("busy-registry", () => new SqliteException("database is locked", 5), "People and organisations cannot be reached just now", "Mensen en organisaties zijn nu even niet te bereiken", "10"),
#pragma warning disable CA2201 // What the runtime throws where there is no memory.
        ("memory", () => new AggregateException(new OutOfMemoryException()), "The server has too little memory just now", "De server heeft nu te weinig geheugen", "60"),
#pragma warning restore CA2201
    ];

    [Fact]
    public async Task Each_outage_is_a_page_in_words_a_problem_for_programs_and_a_line_without_secrets()
    {
        using var folder = new TemporaryFolder();
        await using var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], MadeRegistry.Into(folder["data"])) { WithFirstData = false });
        using var log = new WrittenLog();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        server.MapGet("/test/{kind}/as/{secret}", string (string kind, string secret) => throw Outages.Single(one => one.Kind == kind).Failure());
        server.MapGet("/test/fault/of/{secret}", string (string secret) => throw new InvalidOperationException("a fault"));
        server.MapGet("/test/turns/{secret}", async (HttpContext http, string secret) =>
        {
            using var none = new RequestTurns(1, 0);
            await none.Take(http, inner => none.Take(inner, _ => Task.CompletedTask));
        });
        await server.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };

        foreach (var (kind, _, title, titleNl, wait) in Outages)
        {
            await Told(client, $"/test/{kind}/as/linkquilla", title, wait);
            await Told(client, $"/test/{kind}/as/linkquilla?lang=nl", titleNl, wait);
        }
        await Told(client, "/test/turns/linkquilla", "Too many people ask at once", "5");
        using (var fault = await client.GetAsync(new Uri("/test/fault/of/linkquilla", UriKind.Relative), Cancellation))
            Assert.Equal(HttpStatusCode.InternalServerError, fault.StatusCode);
        await server.StopAsync(Cancellation);

        Assert.Contains("/test/{kind}/as/{secret}", log.Text, StringComparison.Ordinal);
        Assert.Contains("\"Route\":\"/test/fault/of/{secret}\"", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quilla", log.Text, StringComparison.Ordinal);
        // An outage is a line, however many come; a fault has its stack.
        Assert.DoesNotContain("SqliteException:", log.Text, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: a fault", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_beyond_those_who_are_answered_and_those_who_wait_is_asked_to_come_again()
    {
        using var turns = new RequestTurns(1, 1);
        var (go, began) = (new TaskCompletionSource(), 0);
        async Task Answer(HttpContext http)
        {
            Interlocked.Increment(ref began);
            await go.Task;
        }
        var (first, second, third) = (new DefaultHttpContext(), new DefaultHttpContext(), new DefaultHttpContext());
        var answered = turns.Take(first, Answer);
        var waiting = turns.Take(second, Answer);
        await turns.Take(third, Answer);
        Assert.Equal((1, 503), (began, third.Response.StatusCode));
        Assert.Equal("Busy", third.Features.Get<PageProblem>()!.Title);
        go.SetResult();
        await Task.WhenAll(answered, waiting);
        Assert.Equal((2, 200), (began, second.Response.StatusCode));
        // One who leaves while waiting takes no turn.
        using var leaves = new CancellationTokenSource();
        go = new TaskCompletionSource();
        answered = turns.Take(first, Answer);
        third.Features.Set<IHttpRequestLifetimeFeature>(new Leaving { RequestAborted = leaves.Token });
        waiting = turns.Take(third, Answer);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        go.SetResult();
        await answered;
        Assert.Equal(3, began);
    }

    private static async Task Told(HttpClient client, string address, string title, string wait)
    {
        using var page = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, wait), (page.StatusCode, page.Headers.RetryAfter?.ToString()));
        Assert.Contains($"<h1>{title}</h1>", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
        using var twin = await client.GetAsync(new Uri(address.Replace("quilla", "quilla.json", StringComparison.Ordinal), UriKind.Relative), Cancellation);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (twin.StatusCode, twin.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(await twin.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(title, problem.RootElement.GetProperty("title").GetString());
        Assert.True(problem.RootElement.GetProperty("detail").GetString()!.Length > 20);
    }

    private sealed class Leaving : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public void Abort()
        {
        }
    }
}
