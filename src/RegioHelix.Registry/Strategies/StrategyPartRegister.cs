using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Strategies;

/// <summary>Adds, changes and removes one kind of a strategy's parts, for the editors of the organisation that states it.</summary>
/// <typeparam name="T">The part.</typeparam>
/// <typeparam name="TEntry">What a form says about it.</typeparam>
public abstract class StrategyPartRegister<T, TEntry>(RegistryDatabase database)
    where T : StrategyPart, new()
    where TEntry : StrategyPartEntry<T>
{
    /// <summary>The registry's database.</summary>
    private protected RegistryDatabase Database => database;

    /// <summary>Adds one.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<T> Add(Actor actor, Guid strategy, TEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var part = new T { StrategyId = (await StrategyAccess.Open(db, actor, strategy, cancellation)).Id };
        await Read(db, actor, part, entry, cancellation);
        return db.Add(part).Entity;
    }, cancellation);

    /// <summary>Changes one.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task<T> Change(Actor actor, Guid id, int version, TEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var part = await Open(db, actor, id, cancellation);
        if (part.Version != version)
            throw RefusedException.Outdated();
        await Read(db, actor, part, entry, cancellation);
        return part;
    }, cancellation);

    /// <summary>Removes one; what pointed to it stays, its link broken.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) =>
        database.Change(actor, async db => db.Remove(await Open(db, actor, id, cancellation)), cancellation);

    /// <summary>What else a kind reads from the database.</summary>
    private protected virtual Task Complete(RegistryDb db, Actor actor, T part, TEntry entry, FieldProblems problems, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The part, for somebody who may change its strategy.</summary>
    private protected static async Task<T> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        var part = await db.Set<T>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        await StrategyAccess.Open(db, actor, part.StrategyId, cancellation);
        return part;
    }

    private async Task Read(RegistryDb db, Actor actor, T part, TEntry entry, CancellationToken cancellation)
    {
        var strategy = await db.Strategies.FirstAsync(one => one.Id == part.StrategyId, cancellation);
        var problems = new FieldProblems();
        entry.ReadInto(part, await StrategyNames.Read(db, strategy, cancellation), problems);
        await Complete(db, actor, part, entry, problems, cancellation);
        problems.ThrowIfAny();
    }
}
