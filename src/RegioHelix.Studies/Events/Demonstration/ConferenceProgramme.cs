using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>A version of the invented conference's programme.</summary>
/// <param name="Step">What made it.</param>
/// <param name="Absent">Who turned out not to come, by place among the people; null where nobody did.</param>
/// <param name="Wanted">Meetings that both sides want and that can still be.</param>
/// <param name="Met">Those that take place.</param>
/// <param name="WithoutMeeting">People who want a meeting and have none.</param>
/// <param name="Objective">The weight of those that take place.</param>
/// <param name="UpperBound">No programme weighs more.</param>
/// <param name="Moved">Others whose programme changed.</param>
public sealed record ConferenceVersion(ProgrammeStep Step, int? Absent, int Wanted, int Met, int WithoutMeeting, long Objective, double UpperBound, int Moved)
{
    /// <summary>How far it is below what no programme exceeds, at most: 0 to 1.</summary>
    public double Gap => ProgrammeQuality.Gap(Objective, UpperBound);
}

/// <summary>A meeting that both sides want.</summary>
/// <param name="Wish">By which request.</param>
/// <param name="One">One of the two, by place among the people.</param>
/// <param name="Other">The other.</param>
/// <param name="Planned">Where the published programme had it, or why not.</param>
/// <param name="Final">Where it was in the end.</param>
public sealed record ConferenceMeeting(ConferenceWish Wish, int One, int Other, PlacedMeeting Planned, PlacedMeeting Final);

/// <summary>The invented conference's meetings: planned as on the web, published, and mended when some do not come.</summary>
public sealed class ConferenceProgramme
{
    // Moves of the search, not seconds: the same programme every time.
    private const long Moves = 150_000;
    private readonly InventedConference conference;
    private readonly List<ConferenceVersion> versions = [];

    private ConferenceProgramme(InventedConference conference, IReadOnlyList<ConferenceWish> wishes, IReadOnlyList<int> absent, int seed)
    {
        this.conference = conference;
        List<ConferenceWish> wanted = [.. wishes.Where(one => one.Status == WishStatus.Accepted)];
        var input = Input(wanted);
        var instance = PlanInstance.From(input, release: false);
        var fair = MeetingSchedule.FairFrom(instance.Meetings, SearchEffort.Of(Moves, (ulong)seed));
        WeightAlone = MeetingSchedule.From(instance.Meetings, SearchEffort.Of(Moves * 2 / 5, (ulong)seed)).Objective;
        var planned = instance.Place(instance.Meetings, fair.SlotOfPair, keepTables: false);
        versions.Add(Version(ProgrammeStep.Planned, null, input, planned, fair.UpperBound, 0));
        versions.Add(versions[0] with { Step = ProgrammeStep.Published });
        var final = Mend(input, planned, absent);
        Meetings = [.. wanted.Select((wish, at) => new ConferenceMeeting(wish, input.Wishes[at].One, input.Wishes[at].Other, planned[at], final[at]))];
    }

    /// <summary>The versions, the first first.</summary>
    public IReadOnlyList<ConferenceVersion> Versions => versions;

    /// <summary>The weight of a programme that is made for weight alone, with the same effort: what fairness costs is the difference.</summary>
    public long WeightAlone { get; }

    /// <summary>All that both sides want.</summary>
    public IReadOnlyList<ConferenceMeeting> Meetings { get; }

    /// <summary>The published version.</summary>
    public ConferenceVersion Published => versions[1];

    /// <summary>What fairness costs, as a share of the weight; 0 where it costs nothing.</summary>
    public double FairnessCost => WeightAlone == 0 ? 0 : Math.Max(0, (double)(WeightAlone - Published.Objective) / WeightAlone);

    internal static ConferenceProgramme Make(InventedConference conference, IReadOnlyList<ConferenceWish> wishes, IReadOnlyList<int> absent, int seed) => new(conference, wishes, absent, seed);

    private PlanInput Input(IReadOnlyList<ConferenceWish> wanted)
    {
        var hosted = conference.Hosted;
        return new(hosted.Id, hosted.Slug, hosted.Zone, "", conference.Agenda,
            [.. conference.People.Select(one => new PlanPerson(one.Id, one.Name, one.AwaySlots.Select(Guid.Parse).ToHashSet(), one.Languages, one.MostMeetings ?? hosted.MostMeetings))],
            [.. wanted.Select(wish => new PlanWish(wish.Asker, wish.Asked, wish.Weight, false, null, null, false, false))]);
    }

    // One after the other, as they turn out not to come: each time three others at most are moved.
    private IReadOnlyList<PlacedMeeting> Mend(PlanInput input, IReadOnlyList<PlacedMeeting> placed, IReadOnlyList<int> absent)
    {
        HashSet<Guid> always = [.. conference.Agenda.Slots.Select(slot => slot.Id)];
        foreach (var person in absent)
        {
            input = input with
            {
                People = [.. input.People.Select((one, at) => at == person ? one with { Away = always } : one)],
                Wishes = [.. input.Wishes.Select((wish, at) => wish with { Slot = placed[at].Slot, Table = placed[at].Table, IsPlanned = true })],
            };
            var instance = PlanInstance.From(input, release: true);
            var repair = ScheduleRepair.AfterChange(instance.Meetings, instance.SlotSoFar, [person]);
            placed = instance.Place(repair.Event, repair.Schedule.SlotOfPair, keepTables: true);
            versions.Add(Version(ProgrammeStep.Repaired, person, input, placed, repair.Schedule.UpperBound, repair.Moved.Count));
        }
        return placed;
    }

    private static ConferenceVersion Version(ProgrammeStep step, int? absent, PlanInput input, IReadOnlyList<PlacedMeeting> placed, double bound, int moved)
    {
        var open = Enumerable.Range(0, input.Wishes.Count).Where(at => placed[at].Reason != UnmetReason.NeverBothThere).ToList();
        var met = open.Where(at => placed[at].Slot is not null).ToList();
        var people = met.SelectMany(at => new[] { input.Wishes[at].One, input.Wishes[at].Other }).ToHashSet();
        return new(step, absent, open.Count, met.Count, open.SelectMany(at => new[] { input.Wishes[at].One, input.Wishes[at].Other }).Distinct().Count(person => !people.Contains(person)), met.Sum(at => (long)input.Wishes[at].Weight), bound, moved);
    }
}
