using RegioHelix.Analytics.Draws;

namespace RegioHelix.Analytics.Concentration;

/// <summary>How often plants of two activities share a region, and how often they would by lot.</summary>
/// <param name="Activity">One activity.</param>
/// <param name="Other">The other.</param>
/// <param name="Plants">Plants of the one.</param>
/// <param name="OtherPlants">Plants of the other.</param>
/// <param name="Share">CL: the share of pairs, one plant of each, that are in one region, 0 to 1.</param>
/// <param name="Expected">The same were the plants of both activities dealt to their places by lot: exactly, not from draws.</param>
/// <param name="Lower">Below it lie at most 2.5 % of the draws.</param>
/// <param name="Upper">Above it lie at most 2.5 % of the draws.</param>
/// <param name="PValue">How often a draw is at least as far from the expected share, 1 / (draws + 1) to 1.</param>
public sealed record ColocationLine(string Activity, string Other, int Plants, int OtherPlants, double Share, double Expected, double Lower, double Upper, double PValue)
{
    /// <summary>XCL: the share beyond what lots give, -1 to 1.</summary>
    public double Excess => Share - Expected;
}

/// <summary>
/// The colocation index of Howard, Newman and Tarp: the share of pairs of plants of two activities that are in one region (CL), and what it is beyond
/// plants dealt to the same places by lot (XCL). The authors and REAT (<c>howard.cl</c>, <c>howard.xcl</c>) take the mean of draws off; its exact value
/// is the share of all pairs of the two activities' plants that are in one region, and is used here. The draws serve the interval and the test.
/// Source: Howard, Newman and Tarp 2016, Journal of Economic Geography 16(5), 1055-1079. Plants are counted alike, whatever their size.
/// </summary>
public static class Colocation
{
    /// <summary>The index of two activities.</summary>
    /// <param name="plants">Plants; those of other activities do not matter.</param>
    /// <param name="activity">One activity.</param>
    /// <param name="other">Another.</param>
    /// <param name="draws">How many deals, 1 or more.</param>
    /// <param name="seed">The seed of the deals.</param>
    /// <exception cref="ArgumentException">The same activity twice, or one without plants.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one draw.</exception>
    public static ColocationLine Of(IReadOnlyList<Plant> plants, string activity, string other, int draws = 999, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (activity == other)
            throw new ArgumentException($"{activity} is compared with itself; two activities are needed", nameof(other));
        var (one, two) = (Regions(plants, activity), Regions(plants, other));
        var regions = one.Concat(two).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        int[] places = [.. one.Concat(two).Select(region => Array.BinarySearch(regions, region, StringComparer.Ordinal)).Order()];
        var share = Share(one.Select(region => Array.BinarySearch(regions, region, StringComparer.Ordinal)), two.Length, Counts(places, regions.Length));
        return Line(activity, other, one.Length, two.Length, share, places, regions.Length, draws, SplitMix64.Of(seed, one.Length, two.Length));
    }

    /// <summary>The index of every pair of activities, each pair once, in the order of their labels. REAT's <c>howard.xcl2</c>.</summary>
    /// <param name="plants">Plants.</param>
    /// <param name="draws">How many deals a pair, 1 or more.</param>
    /// <param name="seed">The seed of the deals.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one draw.</exception>
    public static IReadOnlyList<ColocationLine> From(IReadOnlyList<Plant> plants, int draws = 999, int seed = 1)
    {
        string[] activities = [.. plants.Select(plant => plant.Activity).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. activities.SelectMany((one, at) => activities[(at + 1)..].Select(other => Of(plants, one, other, draws, seed)))];
    }

    private static string[] Regions(IReadOnlyList<Plant> plants, string activity)
    {
        string[] regions = [.. plants.Where(plant => plant.Activity == activity).Select(plant => plant.Region)];
        return regions.Length > 0 ? regions : throw new ArgumentException($"{activity} has no plants", nameof(activity));
    }

    private static ColocationLine Line(string activity, string other, int one, int two, double share, int[] places, int regions, int draws, SplitMix64 lots)
    {
        var counts = Counts(places, regions);
        var expected = counts.Sum(count => (double)count * (count - 1)) / ((double)places.Length * (places.Length - 1));
        double[] drawn = new double[draws];
        var atLeast = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            lots.Shuffle<int>(places);
            drawn[draw] = Share(places.Take(one), two, counts);
            atLeast += Math.Abs(drawn[draw] - expected) >= Math.Abs(share - expected) - 1e-12 ? 1 : 0;
        }
        Array.Sort(drawn);
        var tail = (int)(0.025 * draws);
        return new(activity, other, one, two, share, expected, drawn[tail], drawn[draws - 1 - tail], (atLeast + 1.0) / (draws + 1.0));
    }

    // With a plants of the one and c of both in a region, a (c - a) pairs share it.
    private static double Share(IEnumerable<int> placesOfOne, int two, int[] counts)
    {
        var own = new int[counts.Length];
        var number = 0;
        foreach (var place in placesOfOne)
            (own[place], number) = (own[place] + 1, number + 1);
        return own.Select((count, region) => (double)count * (counts[region] - count)).Sum() / ((double)number * two);
    }

    private static int[] Counts(int[] places, int regions)
    {
        var counts = new int[regions];
        foreach (var place in places)
            counts[place]++;
        return counts;
    }
}
