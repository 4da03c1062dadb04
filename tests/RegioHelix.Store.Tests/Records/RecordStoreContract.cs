using System.Globalization;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Records;

/// <summary>What records are, wherever they lie: counted as a plain loop counts them, to the last digit.</summary>
public abstract class RecordStoreContract : IDisposable
{
    private const string Load = "0123456789abcdef0123456789abcdef";
    private const int ChunkSize = 400;

    private readonly TemporaryFolder folder = new();
    private readonly ImportLock held;

    protected RecordStoreContract() => held = ImportLock.Take(DataDirectory.Open(folder.Path), Phrase.Of("test"), TimeProvider.System);

    /// <summary>The store that is tested.</summary>
    protected abstract IRecordStore Store { get; }

    /// <summary>True once the test has opened the store.</summary>
    protected abstract bool IsOpen { get; }

    /// <summary>The data directory of the test.</summary>
    protected DataDirectory Data => held.Data;

    /// <summary>A dataset that no other test has.</summary>
    protected string Dataset { get; } = $"t{Guid.CreateVersion7():N}"[..20];

    private protected static CancellationToken None => CancellationToken.None;

    /// <inheritdoc />
    public void Dispose()
    {
        // Tests share the servers: one that breaks its dataset leaves nothing broken to the others. Who has no servers opened nothing.
        if (IsOpen)
            Store.Remove(held, Dataset, None);
        Close();
        held.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the test's dataset.</summary>
    protected void Remove() => Store.Remove(held, Dataset, None);

    /// <summary>Closes the store.</summary>
    protected abstract void Close();

    [Fact]
    public void Counts_are_those_of_a_plain_loop()
    {
        var drawn = DrawnRecords.From(7, 3000);
        var set = Publish(drawn);
        Assert.Equal((drawn.Count, 2007, 2013), (set.Rows, set.FirstYear, set.LastYear));
        foreach (var query in new[] { Whole(set), Whole(set) with { FromYear = 2009, ToYear = 2010 }, Coarse(set), Coarse(set) with { MostActivities = 2, LeavesOutLarger = true } })
            AssertCounts(drawn, query);
    }

    [Fact]
    public void Nothing_counts_before_it_is_published_and_a_stopped_import_goes_on_without_duplicates()
    {
        var drawn = DrawnRecords.From(8, 1000);
        var chunks = drawn.Chunks(ChunkSize);
        using (var stopped = Store.Begin(held, Dataset, Load, None))
        {
            Assert.True(stopped.Append(0, 0, chunks[0]));
            Assert.True(stopped.Append(0, 1, chunks[1]));
            Assert.False(stopped.Append(0, 1, chunks[1]));
        }
        Assert.Null(Store.Find(Dataset, None));
        using (var again = Store.Begin(held, Dataset, Load, None))
        {
            Assert.Null(again.FindFile(0));
            Assert.Equal("chunk-differs", Assert.Throws<ProblemsException>(() => again.Append(0, 0, chunks[1])).Problems[0].Rule);
            Assert.False(again.Append(0, 0, chunks[0]));
            Assert.False(again.Append(0, 1, chunks[1]));
            // What is not all there is not published.
            Assert.Equal("records-incomplete", Assert.Throws<ProblemsException>(() => again.Publish(drawn.Set(Dataset, Load, chunks.Count))).Problems[0].Rule);
            Assert.True(again.Append(0, 2, chunks[2]));
            again.Finish(0, drawn.File(chunks.Count));
        }
        using (var last = Store.Begin(held, Dataset, Load, None))
        {
            Assert.Equal(drawn.Count, last.FindFile(0)!.Rows);
            last.Publish(drawn.Set(Dataset, Load, chunks.Count));
        }
        AssertCounts(drawn, Whole(Store.Find(Dataset, None)!));
    }

    [Fact]
    public void A_vintage_takes_the_place_of_the_former_one_or_adds_to_it_and_a_dataset_can_be_removed()
    {
        var (first, second) = (DrawnRecords.From(9, 300), DrawnRecords.From(10, 500));
        var former = Publish(first);
        var other = second.Set(Dataset, "fedcba9876543210fedcba9876543210", Fill(second, "fedcba9876543210fedcba9876543210")) with { PublishedAt = DateTimeOffset.UnixEpoch.AddHours(1) };
        var both = Publish(other with { Loads = [.. former.Loads, .. other.Loads], Files = [.. former.Files, .. other.Files] });
        Assert.Equal(first.Count + second.Count, Store.CountYears(Whole(both), None)[^1].Records);
        Publish(other with { PublishedAt = DateTimeOffset.UnixEpoch.AddHours(2) });
        AssertCounts(second, Whole(Store.Find(Dataset, None)!));
        // The former vintage can still be counted.
        AssertCounts(first, Whole(former));
        Assert.Contains(Store.List(None), set => set.Dataset == Dataset && set.Rows == second.Count);
        Store.Remove(held, Dataset, None);
        Assert.Null(Store.Find(Dataset, None));
    }

    [Fact]
    public void An_entity_with_too_many_activities_is_named_and_refused_or_left_out()
    {
        var drawn = DrawnRecords.From(11, 60);
        foreach (var activity in DrawnRecords.Activities)
            drawn.Add("Everything's 'Ltd'\t\\", "NL411", activity, 2010, 1);
        var query = Whole(Publish(drawn)) with { MostActivities = DrawnRecords.Activities.Length - 1 };
        var refused = Assert.Throws<ProblemsException>(() => Store.CountPairs(query, None)).Problems[0];
        Assert.Equal("entity-too-large", refused.Rule);
        Assert.Contains("Everything's 'Ltd'", refused.ToString(), StringComparison.Ordinal);
        var counted = Store.CountPairs(query with { LeavesOutLarger = true }, None);
        Assert.Equal((1, 7), (counted.LeftOutCount, counted.LeftOut[0].Activities));
        Assert.Equal(drawn.Pairs(query), counted.Pairs);
    }

    // In CI with a million of them.
    [Fact]
    public void An_entity_with_a_million_activities_is_named_and_bounded()
    {
        var (all, chunk) = (Sweep.IsWhole ? 1_000_000 : 20_000, 200_000);
        string[] activities = [.. Enumerable.Range(0, all).Select(number => $"A{number}")];
        using (var draft = Store.Begin(held, Dataset, Load, None))
            foreach (var (at, codes) in activities.Chunk(chunk).Index())
            {
                var batch = new RecordBatch(chunk + 1);
                foreach (var code in codes)
                    batch.Add("Everything"u8, RecordKey.OfCode("NL411"), RecordKey.OfCode(code), 2010, RecordWeight.Scale);
                batch.Add("Some"u8, RecordKey.OfCode("NL411"), RecordKey.OfCode(codes[0]), 2010, RecordWeight.Scale);
                draft.Append(0, at, batch);
            }
        var chunks = (all + chunk - 1) / chunk;
        var set = Publish(new RecordSet(Dataset, "", DateTimeOffset.UnixEpoch, "invented", "IPC", NutsVersion.Nuts2013, [Load], [new RecordFile("a.csv", new string('0', 64), 1, all + chunks, chunks, 0, 2010, 2010, ["NL411"], activities)], 1));
        var query = new RecordQuery(set, 1900, 2100, new Dictionary<string, int> { ["NL411"] = 0 }, activities.Index().ToDictionary(pair => pair.Item, pair => pair.Index));
        var refused = Assert.Throws<ProblemsException>(() => Store.CountPairs(query, None)).Problems[0];
        Assert.Equal(("entity-too-large", $"Everything has {all.ToString("N0", CultureInfo.InvariantCulture)} activities"), (refused.Rule, refused.Value.ToString()));
        var counted = Store.CountPairs(query with { LeavesOutLarger = true }, None);
        Assert.Equal((1, all, 1), (counted.LeftOutCount, counted.LeftOut[0].Activities, counted.Entities));
        Assert.Equal(chunks * (chunks + 1) / 2, counted.Pairs.Count);
    }

    [Fact]
    public void What_is_abandoned_or_cancelled_leaves_nothing_that_counts()
    {
        var drawn = DrawnRecords.From(12, 300);
        Fill(drawn, Load);
        using (var draft = Store.Begin(held, Dataset, Load, None))
            draft.Abandon();
        Assert.Null(Store.Find(Dataset, None));
        var set = Publish(drawn, "fedcba9876543210fedcba9876543210");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Store.CountCells(Whole(set), stopped.Token));
        Assert.Empty(Store.CountCells(Whole(set) with { FromYear = 1950, ToYear = 1960 }, None));
        Assert.Empty(Store.CountPairs(Whole(set) with { FromYear = 1950, ToYear = 1960 }, None).Pairs);
    }

