using System.Globalization;
using RegioHelix.Import.Landmarks;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Import.Simulated;

/// <summary>
/// What the generator starts from: the regions and divisions, how large each must be in 2014, and the cells that the landmarks fix.
/// Sizes are rough public knowledge rounded by hand; only the landmarks are published figures.
/// </summary>
internal sealed class StylisedEurope
{
    private StylisedEurope(IReadOnlyList<string> regions, IReadOnlyList<string> activities, long[] regionTotals, long[] activityTotals, double[] shares)
    {
        Regions = regions;
        Activities = activities;
        RegionTotals = regionTotals;
        ActivityTotals = activityTotals;
        Shares = shares;
        Total = activityTotals.Sum();
        RegionIndex = Index(regions);
        ActivityIndex = Index(activities);
        foreach (var landmark in LandmarkSource.List().Where(landmark => landmark.Kind == LandmarkKind.Cell))
            Landmarks.Add((RegionIndex[landmark.Region], ActivityIndex[landmark.Activity]), landmark.Persons);
    }

    public IReadOnlyList<string> Regions { get; }

    public IReadOnlyList<string> Activities { get; }

    public IReadOnlyDictionary<string, int> RegionIndex { get; }

    public IReadOnlyDictionary<string, int> ActivityIndex { get; }

    /// <summary>Persons employed in 2014 by region; exact for the landmark regions.</summary>
    public long[] RegionTotals { get; }

    /// <summary>Persons employed in 2014 by division; exact for the landmark activities.</summary>
    public long[] ActivityTotals { get; }

    /// <summary>Division's share of all persons.</summary>
    public double[] Shares { get; }

    /// <summary>All persons in 2014: the landmarks' EU total.</summary>
    public long Total { get; }

    /// <summary>The cells that the landmarks fix, by region and activity.</summary>
    public Dictionary<(int Region, int Activity), long> Landmarks { get; } = [];

    /// <summary>Divisions found in some regions only.</summary>
    public required IReadOnlySet<int> Patchy { get; init; }

    /// <summary>Regions with landmark figures: nothing is planted there, so that what stands out are the landmarks.</summary>
    public required IReadOnlySet<int> LandmarkRegions { get; init; }

    /// <summary>The size a cell has where the region's mix is Europe's.</summary>
    public double Expected(int region, int activity) => RegionTotals[region] * Shares[activity];

    public static StylisedEurope Load(int seed)
    {
        var landmarks = LandmarkSource.List();
        var total = landmarks.Single(landmark => landmark is { Kind: LandmarkKind.EuropeTotalAtLeast, Activity: LandmarkSource.AllActivities }).Persons;
        var regionFixed = landmarks.Where(landmark => landmark.Kind == LandmarkKind.RegionTotalAtLeast).ToDictionary(landmark => landmark.Region, landmark => landmark.Persons);
        var activityFixed = landmarks.Where(landmark => landmark.Kind == LandmarkKind.EuropeTotalAtLeast && landmark.Activity != LandmarkSource.AllActivities).ToDictionary(landmark => landmark.Activity, landmark => landmark.Persons);
        var divisions = EmbeddedTable.Read(typeof(StylisedEurope).Assembly, "Simulated.divisions.tsv", "division", "jobs_thousand", "spread").ToArray();
        var (regions, weights) = ReadRegions(seed);
        string[] activities = [.. divisions.Select(row => row[0])];
        var activityTotals = Complete(total, activities, [.. divisions.Select(row => ReadNumber(row[1]))], activityFixed);
        return new StylisedEurope(regions, activities, Complete(total, regions, weights, regionFixed), activityTotals, [.. activityTotals.Select(persons => persons / (double)total)])
        {
            Patchy = Enumerable.Range(0, divisions.Length).Where(i => divisions[i][2] == "patchy").ToHashSet(),
            LandmarkRegions = Enumerable.Range(0, regions.Length).Where(i => regionFixed.ContainsKey(regions[i])).ToHashSet(),
        };
    }

    private static (string[] Regions, double[] Weights) ReadRegions(int seed)
    {
        var random = new SeededRandom(seed, "region sizes");
        var rates = EmbeddedTable.Read(typeof(StylisedEurope).Assembly, "Simulated.countries.tsv", "country", "jobs_per_hundred_inhabitants").ToDictionary(row => row[0], row => ReadNumber(row[1]));
        var rows = EmbeddedTable.Read(typeof(StylisedEurope).Assembly, "Simulated.regions.tsv", "region", "inhabitants_ten_thousand").ToArray();
        return ([.. rows.Select(row => row[0])], [.. rows.Select(row => ReadNumber(row[1]) * rates[row[0][..2]] * PortableExponential.Of(0.1 * random.Normal()))]);
    }

    // The fixed totals stay; the others share what is left, by weight.
    private static long[] Complete(long total, string[] labels, double[] weights, Dictionary<string, long> known)
    {
        double[] free = [.. labels.Select((label, i) => known.ContainsKey(label) ? 0 : weights[i])];
        var totals = Apportionment.From(total - known.Values.Sum(), free);
        for (var i = 0; i < labels.Length; i++)
            totals[i] = known.GetValueOrDefault(labels[i], totals[i]);
        return totals;
    }

    private static Dictionary<string, int> Index(IReadOnlyList<string> labels) =>
        Enumerable.Range(0, labels.Count).ToDictionary(i => labels[i], StringComparer.Ordinal);

    private static double ReadNumber(string text) => double.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
