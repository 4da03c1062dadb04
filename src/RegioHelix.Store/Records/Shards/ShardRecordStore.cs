using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Records.Shards;

/// <summary>
/// Records over ClickHouse servers, each entity whole on one of them. Every shard counts what it has, a part of its entities at a time; whole numbers
/// come back and are added up here. The servers need not know of each other.
/// </summary>
public sealed class ShardRecordStore : IRecordStore, IDisposable
{
    // What a group of entities of this many records takes stays below a gigabyte.
    private const long RecordsInPass = 8_000_000;

    private readonly ShardGroup group;
    private readonly ConcurrentDictionary<string, bool> whole = new(StringComparer.Ordinal);

    /// <summary>Makes the store; nobody is asked yet.</summary>
    /// <param name="addresses">The shards, always in the same order.</param>
    public ShardRecordStore(IReadOnlyList<Uri> addresses)
        : this(addresses.Select(address => new Shard(address)))
    {
    }

    internal ShardRecordStore(IEnumerable<Shard> shards) => group = new ShardGroup(shards);

    /// <inheritdoc />
    public string Place => string.Join(",", group.Shards.Select(shard => shard.Address));

    /// <inheritdoc />
    public IReadOnlyList<RecordSet> List(CancellationToken cancellation) => Understood(() =>
    {
        group.Demand(cancellation);
        return (IReadOnlyList<RecordSet>)[.. ListTables(cancellation).SelectMany(tables => tables).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(dataset => FindSet(dataset, cancellation)).OfType<RecordSet>()];
    });

    /// <inheritdoc />
    public RecordSet? Find(string dataset, CancellationToken cancellation) => Understood(() =>
    {
        if (!DatasetCodeRule.Allows(dataset))
            return null;
        group.Demand(cancellation);
        if (FindSet(dataset, cancellation) is not { } set)
            return null;
        if (whole.ContainsKey(dataset + '/' + set.Vintage))
            return set;
        var tables = new ShardTables(dataset);
        tables.Compare(group.Shards, cancellation);
        Demand(group, tables, set, cancellation);
        whole[dataset + '/' + set.Vintage] = true;
        return set;
    });

    /// <inheritdoc />
    public IRecordDraft Begin(ImportLock held, string dataset, string load, CancellationToken cancellation) => Understood(() =>
    {
        DatasetCodeRule.Demand(dataset);
        group.Demand(cancellation);
        FindSet(dataset, cancellation);
        return new ShardRecordDraft(group, held.Data, dataset, load, cancellation);
    });

    /// <inheritdoc />
    public IReadOnlyList<RecordCell> CountCells(RecordQuery query, CancellationToken cancellation) => Understood(() =>
    {
        var cells = Count<(int Region, int Activity), RecordCell>("CountCells", query, Cell, cell => (cell.Region, cell.Activity), (one, other) => one with
        {
            Entities = one.Entities + other.Entities,
            Records = one.Records + other.Records,
            Weight = one.Weight + other.Weight,
        }, cancellation);
        return (IReadOnlyList<RecordCell>)[.. cells.OrderBy(cell => cell.Region).ThenBy(cell => cell.Activity)];
    });

    /// <inheritdoc />
    public RecordPairCounts CountPairs(RecordQuery query, CancellationToken cancellation) => Understood(() =>
    {
        var (larger, count) = LargeEntities(query, cancellation);
        var pairs = Count<(int One, int Other), RecordPair>("CountPairs", query, line => new(Whole(line[0]) - 1, Whole(line[1]) - 1, Long(line[2])), pair => (pair.One, pair.Other), (one, other) => one with { Entities = one.Entities + other.Entities }, cancellation);
        return new RecordPairCounts([.. pairs.Where(pair => pair.One >= 0).OrderBy(pair => pair.One).ThenBy(pair => pair.Other)], pairs.Where(pair => pair.Other < 0).Sum(pair => pair.Entities), larger, count);
    });

