using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Events;

/// <summary>All that a programme is made of, read at once.</summary>
internal sealed class ProgrammeState
{
    private readonly Dictionary<(Guid?, Guid?), PlannedMeeting> byPair = [];
    private readonly HashSet<(Guid?, Guid?)> wanted;
    private readonly Guid hosted;

    private ProgrammeState(Guid hosted, EventAgenda agenda, IReadOnlyList<Participant> coming, IReadOnlyList<WantedPair> pairs, List<PlannedMeeting> meetings, IReadOnlyList<ProgrammeVersion> versions, Apart apart, string stamp)
    {
        (this.hosted, Agenda, Coming, Wanted, Meetings, Versions, Apart, Stamp) = (hosted, agenda, coming, pairs, meetings, versions, apart, stamp);
        wanted = [.. pairs.Select(pair => ((Guid?)pair.One, (Guid?)pair.Other))];
        foreach (var meeting in meetings.Where(one => one.OneId is not null && one.OtherId is not null))
            byPair[(meeting.OneId, meeting.OtherId)] = meeting;
    }

    public EventAgenda Agenda { get; }

    /// <summary>Who has a place, in the order of coming.</summary>
    public IReadOnlyList<Participant> Coming { get; }

    /// <summary>Pairs of those of whom both said yes.</summary>
    public IReadOnlyList<WantedPair> Wanted { get; }

    public List<PlannedMeeting> Meetings { get; }

    public IReadOnlyList<ProgrammeVersion> Versions { get; }

    /// <summary>Which of those who come are kept apart.</summary>
    public Apart Apart { get; }

    /// <summary>Changes with all of it.</summary>
    public string Stamp { get; }

