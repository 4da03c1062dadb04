using System.Globalization;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.Exports;

/// <summary>A region's themes as CSV; each line says its year, source and quality.</summary>
public static class RegionThemesCsv
{
    private static readonly string[] Header =
    [
        "region", "region_name", "theme", "theme_name", "year", "jobs", "jobs_lower", "jobs_upper", "location_quotient", "lower", "upper", "covered", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every theme.</summary>
    public static string Write(RegionThemes themes, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return CsvText.Write(Header, themes.Themes, line => Fields(themes, line, language));
    }

    private static object?[] Fields(RegionThemes themes, RegionThemeLine line, CultureInfo language)
    {
        var provenance = line.HasSecondSource ? themes.Provenance : themes.Provenance with { Beside = null };
        return
        [
            themes.Region.Code, themes.Region.Name.In(language), line.Slug, line.Name.In(language), provenance.Year, line.Jobs, line.JobsLower, line.JobsUpper,
            line.LocationQuotient, line.Lower, line.Upper, line.Covered, ActivityFields.Word(line.Quality), ActivityFields.Word(provenance.Kind), provenance.Sources(language), provenance.NutsVersion, provenance.Datasets, provenance.Vintage,
        ];
    }
}