    /// <inheritdoc />
    public IReadOnlyList<RecordYear> CountYears(RecordQuery query, CancellationToken cancellation) => Understood(() =>
    {
        var years = Count<int, RecordYear>("CountYears", query, line => new(Whole(line[0]), Long(line[1]), Long(line[2]), Weight(line[3], line[4])), year => year.Year, (one, other) => one with
        {
            Records = one.Records + other.Records,
            Entities = one.Entities + other.Entities,
            Weight = one.Weight + other.Weight,
        }, cancellation);
        return (IReadOnlyList<RecordYear>)[.. years.Where(year => year.Records > 0).OrderBy(year => year.Year == 0).ThenBy(year => year.Year)];
    });

    /// <inheritdoc />
    public void Remove(ImportLock held, string dataset, CancellationToken cancellation)
    {
        DatasetCodeRule.Demand(dataset);
        group.Demand(cancellation);
        var tables = new ShardTables(dataset);
        using var claim = ShardClaim.Take(group.Shards[0], tables, held.Data, cancellation);
        group.Ask((shard, _) =>
        {
            tables.Drop(shard, cancellation);
            return true;
        }, cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => group.Dispose();

    /// <summary>Throws where the shards do not hold all records of a vintage.</summary>
    internal static void Demand(ShardGroup group, ShardTables tables, RecordSet set, CancellationToken cancellation)
    {
        var pieces = ShardQuestion.Pieces(set);
        var entered = tables.Fill($"SELECT count(), sum(rows) FROM (SELECT any(rows) AS rows FROM {{piece}} WHERE load IN ({string.Join(", ", set.Loads.Select(ShardTables.Quote))}) GROUP BY load, file, chunk) FORMAT TabSeparated");
        var there = tables.Fill($"SELECT count() FROM {{record}} WHERE piece IN ({pieces}) FORMAT TabSeparated");
        var shards = group.Ask((shard, _) => (shard.Address, Entered: shard.Ask(entered, cancellation)[0], There: Long(shard.Ask(there, cancellation)[0][0])), cancellation);
        foreach (var shard in shards)
            if (shard.There != Long(shard.Entered[1]) || Long(shard.Entered[0]) != set.Files.Sum(file => file.Chunks))
                throw RecordRefusal.NotWhole(set.Dataset, shard.Address, shard.There, Math.Max(Long(shard.Entered[1]), set.Rows / group.Shards.Count));
        if (shards.Sum(shard => shard.There) is var all && all != set.Rows)
            throw RecordRefusal.NotWhole(set.Dataset, string.Join(", ", shards.Select(shard => shard.Address)), all, set.Rows);
    }

    // What answers may be ClickHouse and say something else than was asked: tables of another program, a proxy between.
    private T Understood<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException or ArgumentException or JsonException)
        {
            throw ShardProblem.Garbled(Place, e.Message);
        }
    }

    private static RecordCell Cell(string[] line) => new(Whole(line[0]) - 1, Whole(line[1]) - 1, Long(line[2]), Long(line[3]), Weight(line[4], line[5]));

    private static Int128 Weight(string upper, string lower) => ((Int128)Long(upper) << 30) + Long(lower);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    // Asked only where an entity can have so many: otherwise nobody has.
    private (IReadOnlyList<LargeEntity> Largest, long Count) LargeEntities(RecordQuery query, CancellationToken cancellation)
    {
        if (query.Activities.Values.Distinct().Count() <= query.MostActivities)
            return ([], 0);
        var count = AskAll("CountLargeEntities", query, cancellation).Sum(line => Long(line[0]));
        if (count == 0)
            return ([], 0);
        var larger = AskAll("ListLargeEntities", query, cancellation).Select(line => new LargeEntity(TabText.Unescape(line[0]), Long(line[1]))).ToList();
        return (RecordRefusal.LeaveOut(query, larger, count), count);
    }

    private IEnumerable<string[]> AskAll(string file, RecordQuery query, CancellationToken cancellation)
    {
        var question = new ShardQuestion(file, new ShardTables(query.Set.Dataset), query);
        return group.Ask((shard, _) => AskInPasses(shard, question, query.Set, cancellation).SelectMany(lines => lines).ToList(), cancellation).SelectMany(lines => lines);
    }

