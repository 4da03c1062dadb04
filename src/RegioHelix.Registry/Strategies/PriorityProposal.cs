using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What an organisation brings to the entrepreneurial discovery: a priority it proposes, or one it contests, with figures of the day.</summary>
public sealed class PriorityProposal : RegistryRecord
{
    /// <summary>The strategy.</summary>
    public Guid StrategyId { get; internal set; }

    /// <summary>The priority it speaks of; null where it proposes a new one, and where that priority was removed.</summary>
    public Guid? PriorityId { get; internal set; }

    /// <summary>Who says it.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded, or who asks may not see it.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>What it says.</summary>
    public ProposalStance Stance { get; internal set; }

    /// <summary>What the priority is or should be called.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Why.</summary>
    public FreeTexts Reason { get; internal set; } = FreeTexts.None;

    /// <summary>The activities and themes it speaks of, as <see cref="ScopePart"/> writes them.</summary>
    public IReadOnlyList<string> Scope { get; internal set; } = [];

    /// <summary>What the observatory said of them on that day, with source and year; none where it had no figures.</summary>
    public FreeTexts Figures { get; internal set; } = FreeTexts.None;

    /// <summary>When it was said. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>What became of it.</summary>
    public ProposalStatus Status { get; internal set; }

    /// <summary>Why it was decided so; none before.</summary>
    public FreeTexts Decision { get; internal set; } = FreeTexts.None;

    /// <summary>When it was decided. UTC; null before.</summary>
    public DateTimeOffset? DecidedAt { get; internal set; }
}

/// <summary>What an organisation says of a priority.</summary>
public enum ProposalStance
{
    /// <summary>It wants one that is not there.</summary>
    Proposes,

    /// <summary>It does not agree to one that is there.</summary>
    Contests,
}

/// <summary>What became of it.</summary>
public enum ProposalStatus
{
    /// <summary>Nobody has decided: only the two sides see it.</summary>
    Open,

    /// <summary>It was followed.</summary>
    Accepted,

    /// <summary>It was not.</summary>
    Declined,
}
