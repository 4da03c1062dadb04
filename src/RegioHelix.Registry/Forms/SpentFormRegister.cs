using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Forms;

/// <summary>Remembers which forms were posted, over a restart and for every process that serves the same registry.</summary>
public sealed class SpentFormRegister(RegistryDatabase database)
{
    /// <summary>Spends a word; false where it is spent. Of two at once one wins.</summary>
    /// <param name="word">The word, at most 64 characters.</param>
    /// <param name="holds">How long it would count.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<bool> Spend(string word, TimeSpan holds, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        if (await db.SpentForms.AnyAsync(one => one.Word == word, cancellation))
            return false;
        db.Add(new SpentForm { Word = word, HoldsUntil = database.Now + holds });
        return true;
    }, cancellation);
}
