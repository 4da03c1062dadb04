using Microsoft.Extensions.Time.Testing;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Sharing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Sharing;

/// <summary>Directories of several nodes come to what one of them put in use, whatever the sources give; until then the former vintage is served.</summary>
public sealed class VintageExchangeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly Pointers pointers = new();
    private readonly List<Node> nodes = [];

    public void Dispose()
    {
        nodes.ForEach(node => node.Dispose());
        folder.Dispose();
    }

    [Fact]
    public async Task An_import_on_one_node_is_served_by_the_other_and_so_is_going_back()
    {
        var (one, other) = (Open("one", Shared()), Open("other", Shared()));
        var first = Publish(one, 1);
        Assert.Equal(1, await Value(other));
        Assert.Equal(File.ReadAllBytes(FileOf(one, first)), File.ReadAllBytes(FileOf(other, first)));
        Publish(other, 2);
        Assert.Equal(2, await Value(one));
        using (var held = ImportLock.Take(one.Data, Phrase.Of("test"), clock))
            CurrentVintages.Use(held, SmallVintage.Dataset, first);
        Assert.Equal((1, 1), (await Value(one), await Value(other)));
        Assert.Empty(other.Exchange.Troubles);
        Assert.Equal(2, Directory.GetFiles(folder["shared"]).Length);
        // Again nothing to do, and nothing is done.
        var trace = Trace(other);
        await other.Round();
        Assert.Equal(trace, Trace(other));
    }

    [Fact]
    public async Task A_node_that_was_away_during_three_imports_has_the_last_one_and_what_it_carried_over()
    {
        var (one, away) = (Open("one", Shared()), Open("away", Shared()));
        Publish(one, 1, 2014);
        Assert.Equal(1, await Value(away));
        var last = "";
        foreach (var year in new[] { 2015, 2016, 2017 })
            last = Publish(one, year, year);
        Assert.Equal(1, (await away.RoundAndRead(2014)).Value);
        Assert.Equal([2014, 2015, 2016, 2017], away.Store.FindDataset(SmallVintage.Dataset)!.Years);
        Assert.Equal(2, away.Store.ListVintages(SmallVintage.Dataset).Count);
        // What the away node imports then carries over what it has just been given.
        Publish(away, 5, 2018);
        Assert.Equal(5, (await one.RoundAndRead(2018)).Value);
        Assert.Equal([2014, 2015, 2016, 2017, 2018], one.Store.FindDataset(SmallVintage.Dataset)!.Years);
        Assert.True(string.CompareOrdinal(last, one.Store.FindDataset(SmallVintage.Dataset)!.Vintage.Id) < 0);
    }

    [Fact]
    public void An_import_fetches_first_what_is_in_use_elsewhere_so_that_nothing_is_lost()
    {
        var (one, other) = (Open("one", Shared()), Open("other", Shared()));
        Publish(one, 1, 2014);
        Publish(other, 2, 2015);
        Assert.Equal([2014, 2015], other.Store.FindDataset(SmallVintage.Dataset)!.Years);
        var cut = Open("cut", new Source("nothing", (_, _) => null));
        Assert.Equal("vintage-elsewhere", Assert.Single(Assert.Throws<ProblemsException>(() => Publish(cut, 3, 2016)).Problems).Rule);
        Assert.Empty(Directory.GetFiles(cut.Data.VintagesOf(SmallVintage.Dataset)));
    }

    [Fact]
    public async Task Of_two_imports_at_once_one_wins_and_the_other_is_told_so()
    {
        var (one, other) = (Open("one", Shared()), Open("other", Shared()));
        Publish(one, 1);
        Assert.Equal(1, await Value(other));
        // The other node's import comes between this one's carry-over and its commit.
        pointers.Between = () => Publish(other, 2);
        var refused = Assert.Single(Assert.Throws<ProblemsException>(() => Publish(one, 3)).Problems);
        Assert.Equal("elsewhere-first", refused.Rule);
        Assert.Contains("another node put a vintage of this dataset in use meanwhile", refused.Advice.ToString(), StringComparison.Ordinal);
        Assert.Equal((2, 2), (await Value(one), await Value(other)));
        Assert.Equal(2, Directory.GetFiles(one.Data.VintagesOf(SmallVintage.Dataset), "*.duckdb").Length);
    }

    [Fact]
    public async Task Sources_that_are_down_lie_or_break_off_are_passed_over_and_what_they_gave_is_gone_on_from()
    {
        var one = Open("one", Shared());
        Publish(one, 1);
        var bytes = File.ReadAllBytes(Directory.GetFiles(folder["shared"]).Single());
        var asked = new List<long>();
        var halves = new Source("http://halves", (_, from) => from == 0 ? new Broken(bytes[..(bytes.Length / 2)]) : new MemoryStream(bytes[(int)from..]), asked);
        var lying = new Source("http://lying", (_, from) => new MemoryStream([.. bytes[(int)from..^1], (byte)~bytes[^1]]));
        var other = Open("other", new Source("http://down", (_, _) => throw new IOException("refused")), lying, new Source("http://without", (_, _) => null));
        await other.Round();
        var trouble = Assert.Single(other.Exchange.Troubles).Sentence.ToString();
        Assert.Contains("nothing of it is here until then. http://down: refused; http://lying: it gave other bytes than those of this hash; http://without: it does not have the file", trouble, StringComparison.Ordinal);
        Assert.Null(other.Store.FindDataset(SmallVintage.Dataset));
        other.Dispose();

        var again = Open("other", halves);
        await again.Round();
        Assert.Contains("http://halves: gone", Assert.Single(again.Exchange.Troubles).Sentence.ToString(), StringComparison.Ordinal);
        again.Dispose();
        // A new process goes on from the half.
        var restarted = Open("other", halves);
        Assert.Equal(1, await Value(restarted));
        Assert.Equal([0, bytes.Length / 2], asked);
        Assert.Empty(restarted.Exchange.Troubles);
        Assert.Empty(Directory.GetFiles(restarted.Data.Fetching));
    }

    [Fact]
    public async Task A_slow_source_keeps_nobody_from_the_former_vintage()
    {
        var one = Open("one", Shared());
        Publish(one, 1);
        var gate = new TaskCompletionSource();
        var bytes = Array.Empty<byte>();
        var slow = new Source("http://slow", (_, _) => new Waiting(bytes, gate.Task));
        var other = Open("other", slow);
        bytes = File.ReadAllBytes(Directory.GetFiles(folder["shared"]).Single());
        gate.SetResult();
        Assert.Equal(1, await Value(other));
        gate = new TaskCompletionSource();
        var second = Publish(one, 2);
        bytes = File.ReadAllBytes(Directory.GetFiles(folder["shared"]).Single(file => new FileInfo(file).Name.Contains(second[^8..], StringComparison.Ordinal)));
        other.Exchange.Run();
        other.Exchange.Run();
        Assert.Equal(1, other.Store.GetTable(SmallVintage.Query(2014))[0, 0].Value);
        gate.SetResult();
        await other.Exchange.Settle();
        Assert.Equal(2, await Value(other));
    }

    [Fact]
    public async Task A_damaged_vintage_is_fetched_anew_and_an_unshared_change_is_given_to_the_others()
    {
        var (one, other) = (Open("one", Shared()), Open("other", Shared()));
        var first = Publish(one, 1);
        Assert.Equal(1, await Value(other));
        File.WriteAllText(FileOf(other, first), "damaged");
        Assert.Null(other.Store.FindDataset(SmallVintage.Dataset));
        Assert.Equal(1, await Value(other));
        // A command that knows of no nodes imports here; this node tells the others.
        var alone = DataDirectory.Open(other.Data.Root);
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = SmallVintage.Publish(alone, ["AT11", "AT12"], ["C15", "C16"], [2014], (_, _, _) => 7, clock).Id;
        Assert.Equal((7, 7), (await Value(other), await Value(one)));
        Assert.Equal(second, pointers.List().Single().Vintage);
    }

    [Fact]
    public async Task Where_the_registry_or_the_shared_folder_is_away_it_is_said_and_nothing_changes()
    {
        var (one, other) = (Open("one", Shared()), Open("other", Shared()));
        Publish(one, 1);
        Assert.Equal(1, await Value(other));
        pointers.IsAway = true;
        Assert.Equal("registry-unreachable", Assert.Single(Assert.Throws<ProblemsException>(() => Publish(one, 2)).Problems).Rule);
        Assert.Equal(1, await Value(other));
        Assert.Contains("cannot be asked for", Assert.Single(other.Exchange.Troubles).Sentence.ToString(), StringComparison.Ordinal);
        pointers.IsAway = false;
        Directory.Move(folder["shared"], folder["away"]);
        Assert.Equal("shared-folder", Assert.Single(Assert.Throws<ProblemsException>(() => Publish(one, 3)).Problems).Rule);
        Assert.Equal((1, 1), (await Value(one), await Value(other)));
        Assert.Empty(other.Exchange.Troubles);
    }

    [Fact]
    public async Task A_pointer_that_names_a_path_is_followed_nowhere()
    {
        var one = Open("one", Shared());
        pointers.TryMove(new("../../etc", "20260101T000000Z-00000000", new string('0', 64), 1, 1));
        pointers.TryMove(new("t", "../../x-00000000", new string('0', 64), 1, 1));
        await one.Round();
        Assert.Empty(CurrentVintages.Read(one.Data));
    }

    [Fact]
    public async Task Two_hundred_megabytes_cost_no_memory()
    {
        const long Large = 200L << 20;
        var sha256 = await VintageDraft.WholeHashOf(new Zeros(Large), TestContext.Current.CancellationToken);
        var pointer = new SharedPointer(SmallVintage.Dataset, "20260101T000000Z-" + sha256[..8], sha256, Large, 1);
        var data = DataDirectory.Open(folder["large"]);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Empty(await new VintageFetch([new Source("zeros", (_, from) => new Zeros(Large - from))]).Bring(data, pointer, TestContext.Current.CancellationToken));
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(Large, new FileInfo(data.VintageFile(pointer.Dataset, pointer.Vintage!)).Length);
        Assert.True(allocated < 8L << 20, $"{allocated >> 20} MB allocated");
    }

    private SharedFolder Shared()
    {
        Directory.CreateDirectory(folder["shared"]);
        return new SharedFolder(folder["shared"]);
    }

    private Node Open(string name, params IVintageSource[] sources)
    {
        var node = new Node(DataDirectory.Open(folder[name]), pointers, sources, clock);
        nodes.Add(node);
        return node;
    }

    private string Publish(Node node, double value, params int[] years)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return SmallVintage.Publish(node.Data, ["AT11", "AT12"], ["C15", "C16"], years.Length == 0 ? [2014] : years, (_, _, _) => value, clock).Id;
    }

    private static async Task<double?> Value(Node node) => (await node.RoundAndRead(2014)).Value;

    private static string FileOf(Node node, string vintage) => node.Data.VintageFile(SmallVintage.Dataset, vintage);

    private static string Trace(Node node) => string.Join('\n', Directory.EnumerateFiles(node.Data.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}"));

    private sealed class Node : IDisposable
    {
        private bool isClosed;

        public Node(DataDirectory data, Pointers pointers, IReadOnlyList<IVintageSource> sources, TimeProvider clock)
        {
            Data = data;
            data.Sharing = new SharedVintages(pointers, sources);
            Exchange = new VintageExchange(data, data.Sharing, clock);
            Store = new DuckDbObservationStore(data);
        }

        public DataDirectory Data { get; }

        public VintageExchange Exchange { get; }

        public DuckDbObservationStore Store { get; }

        public async Task Round()
        {
            Exchange.Run();
            await Exchange.Settle();
        }

        public async Task<Vocabulary.Tables.Cell> RoundAndRead(int year)
        {
            await Round();
            return Store.GetTable(SmallVintage.Query(year))[0, 0];
        }

        public void Dispose()
        {
            if (isClosed)
                return;
            isClosed = true;
            Exchange.Dispose();
            Store.Dispose();
        }
    }

    // What a registry keeps, in memory.
    private sealed class Pointers : ISharedPointers
    {
        private readonly Dictionary<string, SharedPointer> kept = [];

        public bool IsAway { get; set; }

        public Action? Between { get; set; }

        public IReadOnlyList<SharedPointer> List()
        {
            Demand();
            lock (kept)
                return [.. kept.Values];
        }

        public bool TryMove(SharedPointer next)
        {
            Demand();
            var between = Between;
            Between = null;
            between?.Invoke();
            lock (kept)
            {
                if ((kept.GetValueOrDefault(next.Dataset)?.Number ?? 0) != next.Number - 1)
                    return false;
                kept[next.Dataset] = next;
                return true;
            }
        }

        private void Demand()
        {
            if (IsAway)
                throw new ProblemsException(new Problem("--registry", 0, 0, "registry-unreachable", "away", Phrase.Of("try again")));
        }
    }

    private sealed class Source(string name, Func<string, long, Stream?> open, List<long>? asked = null) : IVintageSource
    {
        public string Name => name;

        public Task<Stream?> Open(string sha256, long from, CancellationToken cancellation)
        {
            asked?.Add(from);
            return Task.FromResult(open(sha256, from));
        }
    }

    // Gives what it has and then fails, as a connection that is cut.
    private sealed class Broken(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("gone");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }

    private sealed class Waiting(byte[] bytes, Task gate) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate.WaitAsync(cancellationToken);
            return Read(buffer.Span);
        }
    }

    private sealed class Zeros(long length) : Stream
    {
        private long given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => given; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(length - given, buffer.Length);
            buffer[..read].Clear();
            given += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
