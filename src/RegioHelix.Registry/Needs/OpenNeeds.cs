using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Needs;

/// <summary>
/// All published needs and offers and all public organisations at once, for what ranks them: as anybody may see them, so that nothing made of it can tell
/// whose an anonymous one is.
/// </summary>
public sealed class OpenNeeds(RegistryDatabase database)
{
    // Another process may have changed them: the database is asked, but not with every page.
    private static readonly TimeSpan LongestUnasked = TimeSpan.FromSeconds(2);

    private Asked? last;

    /// <summary>Changes, within two seconds, whenever a need, an offer or an organisation comes, changes, lapses or goes.</summary>
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

    /// <summary>Needs and offers, oldest first, but those whose contact objected to being matched: they are in the list that anybody reads, and nowhere proposed.</summary>
    public async Task<IReadOnlyList<ShownNeed>> List(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var objected = ConsentRegister.Objected(db, ConsentPurpose.Matching);
        return [.. (await NeedRegister.Open(db, database.Now).Where(one => one.ContactId == null || !objected.Contains(one.ContactId.Value)).Include(one => one.Organisation).OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).ToListAsync(cancellation)).Select(need => NeedRegister.Show(need, owns: false))];
    }

    /// <summary>Organisations, by name.</summary>
    public async Task<IReadOnlyList<Organisation>> ListOrganisations(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Organisations.Where(one => one.IsPublished).OrderBy(one => one.NameKey).ThenBy(one => one.Id).ToListAsync(cancellation);
    }

    private string Ask()
    {
        using var db = database.Read();
        var needs = NeedRegister.Open(db, database.Now).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(one => (long)one.Version), Last = all.Max(one => one.CreatedAt) }).FirstOrDefault();
        var organisations = db.Organisations.Where(one => one.IsPublished).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(one => (long)one.Version), Last = all.Max(one => one.CreatedAt) }).FirstOrDefault();
        var said = db.Consents.Count(one => one.Purpose == ConsentPurpose.Matching);
        return $"{said}/{needs?.Count}/{needs?.Versions}/{needs?.Last.UtcTicks}/{organisations?.Count}/{organisations?.Versions}/{organisations?.Last.UtcTicks}";
    }

    private sealed record Asked(long At, string Stamp);
}
