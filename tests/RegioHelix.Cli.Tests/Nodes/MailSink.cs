using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>A server of mail on this machine that takes whatever comes and counts each mail that it took, by its id.</summary>
internal sealed class MailSink : IDisposable
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, int> taken = new();

    public MailSink()
    {
        server.Start();
        _ = Listen();
    }

    /// <summary>Its address, as the setting wants it.</summary>
    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";

    /// <summary>How often each mail was taken.</summary>
    public IReadOnlyDictionary<string, int> Taken => taken;

    public void Dispose() => server.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true)
                _ = Serve(await server.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient connection)
    {
        using (connection)
            try
            {
                using var reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(connection.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 here");
                while (await reader.ReadLineAsync() is { } line && line != "QUIT")
                    await writer.WriteLineAsync(line == "DATA" && await Receive(reader, writer) is false ? "451 cut off" : "250 ok");
            }
            catch (IOException)
            {
                // The server at the other end was killed.
            }
    }

    private async Task<bool> Receive(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        string? id = null, line;
        while ((line = await reader.ReadLineAsync()) is not null && line != ".")
            id ??= line.StartsWith("Message-Id: ", StringComparison.OrdinalIgnoreCase) ? line["Message-Id: ".Length..].Trim('<', '>').Split('@')[0] : null;
        if (line is null || id is null)
            return false;
        taken.AddOrUpdate(id, 1, (_, times) => times + 1);
        return true;
    }
}
