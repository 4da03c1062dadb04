namespace RegioHelix.Analytics.Evaluation.Weights;

/// <summary>
/// The optimum of a <see cref="SimplexProblem"/> as the point nearest to the origin in the hull of the points <c>a(j) - b</c>.
/// An active-set method: it ends after a finite number of steps at the exact optimum, up to rounding, on at most one column more than there are rows.
/// Source: Wolfe 1976, Finding the nearest point in a polytope, Mathematical Programming 11, 128-149.
/// </summary>
internal static class MinimumNormPoint
{
    private const int MostSteps = 100_000;

    /// <summary>The weights, one a column, 0 or above and 1 in sum.</summary>
    public static double[] Solve(SimplexProblem problem)
    {
        var points = Points(OrthogonalTriangle.Compress(problem));
        var corral = new Corral(points);
        for (var step = 0; step < MostSteps && corral.Enter() && corral.Settle(); step++)
        {
        }
        return corral.Weights(points.Length);
    }

    // The ridge is one more row a column, where only that column is not zero.
    private static double[][] Points(SimplexProblem problem)
    {
        var (rows, root) = (problem.Target.Length, Math.Sqrt(problem.Ridge));
        return [.. problem.Columns.Select((column, at) =>
        {
            var point = new double[rows + (root > 0 ? problem.Columns.Length : 0)];
            for (var row = 0; row < rows; row++)
                point[row] = column[row] - problem.Target[row];
            if (root > 0)
                point[rows + at] = root;
            return point;
        })];
    }

    // The columns in use with their weights, and the point that they make.
    private sealed class Corral
    {
        private readonly double[][] points;
        private readonly double scale;
        private readonly List<int> members = [];
        private readonly List<double> weights = [];
        private double[] nearest;

        public Corral(double[][] points)
        {
            this.points = points;
            double[] norms = [.. points.Select(point => SimplexProblem.Dot(point, point))];
            scale = norms.Max();
            members.Add(Array.IndexOf(norms, norms.Min()));
            weights.Add(1);
            nearest = points[members[0]];
        }

        /// <summary>Takes in the column that leads furthest towards the origin; false where none leads any nearer.</summary>
        public bool Enter()
        {
            var (best, least) = (-1, double.PositiveInfinity);
            for (var column = 0; column < points.Length; column++)
                if (SimplexProblem.Dot(nearest, points[column]) is var along && along < least)
                    (best, least) = (column, along);
            var length = SimplexProblem.Dot(nearest, nearest);
            if (least >= length - (1e-14 * Math.Max(length, Math.Sqrt(length * scale))) || members.Contains(best))
                return false;
            members.Add(best);
            weights.Add(0);
            return true;
        }

        /// <summary>
        /// Goes to the nearest point of the members' affine hull, dropping members on the way whose weight would fall below 0.
        /// False where that comes no nearer: what is left is rounding.
        /// </summary>
        public bool Settle()
        {
            var before = SimplexProblem.Dot(nearest, nearest);
            while (true)
            {
                if (Affine() is not { } wanted)
                {
                    Drop(members.Count - 1);
                    Rebuild();
                    return false;
                }
                var (step, first) = (1.0, -1);
                for (var at = 0; at < wanted.Length; at++)
                    if (wanted[at] <= 0 && weights[at] / (weights[at] - wanted[at]) is var share && share < step)
                        (step, first) = (share, at);
                for (var at = 0; at < wanted.Length; at++)
                    weights[at] += step * (wanted[at] - weights[at]);
                if (first < 0)
                    break;
                Drop(first);
            }
            Rebuild();
            return SimplexProblem.Dot(nearest, nearest) < before;
        }

        public double[] Weights(int columns)
        {
            var all = new double[columns];
            for (var at = 0; at < members.Count; at++)
                all[members[at]] = weights[at];
            return all;
        }

        private double[]? Affine()
        {
            var origin = points[members[0]];
            double[][] directions = [.. members.Skip(1).Select(member => Difference(points[member], origin))];
            if (OrthogonalTriangle.LeastSquares(directions, [.. origin.Select(value => -value)]) is not { } along)
                return null;
            return [1 - along.Sum(), .. along];
        }

        private static double[] Difference(double[] one, double[] other)
        {
            var difference = new double[one.Length];
            for (var row = 0; row < one.Length; row++)
                difference[row] = one[row] - other[row];
            return difference;
        }

        private void Drop(int at)
        {
            members.RemoveAt(at);
            weights.RemoveAt(at);
        }

        private void Rebuild()
        {
            var sum = weights.Sum();
            nearest = new double[nearest.Length];
            for (var at = 0; at < members.Count; at++)
            {
                weights[at] /= sum;
                for (var row = 0; row < nearest.Length; row++)
                    nearest[row] += weights[at] * points[members[at]][row];
            }
        }
    }
}
