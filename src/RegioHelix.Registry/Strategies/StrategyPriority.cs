using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>A field that a strategy chooses.</summary>
public sealed class StrategyPriority : StrategyPart
{
    /// <summary>What it is called.</summary>
    public FreeTexts Name { get; internal set; } = FreeTexts.None;

    /// <summary>What is meant by it.</summary>
    public FreeTexts Description { get; internal set; } = FreeTexts.None;

    /// <summary>The activities and themes it covers with their weights, as <see cref="ScopePart"/> writes them; none where nobody said.</summary>
    public IReadOnlyList<string> Scope { get; internal set; } = [];

    /// <summary>NUTS codes of the places it is meant for, of the strategy's version; none for the whole region.</summary>
    public IReadOnlyList<string> Places { get; internal set; } = [];

    /// <summary>The cluster organisations that carry it.</summary>
    public List<PriorityCluster> Clusters { get; } = [];

    /// <summary>The parts of <see cref="Scope"/>.</summary>
    public IReadOnlyList<ScopePart> Parts => [.. Scope.Select(ScopePart.Parse)];
}

/// <summary>A cluster organisation that carries a priority.</summary>
public sealed class PriorityCluster : RegistryRecord
{
    /// <summary>The priority.</summary>
    public Guid PriorityId { get; internal set; }

    /// <summary>The cluster organisation.</summary>
    public Guid ClusterId { get; internal set; }

    /// <summary>The cluster organisation; null where it was not loaded.</summary>
    public Organisation? Cluster { get; internal set; }
}
