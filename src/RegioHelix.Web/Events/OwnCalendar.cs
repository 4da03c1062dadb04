using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>A participant's programme as a calendar file (RFC 5545): local times with the zone of the place, and that zone's rules, so that any calendar shows the right hour.</summary>
internal static class OwnCalendar
{
    /// <summary>Writes it.</summary>
    /// <param name="hosted">The event.</param>
    /// <param name="agenda">Its agenda: sessions for all are in it too.</param>
    /// <param name="meetings">The participant's meetings.</param>
    /// <param name="seats">The participant's tables.</param>
    /// <param name="now">When it is written. UTC.</param>
    /// <param name="texts">The words.</param>
    public static byte[] Write(HostedEvent hosted, EventAgenda agenda, IReadOnlyList<OwnMeeting> meetings, IReadOnlyList<OwnSeat> seats, DateTimeOffset now, IStringLocalizer texts)
    {
        var calendar = new Calendar { ProductId = "-//RegioHelix//Events//EN" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(hosted.Zone, new DateTime(Math.Min(hosted.FirstDay.Year, now.Year) - 1, 1, 1), includeHistoricalData: false));
        foreach (var meeting in meetings)
        {
            var entry = Entry($"{meeting.Id:N}@regiohelix", hosted, meeting.StartsAt, meeting.EndsAt, now);
            entry.Summary = texts["Calendar.Meeting", meeting.Other.Name, meeting.Other.OrganisationName].Value.TrimEnd(' ', ',');
            entry.Location = texts["Calendar.Place", meeting.Room, meeting.Table, hosted.Place];
            entry.Description = meeting.Message;
            entry.Sequence = meeting.Version;
            calendar.Events.Add(entry);
        }
        foreach (var seat in seats)
        {
            var entry = Entry($"{seat.Id:N}@regiohelix", hosted, seat.Round.StartsAt, seat.Round.EndsAt, now);
            entry.Summary = texts["Calendar.Table", seat.Table, seat.Topic.Title];
            entry.Location = seat.Round.Room is { } at ? $"{at}, {hosted.Place}" : hosted.Place;
            entry.Description = seat.Topic.Goal;
            entry.Sequence = seat.Version;
            calendar.Events.Add(entry);
        }
        foreach (var session in OwnEntries.ForAll(agenda, seats))
        {
            var entry = Entry($"{session.Id:N}@regiohelix", hosted, session.StartsAt, session.EndsAt, now);
            entry.Summary = session.Title;
            entry.Location = agenda.Rooms.FirstOrDefault(room => room.Id == session.RoomId) is { } room ? $"{room.Name}, {hosted.Place}" : hosted.Place;
            calendar.Events.Add(entry);
        }
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Entry(string id, HostedEvent hosted, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) => new()
    {
        Uid = id,
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        DtStart = At(hosted.Zone, from),
        DtEnd = At(hosted.Zone, until),
    };

    // A local time that the clock shows twice means its first showing (RFC 5545, 3.3.5): the hour that is doubled is given in UTC.
    private static CalDateTime At(string zone, DateTimeOffset instant) => LocalTimes.IsShownTwice(zone, instant) ? new(instant.UtcDateTime, "UTC") : new(LocalTimes.At(zone, instant).DateTime, zone);
}
