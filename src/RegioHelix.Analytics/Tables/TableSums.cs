using System.Globalization;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tables;

/// <summary>The sums of a table's rows, columns and whole. Made once, it is also where a table is found unfit: cells must be non-negative.</summary>
internal sealed class TableSums
{
    private TableSums(CellSum[] regions, CellSum[] activities, CellSum total) => (Regions, Activities, Total) = (regions, activities, total);

    /// <summary>Sums of the rows.</summary>
    public CellSum[] Regions { get; }

    /// <summary>Sums of the columns.</summary>
    public CellSum[] Activities { get; }

    /// <summary>The sum of all cells.</summary>
    public CellSum Total { get; }

    /// <exception cref="ArgumentException">A negative or non-finite cell, or bounds in the wrong order.</exception>
    public static TableSums From(RegionActivityTable table)
    {
        if (PlainTable.Find(table) is { } plain)
            return Of(plain.Sums, table.Regions.Count, table.Activities.Count);
        var regions = new CellSum[table.Regions.Count];
        var activities = new CellSum[table.Activities.Count];
        for (var region = 0; region < regions.Length; region++)
        {
            var row = table.Row(region);
            for (var activity = 0; activity < row.Length; activity++)
            {
                if (!IsSound(row[activity]))
                    throw new ArgumentException(Complaint(table, region, activity), nameof(table));
                var cell = CellSum.Of(row[activity]);
                regions[region] = regions[region].Plus(cell);
                activities[activity] = activities[activity].Plus(cell);
            }
        }
        return new(regions, activities, regions.Aggregate(default(CellSum), (sum, row) => sum.Plus(row)));
    }

    private static TableSums Of(PlainSums sums, int regions, int activities) => new(
        Array.ConvertAll(sums.Rows, sum => CellSum.OfPublished(activities, sum)),
        Array.ConvertAll(sums.Columns, sum => CellSum.OfPublished(regions, sum)),
        CellSum.OfPublished(regions * activities, sums.Total));

    internal static void ThrowUnsound(RegionActivityTable table)
    {
        for (var region = 0; region < table.Regions.Count; region++)
            for (var activity = 0; activity < table.Activities.Count; activity++)
                if (!IsSound(table[region, activity]))
                    throw new ArgumentException(Complaint(table, region, activity), nameof(table));
    }

    private static bool IsSound(in Cell cell) =>
        double.IsFinite(cell.Lower) && cell.Lower >= 0 && cell.Upper >= cell.Lower && (cell.Value is null || (cell.Value == cell.Lower && cell.Value == cell.Upper));

    private static string Complaint(RegionActivityTable table, int region, int activity)
    {
        var cell = table[region, activity];
        return string.Create(CultureInfo.InvariantCulture,
            $"the cell of {table.Regions[region]} and {table.Activities[activity]} is {cell.Value} between {cell.Lower} and {cell.Upper}; allowed are finite values of 0 or more, equal to their bounds where published, and bounds in ascending order");
    }
}
