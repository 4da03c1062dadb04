namespace RegioHelix.Import.Simulated;

/// <summary>Totals of regions and activities over the cells that are not withheld: what a reader's quotient is computed from.</summary>
internal sealed class PublishedTotals
{
    private readonly int activities;
    private readonly long[] regionTotals;
    private readonly long[] activityTotals;
    private long total;

    public PublishedTotals(int activities, long[] table, bool[] withheld)
    {
        this.activities = activities;
        regionTotals = new long[table.Length / activities];
        activityTotals = new long[activities];
        for (var cell = 0; cell < table.Length; cell++)
            if (!withheld[cell])
                Add(cell, table[cell]);
    }

    /// <summary>Takes a change of a cell into the totals.</summary>
    public void Add(int cell, long persons)
    {
        regionTotals[cell / activities] += persons;
        activityTotals[cell % activities] += persons;
        total += persons;
    }

    /// <summary>The size at which the cell's quotient is 1.</summary>
    public double Expected(int cell) => regionTotals[cell / activities] * (activityTotals[cell % activities] / (double)total);
}