    public static async Task<ProgrammeState> Read(RegistryDb db, HostedEvent hosted, LiveChange change, DateTimeOffset now, CancellationToken cancellation)
    {
        var agenda = await AgendaRegister.Read(db, hosted.Id, cancellation);
        IReadOnlyList<Guid> late = change.Late;
        var coming = await db.Participants.Where(one => one.EventId == hosted.Id && (one.State == ParticipantState.Registered || (late.Contains(one.Id) && one.State != ParticipantState.Invited && one.ConsentAt != null))).OrderBy(one => one.RegisteredAt).ThenBy(one => one.Id).ToListAsync(cancellation);
        var wishes = await db.MeetingWishes.Where(one => one.EventId == hosted.Id && one.Status == WishStatus.Accepted).OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).ToListAsync(cancellation);
        var meetings = await db.PlannedMeetings.Where(one => one.EventId == hosted.Id).OrderBy(one => one.Id).ToListAsync(cancellation);
        var versions = await db.ProgrammeVersions.Where(one => one.EventId == hosted.Id).ToListAsync(cancellation);
        var ids = coming.Select(one => one.Id).ToHashSet();
        var pairs = wishes.Where(one => ids.Contains(one.AskerId) && ids.Contains(one.AskedId)).GroupBy(one => ProgrammeRegister.Ordered(one.AskerId, one.AskedId))
            .Select(both => new WantedPair(both.Key.One, both.Key.Other, both.Max(one => one.Weight))).ToList();
        var apart = await Apart.Of(db, coming, cancellation);
        var people = coming.ToDictionary(one => one.Id);
        var stamp = string.Join('/', Of(agenda.Slots), Of(agenda.Tables), Of(coming), Of(wishes), Of(meetings), hosted.MostMeetings.ToString(CultureInfo.InvariantCulture), versions.Count.ToString(CultureInfo.InvariantCulture), Of(pairs.Where(pair => apart.Holds(people[pair.One], people[pair.Other]))));
        // The stamp tells of what is kept; what is supposed comes after it, so that looking and carrying out agree.
        change.ApplyTo(hosted.Zone, agenda.Slots, change.ChangesPresence ? (await DiscussionRegister.Read(db, hosted.Id, cancellation)).Rounds : [], coming, now);
        return new(hosted.Id, agenda, coming, pairs, meetings, versions, apart, stamp);
    }

    public PlannedMeeting? Find(Guid one, Guid other) => byPair.GetValueOrDefault((one, other));

    public PlannedMeeting Add(PlannedMeeting meeting)
    {
        Meetings.Add(meeting);
        return byPair[(meeting.OneId, meeting.OtherId)] = meeting;
    }

    public void Remove(PlannedMeeting meeting)
    {
        Meetings.Remove(meeting);
        byPair.Remove((meeting.OneId, meeting.OtherId));
    }

    public bool IsWanted(PlannedMeeting meeting) => wanted.Contains((meeting.OneId, meeting.OtherId));

    /// <summary>True where a meeting has a slot and both of its people are still there.</summary>
    public static bool TakesPlace(PlannedMeeting meeting) => meeting is { SlotId: not null, OneId: not null, OtherId: not null };

    /// <summary>The next version of the programme as it stands now.</summary>
    public ProgrammeVersion NextVersion(ProgrammeStep step, double upperBound, int moved, DateTimeOffset now)
    {
        var met = Wanted.Where(pair => Find(pair.One, pair.Other) is { SlotId: not null }).ToList();
        var meeting = met.SelectMany(pair => new[] { pair.One, pair.Other }).ToHashSet();
        return new()
        {
            EventId = hosted,
            Number = Versions.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1,
            Step = step,
            At = now,
            Wanted = Wanted.Count,
            Met = met.Count,
            WithoutMeeting = Wanted.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Count(one => !meeting.Contains(one)),
            Objective = met.Sum(pair => (long)pair.Weight),
            UpperBound = upperBound,
            Moved = moved,
        };
    }

    /// <summary>Who knows of another programme, or of another table, than there is; of a meeting that is over already nobody is told.</summary>
    public IReadOnlyList<ToTell> ListToTell(IReadOnlyDictionary<Guid, Participant> people, SeatingState seating, DateTimeOffset at)
    {
        var seats = seating.Changes(at).ToLookup(one => one.Participant);
        var isOn = Agenda.Slots.Any(one => one.StartsAt > at);
        var starts = Agenda.Slots.ToDictionary(one => one.Id, one => one.StartsAt);
        var tables = Agenda.Tables.ToDictionary(one => one.Id, one => one.Name);
        var changed = new List<(Participant Who, ToldChange? Change)>();
        foreach (var meeting in Meetings)
        {
            var now = TakesPlace(meeting) ? starts[meeting.SlotId!.Value] : (DateTimeOffset?)null;
            if (now == meeting.ToldStartsAt && (now is null || meeting.TableId == meeting.ToldTableId))
                continue;
            if (isOn && !(now > at) && !(meeting.ToldStartsAt > at))
                continue;
            foreach (var (who, with) in new[] { (meeting.OneId, meeting.OtherId), (meeting.OtherId, meeting.OneId) })
                if (who is { } id && people.GetValueOrDefault(id) is { } person)
                    changed.Add((person, new(with is { } other ? people.GetValueOrDefault(other)?.Name : null, meeting.ToldStartsAt, NameOf(tables, meeting.ToldTableId), now, NameOf(tables, meeting.TableId))));
        }
        changed.AddRange(seats.Select(all => people.GetValueOrDefault(all.Key)).OfType<Participant>().Select(who => (who, (ToldChange?)null)));
        return [.. changed.GroupBy(one => one.Who).OrderBy(one => one.Key.NameKey, StringComparer.Ordinal).ThenBy(one => one.Key.Id)
            .Select(all => new ToTell(all.Key, [.. all.Where(one => one.Change is not null).Select(one => one.Change!).OrderBy(one => one.Now ?? one.Before)], [.. seats[all.Key.Id].Select(one => one.Change).OrderBy(one => one.Now ?? one.Before)]))];
    }

    private static string? NameOf(Dictionary<Guid, string> tables, Guid? id) => id is { } known ? tables.GetValueOrDefault(known) : null;

    private static string Of<T>(IReadOnlyCollection<T> records)
        where T : RegistryRecord => string.Create(CultureInfo.InvariantCulture, $"{records.Count}.{records.Sum(one => (long)one.Version)}.{records.Aggregate(0L, (sum, one) => unchecked(sum + one.Id.GetHashCode()))}");

    // A block set while a programme is made is a change like any other, though no record of the event tells of it.
    private static string Of(IEnumerable<WantedPair> apart) => apart.Aggregate(0L, (sum, pair) => unchecked(sum + (31L * pair.One.GetHashCode()) + pair.Other.GetHashCode() + 1)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A pair of whom both said yes, in the order in which pairs are kept.</summary>
    internal sealed record WantedPair(Guid One, Guid Other, int Weight);
}
