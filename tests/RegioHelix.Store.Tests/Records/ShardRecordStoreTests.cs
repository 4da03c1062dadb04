using System.Diagnostics;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Records;

/// <summary>Three real servers on loopback for all tests of the class.</summary>
public sealed class ShardServers : IDisposable
{
    private readonly Lazy<ThrowawayClickHouse> servers = new(() => new ThrowawayClickHouse());

    public ThrowawayClickHouse Get()
    {
        Sweep.Demand(2);
        return servers.Value;
    }

    public void Dispose()
    {
        if (servers.IsValueCreated)
            servers.Value.Dispose();
    }
}

public sealed class ShardRecordStoreTests(ShardServers servers) : RecordStoreContract, IClassFixture<ShardServers>
{
    private const string Load = "00000000000000000000000000000001";

    private ShardRecordStore? store;

    protected override IRecordStore Store => store ??= new(servers.Get().Addresses);

    protected override bool IsOpen => store is not null;

    protected override void Close() => store?.Dispose();

    [Fact]
    public void A_shard_that_dies_in_an_import_is_told_and_the_next_run_stores_only_what_is_missing()
    {
        var drawn = DrawnRecords.From(21, 1500);
        var chunks = drawn.Chunks(400);
        using (var draft = Begin(Load))
        {
            draft.Append(0, 0, chunks[0]);
            servers.Get().Kill(1);
            try
            {
                var gone = Assert.Throws<ProblemsException>(() => draft.Append(0, 1, chunks[1])).Problems[0];
                Assert.Equal("shard-gone", gone.Rule);
                Assert.Contains(servers.Get().Addresses[1].Authority, gone.File, StringComparison.Ordinal);
                // No count without it, neither of this dataset nor of another.
                Assert.Equal("shard-gone", Assert.Throws<ProblemsException>(() => Store.Find(Dataset, None)).Problems[0].Rule);
            }
            finally
            {
                servers.Get().Start(1);
            }
        }
        Assert.Null(Store.Find(Dataset, None));
        // The other shards have the second chunk already; it is stored on the one that died alone.
        AssertCounts(drawn, Whole(Publish(drawn, Load)));
    }

    [Fact]
    public void A_shard_that_dies_while_it_counts_gives_no_answer()
    {
        using var shard = new Shard(servers.Get().Addresses[2]);
        var question = Task.Run(() => shard.Ask("SELECT sleep(3)", None));
        while (!question.IsCompleted && shard.Ask("SELECT count() FROM system.processes WHERE query LIKE '%sleep(3)%' AND query NOT LIKE '%processes%'", None)[0][0] == "0")
            Thread.Sleep(10);
        servers.Get().Kill(2);
        try
        {
            Assert.Equal("shard-gone", Assert.Throws<ProblemsException>(() => question.GetAwaiter().GetResult()).Problems[0].Rule);
        }
        finally
        {
            servers.Get().Start(2);
        }
    }

