using System.Globalization;
using RegioHelix.Studies.Clusters;

namespace RegioHelix.Studies.Exports;

/// <summary>Cluster categories as tables to take along: which activities they hold, where they are strong, how related they are; each line says its year and source.</summary>
public static class ClusterCsv
{
    private static readonly string[] OverviewHeader =
        ["cluster", "cluster_name", "activity", "activity_name", "core", "cluster_jobs", "defined_in", "definition", "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage"];

    private static readonly string[] LinkHeader =
        ["cluster", "cluster_name", "related", "related_name", "relatedness", "defined_in", "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage"];

    private static readonly string[] RegionHeader =
    [
        "cluster", "cluster_name", "reach", "region", "region_name", "country", "year", "jobs", "jobs_lower", "jobs_upper", "share", "location_quotient", "lower", "upper", "specialised", "stars",
        "growth_per_year", "growth_since", "flag", "quality", "kind", "unit", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes an activity a line: a table of clusters that other programs can read.</summary>
    public static ExportTable Activities(ClusterOverview overview, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var lines = from cluster in overview.Clusters from activity in cluster.Activities select (cluster, activity);
        return ExportTable.Of(overview.Sentence, OverviewHeader, overview.Provenance, lines, line => (object?[])
        [
            line.cluster.Slug, line.cluster.Name.In(language), line.activity.Code, line.activity.Name.In(language), line.activity.Code == line.cluster.Core.Code ? "yes" : "no",
            line.cluster.Jobs, overview.Making?.Year, overview.Benchmark?.File ?? "from the figures", .. ProvenanceFields.Of(overview.Provenance, language),
        ]);
    }

    /// <summary>Writes every two clusters with their relatedness, the strongest first.</summary>
    public static ExportTable Links(ClusterOverview overview, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(overview.Sentence, LinkHeader, overview.Provenance, overview.Links, pair => (object?[])
        [
            pair.One.Slug, pair.One.Name.In(language), pair.Other.Slug, pair.Other.Name.In(language), pair.Relatedness, overview.Making?.Year, .. ProvenanceFields.Of(overview.Provenance, language),
        ]);
    }

    /// <summary>Writes every region of a cluster, in its order.</summary>
    public static ExportTable Regions(ClusterProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(profile.Sentence, RegionHeader, profile.Provenance, profile.Regions, line => (object?[])
        [
            .. ActivityFields.Of(line.Figures, profile.Name, profile.Slug, language),
            line.Region.Code, line.Region.Name.In(language), line.Region.Country, .. ActivityFields.Tail(line.Figures, profile.Provenance, language),
        ]);
    }
}
