namespace RegioHelix.Registry.Practices;

/// <summary>The titles of published practices, for what remembers them: the search box and the pages that are kept.</summary>
public sealed class PublishedPractices(RegistryDatabase database)
{
    private readonly AskedStamp stamp = new(database, db => AskedStamp.Of(db.Practices.Where(one => one.IsPublished)));

    /// <summary>Changes, within two seconds, whenever a practice is published, changed or hidden.</summary>
    public string Stamp => stamp.Value;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Practice> List()
    {
        using var db = database.Read();
        return [.. db.Practices.Where(one => one.IsPublished).OrderBy(one => one.Slug)];
    }
}
