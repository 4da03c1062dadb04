using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Events;

/// <summary>What a programme is made from, as it stands at one moment.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Slug">Its public name.</param>
/// <param name="Zone">The zone of its place.</param>
/// <param name="Stamp">Changes with anything that a programme depends on.</param>
/// <param name="Agenda">Slots and tables.</param>
/// <param name="People">Who comes.</param>
/// <param name="Wishes">Pairs of whom both said yes, each once.</param>
public sealed record PlanInput(Guid EventId, string Slug, string Zone, string Stamp, EventAgenda Agenda, IReadOnlyList<PlanPerson> People, IReadOnlyList<PlanWish> Wishes)
{
    /// <summary>What is supposed in it and not kept yet; it is kept together with the programme.</summary>
    public LiveChange Change { get; init; } = LiveChange.None;

    /// <summary>Slots that have begun: what takes place there is settled.</summary>
    public IReadOnlySet<Guid> Begun { get; init; } = new HashSet<Guid>();
}

/// <summary>A person to plan for.</summary>
/// <param name="Id">The participant's id.</param>
/// <param name="Name">The name, for what is wrong.</param>
/// <param name="Away">Slots in which the person is not there.</param>
/// <param name="Languages">Languages; empty for any.</param>
/// <param name="MostMeetings">How many meetings at most.</param>
public sealed record PlanPerson(Guid Id, string Name, IReadOnlySet<Guid> Away, IReadOnlyList<string> Languages, int MostMeetings);

/// <summary>A pair to plan for, and where it stands in the programme so far.</summary>
/// <param name="One">The place of one among the people, from 0.</param>
/// <param name="Other">The place of the other.</param>
/// <param name="Weight">What the meeting is worth.</param>
/// <param name="IsKeptApart">True where one of the two blocks the other. Not to be told.</param>
/// <param name="Slot">Its slot so far; null for none.</param>
/// <param name="Table">Its table so far; null for none.</param>
/// <param name="IsLocked">True where it is to stay there.</param>
/// <param name="IsPlanned">True where an earlier programme knew of it.</param>
public sealed record PlanWish(int One, int Other, int Weight, bool IsKeptApart, Guid? Slot, Guid? Table, bool IsLocked, bool IsPlanned);

/// <summary>What a programme makes of one of its pairs.</summary>
/// <param name="Slot">The slot; null for none.</param>
/// <param name="Table">The table; null for none.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="ReasonSide">Of whom the reason speaks: 1, 2, or 0 for neither.</param>
/// <param name="ReasonNumber">The number in it.</param>
public sealed record PlacedMeeting(Guid? Slot, Guid? Table, UnmetReason Reason, int ReasonSide, int ReasonNumber);

/// <summary>A meeting of the programme as those who organise see it.</summary>
/// <param name="Meeting">Where it is, or why not.</param>
/// <param name="One">One of the two; null where erased.</param>
/// <param name="Other">The other; null where erased.</param>
/// <param name="IsWanted">True where both still come and want it.</param>
public sealed record ProgrammeMeeting(PlannedMeeting Meeting, Participant? One, Participant? Other, bool IsWanted);

/// <summary>What somebody is still to be told.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Changes">Meeting by meeting, by time.</param>
/// <param name="Seats">Table by table, by time.</param>
public sealed record ToTell(Participant Participant, IReadOnlyList<ToldChange> Changes, IReadOnlyList<SeatChange> Seats);

/// <summary>A meeting that is not as its people were told.</summary>
/// <param name="With">The name of the other; null where erased.</param>
/// <param name="Before">When it was to begin; null where it was not to be.</param>
/// <param name="TableBefore">The table that was told; null for none, or one that is gone.</param>
/// <param name="Now">When it begins now; null where it does not take place.</param>
/// <param name="TableNow">The table now.</param>
public sealed record ToldChange(string? With, DateTimeOffset? Before, string? TableBefore, DateTimeOffset? Now, string? TableNow);

/// <summary>A programme as those who organise see it.</summary>
/// <param name="Hosted">The event.</param>
/// <param name="Agenda">Its agenda.</param>
/// <param name="Versions">The versions, the latest first.</param>
/// <param name="Meetings">All meetings that both sides want, or that somebody was told of.</param>
/// <param name="ToTell">Who must be told what; empty before the programme is published.</param>
/// <param name="NotYetPlanned">How many pairs said yes since it was planned.</param>
public sealed record Programme(HostedEvent Hosted, EventAgenda Agenda, IReadOnlyList<ProgrammeVersion> Versions, IReadOnlyList<ProgrammeMeeting> Meetings, IReadOnlyList<ToTell> ToTell, int NotYetPlanned);

/// <summary>A meeting in somebody's own programme.</summary>
/// <param name="Id">The meeting's id.</param>
/// <param name="Other">The other.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Room">The room.</param>
/// <param name="Table">The table.</param>
/// <param name="Message">What was said when it was asked for; null for nothing.</param>
/// <param name="Version">Grows with every change: a calendar takes the later of two.</param>
public sealed record OwnMeeting(Guid Id, ShownParticipant Other, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Room, string Table, string? Message, int Version);

/// <summary>Why a meeting that both want is not in somebody's own programme.</summary>
/// <param name="Reason">The reason; a block reads as any pair for which no slot is left.</param>
/// <param name="IsOwn">True where it is about the own maximum or presence, false where about the other's or neither's.</param>
/// <param name="Number">The number in it.</param>
public sealed record OwnUnmet(UnmetReason Reason, bool IsOwn, int Number);
