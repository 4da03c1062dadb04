namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// A hit-and-run walk through the numbers that keep bounds and totals. A step picks a cell, lets the other cells make up for it as evenly as the totals
/// allow, and goes to a point of the line inside the bounds, each point equally likely. In the limit every point of the set is equally likely.
/// Sources: Smith 1984, Operations Research 32(6); Kaufman and Smith 1998, Operations Research 46(1), for the choice among some directions.
/// One walk after the other draw: the draws of one walk are near to independent, not independent.
/// </summary>
internal static class TiedWalk
{
    private const int WarmUp = 50;
    private const int LeastSteps = 20;
    private const int MostKept = 4000;

    /// <summary>One point a draw, each as parts of the intervals.</summary>
    public static double[][] Draw(TiedCells cells, RandomStream random, int draws)
    {
        var point = cells.Start.ToArray();
        var steps = Math.Max(LeastSteps, point.Length);
        var directions = new double[]?[point.Length];
        var points = new double[draws][];
        for (var draw = -WarmUp; draw < draws; draw++)
        {
            for (var step = 0; cells.Freedom > 0 && step < steps; step++)
            {
                var pick = (int)(random.Uniform() * point.Length);
                Step(point, directions[pick] ?? Keep(directions, pick, cells), random.Uniform());
            }
            if (draw >= 0)
                points[draw] = [.. point.Select((part, at) => cells.Value(at, part))];
        }
        return points;
    }

    private static double[] Keep(double[]?[] directions, int pick, TiedCells cells)
    {
        var direction = new double[directions.Length];
        direction[pick] = 1;
        cells.Project(direction);
        if (directions.Length <= MostKept)
            directions[pick] = direction;
        return direction;
    }

    private static void Step(double[] point, double[] direction, double uniform)
    {
        var (from, to) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var at = 0; at < point.Length; at++)
            if (Math.Abs(direction[at]) > 1e-12)
            {
                var (one, other) = (-point[at] / direction[at], (1 - point[at]) / direction[at]);
                (from, to) = (Math.Max(from, Math.Min(one, other)), Math.Min(to, Math.Max(one, other)));
            }
        if (!(to > from) || double.IsInfinity(to))
            return;
        var length = from + (uniform * (to - from));
        for (var at = 0; at < point.Length; at++)
            point[at] = Math.Clamp(point[at] + (length * direction[at]), 0, 1);
    }
}
