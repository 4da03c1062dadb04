using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Projects of strategies, with who takes part.</summary>
public sealed class ProjectRegister(RegistryDatabase database) : StrategyPartRegister<StrategyProject, ProjectEntry>(database)
{
    /// <summary>Adds somebody who takes part.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<ProjectPartner> AddPartner(Actor actor, Guid project, PartnerEntry entry, CancellationToken cancellation = default) => Database.Change(actor, async db =>
    {
        var partner = new ProjectPartner { ProjectId = (await Open(db, actor, project, cancellation)).Id };
        var problems = new FieldProblems();
        var known = string.IsNullOrWhiteSpace(entry.Organisation) ? null : await db.VisibleTo(actor).FirstOrDefaultAsync(one => one.Slug == entry.Organisation.Trim(), cancellation);
        if (known is null && !string.IsNullOrWhiteSpace(entry.Organisation))
            problems.Add("organisation", "unknown-organisation", entry.Organisation, Phrase.Of("no organisation has this name in its address; leave it empty and give the name"));
        entry.ReadInto(partner, known, problems);
        problems.ThrowIfAny();
        return db.Add(partner).Entity;
    }, cancellation);

    /// <summary>Removes one.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task RemovePartner(Actor actor, Guid partner, CancellationToken cancellation = default) => Database.Change(actor, async db =>
    {
        var found = await db.ProjectPartners.FirstOrDefaultAsync(one => one.Id == partner, cancellation) ?? throw RefusedException.NotFound();
        await Open(db, actor, found.ProjectId, cancellation);
        db.Remove(found);
    }, cancellation);
}
