using System.Globalization;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Exports;

/// <summary>A region's activities as CSV: each line says its year, source and quality, so that it still does when it is pasted elsewhere.</summary>
public static class RegionCsv
{
    private static readonly string[] Header =
    [
        "region", "region_name", "activity", "activity_name", "reach", "year", "jobs", "jobs_lower", "jobs_upper", "share",
        "location_quotient", "lower", "upper", "specialised", "stars", "growth_per_year", "growth_since", "flag", "quality", "kind", "unit", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every activity of the profile, in its order.</summary>
    public static string Write(RegionProfile profile, CultureInfo? culture = null) => CsvText.Write(Table(profile, culture));

    /// <summary>The same as a table, for other forms.</summary>
    public static ExportTable Table(RegionProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(profile.Headline.Sentence, Header, profile.Provenance, profile.Activities, line => (object?[])
        [
            profile.Region.Code, profile.Region.Name.In(language), .. ActivityFields.Of(line, line.Name, line.Code, language), .. ActivityFields.Tail(line, profile.Provenance, language),
        ]);
    }
}
