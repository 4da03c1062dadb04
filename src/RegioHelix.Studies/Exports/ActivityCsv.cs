using System.Globalization;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Exports;

/// <summary>An activity's regions as CSV; each line says its year, source and quality.</summary>
public static class ActivityCsv
{
    private static readonly string[] Header =
    [
        "activity", "activity_name", "reach", "region", "region_name", "country", "year", "jobs", "jobs_lower", "jobs_upper", "share",
        "location_quotient", "lower", "upper", "specialised", "stars", "growth_per_year", "growth_since", "flag", "quality", "kind", "unit", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every region of the profile, in its order.</summary>
    public static string Write(ActivityProfile profile, CultureInfo? culture = null) => CsvText.Write(Table(profile, culture));

    /// <summary>The same as a table, for other forms.</summary>
    public static ExportTable Table(ActivityProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(profile.Sentence, Header, profile.Provenance, profile.Regions, line => (object?[])
        [
            .. ActivityFields.Of(line.Figures, profile.Name, profile.Code, language),
            line.Region.Code, line.Region.Name.In(language), line.Region.Country, .. ActivityFields.Tail(line.Figures, profile.Provenance, language),
        ]);
    }
}
