using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Clusters;

/// <summary>An organisation that belongs to a cluster organisation, as long as it does: who leaves is taken off the list, and the trail of changes tells when.</summary>
public sealed class ClusterMembership : RegistryRecord
{
    /// <summary>The cluster organisation.</summary>
    public Guid ClusterId { get; internal set; }

    /// <summary>The member.</summary>
    public Guid MemberId { get; internal set; }

    /// <summary>The cluster organisation; null where it was not loaded.</summary>
    public Organisation? Cluster { get; internal set; }

    /// <summary>The member; null where it was not loaded.</summary>
    public Organisation? Member { get; internal set; }

    /// <summary>The day it began; null where unknown.</summary>
    public DateOnly? Since { get; internal set; }
}
