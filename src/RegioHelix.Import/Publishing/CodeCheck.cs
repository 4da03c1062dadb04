using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>What the codes of a file mean: those outside the vocabulary are problems, those that never enter a sum are counted.</summary>
internal sealed class CodeCheck
{
    private const string NaceRev2 = "NACE_R2";

    private CodeCheck(NutsVersion version, string classification, RegionEntry[] regions, ActivityEntry[] activities)
    {
        Version = version;
        Classification = classification;
        Regions = regions;
        Activities = activities;
    }

    /// <summary>The version given, or the one that most codes belong to.</summary>
    public NutsVersion Version { get; }

    /// <summary>The classification of the activities; empty where there is none but the total.</summary>
    public string Classification { get; }

    public IReadOnlyList<RegionEntry> Regions { get; }

    public IReadOnlyList<ActivityEntry> Activities { get; }

    /// <summary>Classifies the codes and reports those that are unknown.</summary>
    public static CodeCheck Of(SeriesNumbers numbers, ImportOptions options, ProblemList problems)
    {
        // A file with no region of level 2 belongs to every version; it is taken for the newest.
        var version = options.NutsVersion ?? RegionCatalogue.DetectVersion(numbers.Regions.Select(met => met.Code)) ?? Enum.GetValues<NutsVersion>().Max();
        var regions = numbers.Regions.Select(met => new RegionEntry(met.Code, RegionCatalogue.Classify(met.Code, version))).ToArray();
        var activities = numbers.Activities.Select(met => new ActivityEntry(met.Code, StatusOf(met.Code, options.Classification))).ToArray();
        for (var i = 0; i < regions.Length; i++)
            if (regions[i].Status == RegionCodeStatus.Unknown)
                problems.Add(numbers.Regions[i].Line, numbers.Regions[i].Column, "unknown-region", regions[i].Code, Phrase.Of($"this is no region code of NUTS 2013 to 2024, no country and no aggregate of Eurostat's; correct it or take the row out"));
        for (var i = 0; i < activities.Length; i++)
            if (activities[i].Status == ActivityCodeStatus.Unknown)
                problems.Add(numbers.Activities[i].Line, numbers.Activities[i].Column, "unknown-activity", activities[i].Code, Phrase.Of("this is no code of NACE Rev. 2 and no aggregate of Eurostat's; correct it, take the row out, or name another classification"));
        var hasActivities = activities.Any(activity => activity.Code != "TOTAL");
        return new CodeCheck(version, hasActivities ? options.Classification : "", regions, activities);
    }

    /// <summary>The codes that are kept but never summed, by reason, with their cells.</summary>
    public IReadOnlyList<SetAsideCodes> CountSetAside(SeriesNumbers numbers, Func<int, int> cellsOf)
    {
        var regionCells = new long[Regions.Count];
        var activityCells = new long[Activities.Count];
        for (var i = 0; i < numbers.Series.Count; i++)
        {
            regionCells[numbers.Series[i].Region] += cellsOf(i);
            activityCells[numbers.Series[i].Activity] += cellsOf(i);
        }

        var aside = Regions.Select((region, i) => (Reason: CodeStatusWords.Of(region.Status), region.Code, Cells: regionCells[i]))
            .Where(code => code.Reason != CodeStatusWords.Of(RegionCodeStatus.Current))
            .Concat(Activities.Select((activity, i) => (Reason: "activity-" + CodeStatusWords.Of(activity.Status), activity.Code, Cells: activityCells[i]))
                .Where(code => code.Reason == "activity-aggregate" && Classification.Length > 0));
        return [.. aside.Where(code => code.Cells > 0)
            .GroupBy(code => code.Reason)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SetAsideCodes(group.Key, group.Count(), group.Sum(code => code.Cells), [.. group.Select(code => code.Code).Order(StringComparer.Ordinal).Take(5)]))];
    }

    private static ActivityCodeStatus StatusOf(string code, string classification) =>
        classification == NaceRev2 ? ActivityCatalogue.Classify(code) : ActivityCodeStatus.Aggregate;
}
