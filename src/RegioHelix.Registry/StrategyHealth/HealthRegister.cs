using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>Assessments that organisations keep: seen by those who have a role in them until they publish them.</summary>
public sealed class HealthRegister(RegistryDatabase database)
{
    private const int MostItems = 400;

    // Addresses that are something else.
    private static readonly string[] Reserved = ["example", "rules"];

    /// <summary>Published assessments of public organisations, by region.</summary>
    public async Task<IReadOnlyList<HealthAssessment>> ListPublished(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Set<HealthAssessment>().Include(one => one.Organisation).Where(one => one.IsPublished && one.Organisation!.IsPublished).OrderBy(one => one.RegionCode).ThenBy(one => one.Title).ToListAsync(cancellation);
    }

    /// <summary>The assessments of the actor's organisations.</summary>
    public async Task<IReadOnlyList<HealthAssessment>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return actor.PersonId is not { } person ? []
            : await db.Set<HealthAssessment>().Include(one => one.Organisation).Where(one => db.OrganisationRoles.Any(role => role.OrganisationId == one.OrganisationId && role.PersonId == person)).OrderBy(one => one.Title).ToListAsync(cancellation);
    }

    /// <summary>An assessment that the actor may see.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<KeptAssessment> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var kept = await db.Set<HealthAssessment>().Include(one => one.Organisation).FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        var role = actor.IsTrusted ? RoleKind.Owner : await Access.FindRole(db, actor, kept.OrganisationId, cancellation);
        if (role is null && !(kept.IsPublished && kept.Organisation!.IsPublished) && !actor.IsModerating)
            throw RefusedException.NotFound();
        var evidence = await db.Set<HealthEvidence>().Where(one => one.AssessmentId == kept.Id).OrderBy(one => one.Day).ThenBy(one => one.Id).ToListAsync(cancellation);
        var scores = await db.Set<HealthScore>().Where(one => one.AssessmentId == kept.Id).OrderBy(one => one.Day).ThenBy(one => one.Question).ToListAsync(cancellation);
        return new(kept, [.. evidence.Select(one => one.ToItem())], [.. scores.Select(one => one.ToMark())], role);
    }

    /// <summary>Begins one, with what a draft has already.</summary>
    /// <exception cref="RefusedException">The actor is no editor of the organisation.</exception>
    public Task<HealthAssessment> Add(Actor actor, Guid organisation, AssessedStrategy strategy, IReadOnlyList<EvidenceItem> evidence, IReadOnlyList<WheelMark> marks, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Access.Demand(db, actor, organisation, RoleKind.Editor, cancellation);
        var kept = new HealthAssessment { OrganisationId = organisation, Title = strategy.Title, RegionCode = strategy.Region.Value, RegionVersion = strategy.Region.Version, Period = strategy.Period, CreatedAt = database.Now };
        var stem = Slug.Stem(strategy.Title, kept.Id);
        kept.Slug = Slug.From(strategy.Title, kept.Id, [.. Reserved, .. await db.Set<HealthAssessment>().Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation)]);
        db.Add(kept);
        db.AddRange(evidence.Select(item => HealthEvidence.From(kept.Id, item with { Id = Guid.CreateVersion7() })));
        db.AddRange(marks.Select(mark => HealthScore.From(kept.Id, mark)));
        return kept;
    }, cancellation);

    /// <summary>Adds a piece of evidence.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or too many.</exception>
    public Task AddEvidence(Actor actor, string slug, EvidenceItem item, CancellationToken cancellation = default) => Change(actor, slug, RoleKind.Editor, async (db, kept) =>
    {
        if (await db.Set<HealthEvidence>().CountAsync(one => one.AssessmentId == kept.Id, cancellation) >= MostItems)
            throw RefusedException.NotNow(Phrase.Of("there is no room for more evidence here"));
        db.Add(HealthEvidence.From(kept.Id, item));
    }, cancellation);

    /// <summary>Withdraws a piece of evidence: from today on it does not count, and stays to be seen.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Withdraw(Actor actor, string slug, Guid evidence, CancellationToken cancellation = default) => Change(actor, slug, RoleKind.Editor, async (db, kept) =>
    {
        var item = await db.Set<HealthEvidence>().FirstOrDefaultAsync(one => one.Id == evidence && one.AssessmentId == kept.Id, cancellation) ?? throw RefusedException.NotFound();
        item.WithdrawnOn ??= DateOnly.FromDateTime(database.Now.UtcDateTime);
    }, cancellation);

    /// <summary>Scores questions; what was said of the same question on the same day is replaced.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Score(Actor actor, string slug, IReadOnlyList<WheelMark> marks, CancellationToken cancellation = default) => Change(actor, slug, RoleKind.Editor, async (db, kept) =>
    {
        DateOnly[] days = [.. marks.Select(mark => mark.Day).Distinct()];
        var standing = await db.Set<HealthScore>().Where(one => one.AssessmentId == kept.Id && days.Contains(one.Day)).ToListAsync(cancellation);
        foreach (var mark in marks)
            if (standing.Find(one => one.Question == mark.Question && one.Day == mark.Day) is { } same)
                same.Change(mark);
            else
                db.Add(HealthScore.From(kept.Id, mark));
    }, cancellation);

    /// <summary>Shows it to everybody, or no longer.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Publish(Actor actor, string slug, bool published, CancellationToken cancellation = default) => Change(actor, slug, RoleKind.Owner, (_, kept) =>
    {
        kept.IsPublished = published;
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Removes it with all that it holds.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Remove(Actor actor, string slug, CancellationToken cancellation = default) => Change(actor, slug, RoleKind.Owner, (db, kept) =>
    {
        db.Remove(kept);
        return Task.CompletedTask;
    }, cancellation);

    private Task Change(Actor actor, string slug, RoleKind least, Func<RegistryDb, HealthAssessment, Task> change, CancellationToken cancellation) => database.Change(actor, async db =>
    {
        var kept = await db.Set<HealthAssessment>().FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        if (!actor.IsTrusted && !kept.IsPublished && await Access.FindRole(db, actor, kept.OrganisationId, cancellation) is null)
            throw RefusedException.NotFound();
        await Access.Demand(db, actor, kept.OrganisationId, least, cancellation);
        await change(db, kept);
    }, cancellation);
}

/// <summary>A kept assessment with what it holds.</summary>
/// <param name="Assessment">Which, with its organisation.</param>
/// <param name="Evidence">Its evidence, oldest first, withdrawn pieces too.</param>
/// <param name="Marks">Its scores, oldest first.</param>
/// <param name="Role">What the actor may do with it; null for looking alone.</param>
public sealed record KeptAssessment(HealthAssessment Assessment, IReadOnlyList<EvidenceItem> Evidence, IReadOnlyList<WheelMark> Marks, RoleKind? Role);
