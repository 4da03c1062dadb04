using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using RegioHelix.Cli.Serving;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Serving;

/// <summary>What a service manager and a proxy rely on: health and limits.</summary>
public sealed class OperationTests(FilledData data)
{
    [Fact]
    public async Task Ready_says_which_part_fails_and_live_goes_on()
    {
        using var folder = new TemporaryFolder();
        Backups.BackupTests.CopyDirectory(data.Path, folder["data"]);
        await using var server = Build(folder["data"]);
        using var client = await Start(server);
        Assert.Equal((200, "ready", "ready"), await Ready(client));
        var vintages = Path.Combine(folder["data"], "vintages");
        Directory.Move(Path.Combine(vintages, "simulated"), folder["aside"]);
        Assert.Equal((503, "failing", "failing"), await Ready(client));
        Assert.Equal("live\n", await client.GetStringAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken));
        Directory.Move(folder["aside"], Path.Combine(vintages, "simulated"));
        Assert.Equal((200, "ready", "ready"), await Ready(client));
        await server.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_and_a_form_that_is_too_large_get_a_page()
    {
        using var folder = new TemporaryFolder();
        await using var server = Build(folder["data"]);
        var usual = server.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy!;
        Assert.Equal(TimeSpan.FromMinutes(2), usual.Timeout);
        server.MapGet("/test/slow", (CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation))
            .WithRequestTimeout(new RequestTimeoutPolicy { Timeout = TimeSpan.FromMilliseconds(50), TimeoutStatusCode = usual.TimeoutStatusCode });
        using var client = await Start(server);
        using var late = await client.GetAsync(new Uri("/test/slow", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.Contains("This takes too long", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var form = new StringContent("name=" + new string('x', 5 << 20), Encoding.UTF8, "application/x-www-form-urlencoded");
        // Asked first whether it may send so much: else the answer can come while it is still sending.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative)) { Content = form, Headers = { ExpectContinue = true } };
        using var large = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        await server.StopAsync(TestContext.Current.CancellationToken);
    }

    private static WebApplication Build(string place) => WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], place) { WithFirstData = false });

    private static async Task<HttpClient> Start(WebApplication server)
    {
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
    }

    private static async Task<(int Status, string State, string Data)> Ready(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ready", document.RootElement.GetProperty("parts").GetProperty("registry").GetString());
        return ((int)answer.StatusCode, document.RootElement.GetProperty("state").GetString()!, document.RootElement.GetProperty("parts").GetProperty("data").GetString()!);
    }
}
