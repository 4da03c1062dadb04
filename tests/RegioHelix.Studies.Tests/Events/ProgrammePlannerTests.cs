using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
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
    private readonly RegistryDatabase database;
    private readonly List<(Actor Actor, Participant Participant)> people = [];
    private Actor organiser = Actor.Command;
    private string slug = "";

    public ProgrammePlannerTests() => database = new(new(RegistryKind.Sqlite, folder["registry.db"]), TimeProvider.System);

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
        await database.Migrate(Stop);
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
