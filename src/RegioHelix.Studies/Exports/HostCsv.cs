using System.Globalization;
using RegioHelix.Studies.Diversification;

namespace RegioHelix.Studies.Exports;

/// <summary>The regions that could host an activity as CSV; each line says its year and source.</summary>
public static class HostCsv
{
    private static readonly string[] Header =
    [
        "activity", "activity_name", "region", "region_name", "country", "rank", "density", "mean_density", "location_quotient", "jobs", "rank_in_region", "lacked_by_region", "builds_on",
        "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every region without the activity, the densest first.</summary>
    public static string Write(HostProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return CsvText.Write(Header, profile.Hosts.Select((host, at) => (host, at)), ranked => (object?[])
        [
            profile.Code, profile.Name.In(language), ranked.host.Region.Code, ranked.host.Region.Name.In(language), ranked.host.Region.Country, ranked.at + 1, ranked.host.Density, profile.MeanDensity,
            ranked.host.LocationQuotient, ranked.host.Jobs, ranked.host.Rank, ranked.host.Lacks, string.Join(' ', ranked.host.BuildsOn.Select(part => part.Code)),
            .. ProvenanceFields.Of(profile.Provenance, language),
        ]);
    }
}
