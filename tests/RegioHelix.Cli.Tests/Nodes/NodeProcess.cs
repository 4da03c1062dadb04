using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>One of several servers: the built program in a process of its own, with a data directory and a port of its own, on a registry that all share.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Its process, as the holder of jobs is called.</summary>
    public int Id => process.Id;

    /// <summary>Whatever it wrote.</summary>
    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var trial = new TcpListener(IPAddress.Loopback, 0);
        trial.Start();
        return ((IPEndPoint)trial.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    public static async Task<NodeProcess> Start(string data, int port, IReadOnlyDictionary<string, string> environment)
    {
        var node = new NodeProcess(Product.Start(Product.Host, [Product.Program, "serve", "--empty", "--urls", $"http://127.0.0.1:{port}", "--data", data], environment, null));
        try
        {
            await node.ready.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            return node;
        }
        catch (Exception failure)
        {
            await node.DisposeAsync();
            throw new InvalidOperationException($"the server at {port} did not start: {node.Said}", failure);
        }
    }

    /// <summary>Ends it in the middle of whatever it does: SIGKILL.</summary>
    public Task Kill()
    {
        process.Kill();
        return process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (said)
            said.AppendLine(line);
        if (line?.StartsWith("RegioHelix is at", StringComparison.Ordinal) == true)
            ready.TrySetResult();
        if (line is null && process.HasExited)
            ready.TrySetException(new InvalidOperationException("it ended"));
    }
}
