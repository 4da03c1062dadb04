namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>Two related activities, by the positions of their nodes.</summary>
/// <param name="One">Position of the one.</param>
/// <param name="Other">Position of the other, after the one.</param>
/// <param name="Weight">Their relatedness, above 0.</param>
/// <param name="Kind">Why the edge is drawn.</param>
public readonly record struct NetworkEdge(int One, int Other, double Weight, EdgeKind Kind);

/// <summary>Why an edge is drawn.</summary>
public enum EdgeKind
{
    /// <summary>It belongs to the maximum spanning tree: it keeps the network together.</summary>
    Tree,

    /// <summary>It is not in the tree, and strong enough.</summary>
    Threshold,
}
