using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RegioHelix.Web.Tests.Accounts;

/// <summary>A small server of mail on this machine: as much of RFC 5321 as one mail needs.</summary>
internal static class LoopbackMail
{
    /// <summary>One that listens on a free port, with its address.</summary>
    public static (TcpListener Server, string Address) Start()
    {
        var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        return (server, $"smtp://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}");
    }

    /// <summary>Takes one mail, or refuses its reader; gives what was sent.</summary>
    public static async Task<string> Serve(TcpListener server, string recipientAnswer, CancellationToken cancellation)
    {
        using var connection = await server.AcceptTcpClientAsync(cancellation);
        using var reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(connection.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        var sent = new StringBuilder();
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync(cancellation) is { } text && text != ".")
                    sent.AppendLine(text);
            }
            await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? recipientAnswer : "250 ok");
            if (line == "QUIT")
                break;
        }
        return sent.ToString();
    }
}