    // Entities are apart by shard and by bucket, so that counts add up.
    private Dictionary<TKey, TCount>.ValueCollection Count<TKey, TCount>(string file, RecordQuery query, Func<string[], TCount> read, Func<TCount, TKey> key, Func<TCount, TCount, TCount> add, CancellationToken cancellation)
        where TKey : notnull
        where TCount : struct
    {
        var question = new ShardQuestion(file, new ShardTables(query.Set.Dataset), query);
        var ofShards = group.Ask((shard, _) =>
        {
            var sums = new Dictionary<TKey, TCount>();
            foreach (var lines in AskInPasses(shard, question, query.Set, cancellation))
                foreach (var line in lines)
                    Add(sums, read(line), key, add);
            return sums;
        }, cancellation);
        foreach (var other in ofShards.Skip(1))
            foreach (var count in other.Values)
                Add(ofShards[0], count, key, add);
        return ofShards[0].Values;
    }

    private static void Add<TKey, TCount>(Dictionary<TKey, TCount> sums, TCount count, Func<TCount, TKey> key, Func<TCount, TCount, TCount> add)
        where TKey : notnull
        where TCount : struct
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key(count), out var isThere);
        sum = isThere ? add(sum, count) : count;
    }

    private IEnumerable<IReadOnlyList<string[]>> AskInPasses(Shard shard, ShardQuestion question, RecordSet set, CancellationToken cancellation)
    {
        var passes = (int)Math.Clamp(set.Rows / group.Shards.Count / RecordsInPass, 1, ShardQuestion.Buckets);
        for (var first = 0; first < ShardQuestion.Buckets;)
        {
            var last = Math.Min(ShardQuestion.Buckets, first + ((ShardQuestion.Buckets + passes - 1) / passes)) - 1;
            IReadOnlyList<string[]>? lines = null;
            try
            {
                lines = shard.Ask(question.Of(first, last), cancellation);
            }
            catch (ShardMemoryException)
            {
                // Smaller parts need less.
                passes = passes < ShardQuestion.Buckets ? Math.Min(ShardQuestion.Buckets, passes * 4) : throw ShardProblem.OutOfMemory(shard.Address);
            }
            if (lines is null)
                continue;
            yield return lines;
            first = last + 1;
        }
    }

    private IReadOnlyList<IReadOnlyList<string>> ListTables(CancellationToken cancellation) =>
        group.Ask((shard, _) => (IReadOnlyList<string>)[.. shard.Ask(ShardTables.ListSql, cancellation).Select(line => ShardTables.FindDataset(line[0])).OfType<string>()], cancellation);

    // A vintage counts when all shards have it; one that only some have was being published when something broke.
    private RecordSet? FindSet(string dataset, CancellationToken cancellation)
    {
        var lists = ListTables(cancellation);
        var tables = new ShardTables(dataset);
        var vintages = group.Ask((shard, at) => lists[at].Contains(dataset) ? shard.Ask(tables.Fill("SELECT DISTINCT vintage, shard, content FROM {vintage} FORMAT TabSeparated"), cancellation) : [], cancellation);
        if (vintages.All(lines => lines.Count == 0))
            return null;
        for (var shard = 0; shard < vintages.Count; shard++)
        {
            if (!lists[shard].Contains(dataset))
                throw ShardProblem.OtherShards(group.Shards[shard].Address, dataset, "nothing", Phrase.Of("the other shards have this dataset and this one has nothing of it; name the shards that it was imported over, in the same order, or remove it and import it again"));
            if (vintages[shard].FirstOrDefault(line => Whole(line[1]) != shard) is { } moved)
                throw ShardProblem.OtherShards(group.Shards[shard].Address, dataset, $"shard {Whole(moved[1]) + 1} stands in place {shard + 1}", Phrase.Of("name the shards in the order in which the dataset was imported"));
        }
        var sets = vintages[0].Where(line => vintages.All(lines => lines.Any(same => same[0] == line[0]))).Select(line => RecordSet.Read(TabText.Unescape(line[2]))).ToList();
        if (sets.FirstOrDefault(set => set.Shards != group.Shards.Count) is { } other)
            throw ShardProblem.OtherShards(Place, dataset, $"{other.Shards} shards", Phrase.Of($"{group.Shards.Count} are named; name all shards that the dataset was imported over, in the same order"));
        return sets.OrderBy(set => set.PublishedAt).ThenBy(set => set.Vintage, StringComparer.Ordinal).LastOrDefault();
    }
}
