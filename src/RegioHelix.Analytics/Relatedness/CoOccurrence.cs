using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Records;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// In how many regions two activities are present together: <c>n = M'M</c>, activities by activities, symmetric; on the diagonal each one's ubiquity.
/// Regions where one of the two is unknown do not count for the pair. Activities that no region has are dropped and named.
/// </summary>
public sealed class CoOccurrence
{
    private readonly CountTriangle? pairs;
    private readonly int[] counts;
    private readonly int[]? occurrences;
    private readonly int[]? known;
    private readonly int places;

    private CoOccurrence(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, int[] counts, int[] occurrences, int[] known) =>
        (Activities, Dropped, this.counts, this.occurrences, this.known) = (activities, dropped, counts, occurrences, known);

    internal CoOccurrence(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, CountTriangle pairs, int places) =>
        (Activities, Dropped, this.pairs, counts, this.places) = (activities, dropped, pairs, [], places);

    /// <summary>The activities that some region has, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The activities that no region has.</summary>
    public IReadOnlyList<string> Dropped { get; }

    /// <summary>Cells of the table whose presence is unknown or can turn out otherwise: where it is not 0, no count is certain. 0 for records.</summary>
    public int UnsettledCount { get; private init; }

    /// <summary>Regions that have both; on the diagonal, regions that have it.</summary>
    public int this[int one, int other] => pairs is null ? counts[(one * Activities.Count) + other] : pairs[one, other];

    /// <summary>The counts where nothing is unknown; else null.</summary>
    internal CountTriangle? Pairs => pairs;

    /// <summary>Regions that have the one, among those of which the other is known: the number that the pair is measured against.</summary>
    public int Occurrences(int one, int other) => occurrences is null ? this[one, one] : occurrences[(one * Activities.Count) + other];

    /// <summary>Regions, or entities, in which both are known, whether they have them or not: the number that chance is reckoned with.</summary>
    public int Places(int one, int other) => known is null ? places : known[(one * Activities.Count) + other];

    /// <summary>Counts all pairs.</summary>
    /// <param name="presence">Regions by activities.</param>
    public static CoOccurrence From(Presence presence)
    {
        int[] kept = [.. Enumerable.Range(0, presence.Activities.Count).Where(activity => presence.Lists.Ubiquity[activity] > 0)];
        string[] activities = [.. kept.Select(activity => presence.Activities[activity])];
        string[] dropped = [.. presence.Activities.Where((_, activity) => presence.Lists.Ubiquity[activity] == 0)];
        return presence.UnknownCount == 0
            ? new(activities, dropped, CountAll(dropped.Length == 0 ? presence : presence.Select([.. Enumerable.Range(0, presence.Regions.Count)], kept)), presence.Regions.Count) { UnsettledCount = presence.UnsettledCount }
            : new(
                activities, dropped, CountKnown(kept, presence.ByActivity, presence.ByActivity),
                CountKnown(kept, presence.ByActivity, presence.KnownByActivity), CountKnown(kept, presence.KnownByActivity, presence.KnownByActivity))
            { UnsettledCount = presence.UnsettledCount };
    }

    /// <summary>
    /// The same from records with names. An entity has an activity where a record of a weight above 0 says so, however often.
    /// Activities in ordinal order of their names, so that the order of the records decides nothing.
    /// </summary>
    /// <param name="records">Records in any order.</param>
    /// <exception cref="ArgumentException">A negative or non-finite weight.</exception>
    public static CoOccurrence FromRecords(IEnumerable<ActivityRecord> records)
    {
        var (entities, named, present) = (new Dictionary<string, int>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new List<(int Entity, string Activity)>());
        foreach (var record in records)
        {
            if (!double.IsFinite(record.Weight) || record.Weight < 0)
                throw new ArgumentException($"the record of {record.Entity} and {record.Activity} has the weight {record.Weight}; allowed are finite weights of 0 or more", nameof(records));
            if (!entities.TryGetValue(record.Entity, out var entity))
                entities.Add(record.Entity, entity = entities.Count);
            named.Add(record.Activity);
            if (record.Weight > 0)
                present.Add((entity, record.Activity));
        }
        string[] labels = [.. named];
        var positions = Enumerable.Range(0, labels.Length).ToDictionary(at => labels[at], at => at, StringComparer.Ordinal);
        return Count(present.Select(pair => pair.Entity).ToArray(), present.Select(pair => positions[pair.Activity]).ToArray(), labels, entities.Count);
    }

