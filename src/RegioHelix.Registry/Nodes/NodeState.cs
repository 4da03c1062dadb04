namespace RegioHelix.Registry.Nodes;

/// <summary>A node that shares the registry, as it last said of itself.</summary>
public sealed class NodeState
{
    /// <summary>What it is called.</summary>
    public string Node { get; internal set; } = "";

    /// <summary>The small files that it shows, each with the first digits of its hash, as JSON.</summary>
    public string Files { get; internal set; } = "";

    /// <summary>When it said so, by the clock of the database. UTC.</summary>
    public DateTimeOffset SeenAt { get; internal set; }
}
