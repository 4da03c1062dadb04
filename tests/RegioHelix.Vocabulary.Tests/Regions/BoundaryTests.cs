using System.Globalization;
using System.Text;
using System.Text.Json;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

/// <summary>The table of regions beside GISCO's boundaries: the same codes, the same places, names that can only mean the same region.</summary>
public sealed class BoundaryTests
{
    // Names of 2013 and 2016 that the region no longer has.
    private static readonly string[] RenamedSince = ["MK00", "NO02"];

    // Of the Azores this scale draws only São Miguel, the easternmost large island, in 2013.
    private static readonly (string Code, NutsVersion Version)[] DrawnInPart = [("PT20", NutsVersion.Nuts2013)];

    public static TheoryData<NutsVersion> Versions => [NutsVersion.Nuts2013, NutsVersion.Nuts2016, NutsVersion.Nuts2021];

    [Theory]
    [MemberData(nameof(Versions))]
    public void TheCodesOfAVersionAreThoseOfItsBoundaries(NutsVersion version)
    {
        using var document = Read(version);
        Assert.Equal(
            ListFeatures(document).Select(CodeOf).Order(StringComparer.Ordinal),
            RegionCatalogue.ListVersion(version).Select(region => region.Code));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void CentroidsLieInOrNearTheirRegion(NutsVersion version)
    {
        using var document = Read(version);
        var astray = ListFeatures(document)
            .Where(feature => !LiesIn(BoundingBox.Of(feature.GetProperty("geometry").GetProperty("coordinates")), RegionCatalogue.Find(CodeOf(feature))!))
            .Select(CodeOf)
            .Where(code => !DrawnInPart.Contains((code, version)));
        Assert.Empty(astray);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void NoRegionHasAnothersName(NutsVersion version)
    {
        using var document = Read(version);
        foreach (var feature in ListFeatures(document).Where(feature => !RenamedSince.Contains(CodeOf(feature))))
        {
            var published = NameOf(feature);
            var own = Likeness(published, RegionCatalogue.Find(CodeOf(feature))!);
            Assert.True(own >= 0.5, $"{CodeOf(feature)} is {published} in the boundaries");
            var others = RegionCatalogue.ListVersion(version).Where(region => region.Country == CodeOf(feature)[..2] && region.Code != CodeOf(feature));
            Assert.All(others, other => Assert.True(Likeness(published, other) <= own, $"{published} is more like {other.Code} than {CodeOf(feature)}"));
        }
    }

    [Fact]
    public void EnglishNamesMeanTheSameRegionAsAnIndependentList()
    {
        using var document = SharedData.ReadJson("nuts/nuts2013_lvl2_names_centroids.json");
        var listed = document.RootElement.EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("en").GetString()!);
        foreach (var (code, english) in listed.Where(pair => RegionCatalogue.Find(pair.Key) is not null))
        {
            var own = Likeness(english, RegionCatalogue.Find(code)!);
            var better = RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Where(region => region.Country == code[..2] && Likeness(english, region) > Math.Max(own, 0.8));
            Assert.True(!better.Any(), $"{english} ({code}) is more like {string.Join(", ", better.Select(region => $"{region.Code} {region.EnglishName}"))}");
        }
    }

    private static JsonDocument Read(NutsVersion version) => SharedData.ReadJson($"nuts/NUTS_RG_60M_{(int)version}_4326_LEVL_2.geojson");

    private static IReadOnlyList<JsonElement> ListFeatures(JsonDocument document) => [.. document.RootElement.GetProperty("features").EnumerateArray()];

    private static string CodeOf(JsonElement feature) => feature.GetProperty("properties").GetProperty("NUTS_ID").GetString()!;

    private static string NameOf(JsonElement feature) => feature.GetProperty("properties").GetProperty("NAME_LATN").GetString()!;

    // Coastlines at this scale are coarse: an island's box can be smaller than the island.
    private static bool LiesIn(BoundingBox box, RegionReference region) =>
        region.Longitude > box.West - 0.3 && region.Longitude < box.East + 0.3 && region.Latitude > box.South - 0.3 && region.Latitude < box.North + 0.3;

    private static double Likeness(string name, RegionReference region) =>
        Math.Max(Likeness(Plain(name), Plain(region.Name)), Likeness(Plain(name), Plain(region.EnglishName)));

    // Dice's coefficient on letter pairs; a name that holds the other whole is as like as a name can be short of equal.
    private static double Likeness(string left, string right)
    {
        if (left == right)
            return 1;
        var common = Pairs(left).Intersect(Pairs(right)).Count();
        var dice = 2.0 * common / (Pairs(left).Count + Pairs(right).Count);
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal) ? Math.Max(dice, 0.9) : dice;
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => text.Substring(start, 2))];

    private static string Plain(string name)
    {
        var decomposed = name.ToLowerInvariant().Replace('ł', 'l').Replace('ø', 'o').Replace('ı', 'i').Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
        return string.Concat(decomposed.Where(letter => char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
    }

    private readonly record struct BoundingBox(double West, double South, double East, double North)
    {
        public static BoundingBox Of(JsonElement coordinates)
        {
            if (coordinates[0].ValueKind == JsonValueKind.Number)
            {
                var (x, y) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
                return new BoundingBox(x, y, x, y);
            }
            return coordinates.EnumerateArray().Select(Of).Aggregate((left, right) => new BoundingBox(
                Math.Min(left.West, right.West), Math.Min(left.South, right.South), Math.Max(left.East, right.East), Math.Max(left.North, right.North)));
        }
    }
}
