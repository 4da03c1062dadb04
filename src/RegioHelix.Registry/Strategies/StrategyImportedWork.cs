using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Strategies;

/// <summary>What an import brought into a strategy, and the work that somebody put into it since.</summary>
internal sealed class StrategyImportedWork
{
    private StrategyImportedWork(IReadOnlyList<RegistryRecord> records, Guid import) => (Records, this.import) = (records, import);

    private readonly Guid import;

    /// <summary>The records.</summary>
    public IReadOnlyList<RegistryRecord> Records { get; }

    public static async Task<StrategyImportedWork> Read(RegistryDb db, StrategyImport import, CancellationToken cancellation)
    {
        var id = import.Id;
        return new(
        [
            .. await db.IndicatorValues.Where(one => one.ImportId == id).ToListAsync(cancellation),
            .. await db.ProjectPartners.Where(one => one.ImportId == id).ToListAsync(cancellation),
            .. await db.StrategyProjects.Where(one => one.ImportId == id).ToListAsync(cancellation),
            .. await db.StrategyCalls.Where(one => one.ImportId == id).ToListAsync(cancellation),
            .. await db.StrategyMeasures.Where(one => one.ImportId == id).ToListAsync(cancellation),
            .. await db.StrategyIndicators.Where(one => one.ImportId == id).ToListAsync(cancellation),
            .. await db.StrategyPriorities.Where(one => one.ImportId == id).ToListAsync(cancellation),
        ], id);
    }

    /// <summary>The code of a record that was edited, or that something from elsewhere points to; null where there is none.</summary>
    public async Task<string?> FindWork(RegistryDb db, CancellationToken cancellation)
    {
        if (Records.FirstOrDefault(one => one.Version > 1) is { } edited)
            return edited is StrategyPart part ? part.Code : edited is ProjectPartner partner ? partner.Name : "1";
        Guid[] parts = [.. Records.OfType<StrategyPart>().Select(one => one.Id)];
        var pointing = await db.StrategyCalls.Where(one => one.ImportId != import && (parts.Contains(one.PriorityId!.Value) || parts.Contains(one.MeasureId!.Value))).Select(one => one.Code).FirstOrDefaultAsync(cancellation)
            ?? await db.StrategyMeasures.Where(one => one.ImportId != import && parts.Contains(one.PriorityId!.Value)).Select(one => one.Code).FirstOrDefaultAsync(cancellation)
            ?? await db.StrategyIndicators.Where(one => one.ImportId != import && parts.Contains(one.PriorityId!.Value)).Select(one => one.Code).FirstOrDefaultAsync(cancellation)
            ?? await db.StrategyProjects.Where(one => one.ImportId != import && (parts.Contains(one.PriorityId!.Value) || parts.Contains(one.CallId!.Value))).Select(one => one.Code).FirstOrDefaultAsync(cancellation);
        return pointing
            ?? await db.ProjectPartners.Where(one => one.ImportId != import && parts.Contains(one.ProjectId)).Select(one => one.Name).FirstOrDefaultAsync(cancellation)
            ?? await db.IndicatorValues.Where(one => one.ImportId != import && (parts.Contains(one.IndicatorId) || parts.Contains(one.ProjectId!.Value)))
                .Join(db.StrategyIndicators, value => value.IndicatorId, indicator => indicator.Id, (_, indicator) => indicator.Code).FirstOrDefaultAsync(cancellation);
    }
}
