using System.Globalization;
using RegioHelix.Studies.Relatedness;

namespace RegioHelix.Studies.Exports;

/// <summary>What an activity is related to as CSV, with the counts that say why; each line says its year and source.</summary>
public static class RelatedCsv
{
    private static readonly string[] Header =
    [
        "activity", "activity_name", "related", "related_name", "rank", "measure", "relatedness", "regions_with_both", "regions_with_activity", "regions_with_related", "both_by_chance",
        "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every related activity, the nearest first.</summary>
    public static string Write(RelatedProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return CsvText.Write(Header, profile.Related.Select((line, at) => (line, at)), ranked => (object?[])
        [
            profile.Code, profile.Name.In(language), ranked.line.Code, ranked.line.Name.In(language), ranked.at + 1, StudyWords.Of(profile.Options.Chosen.Relatedness), ranked.line.Relatedness,
            ranked.line.Both, ranked.line.Own, ranked.line.Other, ranked.line.ByChance, .. ProvenanceFields.Of(profile.Provenance, language),
        ]);
    }
}
