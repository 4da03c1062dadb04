namespace RegioHelix.Registry.Events;

/// <summary>What tables of an event talk about, with the goal that they work to. Its tables are numbered on from those of the topics before it, and are the same in all rounds.</summary>
public sealed class DiscussionTopic : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>Its name.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>The theme, <c>SCHEME:CODE</c>; null for none. Who named it in the own profile and said nothing else is taken to wish for the topic.</summary>
    public string? Theme { get; internal set; }

    /// <summary>What a table is to have at the end.</summary>
    public string Goal { get; internal set; } = "";

    /// <summary>Questions that help to get there, a line each.</summary>
    public string? Prompts { get; internal set; }

    /// <summary>How many tables it has, 1 or more.</summary>
    public int Tables { get; internal set; }

    /// <summary>Its place in the order, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>True where somebody who said nothing about discussions is taken to wish for it.</summary>
    internal bool Suits(Participant participant) => Theme is { } theme && participant.Themes.Contains(theme);
}

/// <summary>Into how many rounds a session of groups is cut.</summary>
public sealed class DiscussionRounds : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; internal set; }

    /// <summary>How many rounds, 1 or more, all of the same length.</summary>
    public int Rounds { get; internal set; }

    /// <summary>Minutes between two rounds, to change tables.</summary>
    public int PauseMinutes { get; internal set; }
}

/// <summary>What a participant says about discussions.</summary>
public sealed class DiscussionWish : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The participant; with it this goes.</summary>
    public Guid ParticipantId { get; internal set; }

    /// <summary>The ids of the topics that the participant wishes for; empty for any.</summary>
    public IReadOnlyList<string> Topics { get; internal set; } = [];

    /// <summary>True where the participant offers to lead a table.</summary>
    public bool Facilitates { get; internal set; }

    /// <summary>True where the participant offers to report from a table.</summary>
    public bool Reports { get; internal set; }

    /// <summary>The rounds in which the participant is not there, <c>SESSION.ROUND</c>.</summary>
    public IReadOnlyList<string> AwayRounds { get; internal set; } = [];
}

/// <summary>A round of discussions: a session's share of time.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Session">Its name.</param>
/// <param name="Number">From 1 within the session.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Room">The room's name; null where none is chosen.</param>
public sealed record DiscussionRound(Guid SessionId, string Session, int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Room)
{
    /// <summary>Its name where somebody says not to be there: <c>SESSION.ROUND</c>.</summary>
    public string Key => $"{SessionId:N}.{Number}";
}
