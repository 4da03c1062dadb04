namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>A network of activities, ready to be drawn: nodes with their community and place, edges with their weight and kind.</summary>
/// <param name="Nodes">The activities, in the order of the relatedness table.</param>
/// <param name="Edges">The edges, by the positions of their nodes, in that order.</param>
/// <param name="Threshold">What edges beside the tree are above, or for the exact average degree at least at; null where there are none.</param>
/// <param name="Components">Number of parts without an edge between them: 1 for a connected network; a node without edges is a part.</param>
/// <param name="Communities">Number of communities, nodes without edges included.</param>
/// <param name="Modularity">Modularity of the communities; null where there is no edge.</param>
/// <param name="Agreement">How far other runs agree with the communities, adjusted Rand index: see <see cref="CommunityResult"/>.</param>
/// <param name="Stress">Mean squared relative error of the distances in the picture; null where no two nodes are connected.</param>
/// <param name="NodeRadius">Radius of circles that do not overlap, in the unit of the places.</param>
/// <param name="Dropped">Activities that no region has: they are not in the network.</param>
public sealed record ActivityNetwork(
    IReadOnlyList<NetworkNode> Nodes,
    IReadOnlyList<NetworkEdge> Edges,
    double? Threshold,
    int Components,
    int Communities,
    double? Modularity,
    double? Agreement,
    double? Stress,
    double NodeRadius,
    IReadOnlyList<string> Dropped)
{
    /// <summary>Edges a node on average; 0 without nodes.</summary>
    public double AverageDegree => Nodes.Count == 0 ? 0 : 2.0 * Edges.Count / Nodes.Count;

    /// <summary>Activities that are related to none.</summary>
    public IReadOnlyList<string> Isolated => [.. Nodes.Where(node => node.Degree == 0).Select(node => node.Activity)];
}

/// <summary>An activity in a network.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Community">Its community, from 0: the largest first.</param>
/// <param name="Component">Its part of the network, from 0: the largest first.</param>
/// <param name="Degree">Its number of edges.</param>
/// <param name="Strength">The sum of their weights.</param>
/// <param name="X">Its place across; the unit is the usual length of an edge.</param>
/// <param name="Y">Its place up.</param>
public sealed record NetworkNode(string Activity, int Community, int Component, int Degree, double Strength, double X, double Y);