    /// <summary>
    /// Counts all pairs in micro-records: of how many entities (patents, projects, firms) two activities are both recorded.
    /// An entity counts once for a pair, however often a record is repeated.
    /// </summary>
    /// <param name="entities">The entity of each record: any whole numbers, in any order; fastest where they lie close together.</param>
    /// <param name="activities">The activity of each record, by its position among the labels.</param>
    /// <param name="labels">The activities, each once.</param>
    /// <exception cref="ArgumentException">Not as many entities as activities, an activity without a label, or more pairs than fit.</exception>
    public static CoOccurrence FromRecords(ReadOnlyMemory<int> entities, ReadOnlyMemory<int> activities, IReadOnlyList<string> labels) => Count(entities, activities, labels, null);

    /// <summary>
    /// Takes pairs that were counted elsewhere, such as where records lie when they are too many to travel. A pair that is not given is in no entity;
    /// an activity that is in no entity is dropped and named.
    /// </summary>
    /// <param name="counts">The pairs, each once and in either order, and each activity with itself.</param>
    /// <param name="labels">The activities, each once.</param>
    /// <param name="entities">How many entities there are, also those that have nothing.</param>
    /// <exception cref="ArgumentException">
    /// A position without a label, a pair twice, a negative count, one above that of an activity of the pair with itself, or more entities than 2,147,483,647.
    /// </exception>
    public static CoOccurrence FromCounts(IReadOnlyCollection<PairCount> counts, IReadOnlyList<string> labels, long entities)
    {
        var own = CountedOnce(counts, labels.Count, entities);
        int[] kept = [.. Enumerable.Range(0, labels.Count).Where(activity => own[activity] > 0)];
        var places = new int[labels.Count];
        for (var at = 0; at < kept.Length; at++)
            places[kept[at]] = at;
        var pairs = new CountTriangle(kept.Length, (int)own.DefaultIfEmpty().Max());
        foreach (var (one, other, count) in counts)
        {
            if (count > Math.Min(own[one], own[other]))
                throw new ArgumentException($"{labels[one]} and {labels[other]} are both in {count} entities, more than one of them is in at all", nameof(counts));
            if (count == 0)
                continue;
            var (row, column) = (Math.Min(places[one], places[other]), Math.Max(places[one], places[other]));
            if (pairs[row, column] > 0)
                throw new ArgumentException($"{labels[one]} and {labels[other]} are given twice", nameof(counts));
            pairs.Set(row, column, (int)count);
        }
        return new([.. kept.Select(activity => labels[activity])], [.. labels.Where((_, activity) => own[activity] == 0)], pairs, (int)entities);
    }

    // How many entities each activity is in.
    private static long[] CountedOnce(IReadOnlyCollection<PairCount> counts, int labels, long entities)
    {
        if (entities is < 0 or > int.MaxValue)
            throw new ArgumentException($"{entities} entities; allowed are 0 to {int.MaxValue}", nameof(entities));
        var own = new long[labels];
        foreach (var (one, other, count) in counts)
        {
            if ((uint)one >= (uint)labels || (uint)other >= (uint)labels)
                throw new ArgumentException($"a pair has the positions {one} and {other}; allowed are 0 to {labels - 1}", nameof(counts));
            if (count < 0 || count > entities)
                throw new ArgumentException($"a pair has the count {count}; allowed are 0 to the {entities} entities", nameof(counts));
            if (one == other)
                own[one] = count;
        }
        return own;
    }

    // Entities that have nothing are in no record here: their number is given, or that of those that have something is counted.
    private static CoOccurrence Count(ReadOnlyMemory<int> entities, ReadOnlyMemory<int> activities, IReadOnlyList<string> labels, int? places)
    {
        var positions = RecordActivities.Of(entities, activities, labels);
        var groups = EntityGroups.From(entities, positions.Items, Cores.All);
        return new(
            [.. positions.Kept.Select(activity => labels[activity])],
            positions.Kept.Length == labels.Count ? [] : [.. Enumerable.Range(0, labels.Count).Except(positions.Kept).Select(activity => labels[activity])],
            RecordPairs.Count(groups, positions.Kept.Length, Cores.All),
            places ?? groups.Entities);
    }

    private static CountTriangle CountAll(Presence presence)
    {
        var counts = new CountTriangle(presence.Activities.Count, presence.Regions.Count);
        PairCounting.Fill(presence.ByRegion, presence.Lists, counts, Cores.All);
        return counts;
    }

    private static int[] CountKnown(int[] kept, BitRows left, BitRows right)
    {
        var counts = new int[(long)kept.Length * kept.Length];
        Cores.All.Over(kept.Length, one =>
        {
            for (var other = 0; other < kept.Length; other++)
                counts[(one * kept.Length) + other] = BitCounting.Common(left.Row(kept[one]), right.Row(kept[other]));
        });
        return counts;
    }
}
