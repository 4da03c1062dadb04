using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tables;

/// <summary>
/// A weighted sum of cells as one cell. Missing cells of one part share what the part's published total leaves: each alone may be all of it,
/// but together they are no more, so the sum of their own upper bounds would be too wide. The most is reached by giving to the largest weights first.
/// </summary>
internal static class JointSum
{
    /// <summary>The sum.</summary>
    /// <param name="cells">Cells of one row or column.</param>
    /// <param name="weightOf">The weight of a cell by its position, 0 where it is not summed.</param>
    /// <param name="partOf">The part of a cell by its position; null for none.</param>
    /// <param name="totalOf">The published total of a part; null for none.</param>
    /// <param name="rounding">The most that rounding moves one figure.</param>
    public static Cell Of(IReadOnlyList<Cell> cells, Func<int, double> weightOf, Func<int, string?> partOf, Func<string, double?> totalOf, double rounding)
    {
        var summed = Enumerable.Range(0, cells.Count).Where(at => weightOf(at) > 0).ToList();
        var flags = summed.Aggregate(ObservationFlags.None, (all, at) => all | cells[at].Flags);
        if (summed.TrueForAll(at => cells[at].IsPublished))
            return Cell.Of(summed.Sum(at => weightOf(at) * cells[at].Value!.Value), flags);
        var lower = summed.Sum(at => weightOf(at) * cells[at].Lower);
        var upper = Enumerable.Range(0, cells.Count).GroupBy(at => partOf(at) ?? "").Sum(part => Most(cells, weightOf, [.. part], part.Key.Length > 0 ? totalOf(part.Key) : null, rounding));
        return Cell.Between(lower, Math.Max(lower, upper), flags);
    }

    private static double Most(IReadOnlyList<Cell> cells, Func<int, double> weightOf, int[] part, double? total, double rounding)
    {
        var missing = part.Where(at => !cells[at].IsPublished && weightOf(at) > 0).OrderByDescending(weightOf).ToList();
        var sum = part.Where(at => weightOf(at) > 0).Sum(at => weightOf(at) * cells[at].Lower);
        // What all cells of the part have for certain takes its place in the total; the rest is there to be given.
        var left = total is { } published ? Math.Max(0, published + (rounding * (part.Length + 1)) - part.Sum(at => cells[at].Lower)) : double.PositiveInfinity;
        foreach (var at in missing)
        {
            var given = Math.Min(left, cells[at].Upper - cells[at].Lower);
            sum += weightOf(at) * given;
            left -= double.IsPositiveInfinity(given) ? 0 : given;
        }
        return sum;
    }
}
