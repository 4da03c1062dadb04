using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Studies.Recommendations;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>
/// The conference of 2015 run once more with invented people, from registering to what came of it a year later: made from a seed by the product's own search, so that a newcomer sees an event
/// whole, and what the tools find can be held against what is true. It is in no registry, and nobody of it exists.
/// </summary>
public sealed class ConferenceDemonstration
{
    /// <summary>The seed.</summary>
    public const int Seed = 2015;

    private static readonly Lazy<ConferenceDemonstration> Made = new(() => new(Seed));
    private readonly ILookup<int, ConferenceMeeting> meetingsOf;
    private readonly Dictionary<ConferenceWish, ConferenceMeeting> byWish;

    internal ConferenceDemonstration(int seed)
    {
        Conference = InventedConference.Make(seed);
        Wishes = ConferenceWish.Draw(Conference, seed + 1);
        Arrivals = ConferenceArrivals.Draw(Conference, seed + 2);
        Programme = ConferenceProgramme.Make(Conference, Wishes, Arrivals.Absent, seed);
        meetingsOf = Programme.Meetings.SelectMany(one => new[] { (Person: one.One, Meeting: one), (Person: one.Other, Meeting: one) }).ToLookup(one => one.Person, one => one.Meeting);
        byWish = Programme.Meetings.ToDictionary(one => one.Wish);
        Truth = ConferenceTruth.Of(this);
        Seating = ConferenceSeating.Make(Conference, Arrivals, seed);
        Outcomes = ConferenceOutcomes.Draw(this, seed + 3);
        Recommendations = ConferenceRecommendations.Of(this);
    }

    /// <summary>The demonstration; made once, when it is first asked for.</summary>
    public static ConferenceDemonstration Current => Made.Value;

    /// <summary>Who and where.</summary>
    public InventedConference Conference { get; }

    /// <summary>All who asked for a meeting.</summary>
    public IReadOnlyList<ConferenceWish> Wishes { get; }

    /// <summary>Who came.</summary>
    public ConferenceArrivals Arrivals { get; }

    /// <summary>The meetings.</summary>
    public ConferenceProgramme Programme { get; }

    /// <summary>The people, in the order of registering: who is number 1 stands first.</summary>
    public IReadOnlyList<Participant> People => Conference.People;

    /// <summary>Who sits at which table.</summary>
    public ConferenceSeating Seating { get; }

    /// <summary>What came of the meetings.</summary>
    public ConferenceOutcomes Outcomes { get; }

    /// <summary>What the tables recommended.</summary>
    public RecommendationList Recommendations { get; }

    /// <summary>The event's report, a year later.</summary>
    public EventReport Report => EventReportStudy.Of(
        new(Conference.Hosted, new Dictionary<ParticipantState, int> { [ParticipantState.Registered] = People.Count }, [.. People.Select(one => new CountedParticipant(one.Region, one.Kind, one.Languages))],
            Truth.Organisations, People.Count, People.Count, null, Arrivals.Came, Enumerable.Range(0, People.Count).Count(person => Seating.Tables.Any(round => round[person] >= 0)), Seating.Tables.Count,
            Seating.Tables.SelectMany(round => round).Where(table => table >= 0).Distinct().Count(), new Dictionary<SheetKind, int>()),
        new(Programme.Published.Wanted, Programme.Published.Met, Programme.Published.WithoutMeeting, Programme.Published.Objective, Programme.Published.UpperBound, 100 * Programme.Published.Gap),
        Outcomes.Report, Recommendations);

    /// <summary>What was planted and what was found of it.</summary>
    public ConferenceTruth Truth { get; }

    /// <summary>What became of a request; null where the two did not both say yes.</summary>
    public ConferenceMeeting? Find(ConferenceWish wish) => byWish.GetValueOrDefault(wish);

    /// <summary>Where somebody sits, round by round.</summary>
    /// <param name="person">The place among the people, from 0.</param>
    public IReadOnlyList<OwnSeat> SeatsOf(int person) =>
    [
        .. Conference.Discussion.Rounds.Select((round, at) => (Round: round, At: at, Table: Seating.Tables[at][person])).Where(one => one.Table >= 0).Select(one => new OwnSeat(
            one.Round.SessionId, one.Round, one.Table + 1, Conference.Discussion.TopicOf(one.Table + 1)!, Seating.Roles[one.At][person],
            [.. Seating.At(one.At, one.Table).Where(other => other != person).Select(other => Shown(People[other]))], 1)),
    ];

    private static ShownParticipant Shown(Participant one) => new(one.Id, one.Name, one.OrganisationName, null, one.Region, one.Languages, one.Themes, one.Seeks, one.Offers);

    /// <summary>Somebody's own programme as it was in the end, by time.</summary>
    /// <param name="person">The place among the people, from 0.</param>
    public IReadOnlyList<OwnMeeting> MeetingsOf(int person)
    {
        var (slots, tables) = (Conference.Agenda.Slots.ToDictionary(one => one.Id), Conference.Agenda.Tables.ToDictionary(one => one.Id));
        return [.. meetingsOf[person].Where(one => one.Final.Slot is not null).Select(one =>
        {
            var (slot, table, other) = (slots[one.Final.Slot!.Value], tables[one.Final.Table!.Value], People[one.One == person ? one.Other : one.One]);
            return new OwnMeeting(slot.Id, Shown(other), slot.StartsAt, slot.EndsAt, Conference.Agenda.Rooms.First(room => room.Id == table.RoomId).Name, table.Name, null, 1);
        }).OrderBy(one => one.StartsAt)];
    }
}
