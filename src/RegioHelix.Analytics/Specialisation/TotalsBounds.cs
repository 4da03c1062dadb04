using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// Turns missing cells into intervals from what is published around them: a missing cell is at most its section's total less the least
/// that the section's other cells can be, and at least that total less the most they can be; the same with its country's row.
/// Repeated until nothing narrows any more. Where one cell alone is missing its two bounds meet: it is known, and still not published.
/// Source: the interval form of the audit that statistical offices run on their own suppressions,
/// Duncan and Fienberg 1999, Statistical Data Protection (Eurostat), 351-362; Isserman and Westervelt 2006, International Regional Science Review 29(3).
/// </summary>
public static class TotalsBounds
{
    /// <summary>Bounds for the missing cells of a table.</summary>
    /// <param name="divisions">Regions by activities, counts or amounts of 0 or more; the cells to bound.</param>
    /// <param name="sections">The same regions by the activities one level up; rows are matched by label. Its cells may be missing too.</param>
    /// <param name="parentOf">The section of a division; null where it has none, which leaves it without this bound.</param>
    /// <param name="countries">Totals of whole countries; null for none.</param>
    /// <param name="settings">Rounding, and whether the parts loaded are all the parts there are; null for whole numbers, all loaded.</param>
    /// <returns>The table with bounds, and the totals that their published parts contradict.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static BoundedTable From(
        RegionActivityTable divisions,
        RegionActivityTable sections,
        Func<string, string?> parentOf,
        CountryTotals? countries = null,
        TotalsSettings? settings = null)
    {
        var network = new TotalsNetwork(settings ?? new());
        var cells = network.Add(divisions);
        var regionSections = network.Add(sections);
        network.Connect(cells, regionSections, parentOf);
        if (countries is not null)
        {
            var countryCells = network.Add(countries.Divisions);
            network.ConnectCountries(cells, countryCells, countries.CountryOf);
            if (countries.Sections is not null)
            {
                var countrySections = network.Add(countries.Sections);
                network.Connect(countryCells, countrySections, parentOf);
                network.ConnectCountries(regionSections, countrySections, countries.CountryOf);
            }
        }
        network.Narrow();
        return network.Read(cells);
    }
}
