using System.Runtime.Intrinsics;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// How many times larger an activity's share of a region is than its share of all regions:
/// <c>LQ = (x / region) / (activity / total)</c>. Without unit, 0 or more, 1 where the region is like the whole.
/// Sources: Florence 1939 (location factor); Hoover 1936, Review of Economics and Statistics 18(4); the same formula over trade
/// is Balassa 1965, The Manchester School 33(2), "revealed comparative advantage".
/// </summary>
public static class LocationQuotient
{
    /// <summary>
    /// The quotient of every cell over the published cells, with the bounds that the missing cells' own bounds allow.
    /// With x the cell, a the rest of its row, b the rest of its column and d the rest of the table, the quotient is
    /// <c>x (x+a+b+d) / ((x+a)(x+b))</c>: it rises with d, falls with a and b, and in x rises to one peak and then falls.
    /// The bounds follow from that and are attained, so they are as narrow as the cells' bounds allow.
    /// </summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="reach">Which missing cells the bounds take into account.</param>
    /// <param name="limits">The most that rows and columns can be by published totals; null where the cells' own bounds are all that is known.</param>
    /// <returns>Regions by activities. A missing cell has no value, only bounds where they exist.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureTable From(RegionActivityTable table, MissingReach reach = MissingReach.WholeTable, SumLimits? limits = null)
    {
        if (limits is null && PlainTable.Find(table) is { } plain)
            return OfPlain(table, plain);
        var sums = TableSums.From(table);
        return FigureTable.Fill(table.Regions, table.Activities, (region, activity) => Quotient(table[region, activity], sums, region, activity, reach, limits));
    }

    private static FigureTable OfPlain(RegionActivityTable table, PlainTable plain)
    {
        var (columns, sums) = (table.Activities.Count, plain.Sums);
        var quotients = GC.AllocateUninitializedArray<double>(plain.Values.Length);
        // 0 / 0 is NaN, which stands for the row or column that adds up to zero.
        var shares = Array.ConvertAll(sums.Columns, column => column / sums.Total);
        Cores.All.Over(table.Regions.Count, region =>
        {
            var values = plain.Values.AsSpan(region * columns, columns);
            var to = quotients.AsSpan(region * columns, columns);
            var activity = 0;
            for (; activity + Vector512<double>.Count <= to.Length; activity += Vector512<double>.Count)
                (Vector512.Create<double>(values[activity..]) / Vector512.Create(sums.Rows[region]) / Vector512.Create(shares, activity)).CopyTo(to[activity..]);
            for (; activity < to.Length; activity++)
                to[activity] = values[activity] / sums.Rows[region] / shares[activity];
        });
        return FigureTable.OfComplete(
            table.Regions, table.Activities, quotients,
            Array.ConvertAll(sums.Rows, sum => sum == 0 ? FigureState.EmptyRegion : FigureState.Computed),
            Array.ConvertAll(sums.Columns, sum => sum == 0 ? FigureState.EmptyActivity : FigureState.Computed));
    }

    internal static Figure Quotient(in Cell cell, TableSums sums, int region, int activity, MissingReach reach, SumLimits? limits)
    {
        var (row, column) = (sums.Regions[region], sums.Activities[activity]);
        var (lower, upper) = Bounds(cell, row, column, sums.Total, reach, limits?.Regions[region], limits?.Activities[activity]);
        if (cell.Value is not { } value)
            return Figure.Without(FigureState.NotPublished, lower, upper);
        if (row.Published == 0)
            return Figure.Without(FigureState.EmptyRegion, lower, upper);
        if (column.Published == 0)
            return Figure.Without(FigureState.EmptyActivity, lower, upper);
        var quotient = value / row.Published / (column.Published / sums.Total.Published);
        return sums.Total.IsComplete ? Figure.Of(quotient) : Figure.Of(quotient, lower, upper);
    }

    private static Interval Bounds(in Cell cell, in CellSum row, in CellSum column, in CellSum total, MissingReach reach, double? rowLimit, double? columnLimit)
    {
        // Certainly 0: the quotient is 0 wherever it is defined.
        if (cell.Upper == 0)
            return default;
        var own = CellSum.Of(cell);
        var (restOfRow, restOfColumn) = (row.Minus(own), column.Minus(own));
        var elsewhere = total.Minus(row).Minus(restOfColumn);
        if (reach != MissingReach.WholeTable)
            elsewhere = elsewhere.PublishedOnly();
        if (reach == MissingReach.Row)
            restOfColumn = restOfColumn.PublishedOnly();
        // The cell itself may be at its least when the rest takes all that a limit leaves.
        restOfRow = restOfRow.AtMost((rowLimit ?? double.PositiveInfinity) - cell.Lower);
        restOfColumn = restOfColumn.AtMost((columnLimit ?? double.PositiveInfinity) - cell.Lower);
        var lower = Math.Min(
            At(cell.Lower, restOfRow.Upper, restOfColumn.Upper, elsewhere.Lower),
            At(cell.Upper, restOfRow.Upper, restOfColumn.Upper, elsewhere.Lower));
        var peak = Math.Clamp(Peak(restOfRow.Lower, restOfColumn.Lower, elsewhere.Upper), cell.Lower, cell.Upper);
        var upper = At(peak, restOfRow.Lower, restOfColumn.Lower, elsewhere.Upper);
        var nothingBoundsItBelow = double.IsPositiveInfinity(restOfRow.Upper) && double.IsPositiveInfinity(restOfColumn.Upper);
        return new(nothingBoundsItBelow ? double.NegativeInfinity : lower, upper);
    }

    // The quotient at a point, with its limit where a part is 0 or grows without end.
    private static double At(double x, double a, double b, double d)
    {
        if (x == 0 && a > 0 && b > 0)
            return 0;
        if (double.IsPositiveInfinity(x))
            return double.IsPositiveInfinity(d) ? double.PositiveInfinity : 1;
        if (double.IsPositiveInfinity(a) || double.IsPositiveInfinity(b))
            return double.IsPositiveInfinity(a) && double.IsPositiveInfinity(b) ? 0 : LimitOfOneRest(x, Math.Min(a, b));
        if (a == 0)
            return x + b == 0 ? double.PositiveInfinity : (x + b + d) / (x + b);
        return b == 0 ? (x + a + d) / (x + a) : x / (x + a) * ((x + a + b + d) / (x + b));
    }

    // One rest without end: what stays is the cell's share of the other sum.
    private static double LimitOfOneRest(double x, double rest) => x == 0 ? 0 : x / (x + rest);

    // Where the quotient is largest as a function of the cell: the positive root of -d x^2 + 2ab x + ab(a+b+d), from its derivative.
    private static double Peak(double a, double b, double d)
    {
        var product = a * b;
        if (product == 0)
            return 0;
        return double.IsPositiveInfinity(d) || d == 0 ? double.PositiveInfinity : (product + Math.Sqrt((product * product) + (d * product * (a + b + d)))) / d;
    }
}
