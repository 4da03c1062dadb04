using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Clusters;

/// <summary>Jobs of a category by year over the cells that every year publishes: what is withheld in one year must not look like a loss.</summary>
/// <param name="Years">A sum a year; null where no cell is published in all.</param>
/// <param name="Cells">How many cells are.</param>
internal sealed record ClusterTotals(IReadOnlyList<YearValue> Years, int Cells)
{
    public static ClusterTotals From(IReadOnlyList<SpecialisationTable> years, SetCategory category)
    {
        var sums = new double[years.Count];
        var count = 0;
        foreach (var region in years[0].Cells.Regions)
            foreach (var activity in category.Activities)
            {
                double?[] values = [.. years.Select(year => ValueOf(year, region, activity))];
                if (Array.Exists(values, value => value is null))
                    continue;
                count++;
                for (var year = 0; year < sums.Length; year++)
                    sums[year] += category.Weights[activity] * values[year]!.Value;
            }
        return new([.. years.Select((year, at) => new YearValue(year.Choice.Year, count == 0 ? null : sums[at]))], count);
    }

    private static double? ValueOf(SpecialisationTable year, string region, string activity)
    {
        var (row, column) = (year.Cells.FindRegion(region), year.Cells.FindActivity(activity));
        return row < 0 || column < 0 ? null : year.Cells[row, column].Value;
    }
}
