using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Strategies;

/// <summary>Indicators of strategies, with their values.</summary>
public sealed class IndicatorRegister(RegistryDatabase database) : StrategyPartRegister<StrategyIndicator, IndicatorEntry>(database)
{
    /// <summary>Adds what was measured.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<IndicatorValue> AddValue(Actor actor, Guid indicator, ValueEntry entry, CancellationToken cancellation = default) => Database.Change(actor, async db =>
    {
        var of = await Open(db, actor, indicator, cancellation);
        var (value, problems) = (new IndicatorValue { IndicatorId = of.Id }, new FieldProblems());
        entry.ReadInto(value, await StrategyNames.Read(db, await db.Strategies.FirstAsync(one => one.Id == of.StrategyId, cancellation), cancellation), problems);
        problems.ThrowIfAny();
        return db.Add(value).Entity;
    }, cancellation);

    /// <summary>Removes one.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task RemoveValue(Actor actor, Guid value, CancellationToken cancellation = default) => Database.Change(actor, async db =>
    {
        var found = await db.IndicatorValues.FirstOrDefaultAsync(one => one.Id == value, cancellation) ?? throw RefusedException.NotFound();
        await Open(db, actor, found.IndicatorId, cancellation);
        db.Remove(found);
    }, cancellation);
}
