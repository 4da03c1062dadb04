using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>The organisations in which an actor may give people a place: its own as an owner; all for who is trusted.</summary>
internal sealed class PlacesForPeople
{
    private readonly Dictionary<string, Guid> bySlug;
    private readonly ILookup<string, Guid> byName;

    private PlacesForPeople(IReadOnlyCollection<(Guid Id, string Slug, string NameKey)> all)
    {
        bySlug = all.ToDictionary(one => one.Slug, one => one.Id, StringComparer.OrdinalIgnoreCase);
        byName = all.ToLookup(one => one.NameKey, one => one.Id);
    }

    /// <summary>Reads them.</summary>
    public static async Task<PlacesForPeople> Read(RegistryDb db, Actor actor, CancellationToken cancellation)
    {
        var own = actor.IsTrusted ? db.Organisations.Where(one => one.Origin != RecordOrigin.Invented)
            : db.Organisations.Where(one => db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId == actor.PersonId && role.Kind == RoleKind.Owner));
        return new([.. (await own.Select(one => new { one.Id, one.Slug, one.NameKey }).ToListAsync(cancellation)).Select(one => (one.Id, one.Slug, one.NameKey))]);
    }

    /// <summary>Their ids.</summary>
    public IEnumerable<Guid> Ids => bySlug.Values;

    /// <summary>Those of a name in an address, or of a name in whatever spelling.</summary>
    public IReadOnlyList<Guid> Find(string name) => bySlug.TryGetValue(name, out var one) ? [one] : [.. byName[Spelling.Key(name)]];
}
