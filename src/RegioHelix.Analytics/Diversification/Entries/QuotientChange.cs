using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>A cell in two years, and the size it would have in each with a quotient of 1.</summary>
internal readonly record struct QuotientChange(Cell First, double FirstExpected, Cell Last, double LastExpected)
{
    public double Before => First.Value!.Value / FirstExpected;

    public double After => Last.Value!.Value / LastExpected;

    /// <summary>
    /// How many standard errors the quotient has changed by, the errors taken at the figures that no change would give.
    /// The sums of row and column count as exact: they err far less than one cell. Without error any change is infinitely many.
    /// </summary>
    public double Score(MeasurementError error)
    {
        var unchanged = (First.Value!.Value + Last.Value!.Value) / (FirstExpected + LastExpected);
        var variance = (error.Variance(unchanged * FirstExpected, First.Flags) / (FirstExpected * FirstExpected))
            + (error.Variance(unchanged * LastExpected, Last.Flags) / (LastExpected * LastExpected));
        var change = After - Before;
        return change == 0 ? 0 : change / Math.Sqrt(variance);
    }
}
