using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests;

/// <summary>The server as a process: it starts, survives a kill, and says when its port is taken.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient client = new();
    private readonly string address = $"http://127.0.0.1:{FreePort()}";

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_killed_server_starts_again_and_a_taken_port_is_said()
    {
        using (var first = Product.Start(folder.Path, null, "serve", "--urls", address))
        {
            await Answer(first);
            var second = await Product.Run(folder.Path, "serve", "--urls", address);
            Assert.Equal(1, second.Code);
            Assert.Contains("port-taken", second.Error, StringComparison.Ordinal);
            first.Kill();
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var again = Product.Start(folder.Path, null, "serve", "--urls", address);
        Assert.Contains("Veneto", await Answer(again, "/regions/ITH3"), StringComparison.Ordinal);
        again.Kill();
        await again.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> Answer(Process server, string page = "/")
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await client.GetStringAsync(new Uri(address + page), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException e) when (e.InnerException is SocketException && !server.HasExited && limit.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
