using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry.Tests;
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
    public async Task A_damaged_vintage_is_told_everywhere_and_the_former_one_is_served()
    {
        Sweep.DemandWhole();
        using var folder = new TemporaryFolder();
        Backups.BackupTests.CopyDirectory(data.Path, folder["data"]);
        var place = Path.Combine(folder["data"], "vintages", "simulated");
        var file = Directory.EnumerateFiles(place).Single();
        var name = Path.GetFileNameWithoutExtension(file);
        var former = Path.Combine(place, "20200101T000000Z" + name[name.LastIndexOf('-')..] + ".duckdb");
        File.Copy(file, former);
        File.Copy(file, folder["kept"]);
        Turn(file);
        await using var server = Build(folder["data"]);
        using var log = new Told();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var client = await Start(server);
        Assert.Contains($"simulated: vintage {name} is in use, but its file is damaged", await log.First.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((200, "degraded", "degraded"), await Ready(client));
        File.Copy(folder["kept"], file, overwrite: true);
        Assert.Equal((200, "ready", "ready"), await Ready(client));
        Assert.Contains(name, await Text(client, "/regions/ITH3"), StringComparison.Ordinal);

        // And once more, while it serves.
        Turn(file);
        Assert.Contains(Path.GetFileNameWithoutExtension(former), await Text(client, "/regions/ITH3.json?dataset=simulated"), StringComparison.Ordinal);
        Assert.Equal((200, "degraded", "degraded"), await Ready(client));
        Assert.Contains($"simulated: vintage {name} is in use, but its file is damaged", await Text(client, "/health/ready"), StringComparison.Ordinal);
        var page = await Text(client, "/data");
        Assert.Contains($"the former vintage {Path.GetFileNameWithoutExtension(former)} is served in its place", page, StringComparison.Ordinal);
        Assert.Contains($"wordt de vorige versie {Path.GetFileNameWithoutExtension(former)} getoond", await Text(client, "/data?lang=nl"), StringComparison.Ordinal);
        Assert.Contains("\"damaged\": [\n    {\n      \"dataset\": \"simulated\"", (await Text(client, "/data.json")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var list = await Product.Over(folder["data"], "data", "list");
        Assert.Matches($"served +{Path.GetFileNameWithoutExtension(former)} ", list.Output);
        Assert.Matches($"in use, damaged +{name}", list.Output);
        Assert.Contains($"simulated: vintage {name} is in use, but", list.Errors, StringComparison.Ordinal);

        Turn(former);
        using (var none = await client.GetAsync(new Uri("/regions/ITH3?dataset=simulated&lang=en", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, none.StatusCode);
            var text = await none.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("These figures cannot be read", text, StringComparison.Ordinal);
            Assert.Contains("Put the file back from a backup, or import the dataset again", text, StringComparison.Ordinal);
        }

        Assert.Equal((503, "failing", "failing"), await Ready(client));
        Assert.Contains("simulated cannot be shown", await Text(client, "/data?lang=en"), StringComparison.Ordinal);
        Assert.NotEmpty(await Text(client, "/"));
        File.Copy(folder["kept"], file, overwrite: true);
        Assert.Equal((200, "degraded", "degraded"), await Ready(client));
        Assert.Contains(name, await Text(client, "/regions/ITH3"), StringComparison.Ordinal);
        File.Delete(former);
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

    private static WebApplication Build(string place) => WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], MadeRegistry.Into(place)) { WithFirstData = false });

    private static async Task<HttpClient> Start(WebApplication server)
    {
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
    }

    private static Task<string> Text(HttpClient client, string address) => client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    // A byte deep inside, where the engine itself would not look.
    private static void Turn(string file)
    {
        using var bytes = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        bytes.Position = bytes.Length / 2;
        var turned = (byte)~bytes.ReadByte();
        bytes.Position--;
        bytes.WriteByte(turned);
    }

    private static async Task<(int Status, string State, string Data)> Ready(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("ready", document.RootElement.GetProperty("parts").GetProperty("registry").GetString());
        return ((int)answer.StatusCode, document.RootElement.GetProperty("state").GetString()!, document.RootElement.GetProperty("parts").GetProperty("data").GetString()!);
    }

    // The first line that the server wrote of damage.
    private sealed class Told : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource<string> first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => first.Task;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error)
                first.TrySetResult(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
