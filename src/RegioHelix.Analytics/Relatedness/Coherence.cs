using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>What is made of the relatedness of a region's pairs of activities.</summary>
public enum CoherenceOver
{
    /// <summary>Their sum over ordered pairs, which grows with the square of diversity: Harvard's Stata ecomplexity, <c>calculate_coherence</c>.</summary>
    Sum,

    /// <summary>Their mean, which does not grow with diversity.</summary>
    Mean,
}

/// <summary>Coherence: how related a region's activities are among themselves.</summary>
public static class Coherence
{
    /// <summary>The coherence of what is present, each activity alike.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <param name="over">Sum or mean over the pairs of different activities.</param>
    /// <returns>One figure a region, in the unit of the relatedness; no mean for a region with fewer than two activities.</returns>
    public static FigureList From(Presence presence, RelatednessTable relatedness, CoherenceOver over = CoherenceOver.Mean)
    {
        int[] positions = [.. presence.Activities.Select(relatedness.FindActivity)];
        var open = presence.UnsettledCount + relatedness.UnsettledCount;
        return FigureList.Fill(presence.Regions, region =>
        {
            int[] present = [.. Enumerable.Range(0, positions.Length).Where(activity => presence[region, activity] == true && positions[activity] >= 0).Select(activity => positions[activity])];
            var sum = 0.0;
            foreach (var one in present)
                foreach (var other in present)
                    sum += one == other ? 0 : relatedness[one, other];
            return over == CoherenceOver.Sum ? Figure.OfKnown(sum, open)
                : present.Length < 2 ? Figure.Without(FigureState.TooFew)
                : Figure.OfKnown(sum / present.Length / (present.Length - 1), open);
        });
    }

    /// <summary>
    /// Knowledge coherence: for each activity the mean deviation from chance of its relatedness to the region's others, weighted by their amounts; then the mean of that,
    /// weighted by the activity's own amount. Above 0 the region's activities belong together more than chance.
    /// Sources: Teece et al. 1994; Nesta and Saviotti 2005, Journal of Industrial Economics 53(1), 123-142; ReKS's <c>coherence</c>, which gives 0 where there is none.
    /// </summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more; the published cells count.</param>
    /// <param name="deviations">Activities by activities: see <see cref="RelatednessDeviation"/>. Pairs without a value count on neither side.</param>
    /// <returns>One figure a region, standard deviations; no value where a region has no pair. Without bounds where a cell is missing.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, FigureTable deviations)
    {
        var sums = TableSums.From(table);
        int[] positions = [.. table.Activities.Select(deviations.FindRow)];
        return FigureList.Fill(table.Regions, region =>
        {
            var (sum, whole) = (0.0, 0.0);
            for (var activity = 0; activity < positions.Length; activity++)
                if (table[region, activity].Value is > 0 and var amount && MeanToOthers(table, deviations, positions, region, activity) is { } mean)
                    (sum, whole) = (sum + (amount / sums.Total.Published * mean), whole + (amount / sums.Total.Published));
            return whole == 0 ? Figure.Without(FigureState.TooFew)
                : sums.Total.IsComplete && deviations.IsSettled ? Figure.Of(sum / whole)
                : Figure.Of(sum / whole, double.NegativeInfinity, double.PositiveInfinity);
        });
    }

    private static double? MeanToOthers(RegionActivityTable table, FigureTable deviations, int[] positions, int region, int activity)
    {
        var (sum, whole) = (0.0, 0.0);
        for (var other = 0; other < positions.Length && positions[activity] >= 0; other++)
            if (other != activity && positions[other] >= 0 && table[region, other].Value is > 0 and var amount && deviations[positions[activity], positions[other]].Value is { } deviation)
                (sum, whole) = (sum + (amount * deviation), whole + amount);
        return whole > 0 ? sum / whole : null;
    }
}
