using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>A call for proposals under a strategy.</summary>
public sealed class StrategyCall : StrategyPart
{
    /// <summary>The priority it serves; null where nobody said: a broken link.</summary>
    public Guid? PriorityId { get; internal set; }

    /// <summary>The measure it carries out; null where nobody said.</summary>
    public Guid? MeasureId { get; internal set; }

    /// <summary>What it is called.</summary>
    public FreeTexts Name { get; internal set; } = FreeTexts.None;

    /// <summary>The first day; null where unknown.</summary>
    public DateOnly? OpensOn { get; internal set; }

    /// <summary>The last day; null where unknown.</summary>
    public DateOnly? ClosesOn { get; internal set; }

    /// <summary>The money on offer in euro; null where unknown, which is not nothing.</summary>
    public decimal? Budget { get; internal set; }

    /// <summary>What may be proposed, as tags <c>SCHEME:CODE</c> like those of needs; none where nobody said.</summary>
    public IReadOnlyList<string> Themes { get; internal set; } = [];

    /// <summary>Where it can be read; null where it cannot.</summary>
    public string? Address { get; internal set; }
}
