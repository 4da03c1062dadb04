namespace RegioHelix.Registry.Practices;

/// <summary>The titles of published practices, for what remembers them: the search box and the pages that are kept.</summary>
public sealed class PublishedPractices(RegistryDatabase database)
{
    // As for organisations: another process may have changed them, but the database is not asked with every key that somebody types.
    private static readonly TimeSpan LongestUnasked = TimeSpan.FromSeconds(2);

    private Asked? last;

    /// <summary>Changes, within two seconds, whenever a practice is published, changed or hidden.</summary>
    public string Stamp
    {
        get
        {
            var started = database.Clock.GetTimestamp();
            if (last is not { } known || database.Clock.GetElapsedTime(known.At, started) > LongestUnasked)
                last = known = new(started, Ask());
            return known.Stamp;
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Practice> List()
    {
        using var db = database.Read();
        return [.. db.Practices.Where(one => one.IsPublished).OrderBy(one => one.Slug)];
    }

    private string Ask()
    {
        using var db = database.Read();
        var found = db.Practices.Where(one => one.IsPublished).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Versions = all.Sum(one => (long)one.Version), Last = all.Max(one => one.CreatedAt) }).FirstOrDefault();
        return found is null ? "" : $"{found.Count}/{found.Versions}/{found.Last.UtcTicks}";
    }

    private sealed record Asked(long At, string Stamp);
}
