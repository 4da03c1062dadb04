using RegioHelix.Registry.Events;

namespace RegioHelix.Registry.Invented;

/// <summary>What the tables of the invented conference talk about, and its rounds: one a session of groups.</summary>
internal static class InventedDiscussion
{
    /// <summary>Topics of each theme.</summary>
    public const int TopicsOfTheme = 4;

    private const int Tables = 5;

    private static readonly (string Title, string Goal)[] Topics =
    [
        ("Sorting what is thrown away", "One stream that two regions could sort together"), ("Buildings as stores of material", "A first building whose parts are listed"),
        ("Repair as a trade", "Who trains, who pays"), ("Heat and water that flow away", "A pair of sites, one giving, one taking"),
        ("Protein from plants", "A chain from field to plate with its gap named"), ("Growing with less water", "A trial on two farms"),
        ("Side streams as ingredients", "One side stream and who takes it"), ("Short chains, fair prices", "Three buyers and what they need"),
    ];

    public static Discussion Of(HostedEvent hosted, EventAgenda agenda) => new(
        [.. agenda.Sessions.Where(session => session.Kind == SessionKind.Groups).Select(session => new DiscussionRound(session.Id, session.Title, 1, session.StartsAt, session.EndsAt, agenda.Rooms.First(room => room.Id == session.RoomId).Name))],
        [.. Topics.Select((topic, at) => new DiscussionTopic { EventId = hosted.Id, Title = topic.Title, Goal = topic.Goal, Theme = InventedTopics.Themes[at / TopicsOfTheme], Tables = Tables + (at % 2), Position = at + 1 })]);
}
