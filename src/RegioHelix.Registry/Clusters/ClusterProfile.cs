using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Clusters;

/// <summary>What a cluster organisation has beside what every organisation has. Its id is the organisation's.</summary>
public sealed class ClusterProfile : RegistryRecord
{
    /// <summary>The organisation.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>How it means to help its members.</summary>
    public FreeTexts Strategy { get; internal set; } = FreeTexts.None;

    /// <summary>What it offers its members.</summary>
    public FreeTexts Offering { get; internal set; } = FreeTexts.None;

    /// <summary>How many members it says it has; the registry may hold fewer. Null where it does not say.</summary>
    public int? DeclaredMembers { get; internal set; }

    /// <summary>The size of its team in full-time equivalents; null where it does not say.</summary>
    public double? TeamFullTime { get; internal set; }

    /// <summary>Its labels of excellence.</summary>
    public List<ClusterLabel> Labels { get; } = [];

    /// <summary>The statistical clusters that it looks after.</summary>
    public List<ClusterLink> Links { get; } = [];
}
