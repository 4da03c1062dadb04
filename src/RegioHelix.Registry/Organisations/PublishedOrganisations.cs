namespace RegioHelix.Registry.Organisations;

/// <summary>The names of public organisations, for what remembers them: the search box and the pages that are kept. No person is among them.</summary>
public sealed class PublishedOrganisations(RegistryDatabase database)
{
    private readonly AskedStamp stamp = new(database, db => AskedStamp.Of(db.Organisations.Where(one => one.IsPublished)));

    /// <summary>Changes, within two seconds, whenever an organisation is published, changed, hidden or removed.</summary>
    public string Stamp => stamp.Value;

    /// <summary>All of them.</summary>
    public IReadOnlyList<PublishedOrganisation> List()
    {
        using var db = database.Read();
        return [.. db.Organisations.Where(one => one.IsPublished).OrderBy(one => one.NameKey).Select(one => new PublishedOrganisation(one.Slug, one.Name, one.OtherNames, one.Kind, one.Town, one.RegionCode, one.Origin == RecordOrigin.Invented))];
    }
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
