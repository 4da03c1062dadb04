namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>Ripley's estimate over pairs: the window's area over n (n - 1), times the weighted number of ordered pairs within the distance.</summary>
internal static class RipleySum
{
    public static void Check(IReadOnlyList<PlacedPlant> plants, PlaceWindow window, DistanceGrid grid)
    {
        foreach (var plant in plants)
            if (!window.Holds(plant))
                throw new ArgumentException($"a plant of {plant.Activity} at {plant.X}, {plant.Y} is outside the window from {window.West}, {window.South} to {window.East}, {window.North}", nameof(plants));
        if (grid.Reach > window.Shorter / 2)
            throw new ArgumentException($"a reach of {grid.Reach} is more than half of the window's shorter side, {window.Shorter}: too little of such circles would be inside", nameof(grid));
    }

    public static double[] K(IReadOnlyList<NearPair> pairs, IReadOnlyList<PlacedPlant> plants, Func<int, bool> counts, int number, PlaceWindow window, DistanceGrid grid, EdgeCorrection edge)
    {
        var sums = new double[grid.Steps + 1];
        foreach (var pair in pairs)
            if (counts(pair.One) && counts(pair.Other))
                sums[pair.Step] += Weight(pair, plants, window, edge);
        return Accumulated(sums, window.Area / ((double)number * (number - 1)));
    }

    /// <summary>Both directions of a pair.</summary>
    public static double Weight(in NearPair pair, IReadOnlyList<PlacedPlant> plants, PlaceWindow window, EdgeCorrection edge) =>
        window.Weight(plants[pair.One], plants[pair.Other], pair.Distance, edge) + window.Weight(plants[pair.Other], plants[pair.One], pair.Distance, edge);

    /// <summary>The sums up to every step but 0, whose pairs count from the first on.</summary>
    public static double[] Accumulated(double[] sums, double factor)
    {
        var (values, reached) = (new double[sums.Length - 1], sums[0]);
        for (var step = 1; step < sums.Length; step++)
            values[step - 1] = (reached += sums[step]) * factor;
        return values;
    }
}
