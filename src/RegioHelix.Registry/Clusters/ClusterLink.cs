using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Clusters;

/// <summary>
/// Says that a cluster organisation looks after a statistical cluster: a concentration of an activity in a region, which the observatory computes.
/// The two are different things; the link holds no figure.
/// </summary>
public sealed class ClusterLink : RegistryRecord
{
    /// <summary>The cluster organisation.</summary>
    public Guid ClusterId { get; internal set; }

    /// <summary>The region's NUTS code.</summary>
    public string RegionCode { get; internal set; } = "";

    /// <summary>Its version.</summary>
    public NutsVersion RegionVersion { get; internal set; }

    /// <summary>The activity, a code of NACE Rev. 2.</summary>
    public string ActivityCode { get; internal set; } = "";

    /// <summary>Who says so.</summary>
    public ClusterLinkBasis Basis { get; internal set; }
}

/// <summary>Who links a cluster organisation to a statistical cluster.</summary>
public enum ClusterLinkBasis
{
    /// <summary>The organisation itself.</summary>
    Declared,

    /// <summary>Suggested by its members' activities, and taken up by it.</summary>
    FromMembers,
}
