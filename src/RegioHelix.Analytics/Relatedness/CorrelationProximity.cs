using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Continuous proximity: (1 + r) / 2, with r Pearson's correlation of two activities' quotients over the regions, 0 to 1, 1/2 where they have nothing to do
/// with each other, 1 with itself. It needs no threshold. Source: Harvard's Stata ecomplexity (<c>cont</c>) and py-ecomplexity 0.5.2 (<c>continuous</c>).
/// </summary>
public static class CorrelationProximity
{
    /// <summary>The proximity of every two activities.</summary>
    /// <param name="quotients">Regions by activities: location quotients, or quotients by head of population.</param>
    /// <returns>
    /// Activities by activities, over the regions where both have a value. An activity whose quotients do not vary is dropped and named;
    /// a pair that does not vary over its common regions is at 0.
    /// </returns>
    public static RelatednessTable From(FigureTable quotients)
    {
        var columns = QuotientColumns.Of(quotients);
        int[] kept = [.. Enumerable.Range(0, columns.Count).Where(activity => columns.Correlation(activity, activity) is not null)];
        var values = new double[(long)kept.Length * kept.Length];
        for (var one = 0; one < kept.Length; one++)
            for (var other = one; other < kept.Length; other++)
                values[(one * kept.Length) + other] = values[(other * kept.Length) + one] =
                    one == other ? 1 : columns.Correlation(kept[one], kept[other]) is { } r ? (1 + r) / 2 : 0;
        return new(
            [.. kept.Select(activity => quotients.Columns[activity])],
            [.. quotients.Columns.Where((_, activity) => !kept.Contains(activity))],
            null, values)
        { UnsettledCount = quotients.IsSettled ? 0 : 1 };
    }
}
