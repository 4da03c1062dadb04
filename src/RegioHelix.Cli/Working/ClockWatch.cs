using System.Text.Json;
using RegioHelix.Store;

namespace RegioHelix.Cli.Working;

/// <summary>
/// Notices when the machine's clock leaps, also while the server was off: what falls due by the clock, people who are to be erased above all, waits until
/// it has gone steadily for three days, or somebody deletes <c>clock.json</c>. A leap of less than a fortnight is let pass: it brings nothing
/// forward by more, and a server may be off as long.
/// </summary>
internal sealed class ClockWatch(DataDirectory data, TimeProvider clock, ILogger<ClockWatch> log)
{
    /// <summary>The shortest time that is taken for a leap.</summary>
    public static readonly TimeSpan Leap = TimeSpan.FromDays(14);

    /// <summary>How long a clock that leapt must go steadily before it is trusted.</summary>
    public static readonly TimeSpan Trial = TimeSpan.FromDays(3);

    /// <summary>How long the machine may sleep in between: three days ought to be lived through.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(10);

    private static readonly Action<ILogger, DateTimeOffset, DateTimeOffset, Exception?> Leapt = LoggerMessage.Define<DateTimeOffset, DateTimeOffset>(
        LogLevel.Error, new EventId(1, nameof(ClockWatch)),
        "The clock leapt from {Trusted} to {Now}: nothing falls due and nobody is erased until it has gone steadily for three days. Where it is wrong, set it right; where it is right and you will not wait, delete clock.json in the data directory");

    private static readonly Action<ILogger, Exception?> Unkept =
        LoggerMessage.Define(LogLevel.Warning, new EventId(2, nameof(ClockWatch)), "What the clock said cannot be kept; a leap until the next start may go unnoticed");

    private readonly Lock gate = new();
    private ClockState? noted;

    /// <summary>True where the clock can be trusted; looks at it and notes it.</summary>
    public bool IsSteady()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var before = Read() ?? new(now, null, null);
            var state = before.At(now);
            // With each start too: else nobody who looks into the log of the day learns what is waited for.
            if (state.LeaptTo is { } start && (noted is null || start != before.LeaptTo))
                Leapt(log, state.Trusted, now, null);
            if (noted is null || state.LeaptTo != before.LeaptTo || (state.Latest - before.Latest).Duration() >= BetweenNotes)
                Note(state);
            return state.LeaptTo is null;
        }
    }

    private ClockState? Read()
    {
        try
        {
            return File.Exists(data.ClockFile) ? JsonSerializer.Deserialize<ClockState>(File.ReadAllText(data.ClockFile)) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            return noted;
        }
    }

    private void Note(ClockState state)
    {
        noted = state;
        try
        {
            DurableFile.WriteAllText(data.ClockFile, JsonSerializer.Serialize(state));
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            Unkept(log, failure);
        }
    }
}

/// <summary>What is known of a clock.</summary>
/// <param name="Trusted">The latest time that it could be trusted.</param>
/// <param name="LeaptTo">Where it leapt to; null where it did not.</param>
/// <param name="Seen">When it was looked at last since; null where it did not leap.</param>
internal sealed record ClockState(DateTimeOffset Trusted, DateTimeOffset? LeaptTo, DateTimeOffset? Seen)
{
    /// <summary>When it was looked at last.</summary>
    public DateTimeOffset Latest => Seen ?? Trusted;

    /// <summary>What is known of it once it says <paramref name="now"/>. A clock that goes back brings nothing forward; what it was trusted for before stays known.</summary>
    public ClockState At(DateTimeOffset now)
    {
        if (now < Trusted + ClockWatch.Leap)
            return new(now > Trusted ? now : Trusted, null, null);
        if (LeaptTo is not { } start || now < start || now > Seen + ClockWatch.LongestSleep)
            return this with { LeaptTo = now, Seen = now };
        return now - start >= ClockWatch.Trial ? new(now, null, null) : this with { Seen = now };
    }
}
