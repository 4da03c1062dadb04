namespace RegioHelix.Studies.OwnTables;

/// <summary>Tables that a user dropped: received, previewed, imported, deleted. Private to this machine: never in search or on others' pages.</summary>
public sealed class OwnTableShelf
{
    /// <summary>Keeps a dropped file and starts its preview.</summary>
    /// <returns>The table's id.</returns>
    public Task<string> Receive(Stream content, string fileName, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The table, or null.</summary>
    public OwnTable? Find(string id) => throw new NotImplementedException();

    /// <summary>All tables, newest first.</summary>
    public IReadOnlyList<OwnTable> List() => throw new NotImplementedException();

    /// <summary>Starts the import under a mapping.</summary>
    /// <returns>The job's id.</returns>
    /// <exception cref="KeyNotFoundException">No such table.</exception>
    public Guid Import(string id, OwnTableMapping mapping) => throw new NotImplementedException();

    /// <summary>Removes the file, its snapshot, its vintages and its jobs.</summary>
    public void Delete(string id) => throw new NotImplementedException();
}
