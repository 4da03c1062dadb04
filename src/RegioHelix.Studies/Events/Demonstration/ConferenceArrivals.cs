using RegioHelix.Registry.Invented;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>Who was checked in at the invented conference, and when.</summary>
/// <param name="Opens">When the doors open. UTC.</param>
/// <param name="At">For each person the minutes after the doors opened on the first day after which they were checked in; null for who did not come.</param>
/// <param name="Absent">Who did not come, by place among the people.</param>
public sealed record ConferenceArrivals(DateTimeOffset Opens, IReadOnlyList<int?> At, IReadOnlyList<int> Absent)
{
    /// <summary>How long a stretch is in which arrivals are counted.</summary>
    public const int Stretch = 15;

    private const int Day = 24 * 60;

    /// <summary>Checked in by the end of a stretch of the first day; the last also counts the second day.</summary>
    public IReadOnlyList<(int Until, int Arrived)> FirstMorning => [.. Enumerable.Range(1, 8).Select(stretch => (stretch * Stretch, At.Count(at => at <= stretch * Stretch)))];

    /// <summary>Checked in on the first day.</summary>
    public int FirstDay => At.Count(at => at < Day);

    /// <summary>Checked in on the second.</summary>
    public int SecondDay => At.Count(at => at >= Day);

    /// <summary>All who were checked in.</summary>
    public int Came => At.Count(at => at is not null);

    internal static ConferenceArrivals Draw(InventedConference conference, int seed)
    {
#pragma warning disable CA5394 // Invented arrivals need no secret.
        var random = new Random(seed);
        int?[] at = [.. conference.Truth.Select(one => random.Next(28) == 0 ? (int?)null
            : one.ComesLate ? (random.Next(6) == 0 ? Day + random.Next(60) : 240 + random.Next(60))
            : (int)Math.Min(119, Math.Abs(18 + (22 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))))];
#pragma warning restore CA5394
        return new(conference.Agenda.Sessions[0].StartsAt.AddMinutes(-15), at, [.. Enumerable.Range(0, at.Length).Where(person => at[person] is null)]);
    }
}