    private protected void AssertCounts(DrawnRecords drawn, RecordQuery query)
    {
        Assert.Equal(drawn.Cells(query), Store.CountCells(query, None));
        Assert.Equal(drawn.Years(query), Store.CountYears(query, None));
        var pairs = Store.CountPairs(query, None);
        Assert.Equal(drawn.Pairs(query), pairs.Pairs);
        Assert.Equal(drawn.Entities(query), pairs.Entities + pairs.LeftOutCount);
    }

    private protected RecordSet Publish(DrawnRecords drawn, string load = Load) => Publish(drawn.Set(Dataset, load, Fill(drawn, load)));

    private protected int Fill(DrawnRecords drawn, string load)
    {
        var chunks = drawn.Chunks(ChunkSize);
        using var draft = Store.Begin(held, Dataset, load, None);
        for (var chunk = 0; chunk < chunks.Count; chunk++)
            draft.Append(0, chunk, chunks[chunk]);
        return chunks.Count;
    }

    private protected IRecordDraft Begin(string load) => Store.Begin(held, Dataset, load, None);

    private protected static RecordQuery Whole(RecordSet set) => new(set, 1900, 2100, Positions(DrawnRecords.Regions, code => code), Positions(DrawnRecords.Activities, code => code));

    // Regions of level 2, two of the activities under one label, one of them left out.
    private protected static RecordQuery Coarse(RecordSet set) => new(set, 2008, 2012, Positions(DrawnRecords.Regions, code => code[..4]), Positions(DrawnRecords.Activities[..^1], code => code[..3]));

    private RecordSet Publish(RecordSet set)
    {
        using var draft = Store.Begin(held, Dataset, set.Loads[^1], None);
        return draft.Publish(set);
    }

    private static Dictionary<string, int> Positions(string[] codes, Func<string, string> label)
    {
        var labels = codes.Select(label).Distinct().Order(StringComparer.Ordinal).ToList();
        return codes.ToDictionary(code => code, code => labels.IndexOf(label(code)));
    }
}
