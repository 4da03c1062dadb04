namespace RegioHelix.Registry.Audit;

/// <summary>One change of one record: who, what, when, before and after. Written with the change itself, in the same transaction.</summary>
public sealed class AuditEntry
{
    /// <summary>UUIDv7: grows with time.</summary>
    public Guid Id { get; internal set; } = Guid.CreateVersion7();

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>What kind of actor.</summary>
    public ActorKind ActorKind { get; internal set; }

    /// <summary>The account; null where nobody was signed in. After the account's erasure it belongs to nobody.</summary>
    public Guid? ActorId { get; internal set; }

    /// <summary>The kind of record, <c>Organisation</c>.</summary>
    public string Record { get; internal set; } = "";

    /// <summary>The record's id.</summary>
    public Guid RecordId { get; internal set; }

    /// <summary>Added, changed or removed.</summary>
    public AuditAction Action { get; internal set; }

    /// <summary>The changed fields as they were, JSON; null for what was added, and after erasure.</summary>
    public string? Before { get; internal set; }

    /// <summary>The changed fields as they are, JSON; null for what was removed, and after erasure.</summary>
    public string? After { get; internal set; }

    /// <summary>A person whom the record tells something about; null where none.</summary>
    public Guid? SubjectId { get; internal set; }

    /// <summary>A second one, as of a tie; null where none.</summary>
    public Guid? OtherSubjectId { get; internal set; }
}

/// <summary>What was done to a record.</summary>
public enum AuditAction
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was removed.</summary>
    Removed,
}
