using System.Net.Sockets;
using System.Text;

namespace RegioHelix.Fuzzing;

/// <summary>Bytes sent as they are, and what comes back until the other side closes, or nothing comes for a while.</summary>
internal static class RawExchange
{
    private const int MostBytes = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<string> Send(Uri site, byte[] request, CancellationToken cancellation)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(site.Host, site.Port, cancellation);
        var stream = connection.GetStream();
        var (buffer, read) = (new byte[MostBytes], 0);
        try
        {
            await stream.WriteAsync(request, cancellation);
            connection.Client.Shutdown(SocketShutdown.Send);
            while (read < buffer.Length)
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                limit.CancelAfter(Patience);
                if (await stream.ReadAsync(buffer.AsMemory(read), limit.Token) is > 0 and var more)
                    read += more;
                else
                    break;
            }
        }
        catch (Exception closed) when (closed is IOException or SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            // Refusing to listen on is an answer too.
        }
        return Encoding.Latin1.GetString(buffer, 0, read);
    }
}
