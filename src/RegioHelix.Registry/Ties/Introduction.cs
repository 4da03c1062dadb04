namespace RegioHelix.Registry.Ties;

/// <summary>Somebody who asks to be introduced to another, hop by hop: each person on the way is asked only after the one before has agreed.</summary>
public sealed class Introduction : RegistryRecord
{
    /// <summary>Who asks.</summary>
    public Guid AskerId { get; internal set; }

    /// <summary>To whom.</summary>
    public Guid TargetId { get; internal set; }

    /// <summary>The organisation over which the target was sought; null where the person was.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>The route that is being asked, from 0.</summary>
    public int Route { get; internal set; }

    /// <summary>Until when. UTC. A route has its time whatever is answered: so nobody can tell a no from a silence.</summary>
    public DateTimeOffset RouteUntil { get; internal set; }

    /// <summary>When it was made. UTC; null where it was not.</summary>
    public DateTimeOffset? MadeAt { get; internal set; }

    /// <summary>What for, in the asker's words.</summary>
    public string Purpose { get; internal set; } = "";

    /// <summary>The language of the purpose, ISO 639-1.</summary>
    public string Language { get; internal set; } = "en";

    /// <summary>The need or offer that it is about; null where none.</summary>
    public Guid? NeedId { get; internal set; }

    /// <summary>Where it is. The asker is never told of a refusal, only that it has not come to be.</summary>
    public IntroductionStatus Status { get; internal set; }

    /// <summary>When it was asked. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it lapses. UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>What came of it.</summary>
    public IntroductionOutcome Outcome { get; internal set; }

    /// <summary>The people on the way and the target, in order; empty where they were not loaded.</summary>
    public List<IntroductionStep> Steps { get; } = [];

    internal override (Guid? One, Guid? Other) Subjects => (AskerId, TargetId);
}

/// <summary>One person on the way of an introduction.</summary>
public sealed class IntroductionStep : RegistryRecord
{
    /// <summary>The introduction.</summary>
    public Guid IntroductionId { get; internal set; }

    /// <summary>Which route it belongs to, from 0.</summary>
    public int Route { get; internal set; }

    /// <summary>0 for the first person asked on a route; the target is the last.</summary>
    public int Position { get; internal set; }

    /// <summary>Who is asked.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>What the person said.</summary>
    public StepStatus Status { get; internal set; }

    /// <summary>When the person was asked. UTC; null while not.</summary>
    public DateTimeOffset? AskedAt { get; internal set; }

    /// <summary>When the person answered. UTC; null while not.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);
}

/// <summary>Where an introduction is.</summary>
public enum IntroductionStatus
{
    /// <summary>Somebody is being asked.</summary>
    Asking,

    /// <summary>All agreed: asker and target know of each other.</summary>
    Made,

    /// <summary>Not all agreed in time: whether somebody declined is not told.</summary>
    Expired,

    /// <summary>The asker took it back.</summary>
    Withdrawn,
}

/// <summary>What a person on the way said.</summary>
public enum StepStatus
{
    /// <summary>Not asked yet.</summary>
    Waiting,

    /// <summary>Asked.</summary>
    Asked,

    /// <summary>Agreed.</summary>
    Agreed,

    /// <summary>Declined. Said to nobody.</summary>
    Declined,

    /// <summary>The time was over, or the asker took it back.</summary>
    Lapsed,
}

/// <summary>What came of an introduction.</summary>
public enum IntroductionOutcome
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>They met.</summary>
    Met,

    /// <summary>They met, and it was of use.</summary>
    Useful,
}
