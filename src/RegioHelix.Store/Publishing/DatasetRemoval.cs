namespace RegioHelix.Store.Publishing;

/// <summary>Takes a dataset out of use and removes its vintages and the snapshots that no other vintage came from.</summary>
public static class DatasetRemoval
{
    /// <summary>Removes a dataset; does nothing where there is none.</summary>
    public static void Remove(ImportLock held, string dataset)
    {
        DatasetCodeRule.Demand(dataset);
        var data = held.Data;
        var snapshots = SnapshotsOf(data, dataset);
        CurrentVintages.Forget(held, dataset);
        if (Directory.Exists(data.VintagesOf(dataset)))
            Directory.Delete(data.VintagesOf(dataset), recursive: true);
        var needed = Directory.EnumerateDirectories(data.Vintages).SelectMany(folder => SnapshotsOf(data, Path.GetFileName(folder))).ToHashSet(StringComparer.Ordinal);
        foreach (var snapshot in snapshots.Where(snapshot => !needed.Contains(snapshot)))
            File.Delete(data.SnapshotFile(snapshot));
    }

    private static HashSet<string> SnapshotsOf(DataDirectory data, string dataset)
    {
        using var store = new Observations.DuckDbObservationStore(data);
        return [.. store.ListVintages(dataset).Select(vintage => vintage.Report.Sha256)];
    }
}
