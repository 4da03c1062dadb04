using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>
/// What the measures of inequality share: a formula over the published amounts of an activity's regions, or of a region's activities.
/// Where a cell is missing the figure stands without bounds: both a small and a large amount can make a set of amounts more unequal,
/// so that none of these measures rises or falls with a cell over its whole interval.
/// </summary>
internal static class Amounts
{
    public static FigureList Each(RegionActivityTable table, MeasureOf of, Func<double[], Figure> formula) =>
        Each(table, of, (_, amounts) => formula(amounts));

    /// <summary>The formula is given the positions of the published amounts too.</summary>
    public static FigureList Each(RegionActivityTable table, MeasureOf of, Func<int[], double[], Figure> formula)
    {
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        var sums = TableSums.From(rows);
        return FigureList.Fill(rows.Regions, row =>
        {
            if (sums.Regions[row].PublishedCount == 0)
                return Figure.Without(FigureState.NotPublished);
            if (sums.Regions[row].Published == 0)
                return Figure.Without(of == MeasureOf.Region ? FigureState.EmptyRegion : FigureState.EmptyActivity);
            int[] published = [.. Enumerable.Range(0, rows.Activities.Count).Where(at => rows[row, at].IsPublished)];
            var figure = formula(published, [.. published.Select(at => rows[row, at].Value!.Value)]);
            return sums.Regions[row].IsComplete ? figure : figure with { Lower = null, Upper = null };
        });
    }

    /// <summary>The formula over the amounts whose size is known and above 0, and the sizes' shares.</summary>
    public static FigureList Against(RegionActivityTable table, Func<string, double?> size, Func<double[], double[], Figure> formula)
    {
        double?[] sizes = [.. table.Regions.Select(region => Sound(size(region), region))];
        return Each(table, MeasureOf.Activity, (positions, amounts) =>
        {
            int[] known = [.. Enumerable.Range(0, amounts.Length).Where(at => sizes[positions[at]] > 0)];
            double[] kept = [.. known.Select(at => amounts[at])];
            var whole = known.Sum(at => sizes[positions[at]]!.Value);
            return known.Length == 0 || kept.Sum() == 0 ? Figure.Without(FigureState.EmptyReference)
                : formula(kept, [.. known.Select(at => sizes[positions[at]]!.Value / whole)]);
        });
    }

    internal static double? Sound(double? size, string region) => size is null || (double.IsFinite(size.Value) && size >= 0) ? size
        : throw new ArgumentException($"the size of {region} is {size}; allowed are finite numbers of 0 or more, or null where it is unknown", nameof(size));
}
