using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>
/// Diggle and Chetwynd's D: Ripley's K of an activity's plants less that of all other plants; 0 where the activity is placed as the others are, above where
/// it clusters more. Compared with the activity's name dealt by lot among all plants. Plants count alike, whatever their size.
/// Source: Diggle and Chetwynd 1991, Biometrics 47(3), 1155-1163.
/// </summary>
public static class DiggleChetwynd
{
    /// <summary>The difference at the steps of a grid, in square units of distance, with envelopes.</summary>
    /// <param name="plants">Plants of all activities.</param>
    /// <param name="activity">The activity, with two plants or more, and two or more of others.</param>
    /// <param name="window">The rectangle in which plants can be.</param>
    /// <param name="grid">The distances; the reach is at most half of the window's shorter side.</param>
    /// <param name="edge">What is done about the window's edge.</param>
    /// <param name="test">How it is compared with chance.</param>
    /// <exception cref="ArgumentException">A place that is not finite or outside the window, fewer than two plants of the activity or of others, or too long a reach.</exception>
    public static DistanceCurve From(
        IReadOnlyList<PlacedPlant> plants, string activity, PlaceWindow window, DistanceGrid grid, EdgeCorrection edge = EdgeCorrection.Isotropic, DistanceTest? test = null)
    {
        PlantSelection.Check(plants);
        test ??= new();
        RipleySum.Check(plants, window, grid);
        var own = PlantSelection.Of(plants, activity, 2).Length;
        if (plants.Count - own < 2)
            throw new ArgumentException($"all plants but {plants.Count - own} are of {activity}; the others need two or more", nameof(activity));
        var pairs = new NearPairs(plants, grid).Each;
        double[] weights = [.. pairs.Select(pair => RipleySum.Weight(pair, plants, window, edge))];
        double[] Function(bool[] isCase)
        {
            var (cases, others) = (new double[grid.Steps + 1], new double[grid.Steps + 1]);
            for (var at = 0; at < pairs.Count; at++)
                if (isCase[pairs[at].One] == isCase[pairs[at].Other])
                    (isCase[pairs[at].One] ? cases : others)[pairs[at].Step] += weights[at];
            var (of, rest) = (RipleySum.Accumulated(cases, window.Area / ((double)own * (own - 1))), RipleySum.Accumulated(others, window.Area / ((plants.Count - own) * (plants.Count - own - 1.0))));
            return [.. of.Zip(rest, (one, other) => one - other)];
        }
        bool[] observed = [.. plants.Select(plant => plant.Activity == activity)];
        var simulated = new double[test.Simulations][];
        Parallel.For(0, test.Simulations, draw =>
        {
            bool[] dealt = [.. observed];
            SplitMix64.Of(test.Seed, draw).Shuffle<bool>(dealt);
            simulated[draw] = Function(dealt);
        });
        return CurveEnvelope.Around([.. Enumerable.Range(1, grid.Steps).Select(grid.At)], Function(observed), simulated, test.Level);
    }
}
