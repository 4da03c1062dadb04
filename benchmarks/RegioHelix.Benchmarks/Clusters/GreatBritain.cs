using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Clusters;

/// <summary>525 classes in the regions of Great Britain, and a table of clusters derived from the American one: real input beside the checkout.</summary>
internal static partial class GreatBritain
{
    private static string Shared => Path.Combine(Results.Root(), "..", "shared", "data");

    public static bool IsHere => Directory.Exists(Path.Combine(Shared, "uk-bres"));

    public static RegionActivityTable Table(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Shared, "uk-bres", file)), CompressionMode.Decompress));
        reader.ReadLine();
        var cells = new Dictionary<(string Region, string Activity), double>();
        while (reader.ReadLine()?.Split(',') is [.., var region, var activity, var value, _])
            cells.Add((region, activity), double.Parse(value, CultureInfo.InvariantCulture));
        var (regions, activities) = (cells.Keys.Select(key => key.Region).Distinct().ToList(), cells.Keys.Select(key => key.Activity).Distinct().ToList());
        return new(regions, activities, [.. regions.SelectMany(region => activities.Select(activity => Cell.Of(cells[(region, activity)])))]);
    }

    public static (ClusterDefinition Benchmark, Func<string, MarketReach> Reach) Derived()
    {
        var lines = File.ReadLines(Path.Combine(Shared, "clusters", "nace_rev2_to_us_cluster_DERIVED.csv")).Skip(1)
            .Select(line => Field().Matches(line).Select(field => field.Value.Trim('"')).ToArray())
            .Select(line => (Code: line[0].Replace(".", "", StringComparison.Ordinal), Reach: line[2], Cluster: line[3], Weight: double.Parse(line[4], CultureInfo.InvariantCulture), Rank: line[5])).ToList();
        var local = lines.Where(line => line.Rank == "1" && line.Reach != "Traded").Select(line => line.Code).ToHashSet();
        return (
            ClusterDefinition.From("derived", lines.Where(line => line.Reach == "Traded" && line.Weight > 0).Select(line => new ClusterAssignment(line.Cluster, line.Code, line.Weight))),
            activity => local.Contains(activity) ? MarketReach.Local : MarketReach.Traded);
    }

    [GeneratedRegex("(?<=^|,)(\"[^\"]*\"|[^,]*)")]
    private static partial Regex Field();
}
