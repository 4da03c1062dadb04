using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Strategies;

/// <summary>A strategy with everything in it, each list in the order of its codes.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Owner">The organisation that states it, where it is public or the reader's own; null else.</param>
/// <param name="MayEdit">True where the reader may write it.</param>
/// <param name="MayPublish">True where the reader may show or hide it.</param>
/// <param name="Priorities">Its priorities with their public cluster organisations.</param>
/// <param name="Measures">Its measures.</param>
/// <param name="Calls">Its calls.</param>
/// <param name="Projects">Its projects with who takes part.</param>
/// <param name="Indicators">What it is measured by, with values in the order of their days.</param>
/// <param name="Imports">Files that were taken in, the latest first.</param>
public sealed record StrategyContents(
    Strategy Strategy,
    Organisation? Owner,
    bool MayEdit,
    bool MayPublish,
    IReadOnlyList<StrategyPriority> Priorities,
    IReadOnlyList<StrategyMeasure> Measures,
    IReadOnlyList<StrategyCall> Calls,
    IReadOnlyList<StrategyProject> Projects,
    IReadOnlyList<StrategyIndicator> Indicators,
    IReadOnlyList<StrategyImport> Imports)
{
    /// <summary>Reads it for somebody who may see it.</summary>
    internal static async Task<StrategyContents> Read(RegistryDb db, Actor actor, Strategy strategy, CancellationToken cancellation)
    {
        var id = strategy.Id;
        var contents = new StrategyContents(
            strategy,
            await db.VisibleTo(actor).FirstOrDefaultAsync(one => one.Id == strategy.OrganisationId, cancellation),
            await StrategyAccess.MayChange(db, actor, strategy, RoleKind.Editor, cancellation),
            await StrategyAccess.MayChange(db, actor, strategy, RoleKind.Owner, cancellation),
            await db.StrategyPriorities.Include(one => one.Clusters.Where(link => link.Cluster!.IsPublished)).ThenInclude(link => link.Cluster).Where(one => one.StrategyId == id).OrderBy(one => one.Code).ToListAsync(cancellation),
            await db.StrategyMeasures.Where(one => one.StrategyId == id).OrderBy(one => one.Code).ToListAsync(cancellation),
            await db.StrategyCalls.Where(one => one.StrategyId == id).OrderBy(one => one.Code).ToListAsync(cancellation),
            await db.StrategyProjects.Include(one => one.Partners).Where(one => one.StrategyId == id).OrderBy(one => one.Code).AsSplitQuery().ToListAsync(cancellation),
            await db.StrategyIndicators.Include(one => one.Values).Where(one => one.StrategyId == id).OrderBy(one => one.Code).AsSplitQuery().ToListAsync(cancellation),
            await db.StrategyImports.Where(one => one.StrategyId == id).OrderByDescending(one => one.At).ToListAsync(cancellation));
        foreach (var indicator in contents.Indicators)
            indicator.Values.Sort((one, other) => one.On.CompareTo(other.On));
        foreach (var project in contents.Projects)
            project.Partners.Sort((one, other) => (one.Role, one.Name, one.Id).CompareTo((other.Role, other.Name, other.Id)));
        return contents;
    }
}
