using System.Net;
using System.Net.Sockets;
using System.Text;
using RegioHelix.Cli.Serving;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Serving;

/// <summary><c>serve</c> from start to end, as a process.</summary>
public sealed class ServeTests(FilledData data)
{
    [Fact]
    public async Task It_serves_says_where_and_asked_to_stop_finishes_what_it_was_asked()
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "this test sends SIGTERM, which Windows does not have");
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.Start(folder.Path, "serve", "--empty");
        Assert.Contains("RegioHelix", await server.Get("/"), StringComparison.Ordinal);
        using var visitor = new TcpClient();
        await visitor.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = visitor.GetStream();
        await Say(stream, "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nmail");
        // It is in the middle of reading, and is told to stop; command lines end a process that dallies after two seconds.
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var end = server.Terminate();
        await Task.Delay(3000, TestContext.Current.CancellationToken);
        Assert.False(end.IsCompleted, "it waits for the request that it took");
        await Say(stream, "=ada&");
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var ended = await end;
        Assert.Equal((0, ""), (ended.Code, ended.Output));
        // A form without its token is warned of; that is all there is to say.
        Assert.Equal("warn: Microsoft.AspNetCore.Antiforgery.DefaultAntiforgery[3]", Assert.Single(ended.Errors.Split('\n'), line => line.Length > 0 && line[0] != ' '));
        Assert.Equal("0 vintages and 0 snapshots are whole\n", (await Product.Over(folder.Path, "data", "check")).Well());
    }

    [Fact]
    public async Task Without_a_command_it_serves_something_to_look_at_and_a_kill_does_no_harm()
    {
        Sweep.DemandWhole();
        using var folder = new TemporaryFolder();
        await using (var server = await RunningServer.Start(folder.Path))
        {
            await server.Get("/");
            await server.Kill();
        }
        // What starts again is the same server, here in the test's own process: most of a start is code that is compiled.
        await using var again = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], folder.Path) { WithCommunity = true });
        await again.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(again.Urls.First()) };
        Assert.Contains("Veneto", await Get("/regions/ITH3"), StringComparison.Ordinal);
        Assert.Contains("\"code\": \"ITH3\"", await Get("/regions/ITH3.json"), StringComparison.Ordinal);
        await again.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal("2 vintages and 2 snapshots are whole\n", (await Product.Over(folder.Path, "data", "check")).Well());

        Task<string> Get(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_taken_port_is_told_before_anything_is_done()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var errors = (await Product.Over(folder["data"], "serve", "--urls", address)).Refused();
        Assert.Equal($"--urls port-taken: {address}; another program listens there: stop it, or choose another port, such as --urls http://127.0.0.1:5081", errors);
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Theory]
    [InlineData("nonsense", "--urls unreadable-address: nonsense; give an address such as http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999", "--urls unreadable-address: http://127.0.0.1:99999; ")]
    // An address that is kept for documentation: no machine has it.
    [InlineData("http://192.0.2.1:5080", "--urls address-not-here: http://192.0.2.1:5080; ")]
    public async Task An_address_that_cannot_be_is_refused(string address, string start) =>
        Assert.StartsWith(start, (await Product.Over(data.Path, "serve", "--urls", address)).Refused(), StringComparison.Ordinal);

    private static Task Say(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken).AsTask();
}
