using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Themes;

/// <summary>
/// A table in which a theme, a weighted set of activities, is one more activity: its column is the weighted sum of theirs, and each keeps what the
/// theme does not take, so that regions keep their totals. Without unit of its own: that of the table.
/// </summary>
public static class ThemeTable
{
    // Weights as written, such as three thirds, need not add up to the last digit.
    private const double Rounding = 0.001;

    /// <summary>The table: the theme first, then the activities that it does not take whole, in their order.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="theme">The theme's label.</param>
    /// <param name="weights">Which part of each activity belongs to the theme, above 0 and at most 1. Activities that the table lacks add nothing: name them.</param>
    /// <param name="sections">Published totals of the activities' sections, which bound missing cells together; null for none.</param>
    /// <returns>A cell of the theme is published where all its cells are, and otherwise lies between bounds: missing is not zero.</returns>
    /// <exception cref="ArgumentException">A weight out of range, no activity of the theme in the table, a label that is an activity's, or a negative or non-finite cell.</exception>
    public static RegionActivityTable From(RegionActivityTable table, string theme, IReadOnlyDictionary<string, double> weights, PartTotals? sections = null)
    {
        TableSums.From(table);
        var taken = Taken(table, theme, weights);
        var kept = Enumerable.Range(0, taken.Length).Where(at => 1 - taken[at] > Rounding).ToArray();
        var cells = new Cell[table.Regions.Count * (kept.Length + 1)];
        for (var row = 0; row < table.Regions.Count; row++)
        {
            var target = cells.AsSpan(row * (kept.Length + 1), kept.Length + 1);
            target[0] = Sum(table, row, taken, sections);
            for (var at = 0; at < kept.Length; at++)
                target[at + 1] = Times(table[row, kept[at]], 1 - taken[kept[at]]);
        }
        return new(table.Regions, [theme, .. kept.Select(at => table.Activities[at])], cells);
    }

    private static double[] Taken(RegionActivityTable table, string theme, IReadOnlyDictionary<string, double> weights)
    {
        foreach (var (activity, weight) in weights)
            if (weight is not (> 0 and <= 1))
                throw new ArgumentException($"the weight of {activity} is {weight}; allowed are weights above 0 and at most 1", nameof(weights));
        if (table.FindActivity(theme) >= 0)
            throw new ArgumentException($"the label {theme} is an activity's; give the theme another", nameof(theme));
        double[] taken = [.. table.Activities.Select(activity => weights.GetValueOrDefault(activity))];
        return taken.Any(weight => weight > 0) ? taken : throw new ArgumentException($"the table has none of the activities of {theme}", nameof(weights));
    }

    private static Cell Sum(RegionActivityTable table, int row, double[] taken, PartTotals? sections) => JointSum.Of(
        table.Row(row).ToArray(),
        at => taken[at],
        at => sections?.PartOf(table.Activities[at]),
        part => Published(sections, table.Regions[row], part),
        sections?.Rounding ?? 0);

    private static double? Published(PartTotals? sections, string region, string part)
    {
        if (sections is null)
            return null;
        var (row, column) = (sections.Totals.FindRegion(region), sections.Totals.FindActivity(part));
        return row < 0 || column < 0 ? null : sections.Totals[row, column].Value;
    }

    private static Cell Times(in Cell cell, double part) =>
        part == 1 ? cell : new(cell.Value * part, cell.Lower * part, cell.Upper * part, cell.Flags);
}
