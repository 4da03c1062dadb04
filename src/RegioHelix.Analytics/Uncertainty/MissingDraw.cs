namespace RegioHelix.Analytics.Uncertainty;

/// <summary>What a draw puts into a cell that is not published. Without an upper bound a cell stays missing in every draw.</summary>
public enum MissingDraw
{
    /// <summary>Nothing: it stays missing.</summary>
    LeaveMissing,

    /// <summary>A number between its bounds, each equally likely, independent of the other cells: sums can miss their published totals.</summary>
    BetweenBounds,

    /// <summary>
    /// A point of the set of all numbers that keep both the bounds and the published totals, each point equally likely in the limit:
    /// a hit-and-run walk (Smith 1984, Operations Research 32(6), 1296-1308). Cells that no total ties are drawn between their bounds.
    /// Equally likely is a choice: it is no knowledge of what was withheld. Numbers are not rounded to whole ones.
    /// </summary>
    WithinTotals,
}
