using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RegioHelix.Store.Tests.Records;

/// <summary>Something that answers every request on a port with the same bytes and hangs up.</summary>
internal sealed class FalseServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public FalseServer(string answer)
    {
        listener.Start();
        _ = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    var stream = client.GetStream();
                    await stream.ReadAtLeastAsync(new byte[1 << 14], 1);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        });
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static string Page(string content) => $"HTTP/1.1 200 OK\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n{content}";

    public void Dispose() => listener.Dispose();
}
