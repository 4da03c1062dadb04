namespace RegioHelix.Registry.Events;

/// <summary>A participant who asked another for a meeting. Both said yes once it is accepted; what is not answered lapses.</summary>
public sealed class MeetingWish : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>Who asked.</summary>
    public Guid AskerId { get; internal set; }

    /// <summary>Who was asked.</summary>
    public Guid AskedId { get; internal set; }

    /// <summary>Why, in the asker's words; null where nothing was said.</summary>
    public string? Message { get; internal set; }

    /// <summary>True where the asker said that this meeting matters most.</summary>
    public bool IsImportant { get; internal set; }

    /// <summary>Where it stands.</summary>
    public WishStatus Status { get; internal set; }

    /// <summary>When it was asked. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it lapses unless answered. UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    /// <summary>When it was answered. UTC; null where it was not.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>What the meeting is worth in a programme: 100, and 160 where it matters most.</summary>
    public int Weight => IsImportant ? 160 : 100;
}

/// <summary>Where a request for a meeting stands.</summary>
public enum WishStatus
{
    /// <summary>Sent, not answered.</summary>
    Asked,

    /// <summary>Both said yes.</summary>
    Accepted,

    /// <summary>The other said no, without a reason.</summary>
    Declined,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,
}
