using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Variety;

/// <summary>The variety of a region, in bits.</summary>
/// <param name="Total">Entropy over all activities; the sum of the other two.</param>
/// <param name="Unrelated">Entropy between the groups.</param>
/// <param name="Related">Entropy within the groups, weighted by their shares.</param>
public sealed record VarietyFigures(FigureList Total, FigureList Unrelated, FigureList Related);

/// <summary>
/// Related and unrelated variety: entropy within and between groups of activities, of any code hierarchy. In bits, 0 and up.
/// Source: Frenken, van Oort and Verburg 2007, Regional Studies 41(5), 685-697. Over the published cells,
/// with bounds: those of total and unrelated variety as <see cref="Entropy"/> has them, those of related variety from the difference of the two, from outside.
/// </summary>
public static class RelatedVariety
{
    /// <summary>The varieties of every region.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="groupOf">The group of an activity, such as its two-digit code.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static VarietyFigures From(RegionActivityTable table, Func<string, string> groupOf)
    {
        var total = Entropy.From(table);
        var grouped = Enumerable.Range(0, table.Activities.Count).GroupBy(activity => groupOf(table.Activities[activity]), StringComparer.Ordinal).Select(group => group.ToArray()).ToList();
        var unrelated = FigureList.Fill(table.Regions, region => Part(total[region], Between(table, region, grouped), () =>
        {
            double[] amounts = [.. grouped.Select(group => group.Sum(activity => table[region, activity].Value ?? 0))];
            return Entropy.Bits(amounts, amounts.Sum());
        }));
        var largest = grouped.Count == 0 ? 0 : Math.Log2(grouped.Max(group => group.Length));
        // The rest of an identity; rounding must not make it negative.
        var related = FigureList.Fill(table.Regions, region => Part(
            total[region],
            new(Math.Max(0, (total[region].Lower - unrelated[region].Upper) ?? 0), Math.Min(largest, (total[region].Upper - unrelated[region].Lower) ?? largest)),
            () => Math.Max(0, total[region].Value!.Value - unrelated[region].Value!.Value)));
        return new(total, unrelated, related);
    }

    private static Interval Between(RegionActivityTable table, int region, List<int[]> groups) => IsComplete(table, region) ? default : EntropyBounds.Of(
        [.. groups.Select(group => new Interval(group.Sum(activity => table[region, activity].Lower), group.Sum(activity => table[region, activity].Upper)))]);

    private static bool IsComplete(RegionActivityTable table, int region)
    {
        foreach (var cell in table.Row(region))
            if (!cell.IsPublished)
                return false;
        return true;
    }

    // A part is known as far as the whole is.
    private static Figure Part(Figure total, Interval bounds, Func<double> value) => total switch
    {
        { Value: null, Lower: null } => total,
        { Value: null } => total with { Lower = bounds.Lower, Upper = bounds.Upper },
        _ when total.Lower == total.Value && total.Upper == total.Value => Figure.Of(value()),
        _ => Figure.Of(value(), bounds.Lower, bounds.Upper),
    };
}
