namespace RegioHelix.Registry.Events;

/// <summary>Somebody who is there: it exists as long as nobody took it back. Apart from the participant, so that coming in changes nothing that a programme or a form depends on.</summary>
public sealed class CheckIn : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>Who is there. With the participant it goes.</summary>
    public Guid ParticipantId { get; internal set; }

    /// <summary>When it was pressed. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>The person who pressed it; null at the command line, or once that person was erased.</summary>
    public Guid? ById { get; internal set; }
}

/// <summary>A participant of an event, and whether the person is there.</summary>
/// <param name="Participant">Who.</param>
/// <param name="CheckIn">When and by whom the person was checked in; null while not.</param>
/// <param name="By">The name of who pressed it; null where there is none.</param>
public sealed record Attendance(Participant Participant, CheckIn? CheckIn, string? By);

/// <summary>Somebody who comes and was not checked in, though a session with a meeting of the person's, or a round at a table, has begun.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Missed">How many of the person's meetings and rounds at tables have begun.</param>
/// <param name="Left">How many are still to come.</param>
/// <param name="Next">When the next begins; null where none is left. UTC.</param>
public sealed record MissingPerson(Participant Participant, int Missed, int Left, DateTimeOffset? Next);

/// <summary>How many came within an hour of the place's clock.</summary>
/// <param name="Hour">The full hour as the clock there shows it, with its distance from UTC: on the night on which the clock is put back an hour comes twice.</param>
/// <param name="Count">How many.</param>
public sealed record ArrivalHour(DateTimeOffset Hour, int Count)
{
    /// <summary>The hours in which somebody came, by time.</summary>
    public static IReadOnlyList<ArrivalHour> Of(string zone, IEnumerable<DateTimeOffset> arrivals) => [.. arrivals
        .Select(at => LocalTimes.At(zone, at)).GroupBy(at => new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, 0, 0, at.Offset))
        .OrderBy(hour => hour.Key).Select(hour => new ArrivalHour(hour.Key, hour.Count()))];
}
