using System.Globalization;
using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Concentration.Distances;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Concentration;

/// <summary>The plants of the reference data, with and without their places.</summary>
internal static class PlantFile
{
    public static IReadOnlyList<Plant> Plants() => [.. Lines().Select(parts => new Plant(parts[1], parts[2], Number(parts[3])))];

    public static IReadOnlyList<PlacedPlant> Placed() => [.. Lines().Select(parts => new PlacedPlant(parts[1], Number(parts[4]), Number(parts[5]), Number(parts[3])))];

    private static IEnumerable<string[]> Lines() => File.ReadLines(Requires.Shared("golden/analytics/inputs/plants.csv")).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
