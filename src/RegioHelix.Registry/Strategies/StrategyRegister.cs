using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Strategies of regions: written by the editors of an organisation, shown once an owner publishes them.</summary>
public sealed class StrategyRegister(RegistryDatabase database)
{
    /// <summary>Those that the actor may see, by region and period.</summary>
    public async Task<IReadOnlyList<Strategy>> List(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.StrategiesFor(actor).OrderBy(one => one.RegionCode).ThenByDescending(one => one.FromYear).ThenBy(one => one.Slug).ToListAsync(cancellation);
    }

    /// <summary>A strategy with everything in it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="region">The region's code.</param>
    /// <param name="slug">The period as its address writes it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<StrategyContents> Get(Actor actor, string region, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var strategy = await db.StrategiesFor(actor).FirstOrDefaultAsync(one => one.RegionCode == region && one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        return await StrategyContents.Read(db, actor, strategy, cancellation);
    }

    /// <summary>Every priority of every published strategy, by region, period and code: who else chose a field is told by what everybody may see.</summary>
    public async Task<IReadOnlyList<PublishedPriority>> ListPublishedPriorities(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var all = await (from strategy in db.StrategiesFor(Actor.Anonymous)
                         join priority in db.StrategyPriorities on strategy.Id equals priority.StrategyId
                         orderby strategy.RegionCode, strategy.Slug, priority.Code
                         select new { strategy, priority }).ToListAsync(cancellation);
        return [.. all.Select(one => new PublishedPriority(one.strategy, one.priority))];
    }

    /// <summary>Every call of every published strategy, by region, period and code: asked for by each region's page, so at once and not strategy by strategy.</summary>
    public async Task<IReadOnlyList<PublishedCall>> ListPublishedCalls(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var all = await (from strategy in db.StrategiesFor(Actor.Anonymous)
                         join call in db.StrategyCalls on strategy.Id equals call.StrategyId
                         orderby strategy.RegionCode, strategy.FromYear descending, strategy.Slug, call.Code
                         select new { strategy, call, Code = db.StrategyPriorities.Where(one => one.Id == call.PriorityId).Select(one => one.Code).FirstOrDefault() }).ToListAsync(cancellation);
        return [.. all.Select(one => new PublishedCall(one.strategy, one.call, one.Code))];
    }

    /// <summary>The organisations for which the actor may write strategies.</summary>
    public async Task<IReadOnlyList<Organisation>> ListOwners(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.PersonId is not { } person)
            return [];
        await using var db = database.Read();
        return await db.Organisations.Where(one => (one.Kind == OrganisationKind.PublicBody || one.Kind == OrganisationKind.Intermediary)
            && db.OrganisationRoles.Any(role => role.OrganisationId == one.Id && role.PersonId == person && (role.Kind == RoleKind.Editor || role.Kind == RoleKind.Owner)))
            .OrderBy(one => one.NameKey).ToListAsync(cancellation);
    }

    /// <summary>Begins one, as a draft.</summary>
    /// <param name="actor">An editor of the organisation.</param>
    /// <param name="organisation">A public body or an intermediary; null at the command line.</param>
    /// <param name="entry">What it says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or an organisation that states none.</exception>
    public Task<Strategy> Add(Actor actor, Guid? organisation, StrategyEntry entry, CancellationToken cancellation = default)
    {
        Check(entry, isNew: true);
        return database.Change(actor, async db =>
        {
            await DemandOwner(db, actor, organisation, cancellation);
            var strategy = new Strategy { OrganisationId = organisation, CreatedAt = database.Now };
            entry.ReadInto(strategy, new FieldProblems(), isNew: true);
            var taken = await db.Strategies.Where(one => one.RegionCode == strategy.RegionCode).Select(one => one.Slug).ToListAsync(cancellation);
            strategy.Slug = FreeSlug(strategy, taken);
            return db.Add(strategy).Entity;
        }, cancellation);
    }

    /// <summary>Changes what it says of itself; its region and period stay.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task<Strategy> Change(Actor actor, Guid id, int version, StrategyEntry entry, CancellationToken cancellation = default)
    {
        Check(entry, isNew: false);
        return database.Change(actor, async db =>
        {
            var strategy = await StrategyAccess.Open(db, actor, id, cancellation);
            if (strategy.Version != version)
                throw RefusedException.Outdated();
            entry.ReadInto(strategy, new FieldProblems(), isNew: false);
            return strategy;
        }, cancellation);
    }

    /// <summary>Shows it to everybody, or no longer: an owner's to do; moderators can hide it.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or the organisation that states it is not shown itself.</exception>
    public Task Publish(Actor actor, Guid id, bool published, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hidden = !published && actor.IsModerating ? await db.Strategies.FirstOrDefaultAsync(one => one.Id == id, cancellation) : null;
        var strategy = hidden ?? await StrategyAccess.Open(db, actor, id, cancellation, RoleKind.Owner);
        if (published && strategy.OrganisationId is { } owner && !await db.Organisations.AnyAsync(one => one.Id == owner && one.IsPublished, cancellation))
            throw RefusedException.NotNow(Phrase.Of("the organisation that states the strategy is not public yet; publish it first"));
        strategy.Status = published ? StrategyStatus.Published : StrategyStatus.Draft;
        strategy.PublishedAt ??= published ? database.Now : null;
    }, cancellation);

    /// <summary>Removes a draft with everything in it; what was published is hidden instead.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or published once.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var strategy = await StrategyAccess.Open(db, actor, id, cancellation, RoleKind.Owner);
        if (strategy.PublishedAt is not null)
            throw RefusedException.NotNow(Phrase.Of("this strategy was public; hide it instead, so that what was decided on it stays"));
        db.Remove(strategy);
    }, cancellation);

    /// <summary>The period, with a number where it is taken, and the mark of invented ones.</summary>
    internal static string FreeSlug(Strategy strategy, IReadOnlyCollection<string> taken)
    {
        var stem = strategy.IsInvented ? $"{strategy.Period}-{Strategy.InventedMark}" : strategy.Period;
        var slug = stem;
        for (var number = 2; taken.Contains(slug); number++)
            slug = $"{stem}-{number}";
        return slug;
    }

    private static void Check(StrategyEntry entry, bool isNew)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Strategy(), problems, isNew);
        problems.ThrowIfAny();
    }

    private static async Task DemandOwner(RegistryDb db, Actor actor, Guid? organisation, CancellationToken cancellation)
    {
        if (organisation is not { } one)
        {
            if (!actor.IsTrusted)
                throw RefusedException.NotAllowed();
            return;
        }
        await Access.Demand(db, actor, one, RoleKind.Editor, cancellation);
        if (!StrategyAccess.MayState(await db.Organisations.FirstAsync(found => found.Id == one, cancellation)))
            throw RefusedException.NotNow(Phrase.Of("strategies are stated by public bodies and intermediaries; this organisation is neither"));
    }
}
