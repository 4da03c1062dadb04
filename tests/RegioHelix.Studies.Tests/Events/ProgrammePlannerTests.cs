using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests;
using RegioHelix.Studies.Events;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Tests.Events;

/// <summary>A programme over two days of different length, checked by plain counting: rules, locked meetings, reasons, and what a late arrival changes.</summary>
public sealed class ProgrammePlannerTests : IDisposable
{
    private static readonly string[] Names = ["Ada", "Ben", "Cyd", "Dora", "Eli", "Fay"];
    private readonly TemporaryFolder folder = new();
    private readonly Clock clock = new();
    private readonly RegistryDatabase database;
    private readonly List<(Actor Actor, Participant Participant)> people = [];
    private Actor organiser = Actor.Command;
    private string slug = "";

    public ProgrammePlannerTests() => database = new(RegistrySettings.From(null, MadeRegistry.Into(folder.Path)), clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_programme_keeps_its_rules_over_days_of_different_length_and_is_mended_for_who_comes_late()
    {
        await Open();
        var (programmes, participants) = (new ProgrammeRegister(database), new ParticipantRegister(database));
        var planner = new ProgrammePlanner(programmes, TimeProvider.System);
        Assert.Equal(Registry.RefusalReason.NotNow, (await Assert.ThrowsAsync<RefusedException>(() => planner.PlanWith(organiser, slug, 100, Stop))).Reason);
        foreach (var (one, other) in new[] { (0, 1), (0, 2), (0, 3), (1, 2), (2, 3), (3, 4), (4, 5) })
            await Agree(one, other);

        var version = await planner.PlanWith(organiser, slug, 3_000, Stop);
        var programme = await Checked(programmes);
        Assert.Equal((7, 6, 1), (version.Wanted, version.Met, version.WithoutMeeting));
        Assert.InRange(version.Objective, 0, (long)version.UpperBound);
        // Fay speaks another language than Eli: said in the reason, and no meeting.
        Assert.Equal(UnmetReason.NoCommonLanguage, programme.Meetings.Single(one => one.Meeting.SlotId is null).Meeting.Reason);

        // A meeting that is moved by hand stays there when all is planned anew; where that cannot be, it is said which.
        var (meeting, last) = (programme.Meetings.Single(one => Is(one, "Dora", "Eli")).Meeting, programme.Agenda.Slots[^1]);
        await programmes.Move(organiser, slug, meeting.Id, meeting.Version, last.Id, Stop);
        await planner.PlanWith(organiser, slug, 3_000, Stop);
        Assert.Equal(last.Id, (await Checked(programmes)).Meetings.Single(one => Is(one, "Dora", "Eli")).Meeting.SlotId);
        await Away(participants, 3, [last.Id]);
        var impossible = await Assert.ThrowsAsync<ProblemsException>(() => planner.PlanWith(organiser, slug, 3_000, Stop));
        Assert.Contains("Dora", impossible.Problems.Single().Advice.ToString(), StringComparison.Ordinal);

        // Published; Dora is not there then after all, and comes late on the first day: the others keep what they had.
        await programmes.Publish(organiser, slug, Stop);
        await Away(participants, 3, [last.Id, programme.Agenda.Slots[0].Id]);
        var before = (await programmes.Get(organiser, slug, Stop)).Meetings.ToDictionary(one => one.Meeting.Id, one => one.Meeting.SlotId);
        var mended = await planner.Repair(organiser, slug, [people[3].Participant.Id], Stop);
        var after = await Checked(programmes);
        Assert.Equal((6, ProgrammeStep.Repaired), (mended.Met, mended.Step));
        Assert.All(after.Meetings.Where(one => before[one.Meeting.Id] != one.Meeting.SlotId), one => Assert.Contains("Dora", new[] { one.One!.Name, one.Other!.Name }));
        Assert.Contains("Dora", after.ToTell.Select(one => one.Participant.Name));
        Assert.DoesNotContain("Ben", after.ToTell.Select(one => one.Participant.Name));
    }

    [Fact]
    public async Task On_the_day_what_mending_comes_to_is_seen_first_and_what_has_begun_stays()
    {
        clock.At = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        await Open();
        var (programmes, participants) = (new ProgrammeRegister(database), new ParticipantRegister(database));
        var planner = new ProgrammePlanner(programmes, TimeProvider.System);
        foreach (var (one, other) in new[] { (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 4) })
            await Agree(one, other);
        await planner.PlanWith(organiser, slug, 3_000, Stop);
        await programmes.Publish(organiser, slug, Stop);
        var planned = await Checked(programmes);
        var kept = planned.Meetings.First(one => one.Meeting.SlotId == planned.Agenda.Slots[^1].Id).Meeting;
        await programmes.Lock(organiser, slug, kept.Id, true, Stop);

        // Ten past nine in Brussels: the first slot has begun, and Dora is not there. Looked at, nothing is kept.
        clock.At = new(2026, 6, 2, 7, 10, 0, TimeSpan.Zero);
        var before = (await Checked(programmes)).Meetings.ToDictionary(one => one.Meeting.Id, one => one.Meeting.SlotId);
        LiveChange missing = new() { Missing = [people[3].Participant.Id] };
        var proposal = await planner.Propose(organiser, slug, missing, Stop);
        Assert.InRange(proposal.Moved.Count, 0, 3);
        Assert.Equal(before, (await Checked(programmes)).Meetings.ToDictionary(one => one.Meeting.Id, one => one.Meeting.SlotId));
        Assert.Empty((await participants.List(organiser, slug, Stop)).Single(one => one.Name == "Dora").AwaySlots);

        // Somebody changes something meanwhile: refused in words. Looked at again, it is kept as it was seen.
        await Away(participants, 5, [planned.Agenda.Slots[^1].Id]);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => planner.Apply(organiser, slug, missing, proposal.Stamp, Stop));
        Assert.Contains("since you looked", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await participants.List(organiser, slug, Stop)).Single(one => one.Name == "Dora").AwaySlots);
        proposal = await planner.Propose(organiser, slug, missing, Stop);
        await planner.Apply(organiser, slug, missing, proposal.Stamp, Stop);
        var after = await Checked(programmes);
        var today = after.Agenda.Slots.Take(3).Select(one => one.Id).ToHashSet();
        Assert.Equal(today.Select(id => id.ToString("N")).Order(), (await participants.List(organiser, slug, Stop)).Single(one => one.Name == "Dora").AwaySlots.Order());
        Assert.Equal(proposal.Changes.Count, after.Meetings.Count(one => before.GetValueOrDefault(one.Meeting.Id) != one.Meeting.SlotId));
        // Of those there, who sits at a table goes on sitting there, and nobody is put where it has begun; the locked one stays.
        var first = after.Agenda.Slots[0].Id;
        Assert.Equal(before.Where(one => one.Value == first && !Involves(after, one.Key, "Dora")).Select(one => one.Key).Order(), after.Meetings.Where(one => one.Meeting.SlotId == first).Select(one => one.Meeting.Id).Order());
        Assert.Equal(before[kept.Id], after.Meetings.Single(one => one.Meeting.Id == kept.Id).Meeting.SlotId);
        Assert.All(after.ToTell.SelectMany(one => one.Changes), change => Assert.True(change.Before > clock.At || change.Now > clock.At));

