using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>
/// Places in the plane whose distances are as near as can be to distances along edges: springs between every two nodes, relaxed pair by pair in drawn orders with steps that
/// shrink. Source: Zheng, Pawar and Goodman 2018, IEEE Transactions on Visualization and Computer Graphics 25(9), "Graph drawing by stochastic gradient descent".
/// Only the four operations and square roots, so that the bits are the same on every machine.
/// </summary>
internal static class StressLayout
{
    // 32 steps between the first and the last: the factor from step to step is then five square roots.
    private const int Rounds = 33;

    /// <summary>A place for every node.</summary>
    /// <param name="count">Number of nodes.</param>
    /// <param name="distances">Row-major, finite, above 0 between different nodes.</param>
    /// <param name="draws">Decides the start and the orders.</param>
    public static (double[] X, double[] Y) From(int count, double[] distances, SplitMix64 draws)
    {
        var (longest, shortest) = (distances.Max(), distances.Where(distance => distance > 0).DefaultIfEmpty(1).Min());
        double[] x = [.. Enumerable.Range(0, count).Select(_ => longest * (draws.NextFraction() - 0.5))];
        double[] y = [.. Enumerable.Range(0, count).Select(_ => longest * (draws.NextFraction() - 0.5))];
        (int One, int Other)[] pairs = [.. from one in Enumerable.Range(0, count) from other in Enumerable.Range(0, one) select (one, other)];
        var (step, factor) = (longest * longest, Factor(0.1 * shortest * shortest / (longest * longest)));
        for (var round = 0; round < Rounds; round++, step *= factor)
        {
            draws.Shuffle<(int, int)>(pairs);
            foreach (var (one, other) in pairs)
                Relax(x, y, one, other, distances[(one * count) + other], step);
        }
        return (x, y);
    }

    /// <summary>Mean over pairs of the squared relative error of their distance in the plane; null for fewer than two nodes.</summary>
    public static double? Stress(double[] x, double[] y, double[] distances)
    {
        var (sum, pairs) = (0.0, 0);
        for (var one = 0; one < x.Length; one++)
            for (var other = 0; other < one; other++)
            {
                var (wanted, across, up) = (distances[(one * x.Length) + other], x[one] - x[other], y[one] - y[other]);
                var error = (Math.Sqrt((across * across) + (up * up)) - wanted) / wanted;
                (sum, pairs) = (sum + (error * error), pairs + 1);
            }
        return pairs == 0 ? null : sum / pairs;
    }

    private static void Relax(double[] x, double[] y, int one, int other, double wanted, double step)
    {
        var (across, up) = (x[one] - x[other], y[one] - y[other]);
        var distance = Math.Sqrt((across * across) + (up * up));
        if (distance == 0)
            return;
        var move = Math.Min(1, step / (wanted * wanted)) * (distance - wanted) / (2 * distance);
        (x[one], y[one]) = (x[one] - (move * across), y[one] - (move * up));
        (x[other], y[other]) = (x[other] + (move * across), y[other] + (move * up));
    }

    private static double Factor(double ratio) => Math.Sqrt(Math.Sqrt(Math.Sqrt(Math.Sqrt(Math.Sqrt(ratio)))));
}
