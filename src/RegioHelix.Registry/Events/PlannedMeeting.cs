using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Events;

/// <summary>
/// What the programme makes of two who both said yes: a slot and a table, or why there is none; beside it what the two were told last, so that a
/// change is known whoever made it.
/// </summary>
public sealed class PlannedMeeting : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>One of the two; null where that person was erased.</summary>
    public Guid? OneId { get; internal set; }

    /// <summary>The other; null where that person was erased.</summary>
    public Guid? OtherId { get; internal set; }

    /// <summary>The slot; null where it does not take place.</summary>
    public Guid? SlotId { get; internal set; }

    /// <summary>The table; null where it does not take place.</summary>
    public Guid? TableId { get; internal set; }

    /// <summary>True where whoever organises wants it to stay where it is.</summary>
    public bool IsLocked { get; internal set; }

    /// <summary>Why there is no slot; None where there is one.</summary>
    public UnmetReason Reason { get; internal set; }

    /// <summary>Of whose presence or maximum the reason speaks: 1 for one, 2 for the other, 0 for neither.</summary>
    public int ReasonSide { get; internal set; }

    /// <summary>The number in the reason: the maximum, the slots, the tables; 0 where it has none.</summary>
    public int ReasonNumber { get; internal set; }

    /// <summary>When it begins as the two were told last. UTC; null where they were told of none.</summary>
    public DateTimeOffset? ToldStartsAt { get; internal set; }

    /// <summary>The table that they were told last.</summary>
    public Guid? ToldTableId { get; internal set; }
}

/// <summary>A version of an event's programme: how good it was and what made it.</summary>
public sealed class ProgrammeVersion : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>From 1.</summary>
    public int Number { get; internal set; }

    /// <summary>What made it.</summary>
    public ProgrammeStep Step { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>How many meetings both sides want.</summary>
    public int Wanted { get; internal set; }

    /// <summary>How many of them take place.</summary>
    public int Met { get; internal set; }

    /// <summary>How many people who want a meeting have none.</summary>
    public int WithoutMeeting { get; internal set; }

    /// <summary>The weight of the meetings that take place.</summary>
    public long Objective { get; internal set; }

    /// <summary>What no programme can exceed; proven.</summary>
    public double UpperBound { get; internal set; }

    /// <summary>How many people besides those whom the change concerned got another programme; 0 for a plan.</summary>
    public int Moved { get; internal set; }
}

/// <summary>What made a version of a programme.</summary>
public enum ProgrammeStep
{
    /// <summary>It was planned.</summary>
    Planned,

    /// <summary>It was mended after somebody cancelled, came late or left early.</summary>
    Repaired,

    /// <summary>Whoever organises moved a meeting.</summary>
    Moved,

    /// <summary>It was published.</summary>
    Published,
}
