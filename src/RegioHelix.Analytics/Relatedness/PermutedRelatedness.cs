using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>How often activities occur together, compared with random tables of the same sums.</summary>
/// <param name="Draws">Random tables drawn.</param>
/// <param name="PValues">Activities by activities: the share of tables, the observed one counted in, with at least the observed co-occurrence; small where they seek each other. None with itself.</param>
/// <param name="AtOrBelow">The share of random tables with at most the observed co-occurrence: ReKS's p. Twice it less 1 is its measure of relatedness, from -1 to 1.</param>
public sealed record PermutedRelatednessResult(int Draws, FigureTable PValues, FigureTable AtOrBelow);

/// <summary>
/// Relatedness by permutation: the observed co-occurrence among those of random tables that keep every diversity and every ubiquity exactly.
/// The tables come from one another by trades between two regions (Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014, Nature Communications 5:4114, "curveball"),
/// ten a region between draws. Source: ReKS's <c>relatedness(output_statistic = "p")</c>, which permutes with another algorithm to the same end.
/// </summary>
public static class PermutedRelatedness
{
    private const int TradesPerRegion = 10;

    /// <summary>Shares over some draws; the same seed gives the same figures.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent. Activities that no region has are dropped.</param>
    /// <param name="draws">Random tables, 1 or more; a p-value cannot be below 1 / (draws + 1).</param>
    /// <param name="seed">Where the draws start.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one draw.</exception>
    public static PermutedRelatednessResult From(Presence presence, int draws = 1000, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var table = presence.DropEmpty().Presence;
        var count = table.Activities.Count;
        var (random, drawn) = (new Random(seed), new BitRows(count, table.Regions.Count));
        HashSet<int>[] held = [.. Enumerable.Range(0, table.Regions.Count).Select(region => Enumerable.Range(0, count).Where(activity => table.ByRegion[region, activity]).ToHashSet())];
        for (var region = 0; region < held.Length; region++)
            foreach (var activity in held[region])
                drawn[activity, region] = true;
        var (atLeast, atMost) = (new int[(long)count * count], new int[(long)count * count]);
        for (var draw = 0; draw < draws; draw++)
        {
            for (var trade = 0; held.Length > 1 && trade < TradesPerRegion * held.Length; trade++)
                Trade(held, drawn, random);
            Count(table.ByActivity, drawn, atLeast, atMost);
        }
        return new(
            draws,
            Shares(presence, table.Activities, (one, other) => (1.0 + atLeast[(one * count) + other]) / (1 + draws)),
            Shares(presence, table.Activities, (one, other) => (double)atMost[(one * count) + other] / draws));
    }

    // Two regions put what only one of them has on a heap and draw from it as many as each gave.
    private static void Trade(HashSet<int>[] held, BitRows drawn, Random random)
    {
        var one = random.Next(held.Length);
        var other = (one + 1 + random.Next(held.Length - 1)) % held.Length;
        int[] given = [.. held[one].Where(activity => !held[other].Contains(activity)).Order()];
        int[] heap = [.. given, .. held[other].Where(activity => !held[one].Contains(activity)).Order()];
        random.Shuffle(heap);
        for (var at = 0; at < heap.Length; at++)
            Put(heap[at], at < given.Length ? one : other, at < given.Length ? other : one, held, drawn);
    }

    private static void Put(int activity, int here, int notThere, HashSet<int>[] held, BitRows drawn)
    {
        held[here].Add(activity);
        held[notThere].Remove(activity);
        (drawn[activity, here], drawn[activity, notThere]) = (true, false);
    }

    private static void Count(BitRows observed, BitRows drawn, int[] atLeast, int[] atMost)
    {
        for (var one = 0; one < observed.Rows; one++)
            for (var other = one + 1; other < observed.Rows; other++)
            {
                var (seen, chance) = (BitCounting.Common(observed.Row(one), observed.Row(other)), BitCounting.Common(drawn.Row(one), drawn.Row(other)));
                atLeast[(one * observed.Rows) + other] += chance >= seen ? 1 : 0;
                atMost[(one * observed.Rows) + other] += chance <= seen ? 1 : 0;
            }
    }

    private static FigureTable Shares(Presence presence, IReadOnlyList<string> activities, Func<int, int, double> share) => FigureTable.Fill(activities, activities, (one, other) =>
        one == other ? Figure.Without(FigureState.EmptyReference) : Figure.OfKnown(share(Math.Min(one, other), Math.Max(one, other)), presence.UnsettledCount));
}
