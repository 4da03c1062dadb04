using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Practices;

/// <summary>Stories of what clusters and regions did: told by an organisation, or from sources by moderators.</summary>
public sealed class PracticeRegister(RegistryDatabase database)
{
    /// <summary>Every published practice; they are few and searched in memory.</summary>
    public async Task<IReadOnlyList<Practice>> ListPublished(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Practices.Where(one => one.IsPublished).OrderBy(one => one.Slug).ToListAsync(cancellation);
    }

    /// <summary>The practice of a slug.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<Practice> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var practice = await db.Practices.FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        return practice.IsPublished || await MayChange(db, actor, practice.OrganisationId, cancellation) ? practice : throw RefusedException.NotFound();
    }

    /// <summary>The organisation that tells a practice, where it is published itself; null else.</summary>
    public async Task<Organisation?> FindTeller(Practice practice, CancellationToken cancellation = default)
    {
        if (practice.OrganisationId is not { } teller)
            return null;
        await using var db = database.Read();
        return await db.Organisations.FirstOrDefaultAsync(one => one.Id == teller && one.IsPublished, cancellation);
    }

    /// <summary>Writes one, not yet published.</summary>
    /// <param name="actor">An editor of the organisation, or a moderator.</param>
    /// <param name="organisation">Who tells it; null where it is told from sources.</param>
    /// <param name="entry">The story.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not allowed.</exception>
    public Task<Practice> Add(Actor actor, Guid? organisation, PracticeEntry entry, CancellationToken cancellation = default)
    {
        Check(entry);
        return database.Change(actor, async db =>
        {
            if (!await MayChange(db, actor, organisation, cancellation))
                throw RefusedException.NotAllowed();
            var practice = new Practice { OrganisationId = organisation, ContactId = organisation is null ? null : actor.PersonId, CreatedAt = database.Now };
            entry.ReadInto(practice, new FieldProblems());
            var (title, stem) = (practice.Title[0].Text, Slug.Stem(practice.Title[0].Text, practice.Id));
            practice.Slug = Slug.From(title, practice.Id, await db.Practices.Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation));
            return db.Add(practice).Entity;
        }, cancellation);
    }

    /// <summary>Changes one.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or changed since.</exception>
    public Task<Practice> Change(Actor actor, Guid id, int version, PracticeEntry entry, CancellationToken cancellation = default)
    {
        Check(entry);
        return database.Change(actor, async db =>
        {
            var practice = await Open(db, actor, id, cancellation);
            if (practice.Version != version)
                throw RefusedException.Outdated();
            entry.ReadInto(practice, new FieldProblems());
            return practice;
        }, cancellation);
    }

    /// <summary>Shows it to everybody, or no longer.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public Task Publish(Actor actor, Guid id, bool published, CancellationToken cancellation = default) =>
        database.Change(actor, async db => (await Open(db, actor, id, cancellation)).IsPublished = published, cancellation);

    private static void Check(PracticeEntry entry)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Practice(), problems);
        problems.ThrowIfAny();
    }

    private static async Task<bool> MayChange(RegistryDb db, Actor actor, Guid? organisation, CancellationToken cancellation) =>
        actor.IsModerating || (organisation is { } one && await Access.FindRole(db, actor, one, cancellation) >= RoleKind.Editor);

    private static async Task<Practice> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        var practice = await db.Practices.FirstOrDefaultAsync(one => one.Id == id, cancellation);
        return practice is not null && await MayChange(db, actor, practice.OrganisationId, cancellation) ? practice : throw RefusedException.NotFound();
    }
}
