namespace RegioHelix.Registry.Events;

/// <summary>What a table wrote down in a round. It stays when the session or the topic goes: the topic's name and theme stand in it as they were.</summary>
public sealed class TableSheet : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The session; null where it was removed.</summary>
    public Guid? SessionId { get; internal set; }

    /// <summary>The round of the session, from 1.</summary>
    public int Round { get; internal set; }

    /// <summary>The number of the table, from 1.</summary>
    public int Table { get; internal set; }

    /// <summary>What the table talked about.</summary>
    public string Topic { get; internal set; } = "";

    /// <summary>The theme, <c>SCHEME:CODE</c>; null for none.</summary>
    public string? Theme { get; internal set; }

    /// <summary>When its first line was kept. UTC.</summary>
    public DateTimeOffset OpenedAt { get; internal set; }
}

/// <summary>A line of a table's sheet.</summary>
public sealed class SheetEntry : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The sheet.</summary>
    public Guid SheetId { get; internal set; }

    /// <summary>The name that the writing device gave it: sent twice, it is kept once.</summary>
    public Guid ClientId { get; internal set; }

    /// <summary>What it is.</summary>
    public SheetKind Kind { get; internal set; }

    /// <summary>The words. In no trail: they are the table's.</summary>
    public string Noted { get; internal set; } = "";

    /// <summary>Whose need or offer it is, or who will act; null where nobody was named, or that person was erased.</summary>
    public Guid? OwnerId { get; internal set; }

    /// <summary>By when; null where not said.</summary>
    public DateOnly? Due { get; internal set; }

    /// <summary>When it was written first. UTC.</summary>
    public DateTimeOffset NotedAt { get; internal set; }

    /// <summary>When the server had its latest words. UTC.</summary>
    public DateTimeOffset SavedAt { get; internal set; }

    /// <summary>The need or offer of the registry that its owner made of it; null for none.</summary>
    public Guid? NeedId { get; internal set; }
}

/// <summary>What a line of a sheet is.</summary>
public enum SheetKind
{
    /// <summary>Something that somebody at the table looks for.</summary>
    Need,

    /// <summary>Something that somebody at the table offers.</summary>
    Offer,

    /// <summary>What stands in the way.</summary>
    Barrier,

    /// <summary>What somebody will do by a day: it has an owner and a date.</summary>
    Action,

    /// <summary>What could be done, as long as it has no owner or no date.</summary>
    Proposal,

    /// <summary>What the table concludes.</summary>
    Conclusion,
}
