using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.KeyRing;

/// <summary>The key ring that several servers share. Keys are added and never changed.</summary>
public sealed class KeyRingRegister(RegistryDatabase database)
{
    /// <summary>All keys, the oldest first.</summary>
    public IReadOnlyList<RingKey> List()
    {
        using var db = database.Read();
        return [.. db.Set<RingKey>().OrderBy(key => key.AddedAt).ThenBy(key => key.Name)];
    }

    /// <summary>Adds keys; those whose names are there stay as they are.</summary>
    /// <param name="keys">Names and XML.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task Add(IReadOnlyCollection<(string Name, string Xml)> keys, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var names = keys.Select(key => key.Name).ToList();
        var known = await db.Set<RingKey>().Where(key => names.Contains(key.Name)).Select(key => key.Name).ToListAsync(cancellation);
        db.AddRange(keys.Where(key => !known.Contains(key.Name)).Select(key => new RingKey { Name = key.Name, Xml = key.Xml, AddedAt = database.Now }));
    }, cancellation);
}
