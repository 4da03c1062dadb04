using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>Something in a participant's own day: a meeting, a table, or what is for all.</summary>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC.</param>
/// <param name="Meeting">The meeting; null where it is none.</param>
/// <param name="Seat">The table; null where it is none.</param>
/// <param name="Session">What is for all; null where it is neither.</param>
internal sealed record OwnEntry(DateTimeOffset From, DateTimeOffset Until, OwnMeeting? Meeting, OwnSeat? Seat, EventSession? Session);

/// <summary>What stands in a participant's own day, by time: the own meetings and tables, and what is for all.</summary>
internal static class OwnEntries
{
    /// <summary>All in one order; sessions of meetings are the meetings themselves, and those of groups the own tables, where there are some.</summary>
    public static IEnumerable<OwnEntry> Of(EventAgenda agenda, IReadOnlyList<OwnMeeting> meetings, IReadOnlyList<OwnSeat> seats) =>
        meetings.Select(one => new OwnEntry(one.StartsAt, one.EndsAt, one, null, null))
            .Concat(seats.Select(one => new OwnEntry(one.Round.StartsAt, one.Round.EndsAt, null, one, null)))
            .Concat(ForAll(agenda, seats).Select(one => new OwnEntry(one.StartsAt, one.EndsAt, null, null, one)))
            .OrderBy(one => one.From);

    /// <summary>Sessions for all, without those in which the participant has a table.</summary>
    public static IEnumerable<EventSession> ForAll(EventAgenda agenda, IReadOnlyList<OwnSeat> seats) =>
        agenda.Sessions.Where(one => one.Kind != SessionKind.Meetings && seats.All(seat => seat.Round.SessionId != one.Id));
}
