using System.Security.Cryptography;
using System.Text.Json;
using RegioHelix.Store;

namespace RegioHelix.Cli.Nodes;

/// <summary>
/// The small files that decide what pages show and that people edit or import by hand: themes, territories, clusters, rules, links, records. They do not
/// travel between nodes; which each node has is compared, so that a page that differs is no riddle.
/// </summary>
internal static class SmallFiles
{
    private const int Digits = 12;

    /// <summary>Each file by its path with the first digits of its hash, as JSON.</summary>
    public static string Describe(DataDirectory data) => JsonSerializer.Serialize(List(data).Where(File.Exists).ToDictionary(
        file => Path.GetRelativePath(data.Root, file).Replace(Path.DirectorySeparatorChar, '/'), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..Digits]));

    /// <summary>What is not the same in two descriptions.</summary>
    public static IReadOnlyList<string> Compare(string here, string there)
    {
        var (one, other) = (Read(here), Read(there));
        return [.. one.Keys.Union(other.Keys).Where(file => one.GetValueOrDefault(file) != other.GetValueOrDefault(file)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> List(DataDirectory data) =>
    [
        data.ThemesFile, data.TerritoriesFile, data.ClustersFile, data.FundingRulesFile, data.RegionCategoriesFile, data.HealthCriteriaFile, data.WheelFile, data.ConsortiumRulesFile,
        .. Manifests(data.Links, SearchOption.TopDirectoryOnly), .. Manifests(data.Records, SearchOption.AllDirectories),
    ];

    private static IEnumerable<string> Manifests(string folder, SearchOption depth) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", depth).Where(file => !Path.GetFileName(file).StartsWith('.')) : [];

    private static Dictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
