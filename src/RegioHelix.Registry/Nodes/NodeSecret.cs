namespace RegioHelix.Registry.Nodes;

/// <summary>What nodes that share a registry know and nobody else does: by it they tell each other from strangers.</summary>
public sealed class NodeSecret
{
    /// <summary>The only row's number.</summary>
    internal const int Only = 1;

    /// <summary>Always the same: there is one secret.</summary>
    public int Id { get; internal set; } = Only;

    /// <summary>Random, 64 hex digits.</summary>
    public string Secret { get; internal set; } = "";
}
