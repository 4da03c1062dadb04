using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>On which scale Ripley's function is given.</summary>
public enum RipleyForm
{
    /// <summary>K: the number of further plants within a distance of a plant, over their number per area; pi r² by chance. Ripley 1976, Journal of Applied Probability 13(2).</summary>
    K,

    /// <summary>L: the root of K over pi, r by chance. Besag 1977, Journal of the Royal Statistical Society B 39(2).</summary>
    L,

    /// <summary>L less the distance, 0 by chance: REAT's H.</summary>
    LessDistance,
}

/// <summary>
/// Ripley's K: how many plants have others within a distance, compared with as many points thrown anywhere in the window (complete spatial randomness).
/// It takes no account of where land is empty: for industries the comparison is mostly too easy to pass; <see cref="DurantonOverman"/> and <see cref="MarconPuech"/> compare with all plants.
/// </summary>
public static class RipleyK
{
    /// <summary>The function of one activity's plants at the steps of a grid, with envelopes.</summary>
    /// <param name="plants">Plants; those of other activities do not matter.</param>
    /// <param name="activity">The activity, with two plants or more.</param>
    /// <param name="window">The rectangle in which plants can be.</param>
    /// <param name="grid">The distances; the reach is at most half of the window's shorter side.</param>
    /// <param name="form">K, L, or L less the distance.</param>
    /// <param name="edge">What is done about the window's edge.</param>
    /// <param name="test">How it is compared with chance.</param>
    /// <exception cref="ArgumentException">A place that is not finite or outside the window, fewer than two plants, or too long a reach.</exception>
    public static DistanceCurve From(
        IReadOnlyList<PlacedPlant> plants, string activity, PlaceWindow window, DistanceGrid grid,
        RipleyForm form = RipleyForm.K, EdgeCorrection edge = EdgeCorrection.Isotropic, DistanceTest? test = null)
    {
        PlantSelection.Check(plants);
        test ??= new();
        PlacedPlant[] own = [.. PlantSelection.Of(plants, activity, 2).Select(at => plants[at])];
        RipleySum.Check(own, window, grid);
        double[] Function(PlacedPlant[] places) => Formed(RipleySum.K(new NearPairs(places, grid).Each, places, _ => true, places.Length, window, grid, edge), grid, form);
        var simulated = new double[test.Simulations][];
        Parallel.For(0, test.Simulations, draw => simulated[draw] = Function(Thrown(own.Length, window, SplitMix64.Of(test.Seed, draw))));
        return CurveEnvelope.Around([.. Enumerable.Range(1, grid.Steps).Select(grid.At)], Function(own), simulated, test.Level);
    }

    private static double[] Formed(double[] k, DistanceGrid grid, RipleyForm form) => form == RipleyForm.K ? k
        : [.. k.Select((value, step) => Math.Sqrt(value / Math.PI) - (form == RipleyForm.LessDistance ? grid.At(step + 1) : 0))];

    private static PlacedPlant[] Thrown(int number, PlaceWindow window, SplitMix64 lots)
    {
        var thrown = new PlacedPlant[number];
        for (var at = 0; at < number; at++)
            thrown[at] = new("", window.West + (lots.NextFraction() * (window.East - window.West)), window.South + (lots.NextFraction() * (window.North - window.South)), 1);
        return thrown;
    }
}
