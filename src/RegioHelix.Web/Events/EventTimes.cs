using System.Globalization;
using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>Days and hours as the clock at an event's place shows them, in the reader's language.</summary>
internal static class EventTimes
{
    /// <summary>The hour: <c>09:20</c>; with its distance from UTC where the clock shows it twice that night: <c>02:30 (UTC+1)</c>.</summary>
    public static string Time(string zone, DateTimeOffset instant)
    {
        var local = LocalTimes.At(zone, instant);
        return !LocalTimes.IsShownTwice(zone, instant) ? Clock(zone, instant)
            : string.Create(CultureInfo.InvariantCulture, $"{Clock(zone, instant)} (UTC{(local.Offset < TimeSpan.Zero ? '-' : '+')}{local.Offset.ToString(local.Offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)})");
    }

    /// <summary>The hour as a form field takes it.</summary>
    public static string Clock(string zone, DateTimeOffset instant) => LocalTimes.At(zone, instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>From when until when: <c>09:20–09:40</c>.</summary>
    public static string Span(string zone, DateTimeOffset from, DateTimeOffset until) => $"{Time(zone, from)}–{Time(zone, until)}";

    /// <summary>The day there.</summary>
    public static DateOnly DayOf(string zone, DateTimeOffset instant) => DateOnly.FromDateTime(LocalTimes.At(zone, instant).DateTime);

    /// <summary>The day in words, with the day of the week.</summary>
    public static string Day(DateOnly day)
    {
        var reader = CultureInfo.CurrentUICulture;
        return day.ToString("dddd d MMMM yyyy", reader);
    }

    /// <summary>The day as a form field takes it.</summary>
    public static string Field(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The days of an event in words: <c>2 to 3 June 2026</c>.</summary>
    public static string Days(HostedEvent hosted, string until)
    {
        var (first, last, reader) = (hosted.FirstDay, hosted.LastDay, CultureInfo.CurrentUICulture);
        var end = last.ToString("d MMMM yyyy", reader);
        return first == last ? end : $"{first.ToString(first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d", reader)} {until} {end}";
    }

    /// <summary>The days of an event.</summary>
    public static IEnumerable<DateOnly> Days(HostedEvent hosted) => Enumerable.Range(0, hosted.LastDay.DayNumber - hosted.FirstDay.DayNumber + 1).Select(hosted.FirstDay.AddDays);

    /// <summary>An event's name in the reader's language.</summary>
    public static string Title(HostedEvent hosted) => hosted.Title.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)?.Text ?? hosted.Slug;
}
