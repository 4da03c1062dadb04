using System.Globalization;
using RegioHelix.Studies.Diversification;

namespace RegioHelix.Studies.Exports;

/// <summary>A region's opportunities as CSV, and the activities of which it is not known whether it has them: each line says its year and source.</summary>
public static class OpportunityCsv
{
    private static readonly string[] Header =
    [
        "region", "region_name", "activity", "activity_name", "state", "rank", "location_quotient", "density", "complexity", "outlook_gain", "jobs_in_all_regions", "growth_in_all_regions",
        "quadrant", "place_bound", "builds_on", "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every opportunity in its order, then what is unknown.</summary>
    public static string Write(OpportunityProfile profile, CultureInfo? culture = null) => CsvText.Write(Table(profile, culture));

    /// <summary>The same as a table, for other forms.</summary>
    public static ExportTable Table(OpportunityProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var known = profile.Opportunities.Select((line, at) => (object?[])
        [
            line.Code, line.Name.In(language), "opportunity", at + 1, line.LocationQuotient, line.Density, line.Complexity, line.OutlookGain, line.Jobs, line.Growth,
            line.Place is { } place ? StudyWords.Of(place) : null, line.IsPlaceBound ? "yes" : "no", string.Join(' ', line.BuildsOn.Select(part => part.Code)),
        ]);
        var unknown = profile.Unknown.Select(one => (object?[])[one.Code, one.Name.In(language), "unknown", null, null, null, null, null, null, null, null, null, null]);
        return ExportTable.Of(profile.Sentence, Header, profile.Provenance, known.Concat(unknown), fields => [profile.Region.Code, profile.Region.Name.In(language), .. fields, .. ProvenanceFields.Of(profile.Provenance, language)]);
    }
}
