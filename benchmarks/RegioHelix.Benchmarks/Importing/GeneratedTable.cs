using System.Globalization;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Benchmarks.Importing;

/// <summary>A table in the shape of Eurostat's bulk TSV with ten million invented cells, some two fifths of them missing, one in twenty flagged.</summary>
internal static class GeneratedTable
{
    private const int Years = 13;
    private const int Series = 770_000;

    public static void Write(string path)
    {
        var random = new Random(1);
        var regions = RegionCatalogue.ListVersion(NutsVersion.Nuts2016);
        var activities = ActivityCatalogue.ListLevel(ActivityLevel.Division);
        using var text = new StreamWriter(path);
        text.Write("freq,indic_sb,sizeclas,nace_r2,geo\\TIME_PERIOD");
        for (var year = 2008; year < 2008 + Years; year++)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"\t{year} "));
        text.Write('\n');
        for (var series = 0; series < Series; series++)
        {
            var slice = series / (regions.Count * activities.Count);
            text.Write(string.Create(CultureInfo.InvariantCulture, $"A,V{16910 + (slice / 6)},S{slice % 6},{activities[series / regions.Count % activities.Count].Code},{regions[series % regions.Count].Code}"));
            for (var year = 0; year < Years; year++)
                WriteCell(text, random);
            text.Write('\n');
        }
    }

    private static void WriteCell(StreamWriter text, Random random)
    {
        var kind = random.Next(100);
        if (kind < 40)
            text.Write(kind < 2 ? "\t: c" : "\t: ");
        else
            text.Write(string.Create(CultureInfo.InvariantCulture, $"\t{random.Next(1, 400_000)} {(kind < 43 ? "p" : kind < 45 ? "e" : "")}"));
    }
}
