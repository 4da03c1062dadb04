using System.Globalization;
using RegioHelix.Studies.Relatedness;

namespace RegioHelix.Studies.Exports;

/// <summary>The network as two tables, nodes and edges, as network programs read them; each line says its year and source.</summary>
public static class NetworkCsv
{
    private static readonly string[] NodeHeader =
    [
        "activity", "activity_name", "community", "community_name", "degree", "strength", "jobs_in_all_regions", "nearest", "x", "y", "region", "region_name", "portfolio", "location_quotient", "density",
        "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    private static readonly string[] EdgeHeader =
        ["activity", "related", "relatedness", "measure", "regions_with_both", "tree", "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage"];

    /// <summary>Writes every activity.</summary>
    public static ExportTable Nodes(NetworkProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(profile.Sentence, NodeHeader, profile.Provenance, profile.Nodes, node => (object?[])
        [
            node.Code, node.Name.In(language), node.Community + 1, profile.Communities[node.Community].Name.In(language), node.Degree, node.Strength, node.Jobs,
            string.Join(' ', node.Nearest.Select(line => line.Code)), node.X, node.Y, profile.Region?.Code, profile.Region?.Name.In(language),
            node.Portfolio is { } place ? StudyWords.Of(place) : null, node.LocationQuotient, node.Density, .. ProvenanceFields.Of(profile.Provenance, language),
        ]);
    }

    /// <summary>Writes every link.</summary>
    public static ExportTable Edges(NetworkProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(profile.Sentence, EdgeHeader, profile.Provenance, profile.Edges, edge => (object?[])
        [
            edge.One, edge.Other, edge.Relatedness, StudyWords.Of(profile.Options.Chosen.Relatedness), edge.Both, edge.IsTree ? "yes" : "no", .. ProvenanceFields.Of(profile.Provenance, language),
        ]);
    }
}
