using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The most that whole rows and columns of a table can be, from published totals. Missing cells of one section share what its total leaves:
/// each alone may be all of it, but together they are no more; the sum of their own bounds would forget that.
/// </summary>
public sealed class SumLimits
{
    private SumLimits(double[] regions, double[] activities) => (Regions, Activities) = (regions, activities);

    /// <summary>For each row of the table, the most its sum can be; positive infinity where nothing limits it.</summary>
    public IReadOnlyList<double> Regions { get; }

    /// <summary>For each column of the table, the most its sum can be; positive infinity where nothing limits it.</summary>
    public IReadOnlyList<double> Activities { get; }

    /// <summary>Limits from section totals of the regions and from country totals of the activities.</summary>
    /// <param name="divisions">Regions by activities, with the bounds of its missing cells.</param>
    /// <param name="sections">The same regions by the activities one level up; cells may be missing.</param>
    /// <param name="parentOf">The section of a division; null where it has none: its own bounds then stand.</param>
    /// <param name="countries">Totals of whole countries; null for none.</param>
    public static SumLimits From(RegionActivityTable divisions, RegionActivityTable sections, Func<string, string?> parentOf, CountryTotals? countries = null)
    {
        var rows = Enumerable.Range(0, divisions.Regions.Count).Select(row => Limit(
            Enumerable.Range(0, divisions.Activities.Count),
            column => divisions[row, column],
            column => parentOf(divisions.Activities[column]),
            section => Published(sections, divisions.Regions[row], section)));
        var columns = Enumerable.Range(0, divisions.Activities.Count).Select(column => Limit(
            Enumerable.Range(0, divisions.Regions.Count),
            row => divisions[row, column],
            row => countries?.CountryOf(divisions.Regions[row]),
            country => countries is null ? null : Published(countries.Divisions, country, divisions.Activities[column])));
        return new([.. rows], [.. columns]);
    }

    // Part by part: what its published total allows, or the sum of the bounds of its cells, whichever is less.
    private static double Limit(IEnumerable<int> positions, Func<int, Cell> cell, Func<int, string?> partOf, Func<string, double?> total) =>
        positions.GroupBy(position => partOf(position) ?? "").Sum(part =>
        {
            var (known, most) = (part.Sum(position => cell(position).Lower), part.Sum(position => cell(position).Upper));
            return part.Key.Length > 0 && total(part.Key) is { } published ? Math.Max(known, Math.Min(most, published)) : most;
        });

    private static double? Published(RegionActivityTable totals, string row, string column)
    {
        var (r, c) = (totals.FindRegion(row), totals.FindActivity(column));
        return r < 0 || c < 0 ? null : totals[r, c].Value;
    }
}
