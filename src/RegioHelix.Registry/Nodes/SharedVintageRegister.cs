using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Nodes;

/// <summary>The vintages that the nodes have in use. Each change is one statement: of two at once one wins.</summary>
public sealed class SharedVintageRegister(RegistryDatabase database)
{
    /// <summary>Every pointer, by dataset.</summary>
    public IReadOnlyList<SharedVintage> List()
    {
        using var db = database.Read();
        return [.. db.Set<SharedVintage>().OrderBy(one => one.Dataset)];
    }

    /// <summary>Moves a pointer from the number that is known, 0 for none, to the next.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="vintage">The vintage; null to take the dataset out of use.</param>
    /// <param name="sha256">Hash of its file.</param>
    /// <param name="bytes">Size of its file.</param>
    /// <param name="known">The number that is known.</param>
    /// <returns>False where it has another number now: nothing was changed.</returns>
    public bool TryMove(string dataset, string? vintage, string sha256, long bytes, long known)
    {
        using var db = database.Write(Actor.System);
        if (known > 0)
            return db.Set<SharedVintage>().Where(one => one.Dataset == dataset && one.Number == known).ExecuteUpdate(one => one
                .SetProperty(pointer => pointer.Vintage, vintage)
                .SetProperty(pointer => pointer.Sha256, sha256)
                .SetProperty(pointer => pointer.Bytes, bytes)
                .SetProperty(pointer => pointer.Number, known + 1)) == 1;
        db.Add(new SharedVintage { Dataset = dataset, Vintage = vintage, Sha256 = sha256, Bytes = bytes, Number = 1 });
        try
        {
            db.SaveChanges();
            return true;
        }
        catch (DbUpdateException taken) when (Contention.IsTaken(taken))
        {
            return false;
        }
    }
}
