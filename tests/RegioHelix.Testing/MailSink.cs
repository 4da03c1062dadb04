using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RegioHelix.Testing;

/// <summary>A server of mail on this machine, as much of RFC 5321 as one mail needs: it keeps whatever comes, and counts each mail that it took by its id.</summary>
public sealed class MailSink : IDisposable
{
    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, int> taken = new();
    private readonly ConcurrentQueue<string> texts = new();

    /// <summary>Starts it on a free port.</summary>
    public MailSink()
    {
        server.Start();
        _ = Listen();
    }

    /// <summary>Its address, as the setting wants it.</summary>
    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";

    /// <summary>How often each mail was taken.</summary>
    public IReadOnlyDictionary<string, int> Taken => taken;

    /// <summary>What was sent, the first mail first.</summary>
    public IReadOnlyCollection<string> Texts => texts;

    /// <summary>What is answered where a reader is named.</summary>
    public string RecipientAnswer { get; set; } = "250 ok";

    /// <summary>Waited for before it is said of a mail that it was taken.</summary>
    public Task Release { get; set; } = Task.CompletedTask;

    /// <inheritdoc />
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
                while (await reader.ReadLineAsync() is { } line)
                {
                    await writer.WriteLineAsync(line == "DATA" ? await Receive(reader, writer) : line.StartsWith("RCPT", StringComparison.Ordinal) ? RecipientAnswer : "250 ok");
                    if (line == "QUIT")
                        break;
                }
            }
            catch (IOException)
            {
                // The server at the other end was killed.
            }
    }

    private async Task<string> Receive(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var (text, id, line) = (new StringBuilder(), (string?)null, (string?)null);
        while ((line = await reader.ReadLineAsync()) is not null && line != ".")
        {
            id ??= line.StartsWith("Message-Id: ", StringComparison.OrdinalIgnoreCase) ? line["Message-Id: ".Length..].Trim('<', '>').Split('@')[0] : null;
            text.AppendLine(line);
        }
        if (line is null || id is null)
            return "451 cut off";
        texts.Enqueue(text.ToString());
        taken.AddOrUpdate(id, 1, (_, times) => times + 1);
        await Release;
        return "250 ok";
    }
}
