using RegioHelix.Analytics.Specialisation;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>A published total and the cells that it is the total of.</summary>
/// <param name="Name">The place and the total, for messages.</param>
/// <param name="Total">The published total, 0 or more.</param>
/// <param name="Cells">All its parts, published or not, by their position in the table, row-major.</param>
public sealed record SumTie(string Name, double Total, IReadOnlyList<int> Cells)
{
    /// <summary>
    /// The ties of a table to published totals: of sections in each region, and of countries in each activity. The same totals as
    /// <see cref="TotalsBounds"/> takes; a total that is not itself published ties nothing, nor does one of which parts may be absent.
    /// </summary>
    /// <param name="divisions">Regions by activities: the cells to tie.</param>
    /// <param name="sections">The same regions by the activities one level up.</param>
    /// <param name="parentOf">The section of a division; null where it has none.</param>
    /// <param name="countries">Totals of whole countries; null for none.</param>
    /// <param name="settings">Whether all parts are loaded; null for yes.</param>
    public static IReadOnlyList<SumTie> List(
        RegionActivityTable divisions, RegionActivityTable sections, Func<string, string?> parentOf, CountryTotals? countries = null, TotalsSettings? settings = null)
    {
        var (rows, columns) = (Enumerable.Range(0, divisions.Regions.Count).ToList(), Enumerable.Range(0, divisions.Activities.Count).ToList());
        var ties = new List<SumTie>();
        if (settings?.Sections != TotalParts.SomeAbsent)
            foreach (var row in rows)
                foreach (var section in columns.GroupBy(column => parentOf(divisions.Activities[column]) ?? "", StringComparer.Ordinal))
                    Add(ties, sections, divisions.Regions[row], section.Key, section.Select(column => (row * columns.Count) + column));
        if (countries is not null && settings?.Countries != TotalParts.SomeAbsent)
            foreach (var column in columns)
                foreach (var country in rows.GroupBy(row => countries.CountryOf(divisions.Regions[row]) ?? "", StringComparer.Ordinal))
                    Add(ties, countries.Divisions, country.Key, divisions.Activities[column], country.Select(row => (row * columns.Count) + column));
        return ties;
    }

    private static void Add(List<SumTie> ties, RegionActivityTable totals, string place, string activity, IEnumerable<int> cells)
    {
        var (row, column) = (totals.FindRegion(place), totals.FindActivity(activity));
        if (row >= 0 && column >= 0 && totals[row, column].Value is { } total)
            ties.Add(new($"{place}, {activity}", total, [.. cells]));
    }
}
