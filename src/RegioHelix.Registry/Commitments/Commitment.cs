using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Commitments;

/// <summary>What one organisation promised another: by when, on which occasion, and what came of it.</summary>
public sealed class Commitment : RegistryRecord
{
    /// <summary>Who promised.</summary>
    public Guid GiverId { get; internal set; }

    /// <summary>Who promised; null where it was not loaded.</summary>
    public Organisation? Giver { get; internal set; }

    /// <summary>To whom, where it is registered; null else.</summary>
    public Guid? ReceiverId { get; internal set; }

    /// <summary>To whom; null where it was not loaded or is not registered.</summary>
    public Organisation? Receiver { get; internal set; }

    /// <summary>To whom, where it is not registered: a name as it was written; null else.</summary>
    public string? ReceiverName { get; internal set; }

    /// <summary>What was promised.</summary>
    public string What { get; internal set; } = "";

    /// <summary>The last day by which it is to be done.</summary>
    public DateOnly DueOn { get; internal set; }

    /// <summary>The kind of occasion on which it was promised.</summary>
    public OccasionKind Occasion { get; internal set; }

    /// <summary>What the occasion is called; null where it is not said.</summary>
    public string? OccasionName { get; internal set; }

    /// <summary>Where the occasion can be read: a page of this site (<c>/events/...</c>) or a web address; null where it is not said.</summary>
    public string? OccasionLink { get; internal set; }

    /// <summary>The day of the occasion; null where it is not said.</summary>
    public DateOnly? PromisedOn { get; internal set; }

    /// <summary>Who in the giving organisation answers for it; null where nobody does.</summary>
    public Guid? ResponsibleId { get; internal set; }

    /// <summary>Where it is.</summary>
    public CommitmentStatus Status { get; internal set; }

    /// <summary>What was said when it was done or dropped; null while it is open, or where nothing was said of what was done.</summary>
    public string? Reason { get; internal set; }

    /// <summary>When it was done or dropped. UTC; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>True once the giver entered it or said that it is so. Nobody is reminded of what others say that they promised.</summary>
    public bool IsAcknowledged { get; internal set; }

    /// <summary>True where the giver agrees that everybody sees it.</summary>
    public bool GiverShows { get; internal set; }

    /// <summary>True where the receiver agrees that everybody sees it.</summary>
    public bool ReceiverShows { get; internal set; }

    /// <summary>When it was entered. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>The reminder that was sent last; null for none.</summary>
    public CommitmentReminder? Reminded { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    /// <summary>True where both sides agree that everybody sees it.</summary>
    public bool IsPublic => GiverShows && ReceiverShows;

    internal override (Guid? One, Guid? Other) Subjects => (ResponsibleId, null);

    /// <summary>True for an open one whose last day is over.</summary>
    public bool IsOverdue(DateOnly today) => Status == CommitmentStatus.Open && DueOn < today;
}

/// <summary>Where a commitment is.</summary>
public enum CommitmentStatus
{
    /// <summary>Promised, not yet done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up, with a reason.</summary>
    Dropped,
}

/// <summary>The occasions on which something is promised.</summary>
public enum OccasionKind
{
    /// <summary>A strategy: a priority, a measure, entrepreneurial discovery.</summary>
    Strategy,

    /// <summary>A partnership.</summary>
    Partnership,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A meeting of two.</summary>
    Meeting,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>The reminders of a commitment, in their order.</summary>
public enum CommitmentReminder
{
    /// <summary>Its last day comes soon.</summary>
    Soon,

    /// <summary>Its last day is over.</summary>
    Overdue,
}
