using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

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
        return practice.IsPublished || await Access.MayWriteFor(db, actor, practice.OrganisationId, cancellation) ? practice : throw RefusedException.NotFound();
    }

    /// <summary>The practice of a slug, for who may change it, published or not.</summary>
    /// <exception cref="RefusedException">There is none that the actor may change.</exception>
    public async Task<Practice> GetOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var practice = await db.Practices.FirstOrDefaultAsync(one => one.Slug == slug, cancellation);
        return practice is not null && await Access.MayWriteFor(db, actor, practice.OrganisationId, cancellation) ? practice : throw RefusedException.NotFound();
    }

    /// <summary>True where the actor may change the practice of a slug.</summary>
    public async Task<bool> MayChange(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Practices.FirstOrDefaultAsync(one => one.Slug == slug, cancellation) is { } practice && await Access.MayWriteFor(db, actor, practice.OrganisationId, cancellation);
    }

    /// <summary>What an organisation tells, or what is told from sources, drafts among it, newest first.</summary>
    /// <param name="actor">An editor of the organisation, or a moderator.</param>
    /// <param name="organisation">Who tells it; null for what is told from sources.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">Not the actor's to change.</exception>
    public async Task<IReadOnlyList<Practice>> ListOwn(Actor actor, Guid? organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        if (!await Access.MayWriteFor(db, actor, organisation, cancellation))
            throw RefusedException.NotFound();
        return await db.Practices.Where(one => one.OrganisationId == organisation && one.Origin != RecordOrigin.Invented).OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Slug).ToListAsync(cancellation);
    }

    /// <summary>What a published organisation tells, published.</summary>
    public async Task<IReadOnlyList<Practice>> ListToldBy(string organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Practices.Where(one => one.IsPublished && db.Organisations.Any(teller => teller.Id == one.OrganisationId && teller.Slug == organisation && teller.IsPublished)).OrderBy(one => one.Slug).ToListAsync(cancellation);
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
            if (!await Access.MayWriteFor(db, actor, organisation, cancellation))
                throw RefusedException.NotAllowed();
            var practice = new Practice { OrganisationId = organisation, CreatedAt = database.Now };
            await Read(db, entry, practice, cancellation);
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
            await Read(db, entry, practice, cancellation);
            return practice;
        }, cancellation);
    }

    /// <summary>Shows it to everybody, or no longer. What a moderator took down, a moderator alone shows again.</summary>
    /// <exception cref="RefusedException">Not found, taken down, or no story yet.</exception>
    public Task Publish(Actor actor, Guid id, bool published, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var practice = await Open(db, actor, id, cancellation);
        if (published)
            TakeDownReason.DemandNone(actor, practice.TakenDown);
        if (published && (practice.Context.Count == 0 || practice.Done.Count == 0))
            throw RefusedException.NotNow(Phrase.Of("a story needs where it began and what was done before it is shown"));
        (practice.IsPublished, practice.TakenDown) = (published, published ? null : practice.TakenDown);
    }, cancellation);

    /// <summary>Takes down what is published, as a moderator, with a reason that its organisation reads.</summary>
    /// <exception cref="ProblemsException">No reason, or too long a one.</exception>
    /// <exception cref="RefusedException">Not a moderator, or not found.</exception>
    public Task TakeDown(Actor actor, Guid id, string? reason, CancellationToken cancellation = default)
    {
        var read = TakeDownReason.Read(actor, reason);
        return database.Change(actor, async db =>
        {
            var practice = await Open(db, actor, id, cancellation);
            (practice.IsPublished, practice.TakenDown) = (false, read);
        }, cancellation);
    }

    /// <summary>Throws a draft away; what is published is hidden first.</summary>
    /// <exception cref="RefusedException">Not found, or published.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var practice = await Open(db, actor, id, cancellation);
        if (practice.IsPublished)
            throw RefusedException.NotNow(Phrase.Of("this is published: hide it first"));
        db.Remove(practice);
    }, cancellation);

    // Whom to ask belongs to who tells it: nobody else is named by it.
    private static async Task Read(RegistryDb db, PracticeEntry entry, Practice practice, CancellationToken cancellation)
    {
        entry.ReadInto(practice, new FieldProblems());
        if (practice.ContactId is { } contact && !await db.OrganisationRoles.AnyAsync(role => role.OrganisationId == practice.OrganisationId && role.PersonId == contact, cancellation))
            throw new ProblemsException(new Problem("contact", 0, 0, "unknown-choice", "", Phrase.Of("choose one of the list")));
    }

    private static void Check(PracticeEntry entry)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new Practice(), problems);
        problems.ThrowIfAny();
    }

    private static async Task<Practice> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        var practice = await db.Practices.FirstOrDefaultAsync(one => one.Id == id, cancellation);
        return practice is not null && await Access.MayWriteFor(db, actor, practice.OrganisationId, cancellation) ? practice : throw RefusedException.NotFound();
    }
}
