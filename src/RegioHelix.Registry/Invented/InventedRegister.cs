using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Importing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Invented;

/// <summary>Loads the invented community and removes it as a whole.</summary>
public sealed class InventedRegister(RegistryDatabase database)
{
    /// <summary>How many organisations the community has unless told otherwise; three times as many people.</summary>
    public const int UsualSize = 2_000;

    private const string Name = ImportBatch.InventedCommunity;

    /// <summary>True where the registry holds nothing and never held the community: a first start.</summary>
    public async Task<bool> IsFirstStart(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return !await db.Organisations.AnyAsync(cancellation) && !await db.ImportBatches.AnyAsync(batch => batch.FileName == Name, cancellation);
    }

    /// <summary>Makes and loads it, all or nothing; the trail gets one entry.</summary>
    /// <returns>How many organisations.</returns>
    /// <exception cref="RefusedException">It is loaded already.</exception>
    public Task<int> Load(int seed, IReadOnlyList<InventedPlace> places, int size = UsualSize, CancellationToken cancellation = default)
    {
        var community = InventedCommunity.Make(seed, places, size, database.Now);
        return database.Change(Actor.System, async db =>
        {
            if (await db.Organisations.AnyAsync(one => one.Origin == RecordOrigin.Invented, cancellation))
                throw RefusedException.NotNow(Phrase.Of("the invented community is loaded already"));
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.Add(new ImportBatch { FileName = Name, At = database.Now, Added = size });
            await db.SaveChangesAsync(cancellation);
            await BulkInsert.Into(db, community.Records, cancellation);
            await transaction.CommitAsync(cancellation);
            return size;
        }, cancellation);
    }

    /// <summary>Removes every invented record and what hangs on it.</summary>
    /// <returns>How many organisations.</returns>
    public Task<int> Remove(CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<Partnerships.Partnership>().Where(one => one.Origin == RecordOrigin.Invented).ExecuteDeleteAsync(cancellation);
        await db.Strategies.Where(one => one.Origin == RecordOrigin.Invented).ExecuteDeleteAsync(cancellation);
        await db.Practices.Where(one => one.Origin == RecordOrigin.Invented).ExecuteDeleteAsync(cancellation);
        await db.People.Where(one => one.Origin == RecordOrigin.Invented).ExecuteDeleteAsync(cancellation);
        var removed = await db.Organisations.Where(one => one.Origin == RecordOrigin.Invented).ExecuteDeleteAsync(cancellation);
        foreach (var batch in await db.ImportBatches.Where(one => one.FileName == Name && one.UndoneAt == null).ToListAsync(cancellation))
            batch.UndoneAt = database.Now;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return removed;
    }, cancellation);
}
