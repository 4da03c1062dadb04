using System.Diagnostics;

namespace RegioHelix.Cli.Tests.Serving;

/// <summary><c>regiohelix serve</c> in a process of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly Task<string> output;

    private RunningServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The address that it printed.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a free port and waits until it says where it is.</summary>
    public static async Task<RunningServer> Start(string data, params string[] command)
    {
        var process = Product.Start(Product.Host, [Product.Program, .. command, "--urls", "http://127.0.0.1:0", "--data", data], null, null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var said = await process.StandardError.ReadLineAsync(patience.Token);
            Assert.StartsWith("RegioHelix is at http://127.0.0.1:", said, StringComparison.Ordinal);
            return new RunningServer(process, new Uri(said!.Split(' ')[3]));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Fetches a page.</summary>
    public async Task<string> Get(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to stop, as a service manager does; gives what it said from the address on.</summary>
    public async Task<Finished> Terminate()
    {
        // The runtime has no call for this signal; every Unix shell has.
        using (var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await End();
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public async Task<Finished> Kill()
    {
        process.Kill();
        return await End();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }

    private async Task<Finished> End()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var errors = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new Finished("serve", process.ExitCode, await output, errors);
    }
}
