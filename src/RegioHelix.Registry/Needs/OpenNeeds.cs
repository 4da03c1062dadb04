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
    private readonly AskedStamp stamp = new(database, db => $"{db.Consents.Count(one => one.Purpose == ConsentPurpose.Matching)}/{AskedStamp.Of(NeedRegister.Open(db, database.Now))}/{AskedStamp.Of(db.Organisations.Where(one => one.IsPublished))}");

    /// <summary>Changes, within two seconds, whenever a need, an offer or an organisation comes, changes, lapses or goes.</summary>
    public string Stamp => stamp.Value;

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
}
