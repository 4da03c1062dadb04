using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>A Gini coefficient taken apart by neighbourhood.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Gini">The coefficient; its two parts add up to it.</param>
/// <param name="Neighbours">The part of pairs of neighbours; null where there is no coefficient.</param>
/// <param name="Others">The part of the other pairs.</param>
/// <param name="Polarisation">The mean difference of the other pairs over that of neighbours: 1 where places are as if by lot, above where neighbours are alike; null where no neighbours differ.</param>
/// <param name="PValue">How often amounts placed by lot give an other pairs' part at least as far out on its side (one side, as pysal's <c>p_sim</c>), 1 / (permutations + 1) and up.</param>
public sealed record SpatialGiniLine(string Activity, Figure Gini, double? Neighbours, double? Others, double? Polarisation, double? PValue);

/// <summary>
/// The Gini coefficient of an activity over regions, as the part that neighbours add and the part that the other pairs add, with a permutation test.
/// Over the published cells. Source: Rey and Smith 2013, Letters in Spatial and Resource Sciences 6(2), 55-70; pysal's <c>Gini_Spatial</c>.
/// </summary>
public static class SpatialGini
{
    /// <summary>The parts of every activity's coefficient.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="areNeighbours">Whether two regions are neighbours; asked once a pair.</param>
    /// <param name="permutations">How many placements by lot, 1 or more.</param>
    /// <param name="seed">The seed of the lots.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one permutation.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static IReadOnlyList<SpatialGiniLine> From(RegionActivityTable table, Func<string, string, bool> areNeighbours, int permutations = 999, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        var gini = Gini.From(table);
        var pairs = Pairs(table.Regions, areNeighbours);
        return [.. Enumerable.Range(0, table.Activities.Count).Select(activity => Line(table, activity, gini[activity], pairs, permutations, seed))];
    }

    private static List<(int One, int Other)> Pairs(IReadOnlyList<string> regions, Func<string, string, bool> areNeighbours) =>
        [.. Enumerable.Range(0, regions.Count).SelectMany(one => Enumerable.Range(one + 1, regions.Count - one - 1).Where(other => areNeighbours(regions[one], regions[other])).Select(other => (one, other)))];

    private static SpatialGiniLine Line(RegionActivityTable table, int activity, in Figure gini, List<(int One, int Other)> pairs, int permutations, int seed)
    {
        if (gini.Value is not { } coefficient)
            return new(table.Activities[activity], gini, null, null, null, null);
        int[] published = [.. Enumerable.Range(0, table.Regions.Count).Where(region => table[region, activity].IsPublished)];
        double[] amounts = [.. published.Select(region => table[region, activity].Value!.Value)];
        var known = pairs.Select(pair => (One: Array.BinarySearch(published, pair.One), Other: Array.BinarySearch(published, pair.Other))).Where(pair => pair.One >= 0 && pair.Other >= 0).ToList();
        // Gini is the sum of all differences over 2 n² mean, each pair counted twice.
        var scale = amounts.Length * amounts.Sum();
        var neighbours = Differences(known, amounts) / scale;
        var others = Math.Max(0, coefficient - neighbours);
        var otherPairs = (amounts.Length * (amounts.Length - 1) / 2) - known.Count;
        double? polarisation = neighbours > 0 && otherPairs > 0 ? others / neighbours * known.Count / otherPairs : null;
        return new(table.Activities[activity], gini, neighbours, others, polarisation, PValue(known, amounts, neighbours * scale, permutations, SplitMix64.Of(seed, activity)));
    }

    private static double PValue(List<(int One, int Other)> pairs, double[] amounts, double observed, int permutations, SplitMix64 draws)
    {
        double[] placed = [.. amounts];
        // The other pairs' part is at least the observed where that of neighbours is at most it; rounding is no difference.
        var larger = 0;
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            draws.Shuffle<double>(placed);
            larger += Differences(pairs, placed) <= observed * (1 + 1e-12) ? 1 : 0;
        }
        return (Math.Min(larger, permutations - larger) + 1.0) / (permutations + 1.0);
    }

    private static double Differences(List<(int One, int Other)> pairs, double[] amounts)
    {
        var sum = 0.0;
        foreach (var (one, other) in pairs)
            sum += Math.Abs(amounts[one] - amounts[other]);
        return sum;
    }
}
