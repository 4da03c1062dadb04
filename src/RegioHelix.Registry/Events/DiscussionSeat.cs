using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Events;

/// <summary>Where somebody sits in a round, and as what; beside it what that person was told last.</summary>
public sealed class DiscussionSeat : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The participant; with it this goes.</summary>
    public Guid ParticipantId { get; internal set; }

    /// <summary>The session; null where it was removed.</summary>
    public Guid? SessionId { get; internal set; }

    /// <summary>The round of the session, from 1.</summary>
    public int Round { get; internal set; }

    /// <summary>The number of the table; null where there is no seat.</summary>
    public int? Table { get; internal set; }

    /// <summary>As what.</summary>
    public TableRole Role { get; internal set; }

    /// <summary>The table that was told last; null where none was told.</summary>
    public int? ToldTable { get; internal set; }

    /// <summary>The role that was told last.</summary>
    public TableRole ToldRole { get; internal set; }

    /// <summary>When it was to begin as it was told last. UTC; null where nothing was told.</summary>
    public DateTimeOffset? ToldStartsAt { get; internal set; }
}

/// <summary>A version of who sits where: what made it, and how good it was.</summary>
public sealed class SeatingVersion : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>From 1.</summary>
    public int Number { get; internal set; }

    /// <summary>What made it.</summary>
    public ProgrammeStep Step { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>The seed of its search: with the same seed and moves the same event is seated the same way.</summary>
    public long Seed { get; internal set; }

    /// <summary>How long was searched, in seconds; 0 for a repair.</summary>
    public double Seconds { get; internal set; }

    /// <summary>The measures as JSON, as the study wrote them.</summary>
    public string Score { get; internal set; } = "";

    /// <summary>How many people besides those whom the change concerned sit elsewhere; 0 for a plan.</summary>
    public int Moved { get; internal set; }
}
