namespace RegioHelix.Registry.Events;

/// <summary>A part of an event's agenda.</summary>
public sealed class EventSession : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>Its name.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What takes place.</summary>
    public SessionKind Kind { get; internal set; }

    /// <summary>When it begins. UTC.</summary>
    public DateTimeOffset StartsAt { get; internal set; }

    /// <summary>When it ends. UTC.</summary>
    public DateTimeOffset EndsAt { get; internal set; }

    /// <summary>Where; null where no room is chosen.</summary>
    public Guid? RoomId { get; internal set; }
}

/// <summary>What takes place in a session.</summary>
public enum SessionKind
{
    /// <summary>One speaks, all listen.</summary>
    Talk,

    /// <summary>Groups at tables.</summary>
    Groups,

    /// <summary>One-to-one meetings, in slots.</summary>
    Meetings,

    /// <summary>A pause, a meal, a visit.</summary>
    Break,
}

/// <summary>A time in a session in which each person has one meeting at most. Slots of an event do not overlap.</summary>
public sealed class EventSlot : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; internal set; }

    /// <summary>When it begins. UTC.</summary>
    public DateTimeOffset StartsAt { get; internal set; }

    /// <summary>When it ends. UTC.</summary>
    public DateTimeOffset EndsAt { get; internal set; }
}

/// <summary>A room of an event.</summary>
public sealed class EventRoom : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>Its name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>How many people fit.</summary>
    public int Capacity { get; internal set; }
}

/// <summary>A table in a room.</summary>
public sealed class EventTable : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The room.</summary>
    public Guid RoomId { get; internal set; }

    /// <summary>What stands on it: a number or a name.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Its place in the order of tables, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>How many people sit at it.</summary>
    public int Seats { get; internal set; }
}
