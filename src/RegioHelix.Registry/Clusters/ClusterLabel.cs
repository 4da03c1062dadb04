namespace RegioHelix.Registry.Clusters;

/// <summary>A label of excellence and how long it holds.</summary>
public sealed class ClusterLabel : RegistryRecord
{
    /// <summary>The cluster organisation.</summary>
    public Guid ClusterId { get; internal set; }

    /// <summary>Which label.</summary>
    public ClusterLabelKind Kind { get; internal set; }

    /// <summary>Its name where it is another one; null else.</summary>
    public string? OtherName { get; internal set; }

    /// <summary>The day it was given.</summary>
    public DateOnly GivenOn { get; internal set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly ValidUntil { get; internal set; }

    /// <summary>Where it can be checked; null where nobody said.</summary>
    public string? Evidence { get; internal set; }

    /// <summary>True while it holds.</summary>
    public bool HoldsOn(DateOnly day) => day >= GivenOn && day <= ValidUntil;
}

/// <summary>Labels of cluster organisations. Source: the European Cluster Excellence Initiative (ESCA).</summary>
public enum ClusterLabelKind
{
    /// <summary>Benchmarked, and what a label asks of everybody is met.</summary>
    Bronze,

    /// <summary>Improved since the first benchmarking.</summary>
    Silver,

    /// <summary>At least 80 % in the assessment.</summary>
    Gold,

    /// <summary>A national or other label, by its name.</summary>
    Other,
}