        // She comes after all, for the last slot of the morning.
        LiveChange late = new() { Late = [people[3].Participant.Id], FromSlot = after.Agenda.Slots[2].Id };
        await planner.Apply(organiser, slug, late, (await planner.Propose(organiser, slug, late, Stop)).Stamp, Stop);
        Assert.Equal(after.Agenda.Slots.Take(2).Select(one => one.Id.ToString("N")).Order(), (await participants.List(organiser, slug, Stop)).Single(one => one.Name == "Dora").AwaySlots.Order());
        Assert.Contains((await Checked(programmes)).Meetings, one => one.Meeting.SlotId == after.Agenda.Slots[2].Id && (one.One!.Name == "Dora" || one.Other!.Name == "Dora"));
        await Assert.ThrowsAsync<RefusedException>(() => planner.Propose(organiser, slug, new() { Missing = [Guid.NewGuid()] }, Stop));
    }

    [Fact]
    public async Task At_the_tables_the_round_that_has_begun_stays_and_who_is_missing_is_seated_no_more()
    {
        clock.At = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        await Open();
        var (programmes, discussions, seats) = (new ProgrammeRegister(database), new DiscussionRegister(database), new SeatingRegister(database));
        var session = await new AgendaRegister(database).AddSession(organiser, slug, new("Tables", SessionKind.Groups, new(2026, 6, 2), new(14, 0), new(16, 0), null), Stop);
        await discussions.SetRounds(organiser, slug, session.Id, 2, 0, Stop);
        await discussions.AddTopic(organiser, slug, new("Packaging", null, "Two pilots", null, 2), Stop);
        var (planner, seating) = (new ProgrammePlanner(programmes, clock), new SeatingPlanner(seats, clock));
        await Agree(0, 1);
        await planner.PlanWith(organiser, slug, 100, Stop);
        await seating.PlanWith(organiser, slug, 2_000, cancellation: Stop);
        await programmes.Publish(organiser, slug, Stop);
        async Task<List<string>> Seated(int round) => [.. (await seats.Get(organiser, slug, Stop)).Tables[round].SelectMany((table, at) => table.Select(one => $"{one.Participant.Name} {at + 1} {one.Role}")).Order()];
        var (first, second) = (await Seated(0), await Seated(1));
        Assert.Equal((6, 6), (first.Count, second.Count));

        // Half past two in Brussels.
        clock.At = new(2026, 6, 2, 12, 30, 0, TimeSpan.Zero);
        LiveChange missing = new() { Missing = [people[3].Participant.Id] };
        await planner.Apply(organiser, slug, missing, (await planner.Propose(organiser, slug, missing, Stop)).Stamp, Stop);
        Assert.Equal(ProgrammeStep.Repaired, (await seating.Repair(organiser, slug, Stop))!.Step);
        Assert.Equal(first, await Seated(0));
        Assert.DoesNotContain(await Seated(1), seat => seat.StartsWith("Dora", StringComparison.Ordinal));
        Assert.Equal(5, (await Seated(1)).Count);
        Assert.All((await programmes.Get(organiser, slug, Stop)).ToTell.SelectMany(one => one.Seats), change => Assert.True(change.Before > clock.At || change.Now > clock.At));
        await seating.PlanWith(organiser, slug, 2_000, 5, Stop);
        Assert.Equal(first, await Seated(0));
    }

    private static bool Involves(Programme programme, Guid meeting, string name) => programme.Meetings.Single(one => one.Meeting.Id == meeting) is var one && (one.One!.Name == name || one.Other!.Name == name);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset At { get; set; } = TimeProvider.System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => At;
    }

    private static bool Is(ProgrammeMeeting meeting, params string[] names) => new[] { meeting.One!.Name, meeting.Other!.Name }.Order().SequenceEqual(names);

    // By plain counting, apart from what made it.
    private async Task<Programme> Checked(ProgrammeRegister programmes)
    {
        var programme = await programmes.Get(organiser, slug, Stop);
        var placed = programme.Meetings.Where(one => one.Meeting.SlotId is not null).ToList();
        Assert.All(placed.GroupBy(one => (one.Meeting.SlotId, one.Meeting.TableId)), table => Assert.Single(table));
        Assert.All(placed.SelectMany(one => new[] { (one.One!.Name, one.Meeting.SlotId), (one.Other!.Name, one.Meeting.SlotId) }).GroupBy(one => one), once => Assert.Single(once));
        Assert.All(placed, one => Assert.DoesNotContain(one.Meeting.SlotId!.Value.ToString("N"), one.One!.AwaySlots.Concat(one.Other!.AwaySlots)));
        Assert.All(placed, one => Assert.Contains(programme.Agenda.Tables, table => table.Id == one.Meeting.TableId));
        return programme;
    }

    private async Task Open()
    {
        organiser = await Person("Olga");
        var host = await new OrganisationRegister(database).Add(organiser, new() { Name = "Invented network" }, Stop);
        var (events, agenda) = (new EventRegister(database), new AgendaRegister(database));
        slug = (await events.Add(organiser, host.Id, new() { Title = [new("en", "Two days")], Place = "Hall", Zone = "Europe/Brussels", FirstDay = new(2026, 6, 2), LastDay = new(2026, 6, 3) }, Stop)).Slug;
        await agenda.AddRoom(organiser, slug, "Hall", 20, 2, 2, Stop);
        await agenda.AddSession(organiser, slug, new("First", SessionKind.Meetings, new(2026, 6, 2), new(9, 0), new(10, 15), null), Stop);
        await agenda.AddSession(organiser, slug, new("Second", SessionKind.Meetings, new(2026, 6, 3), new(9, 0), new(9, 50), null), Stop);
        await events.Set(organiser, slug, EventStatus.Open, Stop);
        foreach (var name in Names)
        {
            var actor = await Person(name);
            people.Add((actor, await new ParticipantRegister(database).Register(actor, slug, null, true, new() { Name = name, Languages = name switch { "Fay" => ["fi"], "Eli" => ["en"], _ => ["en", "nl"] } }, Stop)));
        }
    }

    private async Task<Actor> Person(string name) => new(ActorKind.Account, null, (await new PeopleRegister(database).AddSelf(Actor.Command, new() { Name = name }, Stop)).Id);

    private async Task Agree(int one, int other)
    {
        var wishes = new WishRegister(database);
        await wishes.Answer(people[other].Actor, slug, (await wishes.Ask(people[one].Actor, slug, people[other].Participant.Id, null, false, Stop)).Id, true, Stop);
    }

    private async Task Away(ParticipantRegister participants, int who, IReadOnlyCollection<Guid> slots)
    {
        var one = (await participants.List(organiser, slug, Stop)).Single(participant => participant.Name == Names[who]);
        await participants.ChangeOther(organiser, slug, one.Id, one.Version, new() { Name = one.Name, Languages = one.Languages }, slots, Stop);
    }
}
