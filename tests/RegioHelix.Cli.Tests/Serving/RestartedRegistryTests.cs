using System.Net;
using System.Text;
using System.Text.Json;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.People;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Serving;

/// <summary>A PostgreSQL server that restarts under a site that goes on: people are told, nothing acknowledged is lost or there twice, and the site comes back by itself.</summary>
public sealed class RestartedRegistryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registry_that_restarts_is_told_in_words_and_loses_nothing()
    {
        Sweep.DemandWhole();
        using var postgres = new ThrowawayPostgres();
        using var folder = new TemporaryFolder();
        await using var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], folder["data"]) { WithFirstData = false, Registry = postgres.Connection("site") });
        await server.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/organisations")).Status);
        using var end = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(() => Write(server.Services.GetRequiredService<PeopleRegister>(), writer, end.Token))).ToList();

        foreach (var mode in new[] { "fast", "immediate" })
        {
            await Task.Delay(300, Cancellation);
            postgres.Stop(mode);
            var page = await Ask(client, "/organisations");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (page.Status, page.Wait));
            Assert.Contains("People and organisations cannot be reached just now", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", page.Text, StringComparison.Ordinal);
            var twin = await Ask(client, "/organisations.json");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (twin.Status, twin.Kind));
            Assert.Equal("failing", await Registry(client));
            Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/health/live")).Status);
            postgres.Start();
            for (var until = DateTime.UtcNow + Patience; await Registry(client) != "ready"; await Task.Delay(50, Cancellation))
                Assert.True(DateTime.UtcNow < until, $"not ready {Patience.TotalSeconds} seconds after a restart");
            Assert.Equal(HttpStatusCode.OK, (await Ask(client, "/organisations")).Status);
        }
        await Task.Delay(300, Cancellation);
        await end.CancelAsync();
        var acknowledged = (await Task.WhenAll(writers)).SelectMany(names => names).ToList();
        using var list = new MemoryStream();
        await server.Services.GetRequiredService<PeopleExport>().Write(Actor.Command, ListFormat.Csv, list, Cancellation);
        await server.StopAsync(Cancellation);
        var kept = Encoding.UTF8.GetString(list.ToArray()).Split('\n').Select(line => line.Split(',')[0]).Where(name => name.StartsWith("Written ", StringComparison.Ordinal)).ToList();
        Assert.True(acknowledged.Count > 20, $"only {acknowledged.Count} writes were acknowledged");
        Assert.Empty(acknowledged.Except(kept));
        Assert.Equal(kept.Count, kept.Distinct().Count());
    }

    private static async Task<List<string>> Write(PeopleRegister people, int writer, CancellationToken end)
    {
        var names = new List<string>();
        for (var number = 1; !end.IsCancellationRequested; number++)
            try
            {
                names.Add((await people.AddSelf(Actor.Command, new PersonEntry { Name = $"Written {writer} {number}" }, CancellationToken.None)).Name);
            }
            catch (Exception failure) when (RegistryOutage.IsAway(failure))
            {
                await Task.Delay(50, CancellationToken.None);
            }
        return names;
    }

    private static async Task<string?> Registry(HttpClient client)
    {
        var ready = await Ask(client, "/health/ready");
        using var document = JsonDocument.Parse(ready.Text);
        return document.RootElement.GetProperty("parts").GetProperty("registry").GetString();
    }

    private static async Task<(HttpStatusCode Status, string? Wait, string? Kind, string Text)> Ask(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return (answer.StatusCode, answer.Headers.RetryAfter?.ToString(), answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
