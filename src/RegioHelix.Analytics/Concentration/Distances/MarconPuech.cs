using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>
/// Marcon and Puech's M: the share of an activity in the jobs around its own plants, over its share in all jobs; 1 by chance, 2 where the neighbourhood holds
/// twice the usual share. A location quotient over circles instead of regions: without borders, and with plant sizes. Plants without any neighbour within
/// the distance are left out, and where nobody has one M is not defined. No correction for edges is needed.
/// Source: Marcon and Puech 2010, Journal of Economic Geography 10(5), 745-762; as in the R package dbmss (<c>Mhat</c>).
/// </summary>
public static class MarconPuech
{
    /// <summary>M of an activity around its own plants; compared with all plants, names and sizes together, dealt by lot to the places.</summary>
    /// <param name="plants">Plants of all activities.</param>
    /// <param name="activity">The activity, with two plants or more.</param>
    /// <param name="grid">The distances.</param>
    /// <param name="test">How it is compared with chance.</param>
    /// <exception cref="ArgumentException">A place or size that is not finite, a negative size, or fewer than two plants of the activity.</exception>
    public static DistanceCurve From(IReadOnlyList<PlacedPlant> plants, string activity, DistanceGrid grid, DistanceTest? test = null)
    {
        PlantSelection.Check(plants);
        PlantSelection.Of(plants, activity, 2);
        return Curve(plants, activity, activity, [.. Enumerable.Range(0, plants.Count)], grid, test ?? new());
    }

    /// <summary>M of one activity around the plants of another; compared with all plants but those dealt by lot to the places that are left.</summary>
    /// <param name="plants">Plants of all activities.</param>
    /// <param name="around">The activity whose plants are the centres, with one plant or more.</param>
    /// <param name="of">The activity whose share is taken, another one, with one plant or more.</param>
    /// <param name="grid">The distances.</param>
    /// <param name="test">How it is compared with chance.</param>
    /// <exception cref="ArgumentException">A place or size that is not finite, a negative size, an activity without plants, or the same activity twice.</exception>
    public static DistanceCurve Between(IReadOnlyList<PlacedPlant> plants, string around, string of, DistanceGrid grid, DistanceTest? test = null)
    {
        PlantSelection.Check(plants);
        if (around == of)
            throw new ArgumentException($"{of} is taken around itself; that is From", nameof(of));
        PlantSelection.Of(plants, around, 1);
        PlantSelection.Of(plants, of, 1);
        return Curve(plants, around, of, [.. Enumerable.Range(0, plants.Count).Where(at => plants[at].Activity != around)], grid, test ?? new());
    }

    private static DistanceCurve Curve(IReadOnlyList<PlacedPlant> plants, string around, string of, int[] dealt, DistanceGrid grid, DistanceTest test)
    {
        var pairs = new NearPairs(plants, grid).Each;
        var simulated = new double[test.Simulations][];
        Parallel.For(0, test.Simulations, draw =>
        {
            int[] order = [.. dealt];
            SplitMix64.Of(test.Seed, draw).Shuffle<int>(order);
            PlacedPlant[] marks = [.. plants];
            for (var at = 0; at < dealt.Length; at++)
                marks[dealt[at]] = plants[order[at]];
            simulated[draw] = Function(marks, pairs, around, of, grid);
        });
        return CurveEnvelope.Around([.. Enumerable.Range(1, grid.Steps).Select(grid.At)], Function(plants, pairs, around, of, grid), simulated, test.Level);
    }

    /// <summary>M over plants whose marks count and whose places are in the pairs; NaN where not defined.</summary>
    private static double[] Function(IReadOnlyList<PlacedPlant> marks, IReadOnlyList<NearPair> pairs, string around, string of, DistanceGrid grid)
    {
        int[] centres = [.. Enumerable.Range(0, marks.Count).Where(at => marks[at].Activity == around)];
        var number = new int[marks.Count];
        Array.Fill(number, -1);
        for (var at = 0; at < centres.Length; at++)
            number[centres[at]] = at;
        var (interest, all) = (new double[centres.Length, grid.Steps + 1], new double[centres.Length, grid.Steps + 1]);
        foreach (var pair in pairs)
        {
            Count(number[pair.One], marks[pair.Other], of, pair.Step, interest, all);
            Count(number[pair.Other], marks[pair.One], of, pair.Step, interest, all);
        }
        var (wholeInterest, whole) = (marks.Where(mark => mark.Activity == of).Sum(mark => mark.Employees), marks.Sum(mark => mark.Employees));
        double[] usual = [.. centres.Select(centre => (wholeInterest - (around == of ? marks[centre].Employees : 0)) / (whole - marks[centre].Employees))];
        return Ratio(interest, all, usual, grid.Steps);
    }

    private static void Count(int centre, in PlacedPlant neighbour, string of, int step, double[,] interest, double[,] all)
    {
        if (centre < 0)
            return;
        all[centre, step] += neighbour.Employees;
        interest[centre, step] += neighbour.Activity == of ? neighbour.Employees : 0;
    }

    private static double[] Ratio(double[,] interest, double[,] all, double[] usual, int steps)
    {
        var (near, expected) = (new double[steps], new double[steps]);
        for (var centre = 0; centre < usual.Length; centre++)
        {
            var (own, sum) = (interest[centre, 0], all[centre, 0]);
            for (var step = 1; step <= steps; step++)
            {
                (own, sum) = (own + interest[centre, step], sum + all[centre, step]);
                if (sum > 0)
                    (near[step - 1], expected[step - 1]) = (near[step - 1] + (own / sum), expected[step - 1] + usual[centre]);
            }
        }
        return [.. near.Zip(expected, (one, other) => other > 0 ? one / other : double.NaN)];
    }
}
