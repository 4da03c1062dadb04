using System.Collections.Concurrent;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>The people who sign in: members, each the owner of an organisation, and those who hold an event to which all members come.</summary>
internal sealed class LoadCast
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "four words make one";

    private const string Host = "Load host";
    private const int Tables = 12;
    private readonly string mark;

    private LoadCast(string mark) => this.mark = mark;

    /// <summary>The members' addresses.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    /// <summary>The addresses of those who hold the event.</summary>
    public IReadOnlyList<string> Organisers { get; private set; } = [];

    /// <summary>The event's name in addresses.</summary>
    public string Event { get; private set; } = "";

    /// <summary>What members have published so far, for the others to answer.</summary>
    public ConcurrentQueue<(string Owner, string Need)> Published { get; } = new();

    /// <summary>Writes them into a registry, beside whoever is in it.</summary>
    /// <param name="registry">The registers.</param>
    /// <param name="mark">Tells these people from others of the same registry; lower-case letters.</param>
    /// <param name="members">How many members.</param>
    /// <param name="organisers">How many hold the event.</param>
    /// <param name="guests">How many come besides, without an account.</param>
    public static async Task<LoadCast> Make(IServiceProvider registry, string mark, int members, int organisers, int guests)
    {
        var cast = new LoadCast(mark);
        var actors = await cast.Enter(registry, members, organisers);
        var organisations = registry.GetRequiredService<OrganisationRegister>();
        foreach (var mail in cast.Members)
            await organisations.Add(actors[mail], new() { Name = $"Works of {mail.Split('@')[0]}", Kind = OrganisationKind.Company, Region = "ITH3", Tags = ["C15"] });
        if (cast.Organisers.Count > 0)
            await cast.Hold(registry, actors, guests);
        return cast;
    }

    private async Task<Dictionary<string, Actor>> Enter(IServiceProvider registry, int members, int organisers)
    {
        var accounts = registry.GetRequiredService<AccountRegister>();
        Members = [.. Enumerable.Range(1, members).Select(number => $"{mark}{number}@load.example")];
        Organisers = [.. Enumerable.Range(1, organisers).Select(number => $"{mark}host{number}@load.example")];
        foreach (var mail in Members.Concat(Organisers))
            await registry.GetRequiredService<OwnAccountRegister>().Describe(new(ActorKind.Account, await accounts.Create(Actor.Command, mail, Password, null)), mail.Split('@')[0], "en");
        return (await accounts.List(Actor.Command)).Where(one => one.PersonId is not null).ToDictionary(one => one.Mail, one => new Actor(ActorKind.Account, one.Id, one.PersonId));
    }

    private async Task Hold(IServiceProvider registry, Dictionary<string, Actor> actors, int guests)
    {
        var (events, agenda) = (registry.GetRequiredService<EventRegister>(), registry.GetRequiredService<AgendaRegister>());
        var holder = actors[Organisers[0]];
        var host = await registry.GetRequiredService<OrganisationRegister>().Add(holder, new() { Name = $"{Host} {mark}" });
        foreach (var other in Organisers.Skip(1))
            await registry.GetRequiredService<RoleRegister>().Give(holder, host.Id, actors[other].PersonId!.Value, RoleKind.Editor);
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);
        Event = (await events.Add(holder, host.Id, new() { Title = [new("en", $"Load day {mark}")], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = day, LastDay = day, MostMeetings = 12 })).Slug;
        await agenda.AddRoom(holder, Event, "Blue", 2 * Tables, Tables, 2);
        await agenda.AddSession(holder, Event, new("Meetings", SessionKind.Meetings, day, new(9, 0), new(17, 0), null));
        await events.Set(holder, Event, EventStatus.Open);
        await Invite(registry, actors, guests);
    }

    // The guests have agreed among each other, two by two, so that there is something to plan from the first minute on.
    private async Task Invite(IServiceProvider registry, Dictionary<string, Actor> actors, int guests)
    {
        var (people, wishes) = (registry.GetRequiredService<ParticipantRegister>(), registry.GetRequiredService<WishRegister>());
        Participant? before = null;
        for (var number = 1; number <= guests; number++)
        {
            var guest = await people.AddOther(actors[Organisers[0]], Event, new() { Name = $"Guest {mark} {number}", Mail = $"{mark}guest{number}@load.example", OrganisationName = $"Invented works {number}", Languages = ["en"] }, agreedElsewhere: true);
            if (before is not null)
                await wishes.Answer(Of(guest), Event, (await wishes.Ask(Of(before), Event, guest.Id, null, false)).Id, true);
            before = guest;
        }
        foreach (var mail in Members)
            await people.Register(actors[mail], Event, null, true, new() { Name = mail.Split('@')[0], OrganisationName = "Works", Languages = ["en"] });
        static Actor Of(Participant one) => new(ActorKind.Account, null, one.PersonId);
    }
}
