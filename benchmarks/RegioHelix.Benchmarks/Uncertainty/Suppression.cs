using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>
/// Publishes a table as offices do: cells below a limit are withheld, and one more in each section of a region where only one would be missing; the totals of
/// sections (ten activities) in each region, and of countries (eight regions) in each activity, are published.
/// </summary>
internal static class Suppression
{
    private const int SectionSize = 10;
    private const int CountrySize = 8;

    /// <summary>The published table with bounds, its ties, and the part withheld.</summary>
    public static (RegionActivityTable Table, IReadOnlyList<SumTie> Ties, double Withheld) From(RegionActivityTable truth, double limit)
    {
        var columns = truth.Activities.Count;
        var withheld = truth.Cells.ToArray().Select(cell => cell.Value < limit).ToArray();
        foreach (var section in Enumerable.Range(0, withheld.Length).GroupBy(at => (at / columns, at % columns / SectionSize)))
            if (section.Count(at => withheld[at]) == 1)
                withheld[section.Where(at => !withheld[at]).MinBy(at => truth.Cells[at].Value!.Value)] = true;
        var published = new RegionActivityTable(truth.Regions, truth.Activities, [.. Enumerable.Range(0, withheld.Length).Select(at => withheld[at] ? Cell.Missing() : truth.Cells[at])]);
        string Section(string activity) => $"S{truth.FindActivity(activity) / SectionSize}";
        string Country(string region) => $"C{truth.FindRegion(region) / CountrySize}";
        var sections = Sums(truth, truth.Regions, [.. truth.Activities.Select(Section).Distinct()], region => region, Section);
        var countries = new CountryTotals(Sums(truth, [.. truth.Regions.Select(Country).Distinct()], truth.Activities, Country, activity => activity), null, Country);
        // The invented figures are not rounded; totals are met to the last digits.
        var settings = new TotalsSettings(Rounding: 1e-6);
        var bounded = TotalsBounds.From(published, sections, Section, countries, settings).Table;
        return (bounded, SumTie.List(bounded, sections, Section, countries, settings), withheld.Count(one => one) / (double)withheld.Length);
    }

    private static RegionActivityTable Sums(RegionActivityTable table, IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<string, string> rowOf, Func<string, string> columnOf)
    {
        var (row, column) = (rows.Select((label, at) => (label, at)).ToDictionary(one => one.label, one => one.at), columns.Select((label, at) => (label, at)).ToDictionary(one => one.label, one => one.at));
        var sums = new double[rows.Count * columns.Count];
        for (var at = 0; at < table.Cells.Length; at++)
            sums[(row[rowOf(table.Regions[at / table.Activities.Count])] * columns.Count) + column[columnOf(table.Activities[at % table.Activities.Count])]] += table.Cells[at].Value!.Value;
        return new(rows, columns, [.. sums.Select(sum => Cell.Of(sum))]);
    }
}
