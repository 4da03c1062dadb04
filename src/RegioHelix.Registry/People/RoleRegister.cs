using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.People;

/// <summary>Gives and takes roles in organisations, and invites by link. An organisation that has owners keeps one.</summary>
public sealed class RoleRegister(RegistryDatabase database)
{
    private static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(14);

    /// <summary>The actor's role in an organisation; null for none.</summary>
    public async Task<RoleKind?> Find(Actor actor, Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Access.FindRole(db, actor, organisation, cancellation);
    }

    /// <summary>All roles in an organisation, for those who belong to it.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<OrganisationRole>> List(Actor actor, Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        await Access.Demand(db, actor, organisation, RoleKind.Member, cancellation);
        return await db.OrganisationRoles.Include(role => role.Person).Where(role => role.OrganisationId == organisation).OrderBy(role => role.Person!.NameKey).ToListAsync(cancellation);
    }

    /// <summary>The team as everybody may see it: those who want to be named, of a published organisation.</summary>
    public async Task<IReadOnlyList<OrganisationRole>> ListShown(Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.OrganisationRoles.Include(role => role.Person).Where(role => role.OrganisationId == organisation && role.IsShown && role.Organisation!.IsPublished).OrderBy(role => role.Person!.NameKey).ToListAsync(cancellation);
    }

    /// <summary>Gives a person a role, in place of the one it had.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or the last owner.</exception>
    public Task Give(Actor actor, Guid organisation, Guid person, RoleKind kind, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Access.Demand(db, actor, organisation, RoleKind.Owner, cancellation);
        await Set(db, organisation, person, kind, cancellation);
    }, cancellation);

    /// <summary>Takes a person's role: an owner's to do, or the person's own.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or the last owner.</exception>
    public Task Take(Actor actor, Guid organisation, Guid person, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Access.Demand(db, actor, organisation, actor.PersonId == person ? RoleKind.Member : RoleKind.Owner, cancellation);
        var role = await db.OrganisationRoles.FirstOrDefaultAsync(one => one.OrganisationId == organisation && one.PersonId == person, cancellation) ?? throw RefusedException.NotFound();
        await DemandAnotherOwner(db, role, cancellation);
        db.Remove(role);
    }, cancellation);

    /// <summary>Says how the actor appears on the organisation's page.</summary>
    /// <exception cref="RefusedException">The actor has no role there.</exception>
    public Task Show(Actor actor, Guid organisation, string? title, bool shown, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var read = Texts.PlainText.ReadLine(title, "title", 120, problems);
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var role = await db.OrganisationRoles.FirstOrDefaultAsync(one => one.OrganisationId == organisation && one.PersonId == actor.PersonId, cancellation) ?? throw RefusedException.NotFound();
            (role.Title, role.IsShown) = (read, shown);
        }, cancellation);
    }

    /// <summary>Makes a link that gives a role once, within 14 days.</summary>
    /// <returns>The secret of the link. It is kept nowhere: who loses it makes another.</returns>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<string> Invite(Actor actor, Guid organisation, RoleKind kind, CancellationToken cancellation = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await database.Change(actor, async db =>
        {
            await Access.Demand(db, actor, organisation, RoleKind.Owner, cancellation);
            var now = database.Now;
            db.Add(new Invitation { OrganisationId = organisation, Kind = kind, SecretHash = Hash(secret), InvitedBy = actor.PersonId, CreatedAt = now, ExpiresAt = now + InvitationHolds });
        }, cancellation);
        return secret;
    }

    /// <summary>Takes an invitation up; a stronger role that the person has stays.</summary>
    /// <returns>The organisation's slug.</returns>
    /// <exception cref="RefusedException">The link does not hold, or nobody is signed in.</exception>
    public Task<string> Accept(Actor actor, string secret, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        var hash = Hash(secret);
        return database.Change(actor, async db =>
        {
            var now = database.Now;
            var invitation = await db.Invitations.FirstOrDefaultAsync(one => one.SecretHash == hash && one.AcceptedAt == null && one.ExpiresAt > now, cancellation) ?? throw RefusedException.NotFound();
            (invitation.AcceptedAt, invitation.AcceptedBy) = (now, person);
            if (await Access.FindRole(db, actor, invitation.OrganisationId, cancellation) is not { } has || has < invitation.Kind)
                await Set(db, invitation.OrganisationId, person, invitation.Kind, cancellation);
            return await db.Organisations.Where(one => one.Id == invitation.OrganisationId).Select(one => one.Slug).FirstAsync(cancellation);
        }, cancellation);
    }

    private static async Task Set(RegistryDb db, Guid organisation, Guid person, RoleKind kind, CancellationToken cancellation)
    {
        if (!await db.People.AnyAsync(one => one.Id == person, cancellation))
            throw RefusedException.NotFound();
        var role = await db.OrganisationRoles.FirstOrDefaultAsync(one => one.OrganisationId == organisation && one.PersonId == person, cancellation);
        if (role is null)
        {
            db.Add(new OrganisationRole { OrganisationId = organisation, PersonId = person, Kind = kind });
            return;
        }
        if (kind != RoleKind.Owner)
            await DemandAnotherOwner(db, role, cancellation);
        role.Kind = kind;
    }

    private static async Task DemandAnotherOwner(RegistryDb db, OrganisationRole role, CancellationToken cancellation)
    {
        if (role.Kind == RoleKind.Owner && !await db.OrganisationRoles.AnyAsync(one => one.OrganisationId == role.OrganisationId && one.Kind == RoleKind.Owner && one.PersonId != role.PersonId, cancellation))
            throw RefusedException.NotNow(Phrase.Of("the organisation would be left without an owner; make somebody else an owner first"));
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
