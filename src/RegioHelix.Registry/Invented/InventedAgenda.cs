using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Invented;

/// <summary>The invented conference's days: talks, three rounds of group discussions, four sessions of meetings.</summary>
internal sealed class InventedAgenda
{
    /// <summary>Slots of the first session of meetings.</summary>
    public const int FirstSession = 4;

    /// <summary>Slots of the last.</summary>
    public const int LastSession = 2;

    private const string Zone = "Europe/Brussels";
    private const int Tables = 58;
    private static readonly DateOnly FirstDay = new(2015, 10, 7);
    private static readonly TimeSpan SlotLength = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan SlotStep = TimeSpan.FromMinutes(25);

    private static readonly (int Day, string From, string Until, SessionKind Kind, string Title, int Room)[] Sessions =
    [
        (0, "08:45", "09:15", SessionKind.Break, "Arrival and badges", 0), (0, "09:15", "10:00", SessionKind.Talk, "Opening: what two themes need from each other", 0),
        (0, "10:05", "10:55", SessionKind.Groups, "Group discussion, round 1", 1), (0, "11:10", "12:50", SessionKind.Meetings, "Meetings, first morning", 2), (0, "12:50", "14:00", SessionKind.Break, "Lunch", 0),
        (0, "14:00", "14:50", SessionKind.Groups, "Group discussion, round 2", 1), (0, "15:05", "16:45", SessionKind.Meetings, "Meetings, afternoon", 2), (0, "16:50", "17:30", SessionKind.Talk, "Day one in ten sentences", 0),
        (1, "09:00", "09:45", SessionKind.Talk, "From waste stream to ingredient", 0), (1, "09:50", "10:40", SessionKind.Groups, "Group discussion, round 3", 1), (1, "11:00", "12:40", SessionKind.Meetings, "Meetings, second morning", 2),
        (1, "12:40", "13:45", SessionKind.Break, "Lunch", 0), (1, "13:45", "14:35", SessionKind.Talk, "From table to policy: what the tables conclude", 0), (1, "14:45", "15:35", SessionKind.Meetings, "Last meetings", 2),
    ];

    public InventedAgenda()
    {
        var host = Organisation.From(OrganisationProfile.From(new() { Name = $"Velmora Chamber {InventedMark.Text}", Kind = OrganisationKind.Intermediary }, Before), RecordOrigin.Invented, Before);
        Hosted = HostedEvent.From(host.Id, EventProfile.From(new()
        {
            Title = [new("en", $"Circular economy and agrofood: the 2015 conference, re-run {InventedMark.Text}"), new("nl", "Circulaire economie en agrofood: de conferentie van 2015 opnieuw (verzonnen)")],
            Description =
            [
                new("en", "Two days with talks, group discussions at tables and one-to-one meetings. Nobody of those shown exists and nothing of it took place: all is made from a seed, so that what the tools find can be held against what is true."),
                new("nl", "Twee dagen met lezingen, groepsgesprekken aan tafels en gesprekken onder vier ogen. Niemand die hier staat bestaat en niets ervan vond plaats: alles is uit een startgetal gemaakt, zodat wat de hulpmiddelen vinden naast de waarheid kan worden gelegd."),
            ],
            Place = $"Brussels {InventedMark.Text}",
            Zone = Zone,
            FirstDay = FirstDay,
            LastDay = FirstDay.AddDays(1),
            Themes = InventedTopics.Themes,
            Capacity = InventedConference.Size,
        }), RecordOrigin.Invented, "", Before);
        (Hosted.Organisation, Hosted.Slug, Hosted.Status) = (host, "demonstration", EventStatus.Closed);
        Agenda = Make();
    }

    public HostedEvent Hosted { get; }

    public EventAgenda Agenda { get; }

    private static DateTimeOffset Before => new(2015, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private EventAgenda Make()
    {
        EventRoom[] rooms = [.. new[] { ("Plenary hall", 400), ("Table hall", 360), ("Meeting hall", 2 * Tables) }.Select(one => new EventRoom { EventId = Hosted.Id, Name = one.Item1, Capacity = one.Item2 })];
        EventTable[] tables = [.. Enumerable.Range(1, Tables).Select(number => new EventTable { EventId = Hosted.Id, RoomId = rooms[2].Id, Name = $"{number}", Position = number, Seats = 2 })];
        var (sessions, slots) = (new List<EventSession>(), new List<EventSlot>());
        foreach (var (day, from, until, kind, title, room) in Sessions)
        {
            var session = new EventSession { EventId = Hosted.Id, Title = title, Kind = kind, StartsAt = At(day, from), EndsAt = At(day, until), RoomId = rooms[room].Id };
            sessions.Add(session);
            for (var start = session.StartsAt; kind == SessionKind.Meetings && start + SlotLength <= session.EndsAt; start += SlotStep)
                slots.Add(new() { EventId = Hosted.Id, SessionId = session.Id, StartsAt = start, EndsAt = start + SlotLength });
        }
        return new(sessions, slots, rooms, tables);
    }

    private static DateTimeOffset At(int day, string time) =>
        LocalTimes.Read(Zone, FirstDay.AddDays(day), TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture), "from", new FieldProblems())!.Value;
}
