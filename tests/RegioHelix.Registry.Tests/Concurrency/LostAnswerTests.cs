using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Tests.Concurrency;

/// <summary>A change that the server saved, and whose answer was lost with the connection, is there once: it is not carried out anew.</summary>
public sealed class LostAnswerTests(PostgresFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_before_the_connection_broke_is_not_saved_twice()
    {
        var database = fixture.Fresh();
        var direct = new NpgsqlConnectionStringBuilder(database.Settings.Place);
        await using var wire = new CutWire(Path.Combine(direct.Host!, ".s.PGSQL.5432"));
        var over = new NpgsqlConnectionStringBuilder(database.Settings.Place) { Host = "127.0.0.1", Port = wire.Port, SslMode = SslMode.Disable };
        using var remote = new RegistryDatabase(RegistrySettings.From(over.ConnectionString, ""), database.Clock);

        wire.CutAtCommit = 1;
        await new PeopleRegister(remote).AddSelf(Actor.Command, new PersonEntry { Name = "Once" }, Cancellation);
        // A mail has no entry in the trail: it tells by itself.
        wire.CutAtCommit = 1;
        await new MailOutbox(remote).PutAll([new("a@post.example", "One", "", null), new("b@post.example", "Two", "", null)], Cancellation);

        Assert.Equal(2, wire.Cuts);
        await using var db = database.Read();
        Assert.Equal(1, await db.People.CountAsync(one => one.Name == "Once", Cancellation));
        Assert.Equal(2, await db.OutgoingMails.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Where_the_server_stays_away_the_change_fails_and_is_not_tried_again()
    {
        var database = fixture.Fresh();
        var direct = new NpgsqlConnectionStringBuilder(database.Settings.Place);
        await using var wire = new CutWire(Path.Combine(direct.Host!, ".s.PGSQL.5432")) { StaysCut = true };
        var over = new NpgsqlConnectionStringBuilder(database.Settings.Place) { Host = "127.0.0.1", Port = wire.Port, SslMode = SslMode.Disable };
        using var remote = new RegistryDatabase(RegistrySettings.From(over.ConnectionString, ""), database.Clock);
        wire.CutAtCommit = 1;
        var lost = await Assert.ThrowsAsync<LostAnswerException>(() => new PeopleRegister(remote).AddSelf(Actor.Command, new PersonEntry { Name = "Perhaps" }, Cancellation));
        Assert.True(RegistryOutage.IsAway(lost));
        await using var db = database.Read();
        Assert.Equal(1, await db.People.CountAsync(one => one.Name == "Perhaps", Cancellation));
    }

    /// <summary>Carries bytes between a port and the server's socket, and cuts both ends when the server has answered a commit.</summary>
    private sealed class CutWire : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly string socket;
        private readonly Task accepting;
        private int commitsUntilCut;
        private bool isCut;

        public CutWire(string socket)
        {
            this.socket = socket;
            listener.Start();
            accepting = Accept();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public int CutAtCommit
        {
            set => commitsUntilCut = value;
        }

        public bool StaysCut { get; init; }

        public int Cuts { get; private set; }

        public async ValueTask DisposeAsync()
        {
            listener.Stop();
            await accepting;
        }

        private async Task Accept()
        {
            try
            {
                while (true)
                    _ = Carry(await listener.AcceptSocketAsync());
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task Carry(Socket client)
        {
            using var _ = client;
            if (isCut && StaysCut)
                return;
            using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await server.ConnectAsync(new UnixDomainSocketEndPoint(socket));
            var isCommit = false;
            await Task.WhenAny(
                Pump(client, server, bytes =>
                {
                    isCommit |= bytes.IndexOf("COMMIT"u8) >= 0 && --commitsUntilCut == 0;
                    return true;
                }),
                Pump(server, client, bytes =>
                {
                    if (!isCommit || bytes.IndexOf("COMMIT"u8) < 0)
                        return true;
                    isCut = true;
                    Cuts++;
                    return false;
                }));
        }

        private static async Task Pump(Socket from, Socket to, SeenBytes passes)
        {
            var buffer = new byte[65536];
            try
            {
                while (await from.ReceiveAsync(buffer) is var count and > 0 && passes(buffer.AsSpan(0, count)))
                    await to.SendAsync(buffer.AsMemory(0, count));
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // The other end was cut.
            }
        }

        private delegate bool SeenBytes(ReadOnlySpan<byte> bytes);
    }
}