    [Fact]
    public void A_query_that_is_cancelled_stops_on_the_shard_too()
    {
        using var shard = new Shard(servers.Get().Addresses[0]);
        using var cancelled = new CancellationTokenSource();
        // It would not end by itself, nor by a hung up connection.
        const string Endless = "SELECT count() FROM system.numbers WHERE NOT ignore(number, 'endless')";
        long Running() => long.Parse(shard.Ask("SELECT count() FROM system.processes WHERE query LIKE '%endless%' AND query NOT LIKE '%processes%'", None)[0][0], System.Globalization.CultureInfo.InvariantCulture);
        var question = Task.Run(() => shard.Ask(Endless, cancelled.Token));
        while (!question.IsCompleted && Running() == 0)
            Thread.Sleep(10);
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => question.GetAwaiter().GetResult());
        for (var waited = Stopwatch.StartNew(); Running() > 0; Thread.Sleep(20))
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(10), "the shard goes on");
        // The others are asked as before.
        Assert.Equal("1", shard.Ask("SELECT 1", None)[0][0]);
    }

    [Fact]
    public void A_second_importer_is_refused_and_the_first_goes_on()
    {
        var drawn = DrawnRecords.From(25, 300);
        using var folder = new TemporaryFolder();
        using var elsewhere = ImportLock.Take(DataDirectory.Open(folder.Path), Phrase.Of("test"), TimeProvider.System);
        using var others = new ShardRecordStore(servers.Get().Addresses);
        using (var draft = Begin(Load))
        {
            var refused = Assert.Throws<ProblemsException>(() => others.Begin(elsewhere, Dataset, Load, None)).Problems[0];
            Assert.Equal("import-running", refused.Rule);
            Assert.Contains(Environment.MachineName, refused.Value.ToString(), StringComparison.Ordinal);
            Assert.Equal("import-running", Assert.Throws<ProblemsException>(() => others.Remove(elsewhere, Dataset, None)).Problems[0].Rule);
            draft.Append(0, 0, drawn.Chunks(400)[0]);
        }
        AssertCounts(drawn, Whole(Publish(drawn, Load)));
        // One that was killed is waited for, for a while; the same directory goes on at once.
        using var shard = new Shard(servers.Get().Addresses[0]);
        foreach (var (holder, age, mayBegin) in new[] { ("elsewhere", 60, false), ("elsewhere", 700, true), ($"{Environment.MachineName} {Data.Root}", 0, true) })
        {
            shard.Do($"CREATE TABLE regiohelix_{Dataset}_import ENGINE = MergeTree PARTITION BY tuple() ORDER BY at AS SELECT '{holder}' AS holder, 'x' AS token, now() - {age} AS at", None);
            if (mayBegin)
                Begin(Load).Dispose();
            else
                Assert.Equal("import-running", Assert.Throws<ProblemsException>(() => Begin(Load)).Problems[0].Rule);
            shard.Do($"DROP TABLE IF EXISTS regiohelix_{Dataset}_import", None);
        }
        // Whoever lost the claim publishes nothing.
        using var late = Begin(Load);
        shard.Do($"DROP TABLE regiohelix_{Dataset}_import", None);
        using var next = others.Begin(elsewhere, Dataset, Load, None);
        Assert.Equal("import-running", Assert.Throws<ProblemsException>(() => late.Publish(drawn.Set(Dataset, Load, 1))).Problems[0].Rule);
    }

    [Theory]
    [InlineData("regiohelix_{0}_vintage\n", "one\n")]
    [InlineData("regiohelix_{0}_vintage\n", "one\tzero\t{{}}\n")]
    [InlineData("regiohelix_{0}_vintage\n", "one\t0\t{{\"dataset\":null}}\n")]
    [InlineData("regiohelix_{0}_vintage\n", "one\t0\tno json\n")]
    public void An_answer_that_no_shard_gives_is_told(params string[] answers)
    {
        var given = new Queue<string>(answers.Select(answer => string.Format(System.Globalization.CultureInfo.InvariantCulture, answer, Dataset)).Prepend("ClickHouse 18.16.1\n"));
        using var others = new ShardRecordStore([new Shard(new Uri("http://127.0.0.1:9"), new Answering(given))]);
        Assert.Equal("shard-garbled", Assert.Throws<ProblemsException>(() => others.Find(Dataset, None)).Problems[0].Rule);
    }

    [Fact]
    public void Half_an_answer_is_none()
    {
        using var cut = new FalseServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n1\t2\t3\n");
        using var shard = new Shard(cut.Address);
        Assert.Equal("shard-gone", Assert.Throws<ProblemsException>(() => shard.Ask("SELECT 1", None)).Problems[0].Rule);
    }

    [Fact]
    public void What_is_no_shard_or_not_like_the_others_is_told()
    {
        var first = servers.Get().Addresses[0];
        using var page = new FalseServer(FalseServer.Page("<html>hello</html>"));
        using var other = new FalseServer(FalseServer.Page("ClickHouse 99.1\n"));
        using var mail = new FalseServer("220 mail ready\r\n");
        Assert.Equal("not-clickhouse", Refused([first, page.Address]).Rule);
        Assert.Equal("not-clickhouse", Refused([first, mail.Address]).Rule);
        Assert.Equal("shards-differ", Refused([first, other.Address]).Rule);

        var drawn = DrawnRecords.From(22, 300);
        Publish(drawn);
        var all = servers.Get().Addresses;
        Assert.Equal("other-shards", Refused([all[0], all[1]]).Rule);
        Assert.Equal("other-shards", Refused([all[1], all[0], all[2]]).Rule);
        using var changed = new Shard(all[2]);
        changed.Do($"ALTER TABLE regiohelix_{Dataset}_record ADD COLUMN more UInt8", None);
        Assert.Equal("shards-differ", Refused(all).Rule);
    }

    [Fact]
    public void What_broken_runs_left_never_counts()
    {
        var drawn = DrawnRecords.From(23, 500);
        var set = Publish(drawn, Load);
        using var shard = new Shard(servers.Get().Addresses[0]);
        // Records without an entry; an entry that was made twice; a vintage that only one shard has.
        shard.Do($"INSERT INTO regiohelix_{Dataset}_record SELECT bucket, piece + 1, key_high, key_low, entity, region, activity, year, weight FROM regiohelix_{Dataset}_record", None);
        shard.Do($"INSERT INTO regiohelix_{Dataset}_piece SELECT * FROM regiohelix_{Dataset}_piece", None);
        shard.Do($"INSERT INTO regiohelix_{Dataset}_vintage SELECT '20990101T000000Z-00000000', shard, content FROM regiohelix_{Dataset}_vintage", None);
        using var fresh = new ShardRecordStore(servers.Get().Addresses);
        Assert.Equal(set.Vintage, fresh.Find(Dataset, None)!.Vintage);
        AssertCounts(drawn, Whole(set));
    }

    [Fact]
    public void A_shard_that_lost_records_is_told_and_nothing_is_counted()
    {
        Publish(DrawnRecords.From(24, 500), Load);
        using var shard = new Shard(servers.Get().Addresses[1]);
        shard.Do($"ALTER TABLE regiohelix_{Dataset}_record DROP PARTITION 200", None);
        Assert.Equal("records-incomplete", Refused(servers.Get().Addresses).Rule);
        shard.Do($"DROP TABLE regiohelix_{Dataset}_vintage", None);
        Assert.Equal("other-shards", Refused(servers.Get().Addresses).Rule);
    }

    [Theory]
    [InlineData("ftp://host:1")]
    [InlineData("http://host:1/path")]
    [InlineData("http://")]
    [InlineData("http://a:1,http://a:1")]
    [InlineData("http://a:1,,")]
    public void Addresses_are_read_or_refused(string text) => Assert.Throws<ProblemsException>(() => ShardAddress.Read(text));

    [Fact]
    public void A_password_is_never_shown()
    {
        var refused = Assert.Throws<ProblemsException>(() => ShardAddress.Read("http://ada:secret@host:1/x")).Problems[0];
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("http://host:1", ShardAddress.Shown(ShardAddress.Read("http://ada:secret@host:1")[0]));
    }

    private sealed class Answering(Queue<string> answers) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => new() { Content = new StringContent(answers.Dequeue()) };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
    }

    private Problem Refused(IReadOnlyList<Uri> addresses)
    {
        using var others = new ShardRecordStore(addresses);
        return Assert.Throws<ProblemsException>(() => others.Find(Dataset, None)).Problems[0];
    }
}
