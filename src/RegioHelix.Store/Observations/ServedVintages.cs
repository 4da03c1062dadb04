namespace RegioHelix.Store.Observations;

/// <summary>
/// Which vintage of a dataset is served: the one in use, or, where its file is damaged, the newest former one that is whole. The pointer
/// stays as it is: it says what its owner chose, and counts again once the file is back.
/// </summary>
internal sealed class ServedVintages(DataDirectory data, CurrentPointer pointer, VintageProofs proofs)
{
    /// <summary>For one look at a directory.</summary>
    public static ServedVintages Of(DataDirectory data) => new(data, new CurrentPointer(data), data.Proofs);

    /// <summary>The vintage served of a dataset; null where there is none, or none whole.</summary>
    public string? Find(string dataset) => pointer.Read().TryGetValue(dataset, out var inUse) ? Serve(dataset, inUse) : null;

    /// <summary>Every dataset in use with the vintage served; null where none is whole. In the order of their codes.</summary>
    public IReadOnlyList<(string Dataset, string? Vintage)> List() =>
        [.. pointer.Read().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, Serve(entry.Key, entry.Value)))];

    /// <summary>The vintages that are damaged: those in use, and others that were met.</summary>
    public IReadOnlyList<DamagedVintage> ListDamaged()
    {
        var inUse = pointer.Read();
        var used = inUse.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => FindDamage(entry.Key, entry.Value)).OfType<DamagedVintage>().ToList();
        var others = proofs.ListKnown()
            .Where(known => known.Fault != VintageFault.Gone && inUse.GetValueOrDefault(known.Dataset) != known.Vintage && proofs.Find(known.Dataset, known.Vintage) is not null and not VintageFault.Gone)
            .Select(known => new DamagedVintage(known.Dataset, known.Vintage, known.Fault, IsInUse: false, null));
        return [.. used, .. others];
    }

    private DamagedVintage? FindDamage(string dataset, string inUse) =>
        proofs.Find(dataset, inUse) is { } fault ? new DamagedVintage(dataset, inUse, fault, IsInUse: true, FindFormer(dataset, inUse)) : null;

    private string? Serve(string dataset, string inUse) => proofs.Find(dataset, inUse) is null ? inUse : FindFormer(dataset, inUse);

    // Only what came before: what is newer than the one in use was turned away from on purpose. Ids begin with their instant.
    private string? FindFormer(string dataset, string inUse)
    {
        if (!Directory.Exists(data.VintagesOf(dataset)))
            return null;
        return Directory.EnumerateFiles(data.VintagesOf(dataset), "*.duckdb")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(vintage => !vintage.StartsWith('.') && string.CompareOrdinal(vintage, inUse) < 0)
            .OrderByDescending(vintage => vintage, StringComparer.Ordinal)
            .FirstOrDefault(vintage => proofs.Find(dataset, vintage) is null);
    }
}
