using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.PolicyBriefs;

/// <summary>Policy briefs: written by an organisation, or by moderators for the installation; a draft until published.</summary>
public sealed class PolicyBriefRegister(RegistryDatabase database)
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The address at which one is written.
    private static readonly string[] Reserved = ["new"];

    /// <summary>Every published brief, the latest first.</summary>
    public async Task<IReadOnlyList<PolicyBrief>> ListPublished(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Set<PolicyBrief>().Where(one => one.IsPublished).OrderByDescending(one => one.PublishedAt).ThenBy(one => one.Slug).ToListAsync(cancellation);
    }

    /// <summary>The brief of a slug.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<PolicyBrief> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var brief = await db.Set<PolicyBrief>().FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        return brief.IsPublished || await Access.MayWriteFor(db, actor, brief.OrganisationId, cancellation) ? brief : throw RefusedException.NotFound();
    }

    /// <summary>The brief of a slug, for who may change it, published or not.</summary>
    /// <exception cref="RefusedException">There is none that the actor may change.</exception>
    public async Task<PolicyBrief> GetOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var brief = await db.Set<PolicyBrief>().FirstOrDefaultAsync(one => one.Slug == slug, cancellation);
        return brief is not null && await Access.MayWriteFor(db, actor, brief.OrganisationId, cancellation) ? brief : throw RefusedException.NotFound();
    }

    /// <summary>True where the actor may change the brief.</summary>
    public async Task<bool> MayChange(Actor actor, PolicyBrief brief, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        await using var db = database.Read();
        return await Access.MayWriteFor(db, actor, brief.OrganisationId, cancellation);
    }

    /// <summary>What the actor may change, drafts among it, the latest first: of the organisations one writes for, and for moderators those of the installation.</summary>
    public async Task<IReadOnlyList<PolicyBrief>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        RoleKind[] writing = [RoleKind.Editor, RoleKind.Owner];
        return await db.Set<PolicyBrief>()
            .Where(one => (one.OrganisationId == null && actor.IsModerating) || db.OrganisationRoles.Any(role => role.OrganisationId == one.OrganisationId && role.PersonId == actor.PersonId && writing.Contains(role.Kind)))
            .OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Slug).ToListAsync(cancellation);
    }

    /// <summary>The organisation that writes a brief, where it is published itself; null else.</summary>
    public async Task<Organisation?> FindAuthor(PolicyBrief brief, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        if (brief.OrganisationId is not { } author)
            return null;
        await using var db = database.Read();
        return await db.Organisations.FirstOrDefaultAsync(one => one.Id == author && one.IsPublished, cancellation);
    }

    /// <summary>Writes one, not yet published.</summary>
    /// <param name="actor">An editor of the organisation, or a moderator.</param>
    /// <param name="organisation">Who writes it; null for the installation.</param>
    /// <param name="entry">What is written.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not the actor's to write.</exception>
    public Task<PolicyBrief> Add(Actor actor, Guid? organisation, PolicyBriefEntry entry, CancellationToken cancellation = default)
    {
        Check(entry);
        return database.Change(actor, async db =>
        {
            if (!await Access.MayWriteFor(db, actor, organisation, cancellation))
                throw RefusedException.NotAllowed();
            var brief = new PolicyBrief { OrganisationId = organisation, CreatedAt = database.Now };
            entry.ReadInto(brief, new FieldProblems());
            var (title, stem) = (brief.Title[0].Text, Slug.Stem(brief.Title[0].Text, brief.Id));
            brief.Slug = Slug.From(title, brief.Id, [.. Reserved, .. await db.Set<PolicyBrief>().Where(one => one.Slug.StartsWith(stem)).Select(one => one.Slug).ToListAsync(cancellation)]);
            return db.Add(brief).Entity;
        }, cancellation);
    }

    /// <summary>Changes one. What is published is hidden first: a published paper does not change under its readers.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, changed since, or published.</exception>
    public Task<PolicyBrief> Change(Actor actor, Guid id, int version, PolicyBriefEntry entry, CancellationToken cancellation = default)
    {
        Check(entry);
        return database.Change(actor, async db =>
        {
            var brief = await Open(db, actor, id, cancellation);
            if (brief.Version != version)
                throw RefusedException.Outdated();
            if (brief.IsPublished)
                throw RefusedException.NotNow(Phrase.Of("this is published: hide it first"));
            entry.ReadInto(brief, new FieldProblems());
            return brief;
        }, cancellation);
    }

    /// <summary>Shows it to everybody, with what its findings say today.</summary>
    /// <param name="actor">Who may change it.</param>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that was looked at: nobody publishes what another wrote since.</param>
    /// <param name="findings">What its findings say, in order: nothing but those.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">Not found, changed since, taken down, or nothing is said in it yet.</exception>
    public Task Publish(Actor actor, Guid id, int version, IReadOnlyList<KeptFinding> findings, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var brief = await Open(db, actor, id, cancellation);
        if (brief.Version != version)
            throw RefusedException.Outdated();
        TakeDownReason.DemandNone(actor, brief.TakenDown);
        if (brief.Message.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("say in a few sentences what the brief says before it is shown"));
        if (findings.Count == 0 && brief.Statements.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("choose a finding that is still there, or state something with its source, before it is shown"));
        (brief.KeptFindings, brief.IsPublished, brief.PublishedAt, brief.TakenDown) = (JsonSerializer.Serialize(findings, Form), true, database.Now, null);
    }, cancellation);

    /// <summary>Shows it no longer.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public Task Hide(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db => (await Open(db, actor, id, cancellation)).IsPublished = false, cancellation);

    /// <summary>Takes down what is published, as a moderator, with a reason that its author reads.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">No reason, or too long a one.</exception>
    /// <exception cref="RefusedException">Not a moderator, or not found.</exception>
    public Task TakeDown(Actor actor, Guid id, string? reason, CancellationToken cancellation = default)
    {
        var read = TakeDownReason.Read(actor, reason);
        return database.Change(actor, async db =>
        {
            var brief = await Open(db, actor, id, cancellation);
            (brief.IsPublished, brief.TakenDown) = (false, read);
        }, cancellation);
    }

    /// <summary>Throws a draft away; what is published is hidden first.</summary>
    /// <exception cref="RefusedException">Not found, or published.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var brief = await Open(db, actor, id, cancellation);
        if (brief.IsPublished)
            throw RefusedException.NotNow(Phrase.Of("this is published: hide it first"));
        db.Remove(brief);
    }, cancellation);

    private static void Check(PolicyBriefEntry entry)
    {
        var problems = new FieldProblems();
        entry.ReadInto(new PolicyBrief(), problems);
        problems.ThrowIfAny();
    }

    private static async Task<PolicyBrief> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        var brief = await db.Set<PolicyBrief>().FirstOrDefaultAsync(one => one.Id == id, cancellation);
        return brief is not null && await Access.MayWriteFor(db, actor, brief.OrganisationId, cancellation) ? brief : throw RefusedException.NotFound();
    }
}
