using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>What a pair of plants counts for in a density of distances.</summary>
public enum PairWeight
{
    /// <summary>One, whatever their sizes: Duranton and Overman's K.</summary>
    Plants,

    /// <summary>The product of their employees: their K_emp, the distances between workers.</summary>
    Employees,
}

/// <summary>
/// The density of the distances between the plants of an activity, compared with plants dealt by lot to the sites of all plants, so that neither a sparse
/// land nor the places where industry is in general count as clustering. A Gaussian kernel reflected at 0; the density over all distances is 1.
/// (The paper's formula prints the sum over pairs over n (n - 1), which makes it one half.)
/// Source: Duranton and Overman 2005, Review of Economic Studies 72(4), 1077-1106; Silverman 1986, Density Estimation, 3.4.2, for the bandwidth.
/// </summary>
public static class DurantonOverman
{
    /// <summary>The density of one activity at the distances of a grid, 0 included, with envelopes.</summary>
    /// <param name="plants">Plants of all activities: their places are the sites.</param>
    /// <param name="activity">The activity, with two plants or more.</param>
    /// <param name="grid">The distances, such as 0 to the median distance of all plants.</param>
    /// <param name="weight">What a pair counts for.</param>
    /// <param name="bandwidth">
    /// The kernel's standard deviation, in the unit of the distances; null for Silverman's rule over the distances of all sites and the activity's number of
    /// pairs. That is what the rule gives on average for plants dealt by lot: it does not depend on the pattern tested, so that the envelopes keep their level.
    /// </param>
    /// <param name="test">How it is compared with chance.</param>
    /// <returns>Densities per unit of distance.</returns>
    /// <exception cref="ArgumentException">A place or size that is not finite, a negative size, fewer than two plants of the activity or two with employees where employees count, or all at one place.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bandwidth that is not finite and above 0.</exception>
    public static DistanceCurve From(
        IReadOnlyList<PlacedPlant> plants, string activity, DistanceGrid grid, PairWeight weight = PairWeight.Plants, double? bandwidth = null, DistanceTest? test = null)
    {
        PlantSelection.Check(plants);
        test ??= new();
        var own = PlantSelection.Of(plants, activity, 2);
        double[] weights = [.. own.Select(at => weight == PairWeight.Plants ? 1 : plants[at].Employees)];
        if (weights.Count(one => one > 0) < 2)
            throw new ArgumentException($"{activity} has fewer than two plants with employees", nameof(activity));
        var kernel = new DistanceKernel(grid, bandwidth ?? DistanceKernel.Silverman(plants, own.Length));
        var observed = kernel.Density([.. own.Select(at => plants[at])], weights);
        var simulated = new double[test.Simulations][];
        Parallel.For(0, test.Simulations, draw => simulated[draw] = kernel.Density(Dealt(plants, own.Length, SplitMix64.Of(test.Seed, draw)), weights));
        return CurveEnvelope.Around([.. Enumerable.Range(0, grid.Steps + 1).Select(grid.At)], observed, simulated, test.Level);
    }

    // The first sites of a shuffle that stops when it has enough.
    private static PlacedPlant[] Dealt(IReadOnlyList<PlacedPlant> plants, int number, SplitMix64 lots)
    {
        int[] sites = [.. Enumerable.Range(0, plants.Count)];
        var dealt = new PlacedPlant[number];
        for (var at = 0; at < number; at++)
        {
            var other = at + lots.NextBelow(sites.Length - at);
            (sites[at], sites[other]) = (sites[other], sites[at]);
            dealt[at] = plants[sites[at]];
        }
        return dealt;
    }
}
