using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a strategy does about a priority: an instrument with its money.</summary>
public sealed class StrategyMeasure : StrategyPart
{
    /// <summary>The priority; null for one that serves all of them, or where nobody said.</summary>
    public Guid? PriorityId { get; internal set; }

    /// <summary>What it is called.</summary>
    public FreeTexts Name { get; internal set; } = FreeTexts.None;

    /// <summary>Which policy it belongs to.</summary>
    public PolicyField Field { get; internal set; }

    /// <summary>The instrument, such as a grant or a voucher; null where nobody said.</summary>
    public string? Instrument { get; internal set; }

    /// <summary>Its money in euro; null where unknown, which is not nothing.</summary>
    public decimal? Budget { get; internal set; }
}

/// <summary>The policies that a mix is made of.</summary>
public enum PolicyField
{
    /// <summary>Cluster policy.</summary>
    Cluster,

    /// <summary>Industrial and enterprise policy.</summary>
    Industry,

    /// <summary>Research and innovation policy.</summary>
    Research,

    /// <summary>Skills and education.</summary>
    Skills,
}
