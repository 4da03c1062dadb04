using CsCheck;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>Random tables for laws.</summary>
internal static class RandomTables
{
    /// <summary>Counts with many zeros, empty rows and columns among them, one row or one column at times, now and then huge.</summary>
    public static Gen<RegionActivityTable> Complete { get; } =
        from rows in Gen.Int[1, 7]
        from columns in Gen.Int[1, 7]
        from largest in Gen.OneOf(Gen.Const(1L), Gen.Const(5L), Gen.Const(1000L), Gen.Const(1_000_000_000_000_000L))
        from counts in Gen.Frequency((2, Gen.Const(0L)), (5, Gen.Long[0, largest])).Array[rows * columns]
        select Of(rows, columns, counts.Select(count => (double)count).ToArray());

    /// <summary>A table in which every cell is above zero.</summary>
    public static Gen<RegionActivityTable> Positive { get; } =
        from rows in Gen.Int[1, 7]
        from columns in Gen.Int[1, 7]
        from counts in Gen.Int[1, 1000].Array[rows * columns]
        select Of(rows, columns, counts.Select(count => (double)count).ToArray());

    /// <summary>The truth, and what was published of it: some cells hidden, with bounds around the truth, a few without an upper one.</summary>
    public static Gen<(RegionActivityTable Truth, RegionActivityTable Published)> Hidden { get; } =
        from truth in Complete
        from fates in Gen.Int[0, 9].Array[truth.Cells.Length]
        from down in Gen.Double[0, 1].Array[truth.Cells.Length]
        from up in Gen.Double[0, 3].Array[truth.Cells.Length]
        from unbounded in Gen.Int[0, 3]
        select (truth, Hide(truth, fates, down, up, unbounded == 0));

    public static RegionActivityTable Of(int rows, int columns, double[] values) =>
        new(Labels("R", rows), Labels("A", columns), [.. values.Select(value => Cell.Of(value))]);

    /// <summary>A table in the size of real ones: uneven regions and activities, some three tenths of the cells above zero.</summary>
    public static RegionActivityTable Large(int rows, int columns, ulong seed)
    {
        var state = seed;
        double Next() => ((state = (state * 6364136223846793005UL) + 1442695040888963407UL) >> 11) * Math.Pow(2, -53);
        double[] Sizes(int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Exp(3 * (Next() - 0.5)))];
        var (regions, activities) = (Sizes(rows), Sizes(columns));
        return Of(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(at => Math.Floor(0.5 * regions[at / columns] * activities[at % columns] * Math.Pow(Next(), -0.4) * Next()))]);
    }

    public static string[] Labels(string letter, int count) => [.. Enumerable.Range(1, count).Select(at => $"{letter}{at}")];

    public static RegionActivityTable Map(RegionActivityTable table, Func<int, int, Cell, Cell> cell) =>
        new(table.Regions, table.Activities, [.. Enumerable.Range(0, table.Cells.Length)
            .Select(at => cell(at / table.Activities.Count, at % table.Activities.Count, table.Cells[at]))]);

    /// <summary>Rows and columns in another order.</summary>
    public static RegionActivityTable Reversed(RegionActivityTable table)
    {
        string[] regions = [.. table.Regions.Reverse()];
        string[] activities = [.. table.Activities.Reverse()];
        return new(regions, activities, [.. regions.SelectMany(region => activities.Select(activity => table[table.FindRegion(region), table.FindActivity(activity)]))]);
    }

    public static RegionActivityTable Turned(RegionActivityTable table) =>
        new(table.Activities, table.Regions, [.. Enumerable.Range(0, table.Cells.Length)
            .Select(at => table[at % table.Regions.Count, at / table.Regions.Count])]);

    private static RegionActivityTable Hide(RegionActivityTable truth, int[] fates, double[] down, double[] up, bool someUnbounded)
    {
        var cells = new Cell[fates.Length];
        for (var at = 0; at < cells.Length; at++)
        {
            var value = truth.Cells[at].Value!.Value;
            cells[at] = fates[at] switch
            {
                < 7 => truth.Cells[at],
                < 9 => Cell.Between(Math.Floor(value * down[at]), Math.Ceiling((value * (1 + up[at])) + up[at])),
                _ when someUnbounded => Cell.Missing(),
                _ => Cell.Between(value, value),
            };
        }
        return new(truth.Regions, truth.Activities, cells);
    }
}
