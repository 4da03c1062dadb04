namespace RegioHelix.Analytics.Concentration;

/// <summary>A plant: where it is, what it does, how many work there.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Region">The region.</param>
/// <param name="Employees">Persons employed, 0 or more.</param>
public readonly record struct Plant(string Activity, string Region, double Employees);

/// <summary>How concentrated an activity is beyond what its plants' sizes make by chance.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Plants">Its plants with employees.</param>
/// <param name="RawConcentration">G: the sum over regions of (share of the activity - share of all)², 0 and up.</param>
/// <param name="PlantHerfindahl">H: the sum of the plants' squared shares of the activity, above 0 to 1.</param>
/// <param name="Gamma">The index; null where it is not defined: one plant only, or all of the base in one region.</param>
/// <param name="StandardScore">How many standard deviations G is above what plants placed by lot give (Ellison and Glaeser 1997, p. 907); null where they always give the same.</param>
public sealed record ActivityConcentration(string Activity, int Plants, double RawConcentration, double PlantHerfindahl, double? Gamma, double? StandardScore);

/// <summary>
/// The Ellison-Glaeser index: 0 where plants are placed as if by lot in proportion to all employment, above where they cluster, below where they keep apart;
/// <c>gamma = (G - (1 - sum x²) H) / ((1 - sum x²)(1 - H))</c>, x the regions' shares of all employment. Above 0.05 the authors call an activity highly concentrated.
/// Source: Ellison and Glaeser 1997, Journal of Political Economy 105(5), equation 5.
/// </summary>
public static class EllisonGlaeser
{
    /// <summary>The index of every activity, in the order of their labels. REAT's <c>ellison.a2</c>.</summary>
    /// <param name="plants">Plants of all activities; together they are the base.</param>
    /// <exception cref="ArgumentException">A number of employees that is negative or not finite.</exception>
    public static IReadOnlyList<ActivityConcentration> From(IReadOnlyList<Plant> plants)
    {
        var working = Working(plants);
        return Each(working, Shares(working));
    }

    /// <summary>The index against a base of the user's, such as all jobs, population or area of every region. REAT's <c>ellison.a</c>.</summary>
    /// <param name="plants">Plants of one or more activities.</param>
    /// <param name="sizes">The base of every region, 0 or more, not all 0; regions without plants count too.</param>
    /// <exception cref="ArgumentException">A number of employees or a base that is negative or not finite; a plant in a region without a base; a base of nothing.</exception>
    public static IReadOnlyList<ActivityConcentration> Against(IReadOnlyList<Plant> plants, IReadOnlyDictionary<string, double> sizes)
    {
        var working = Working(plants);
        foreach (var (region, size) in sizes)
            if (!double.IsFinite(size) || size < 0)
                throw new ArgumentException($"the base of {region} is {size}; allowed are finite numbers of 0 or more", nameof(sizes));
        foreach (var plant in working)
            if (!sizes.ContainsKey(plant.Region))
                throw new ArgumentException($"a plant of {plant.Activity} is in {plant.Region}, which has no base", nameof(sizes));
        var whole = sizes.OrderBy(region => region.Key, StringComparer.Ordinal).Sum(region => region.Value);
        if (whole == 0)
            throw new ArgumentException("the bases add up to 0", nameof(sizes));
        return Each(working, sizes.OrderBy(region => region.Key, StringComparer.Ordinal).ToDictionary(region => region.Key, region => region.Value / whole, StringComparer.Ordinal));
    }

    internal static List<Plant> Working(IReadOnlyList<Plant> plants)
    {
        foreach (var plant in plants)
            if (!double.IsFinite(plant.Employees) || plant.Employees < 0)
                throw new ArgumentException($"a plant of {plant.Activity} in {plant.Region} has {plant.Employees} employees; allowed are finite numbers of 0 or more", nameof(plants));
        return [.. plants.Where(plant => plant.Employees > 0)];
    }

    private static List<ActivityConcentration> Each(List<Plant> working, Dictionary<string, double> all) =>
        [.. working.GroupBy(plant => plant.Activity, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Index(group.Key, [.. group], all))];

    private static ActivityConcentration Index(string activity, List<Plant> plants, Dictionary<string, double> all)
    {
        var own = Shares(plants);
        var raw = all.Sum(region => Math.Pow(own.GetValueOrDefault(region.Key) - region.Value, 2));
        var whole = plants.Sum(plant => plant.Employees);
        var sizes = plants.Sum(plant => Math.Pow(plant.Employees / whole, 2));
        var spread = 1 - all.Values.Sum(share => share * share);
        var isDefined = plants.Count > 1 && all.Values.Count(share => share > 0) > 1;
        var deviation = Math.Sqrt(Math.Max(0, Variance(all, sizes, plants.Sum(plant => Math.Pow(plant.Employees / whole, 4)))));
        return new(
            activity, plants.Count, raw, sizes,
            isDefined ? (raw - (spread * sizes)) / (spread * (1 - sizes)) : null,
            // With one plant G depends only on its region; with like regions it is always the same.
            deviation > 1e-12 ? (raw - (spread * sizes)) / deviation : null);
    }

    private static double Variance(Dictionary<string, double> all, double sizes, double fourths)
    {
        var (squares, cubes) = (all.Values.Sum(share => share * share), all.Values.Sum(share => share * share * share));
        return 2 * ((sizes * sizes * (squares - (2 * cubes) + (squares * squares))) - (fourths * (squares - (4 * cubes) + (3 * squares * squares))));
    }

    // Regions in the order of their labels: the sums are then the same in whatever order the plants come.
    private static Dictionary<string, double> Shares(List<Plant> plants)
    {
        var whole = plants.Sum(plant => plant.Employees);
        return plants.GroupBy(plant => plant.Region, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(plant => plant.Employees) / whole, StringComparer.Ordinal);
    }
}
