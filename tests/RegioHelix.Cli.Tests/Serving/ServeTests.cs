using System.Net;
using System.Net.Sockets;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Serving;

/// <summary><c>serve</c> from start to end, as a process.</summary>
public sealed class ServeTests(FilledData data)
{
    [Fact]
    public async Task It_serves_says_where_and_stops_when_asked()
    {
        Requires.Condition(!OperatingSystem.IsWindows(), "unix", "this test sends SIGTERM, which Windows does not have");
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.Start(folder.Path, "serve", "--empty");
        Assert.Contains("RegioHelix", await server.Get("/"), StringComparison.Ordinal);
        Assert.Equal("", (await server.Terminate()).Well());
        Assert.Equal("0 vintages and 0 snapshots are whole\n", (await Product.Over(folder.Path, "data", "check")).Well());
    }

    [Fact]
    public async Task Without_a_command_it_serves_something_to_look_at_and_a_kill_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        await using (var server = await RunningServer.Start(folder.Path))
        {
            await server.Get("/");
            await server.Kill();
        }
        await using (var server = await RunningServer.Start(folder.Path))
        {
            Assert.Contains("Veneto", await server.Get("/regions/ITH3"), StringComparison.Ordinal);
            Assert.Contains("\"code\": \"ITH3\"", await server.Get("/regions/ITH3.json"), StringComparison.Ordinal);
        }
        Assert.Equal("2 vintages and 2 snapshots are whole\n", (await Product.Over(folder.Path, "data", "check")).Well());
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
}
