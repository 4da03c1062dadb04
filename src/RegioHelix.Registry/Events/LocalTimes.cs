using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>Between what the clock at a place shows and instants in UTC, also on the nights on which that clock is moved.</summary>
public static class LocalTimes
{
    /// <summary>Reads the IANA name of a zone; null where it is none.</summary>
    public static string? ReadZone(string? given, string field, FieldProblems problems)
    {
        var name = PlainText.ReadLine(given, field, 60, problems) ?? "";
        // What has no place in it, as EST or CET, says nothing of when the clock is moved there.
        if ((name == "UTC" || name.Contains('/', StringComparison.Ordinal)) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
            return name;
        problems.Add(field, "unknown-zone", name, Phrase.Of("give the zone as a place, such as Europe/Brussels"));
        return null;
    }

    /// <summary>The instant at which the clock of a zone shows a time; null where there is none.</summary>
    /// <param name="zone">The IANA name.</param>
    /// <param name="day">The day there.</param>
    /// <param name="time">The time there.</param>
    /// <param name="field">The field, for problems.</param>
    /// <param name="problems">Takes what is wrong: a time that the clock leaves out, or shows twice.</param>
    public static DateTimeOffset? Read(string zone, DateOnly day, TimeOnly time, string field, FieldProblems problems)
    {
        var (place, local) = (TimeZoneInfo.FindSystemTimeZoneById(zone), day.ToDateTime(time, DateTimeKind.Unspecified));
        if (place.IsInvalidTime(local))
            problems.Add(field, "skipped-time", $"{local:yyyy-MM-dd HH:mm}", Phrase.Of($"the clocks in {zone} are put forward that night and never show this time; give one before or after"));
        else if (place.IsAmbiguousTime(local))
            problems.Add(field, "doubled-time", $"{local:yyyy-MM-dd HH:mm}", Phrase.Of($"the clocks in {zone} are put back that night and show this time twice; give one before or after"));
        else
            return new DateTimeOffset(local, place.GetUtcOffset(local)).ToUniversalTime();
        return null;
    }

    /// <summary>What the clock of a zone shows at an instant.</summary>
    public static DateTimeOffset At(string zone, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>True where the clock of a zone shows the time of an instant twice, as it is put back that night.</summary>
    public static bool IsShownTwice(string zone, DateTimeOffset instant) => TimeZoneInfo.FindSystemTimeZoneById(zone).IsAmbiguousTime(At(zone, instant).DateTime);

    /// <summary>True where the clock of a zone is moved between two instants.</summary>
    public static bool IsMovedBetween(string zone, DateTimeOffset from, DateTimeOffset until) => At(zone, from).Offset != At(zone, until).Offset;
}
