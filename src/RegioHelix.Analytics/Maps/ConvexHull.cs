namespace RegioHelix.Analytics.Maps;

/// <summary>
/// The smallest convex outline around points: what a group of a network is drawn on. Source: Andrew 1979, Information Processing Letters 9(5), the monotone chain.
/// </summary>
public static class ConvexHull
{
    /// <summary>The corners, against the clock from the leftmost (of those the lowest); points on a side are no corners.</summary>
    /// <param name="points">In any order; equal ones count once.</param>
    /// <returns>No corners for no points, one for one, two for points on a line.</returns>
    /// <exception cref="ArgumentException">A coordinate that is not finite.</exception>
    public static IReadOnlyList<PlanePoint> From(IReadOnlyCollection<PlanePoint> points)
    {
        if (points.Any(point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
            throw new ArgumentException("a point has a coordinate that is not finite", nameof(points));
        PlanePoint[] sorted = [.. points.Distinct().OrderBy(point => point.X).ThenBy(point => point.Y)];
        return sorted.Length < 3 ? sorted : [.. Chain(sorted).SkipLast(1), .. Chain([.. sorted.Reverse()]).SkipLast(1)];
    }

    // One half: a corner that does not turn to the left is none.
    private static List<PlanePoint> Chain(PlanePoint[] sorted)
    {
        var chain = new List<PlanePoint>();
        foreach (var point in sorted)
        {
            while (chain.Count > 1 && Turn(chain[^2], chain[^1], point) <= 0)
                chain.RemoveAt(chain.Count - 1);
            chain.Add(point);
        }
        return chain;
    }

    private static double Turn(PlanePoint from, PlanePoint over, PlanePoint to) => ((over.X - from.X) * (to.Y - from.Y)) - ((over.Y - from.Y) * (to.X - from.X));
}
