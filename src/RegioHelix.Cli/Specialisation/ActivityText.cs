using System.Globalization;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Cli.Specialisation;

/// <summary>An activity's profile as text: the sentence first, then the regions.</summary>
internal static class ActivityText
{
    public static string Write(ActivityProfile profile)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"{profile.Code} {profile.Name.English}");
        text.WriteLine();
        text.WriteLine(profile.Sentence.English);
        text.WriteLine($"{profile.RegionsPublished} of {profile.RegionsTotal} regions are published.");
        text.WriteLine();
        text.Write(TextTable.Write(
            ["region", "name", "jobs", "quotient", "between", "stars", RegionText.GrowthHead(profile.Provenance.Year, profile.Regions.Select(line => line.Figures)), "quality"],
            profile.Regions.Select(line => (IReadOnlyList<string>)[line.Region.Code, line.Region.Name.English, .. RegionText.Figures(line.Figures)]),
            rightAligned: [2, 3, 4, 6]));
        text.WriteLine();
        text.Write(SourceText.Write(profile.Provenance));
        return text.ToString();
    }
}
