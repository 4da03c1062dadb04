using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>What stands in a participant's own day, by time: the own meetings, and what is for all.</summary>
internal static class OwnEntries
{
    /// <summary>Both in one order; sessions of meetings are the meetings themselves.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset Until, OwnMeeting? Meeting, EventSession? Session)> Of(EventAgenda agenda, IReadOnlyList<OwnMeeting> meetings) =>
        meetings.Select(one => (one.StartsAt, one.EndsAt, (OwnMeeting?)one, (EventSession?)null))
            .Concat(agenda.Sessions.Where(one => one.Kind != SessionKind.Meetings).Select(one => (one.StartsAt, one.EndsAt, (OwnMeeting?)null, (EventSession?)one)))
            .OrderBy(one => one.Item1);
}
