namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// In how many regions two activities are present together: <c>n = M'M</c>, activities by activities, symmetric; on the diagonal each one's ubiquity.
/// Regions where one of the two is unknown do not count for the pair. Activities that no region has are dropped and named.
/// </summary>
public sealed class CoOccurrence
{
    private readonly int[] counts;
    private readonly int[]? occurrences;

    private CoOccurrence(IReadOnlyList<string> activities, IReadOnlyList<string> dropped, int[] counts, int[]? occurrences) =>
        (Activities, Dropped, this.counts, this.occurrences) = (activities, dropped, counts, occurrences);

    /// <summary>The activities that some region has, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The activities that no region has.</summary>
    public IReadOnlyList<string> Dropped { get; }

    /// <summary>Regions that have both; on the diagonal, regions that have it.</summary>
    public int this[int one, int other] => counts[(one * Activities.Count) + other];

    /// <summary>Regions that have the one, among those of which the other is known: the number that the pair is measured against.</summary>
    public int Occurrences(int one, int other) => occurrences is null ? this[one, one] : occurrences[(one * Activities.Count) + other];

    /// <summary>Counts all pairs.</summary>
    /// <param name="presence">Regions by activities.</param>
    public static CoOccurrence From(Presence presence)
    {
        int[] kept = [.. Enumerable.Range(0, presence.Activities.Count).Where(activity => presence.ByActivity.Count(activity) > 0)];
        return new(
            [.. kept.Select(activity => presence.Activities[activity])],
            [.. presence.Activities.Where((_, activity) => presence.ByActivity.Count(activity) == 0)],
            Counts(kept, presence.ByActivity, presence.ByActivity),
            presence.UnknownCount == 0 ? null : Counts(kept, presence.ByActivity, presence.KnownByActivity));
    }

    private static int[] Counts(int[] kept, BitRows left, BitRows right)
    {
        var counts = new int[(long)kept.Length * kept.Length];
        for (var one = 0; one < kept.Length; one++)
            for (var other = ReferenceEquals(left, right) ? one : 0; other < kept.Length; other++)
            {
                var common = BitCounting.Common(left.Row(kept[one]), right.Row(kept[other]));
                counts[(one * kept.Length) + other] = common;
                if (ReferenceEquals(left, right))
                    counts[(other * kept.Length) + one] = common;
            }
        return counts;
    }
}
