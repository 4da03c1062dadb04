using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Tests.Events;

/// <summary>An invented event of one day in Brussels: a room with two tables, four slots in the morning, and who comes.</summary>
internal sealed class EventCast
{
    public static readonly EventEntry Entry = new()
    {
        Title = [new("en", "Regions meet")],
        Place = "Invented hall",
        Zone = "Europe/Brussels",
        FirstDay = new(2026, 6, 2),
        LastDay = new(2026, 6, 2),
        Themes = ["THEME:circular-economy"],
        MostMeetings = 4,
    };

    public static readonly SessionEntry Morning = new("Meetings", SessionKind.Meetings, new(2026, 6, 2), new(9, 0), new(10, 35), null);

    private EventCast(RegistryDatabase database, Actor organiser, HostedEvent hosted)
    {
        (Database, Organiser, Slug) = (database, organiser, hosted.Slug);
        (Events, Agenda, Wishes, Programmes, Participants) = (new(database), new(database), new(database), new(database), new(database));
    }

    public RegistryDatabase Database { get; }

    public Actor Organiser { get; }

    public string Slug { get; }

    public EventRegister Events { get; }

    public AgendaRegister Agenda { get; }

    public WishRegister Wishes { get; }

    public ProgrammeRegister Programmes { get; }

    public ParticipantRegister Participants { get; }

    public static async Task<EventCast> Open(RegistryDatabase database, EventEntry? entry = null)
    {
        var organiser = await Cast.Person(database, "Olga");
        var host = await Cast.Organisation(database, organiser, "Invented network", OrganisationKind.ClusterOrganisation);
        var cast = new EventCast(database, organiser, await new EventRegister(database).Add(organiser, host.Id, entry ?? Entry));
        await cast.Agenda.AddRoom(organiser, cast.Slug, "Hall", 40, 2, 2);
        await cast.Agenda.AddSession(organiser, cast.Slug, Morning with { Day = (entry ?? Entry).FirstDay });
        await cast.Events.Set(organiser, cast.Slug, EventStatus.Open);
        return cast;
    }

    /// <summary>Somebody who comes.</summary>
    public async Task<(Actor Actor, Participant Participant)> Comes(string name, Func<ParticipantEntry, ParticipantEntry>? says = null)
    {
        var actor = await Cast.Person(Database, name);
        ParticipantEntry entry = new() { Name = name, OrganisationName = name + " works", Region = "BE21", Languages = ["en"] };
        return (actor, await Participants.Register(actor, Slug, null, agreed: true, says is null ? entry : says(entry)));
    }

    /// <summary>Two who both say yes to a meeting.</summary>
    public async Task Agree((Actor Actor, Participant Participant) one, (Actor Actor, Participant Participant) other, bool important = false)
    {
        var wish = await Wishes.Ask(one.Actor, Slug, other.Participant.Id, "Let us talk", important);
        await Wishes.Answer(other.Actor, Slug, wish.Id, accepted: true);
    }

    /// <summary>A programme that puts pair after pair into slot after slot at the first table, as far as slots reach.</summary>
    public async Task<ProgrammeVersion> Plan(int from = 0)
    {
        var input = await Programmes.ReadInput(Organiser, Slug);
        var placed = input.Wishes.Select((_, at) => at + from < input.Agenda.Slots.Count ? new PlacedMeeting(input.Agenda.Slots[at + from].Id, input.Agenda.Tables[0].Id, UnmetReason.None, 0, 0) : new PlacedMeeting(null, null, UnmetReason.NoCommonSlot, 0, 0)).ToList();
        return await Programmes.Store(Organiser, input, placed, 1_000, ProgrammeStep.Planned, 0);
    }
}
