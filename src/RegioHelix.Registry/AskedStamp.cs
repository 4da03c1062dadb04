using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry;

/// <summary>
/// Tells what remembers something whether it still stands. Another process may have changed the database, so it is asked, but not with every page
/// or every key that somebody types.
/// </summary>
internal sealed class AskedStamp(RegistryDatabase database, Func<RegistryDb, string> ask)
{
    private static readonly TimeSpan LongestUnasked = TimeSpan.FromSeconds(2);

    private readonly Lock turn = new();
    private volatile Asked? last;

    /// <summary>What the database answered, two seconds ago at most.</summary>
    public string Value
    {
        get
        {
            if (last is { } known && IsFresh(known))
                return known.Stamp;
            // Of all who come at once one asks, and the others have its answer.
            lock (turn)
            {
                if (last is { } told && IsFresh(told))
                    return told.Stamp;
                var started = database.Clock.GetTimestamp();
                return (last = new(started, Ask(last))).Stamp;
            }
        }
    }

    private bool IsFresh(Asked asked) => database.Clock.GetElapsedTime(asked.At) <= LongestUnasked;

    /// <summary>What changes whenever one of some records comes, changes or goes; they have the day on which they were made.</summary>
    public static string Of<T>(IQueryable<T> records)
        where T : RegistryRecord
    {
        var found = records.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Versions = all.Sum(one => (long)one.Version), Last = all.Max(one => EF.Property<DateTimeOffset>(one, "CreatedAt")) }).FirstOrDefault();
        return found is null ? "" : $"{found.Count}/{found.Versions}/{found.Last.UtcTicks}";
    }

    // While the database is away, what was true last is what pages are kept by.
    private string Ask(Asked? before)
    {
        try
        {
            using var db = database.Read();
            return ask(db);
        }
        catch (Exception failure) when (before is not null && RegistryOutage.IsAway(failure))
        {
            return before.Stamp;
        }
    }

    private sealed record Asked(long At, string Stamp);
}
