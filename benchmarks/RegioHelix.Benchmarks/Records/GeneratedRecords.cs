using System.Globalization;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Benchmarks.Records;

/// <summary>Invented records as CSV: entities of four records on average, in 1,100 regions of level 3, 272 groups of NACE and twenty years.</summary>
internal static class GeneratedRecords
{
    public static void Write(string path, long rows)
    {
        var random = new Random(1);
        string[] regions = [.. RegionCatalogue.ListVersion(NutsVersion.Nuts2016).SelectMany(region => Enumerable.Range(1, 4).Select(part => region.Code + part.ToString(CultureInfo.InvariantCulture)))];
        string[] activities = [.. ActivityCatalogue.ListLevel(ActivityLevel.Group).Select(activity => activity.Code)];
        using var text = new StreamWriter(path);
        text.Write("entity,region,activity,year,weight\n");
        for (long row = 0; row < rows; row++)
        {
            // The lower numbers are the likelier: activities are as uneven as they are.
            var activity = activities[(int)(activities.Length * random.NextDouble() * random.NextDouble())];
            text.Write(string.Create(CultureInfo.InvariantCulture, $"EP{random.NextInt64(rows / 4)},{regions[random.Next(regions.Length)]},{activity},{2000 + random.Next(20)},0.{random.Next(1, 10)}\n"));
        }
    }
}
