using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The least and the most that a sum of squared shares can be when some cells are only known to lie between bounds.
/// The root of the index, length over sum, is quasi-convex: its least is where each missing cell is as near to one common level as it may be;
/// its most is bounded by replacing each square with the chord over its interval, exact where every missing cell but one sits at an end.
/// </summary>
internal static class HerfindahlBounds
{
    public static Interval Of(ReadOnlySpan<Cell> cells)
    {
        var (publishedSum, publishedSquares) = (0.0, 0.0);
        var missing = new List<Interval>();
        foreach (var cell in cells)
            if (cell.Value is { } value)
                (publishedSum, publishedSquares) = (publishedSum + value, publishedSquares + (value * value));
            else
                missing.Add(new(cell.Lower, cell.Upper));
        return new(Least(publishedSum, publishedSquares, missing), Most(publishedSum, publishedSquares, missing));
    }

    private static double Least(double sum, double squares, List<Interval> missing)
    {
        var levels = missing.SelectMany(cell => new[] { cell.Lower, cell.Upper }).Where(double.IsFinite).Append(0).Distinct().Order().ToList();
        var least = 1.0;
        for (var at = 0; at < levels.Count; at++)
        {
            var (from, to) = (levels[at], at + 1 < levels.Count ? levels[at + 1] : double.PositiveInfinity);
            var inside = double.IsPositiveInfinity(to) ? from + 1 : (from + to) / 2;
            var (fixedSum, fixedSquares, free) = (sum, squares, 0);
            foreach (var cell in missing)
                if (cell.Lower < inside && inside < cell.Upper)
                    free++;
                else
                {
                    var end = Math.Clamp(inside, cell.Lower, cell.Upper);
                    (fixedSum, fixedSquares) = (fixedSum + end, fixedSquares + (end * end));
                }
            // Over one stretch of levels the index (A + k m^2) / (B + k m)^2 is least at m = A / B.
            var level = fixedSum > 0 ? Math.Clamp(fixedSquares / fixedSum, from, to) : to;
            least = Math.Min(least, Ratio(fixedSquares, fixedSum, free, level));
        }
        return least;
    }

    private static double Ratio(double squares, double sum, int free, double level)
    {
        if (double.IsPositiveInfinity(level))
            return free > 0 ? 1.0 / free : 1;
        var whole = sum + (free * level);
        return whole > 0 ? (squares + (free * level * level)) / (whole * whole) : 1;
    }

    private static double Most(double sum, double squares, List<Interval> missing)
    {
        if (missing.Exists(cell => double.IsPositiveInfinity(cell.Upper)))
            return 1;
        var most = 0.0;
        foreach (var cell in missing)
            (sum, squares) = (sum + cell.Lower, squares + (cell.Lower * cell.Lower));
        if (sum > 0)
            most = squares / (sum * sum);
        // Fill from the cells whose square rises fastest along its chord; within one chord the ratio peaks at an end or where its slope is 0.
        foreach (var cell in missing.OrderByDescending(cell => cell.Lower + cell.Upper))
        {
            var (slope, length) = (cell.Lower + cell.Upper, cell.Upper - cell.Lower);
            var start = squares - (slope * sum);
            var turn = slope > 0 ? -2 * start / slope : 0;
            if (turn > sum && turn < sum + length)
                most = Math.Max(most, (start + (slope * turn)) / (turn * turn));
            (sum, squares) = (sum + length, squares + (slope * length));
            if (sum > 0)
                most = Math.Max(most, squares / (sum * sum));
        }
        return Math.Min(1, most);
    }
}
