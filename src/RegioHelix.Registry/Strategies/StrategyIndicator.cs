using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a strategy, or one priority of it, is measured by.</summary>
public sealed class StrategyIndicator : StrategyPart
{
    /// <summary>The priority; null for the whole strategy.</summary>
    public Guid? PriorityId { get; internal set; }

    /// <summary>What it counts.</summary>
    public FreeTexts Name { get; internal set; } = FreeTexts.None;

    /// <summary>Whether it counts what was made or what came of it.</summary>
    public IndicatorKind Kind { get; internal set; }

    /// <summary>How it is counted.</summary>
    public IndicatorCounting Counting { get; internal set; }

    /// <summary>In what, such as enterprises or euro; null where nobody said.</summary>
    public string? Unit { get; internal set; }

    /// <summary>Where it stood before; null where unknown.</summary>
    public decimal? Baseline { get; internal set; }

    /// <summary>The year of <see cref="Baseline"/>.</summary>
    public int? BaselineYear { get; internal set; }

    /// <summary>Where it is to be; null where nobody set it.</summary>
    public decimal? Target { get; internal set; }

    /// <summary>The year of <see cref="Target"/>.</summary>
    public int? TargetYear { get; internal set; }

    /// <summary>Who measures it; null where nobody said.</summary>
    public string? Source { get; internal set; }

    /// <summary>What was measured.</summary>
    public List<IndicatorValue> Values { get; } = [];
}

/// <summary>What an indicator was on a day, for one project or for all. The value of a result indicator is what the chain calls a result.</summary>
public sealed class IndicatorValue : RegistryRecord
{
    /// <summary>The indicator.</summary>
    public Guid IndicatorId { get; internal set; }

    /// <summary>The project it was measured in; null where it was measured for all together.</summary>
    public Guid? ProjectId { get; internal set; }

    /// <summary>The day it is of.</summary>
    public DateOnly On { get; internal set; }

    /// <summary>How much; a written zero is zero.</summary>
    public decimal Amount { get; internal set; }

    /// <summary>Where it was read; null where nobody said.</summary>
    public string? Source { get; internal set; }

    /// <summary>The file that brought it; null where it was entered here.</summary>
    public Guid? ImportId { get; internal set; }

    /// <summary>The line of that file; null where it was entered here.</summary>
    public long? SourceLine { get; internal set; }
}

/// <summary>What an indicator counts.</summary>
public enum IndicatorKind
{
    /// <summary>What the money made: RCO.</summary>
    Output,

    /// <summary>What came of it: RCR.</summary>
    Result,
}

/// <summary>How it is counted.</summary>
public enum IndicatorCounting
{
    /// <summary>Amounts of projects add up.</summary>
    Sum,

    /// <summary>Organisations, each once, in however many projects they are.</summary>
    Organisations,

    /// <summary>Participations: an organisation in two projects counts twice.</summary>
    Participations,
}
