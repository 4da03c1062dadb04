using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Relatedness;

/// <summary>Which activities are found together, and where does a region stand among them?</summary>
public sealed class NetworkStudy(NetworkTables tables, SearchStudy search)
{
    private const int NearestNamed = 3;

    /// <summary>Runs the study.</summary>
    /// <param name="settings">The switches.</param>
    /// <param name="region">A NUTS code whose portfolio is lit up; null for none.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year or level that is not loaded, no data.</exception>
    public NetworkProfile Run(StudySettings settings, string? region = null)
    {
        var specialisation = tables.Opportunities.Specialisation;
        var chosen = region is null ? ((SpecialisationTable Table, int Row, RegionIdentity Identity)?)null : RegionChoice.Choose(specialisation, search, region, settings);
        var table = chosen?.Table ?? specialisation.Get(TableChooser.Choose(specialisation.Store, settings));
        var basis = tables.Get(table, settings);
        var portfolio = chosen is { } here ? Portfolio.Of(table, here.Row, here.Identity, basis.Basis) : null;
        var nodes = basis.Network.Nodes.Select(node => Node(node, basis, portfolio)).ToList();
        var provenance = ProvenanceWriter.Write(table, "network", "relatedness", "relatedness-density", "presence");
        return new NetworkProfile(
            provenance,
            StudySwitches.Offer(specialisation.Store, table.Choice, settings),
            NetworkWriter.Sentence(basis, provenance),
            NetworkWriter.Explanation(provenance),
            chosen?.Identity,
            portfolio is null ? null : NetworkWriter.RegionSentence(portfolio, nodes, basis, provenance),
            nodes,
            [.. basis.Network.Edges.Select(edge => Link(edge, basis))],
            basis.Communities,
            [.. table.Cells.Regions.Order(StringComparer.Ordinal).Select(code => RegionNames.Identify(code, table.Choice.State.NutsVersion))],
            basis.Network.Threshold,
            basis.Network.Modularity,
            basis.Network.Agreement,
            basis.Network.Stress,
            basis.Network.NodeRadius,
            [.. basis.Network.Dropped.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))]);
    }

    private static NetworkNodeLine Node(NetworkNode node, NetworkBasis basis, Portfolio? portfolio) => new(
        node.Activity,
        ActivityNames.Get(node.Activity).ShortName(),
        node.Community,
        node.Degree,
        node.Strength,
        basis.JobsOf(node.Activity),
        node.X,
        node.Y,
        [.. basis.RelatedTo(node.Activity).Take(NearestNamed)],
        portfolio?.PlaceOf(node.Activity),
        portfolio?.QuotientOf(node.Activity),
        portfolio?.DensityOf(node.Activity));

    private static NetworkLink Link(NetworkEdge edge, NetworkBasis basis)
    {
        var nodes = basis.Network.Nodes;
        return new(nodes[edge.One].Activity, nodes[edge.Other].Activity, edge.Weight, basis.Together[edge.One, edge.Other], edge.Kind == EdgeKind.Tree);
    }
}
