namespace RegioHelix.Registry.Organisations;

/// <summary>The names of public organisations, for what remembers them: the search box and the pages that are kept. No person is among them.</summary>
public sealed class PublishedOrganisations(RegistryDatabase database)
{
    // Another process may have changed them: the database is asked, but not with every key that somebody types.
    private static readonly TimeSpan LongestUnasked = TimeSpan.FromSeconds(2);

    private Asked? last;

    /// <summary>Changes, within two seconds, whenever an organisation is published, changed, hidden or removed.</summary>
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
    public IReadOnlyList<PublishedOrganisation> List()
    {
        using var db = database.Read();
        return [.. db.Organisations.Where(one => one.IsPublished).OrderBy(one => one.NameKey).Select(one => new PublishedOrganisation(one.Slug, one.Name, one.OtherNames, one.Kind, one.Town, one.RegionCode, one.Origin == RecordOrigin.Invented))];
    }

    private string Ask()
    {
        using var db = database.Read();
        var found = db.Organisations.Where(one => one.IsPublished).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Versions = all.Sum(one => (long)one.Version), Last = all.Max(one => one.CreatedAt) }).FirstOrDefault();
        return found is null ? "" : $"{found.Count}/{found.Versions}/{found.Last.UtcTicks}";
    }

    private sealed record Asked(long At, string Stamp);
}

/// <summary>What a search box shows of a public organisation.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="OtherNames">Its other names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Town">Its town; null where unknown.</param>
/// <param name="Region">Its NUTS code; null where unknown.</param>
/// <param name="IsInvented">True where the generator made it.</param>
public sealed record PublishedOrganisation(string Slug, string Name, IReadOnlyList<string> OtherNames, OrganisationKind Kind, string? Town, string? Region, bool IsInvented);
