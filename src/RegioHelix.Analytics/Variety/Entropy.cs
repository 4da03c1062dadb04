using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Variety;

/// <summary>
/// Entropy of a region's activities: minus the sum of share times the logarithm of the share, 0 (all in one) to log n (all equal), in bits.
/// Sources: Shannon 1948, Bell System Technical Journal 27; Theil 1972, Statistical Decomposition Analysis. Over the published cells, with the bounds that
/// the missing ones allow.
/// </summary>
public static class Entropy
{
    /// <summary>The entropy of every region over its activities, or of every activity over its regions, in bits.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Region)
    {
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        var sums = TableSums.From(rows);
        return FigureList.Fill(rows.Regions, row => Of(rows, row, sums.Regions[row], of));
    }

    internal static double Bits(IEnumerable<double> amounts, double whole) =>
        amounts.Where(amount => amount > 0).Sum(amount => amount / whole * Math.Log2(whole / amount));

    private static Figure Of(RegionActivityTable rows, int row, CellSum sum, MeasureOf of)
    {
        Interval[] parts = [.. rows.Row(row).ToArray().Select(cell => new Interval(cell.Lower, cell.Upper))];
        var bounds = sum.IsComplete ? default : EntropyBounds.Of(parts);
        if (sum.PublishedCount == 0)
            return parts.Length == 0 ? Figure.Without(FigureState.NotPublished) : Figure.Without(FigureState.NotPublished, bounds.Lower, bounds.Upper);
        if (sum.Published == 0)
            return Figure.Without(of == MeasureOf.Region ? FigureState.EmptyRegion : FigureState.EmptyActivity);
        var bits = Bits(rows.Row(row).ToArray().Select(cell => cell.Value ?? 0), sum.Published);
        return sum.IsComplete ? Figure.Of(bits) : Figure.Of(bits, bounds.Lower, bounds.Upper);
    }
}
