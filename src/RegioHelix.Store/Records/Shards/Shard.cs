using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records.Shards;

/// <summary>
/// One ClickHouse server through plain HTTP. An answer comes back whole or as a failure: the server sends it only when the query has ended
/// (<c>wait_end_of_query</c>), and a connection that is cut is told from the end of an answer.
/// </summary>
internal sealed class Shard : IDisposable
{
    private const int StopAttempts = 3;

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopPause = TimeSpan.FromMilliseconds(100);

    // After so many seconds without a sign of life, whether we wait for an answer or for the receipt of what we sent, the network is cut.
    private const int SilentSeconds = 30;
    private const int FirstQuestionAfterSeconds = 15;
    private const int BetweenQuestionsSeconds = 5;

    // TCP_USER_TIMEOUT of Linux, in milliseconds: without it what is sent into a cut network is sent again and again for a quarter of an hour.
    private const int UserTimeout = 18;

    private readonly HttpClient client;
    private readonly Uri address;

    public Shard(Uri address)
        : this(address, Handler())
    {
    }

    /// <summary>A shard that is reached by other means than the network's.</summary>
    internal Shard(Uri address, HttpMessageHandler handler)
    {
        this.address = new Uri(ShardAddress.Shown(address) + "/");
        client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        if (address.UserInfo.Length > 0)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
    }

    /// <summary>The address as shown: without a password.</summary>
    public string Address => address.ToString().TrimEnd('/');

    /// <summary>The lines of an answer, each parted at its tabs.</summary>
    /// <exception cref="ProblemsException">It does not answer, or refuses.</exception>
    public IReadOnlyList<string[]> Ask(string sql, CancellationToken cancellation)
    {
        var text = Encoding.UTF8.GetString(Send(sql, null, cancellation));
        return [.. text.Split('\n').SkipLast(1).Select(line => line.Split('\t'))];
    }

    /// <summary>A statement without an answer.</summary>
    public void Do(string sql, CancellationToken cancellation) => Send(sql, null, cancellation);

    /// <summary>Inserts rows in the server's binary form, one block.</summary>
    public void Insert(string table, string columns, ReadOnlyMemory<byte> rows, CancellationToken cancellation) => Send($"INSERT INTO {table} ({columns}) FORMAT RowBinary", rows, cancellation);

    /// <summary>The version of the server.</summary>
    /// <exception cref="ProblemsException">What answers is no ClickHouse.</exception>
    public string GetVersion(CancellationToken cancellation)
    {
        var (status, bytes) = SendOnce("SELECT concat('ClickHouse ', version()) FORMAT TabSeparated", null, cancellation);
        var text = Encoding.UTF8.GetString(bytes);
        if (status == HttpStatusCode.OK && text.StartsWith("ClickHouse ", StringComparison.Ordinal))
            return text["ClickHouse ".Length..].Trim();
        // A server that asks for a password is one.
        throw text.Contains("DB::Exception", StringComparison.Ordinal) ? ShardProblem.Refused(Address, text) : ShardProblem.NotClickHouse(Address, $"{(int)status} {text}");
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private byte[] Send(string sql, ReadOnlyMemory<byte>? rows, CancellationToken cancellation)
    {
        var (status, bytes) = SendOnce(sql, rows, cancellation);
        if (status == HttpStatusCode.OK)
            return bytes;
        var text = Encoding.UTF8.GetString(bytes);
        throw text.StartsWith("Code: 241", StringComparison.Ordinal) ? new ShardMemoryException() : ShardProblem.Refused(Address, text);
    }

    private (HttpStatusCode Status, byte[] Bytes) SendOnce(string sql, ReadOnlyMemory<byte>? rows, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var query = rows is null ? $"?query_id={id}&wait_end_of_query=1&max_query_size=1000000000&max_ast_elements=100000000&max_expanded_ast_elements=100000000" : "?query=" + Uri.EscapeDataString(sql);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, query)) { Content = rows is { } body ? new ReadOnlyMemoryContent(body) : new StringContent(sql) };
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            using var answer = new MemoryStream();
            using (var stream = response.Content.ReadAsStream(cancellation))
                stream.CopyTo(answer);
            return (response.StatusCode, answer.ToArray());
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw e.InnerException is not SocketException && e is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
                ? ShardProblem.NotClickHouse(Address, e.Message)
                : ShardProblem.Gone(Address, IsSilence(e) ? $"no sign of life for {SilentSeconds} seconds" : (e.InnerException ?? e).Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw ShardProblem.Gone(Address, $"no connection within {ConnectWithin.TotalSeconds:0} seconds");
        }
        catch (OperationCanceledException) when (rows is null)
        {
            Stop(id);
            throw;
        }
    }

    // A server goes on with a query whose asker has hung up; it is told by the query's name. One that has only just come may not be known yet.
    private void Stop(string id)
    {
        using var patience = new CancellationTokenSource(StopWithin);
        try
        {
            for (var attempt = 0; attempt < StopAttempts; attempt++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent($"KILL QUERY WHERE query_id = '{id}' ASYNC FORMAT TabSeparated") };
                using var response = client.Send(request, patience.Token);
                using var answer = response.Content.ReadAsStream(patience.Token);
                if (answer.ReadByte() >= 0 || patience.Token.WaitHandle.WaitOne(StopPause))
                    return;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // It is gone, or does not listen: nobody waits for it any more.
        }
    }

    private static bool IsSilence(Exception failure) => failure is SocketException { SocketErrorCode: SocketError.TimedOut } || (failure.InnerException is { } inner && IsSilence(inner));

    // A query may take an hour without a byte; that the other side is still there is asked by the connection itself.
    private static SocketsHttpHandler Handler() => new()
    {
        ConnectTimeout = ConnectWithin,
        UseProxy = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
        ConnectCallback = static async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, FirstQuestionAfterSeconds);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, BetweenQuestionsSeconds);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, (SilentSeconds - FirstQuestionAfterSeconds) / BetweenQuestionsSeconds);
                if (OperatingSystem.IsLinux())
                    socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, UserTimeout, BitConverter.GetBytes(SilentSeconds * 1000));
                await socket.ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}

/// <summary>A shard had too little memory for a question; it may be asked in smaller parts.</summary>
internal sealed class ShardMemoryException : Exception;
