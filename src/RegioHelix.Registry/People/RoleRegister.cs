using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.People;

/// <summary>Gives and takes roles in organisations, and invites by link. An organisation that has owners keeps one.</summary>
public sealed class RoleRegister(RegistryDatabase database)
{
    /// <summary>How many days an invitation holds unless told otherwise.</summary>
    public const int UsualDays = 14;

    /// <summary>How many days it can hold at most.</summary>
    public const int MostDays = 60;

    /// <summary>The actor's role in an organisation; null for none.</summary>
    public async Task<RoleKind?> Find(Actor actor, Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Access.FindRole(db, actor, organisation, cancellation);
    }

    /// <summary>The actor's roles with their organisations, in order of the names.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<OrganisationRole>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        return await db.OrganisationRoles.Include(role => role.Organisation).Where(role => role.PersonId == person).OrderBy(role => role.Organisation!.NameKey).ToListAsync(cancellation);
    }

    /// <summary>Who belongs to which public organisation. For the program alone, never for a page.</summary>
    public async Task<IReadOnlyList<(Guid Organisation, Guid Person)>> ListPlaces(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var roles = await db.OrganisationRoles.Where(role => role.Organisation!.IsPublished).OrderBy(role => role.Id).Select(role => new { role.OrganisationId, role.PersonId }).ToListAsync(cancellation);
        return [.. roles.Select(role => (role.OrganisationId, role.PersonId))];
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
    public Task Give(Actor actor, Guid organisation, Guid person, RoleKind kind, CancellationToken cancellation = default) => database.ChangeAlone(actor, Owners(organisation), async db =>
    {
        await Access.Demand(db, actor, organisation, RoleKind.Owner, cancellation);
        await Set(db, organisation, person, kind, cancellation);
    }, cancellation);

    /// <summary>Takes a person's role: an owner's to do, or the person's own.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or the last owner.</exception>
    public Task Take(Actor actor, Guid organisation, Guid person, CancellationToken cancellation = default) => database.ChangeAlone(actor, Owners(organisation), async db =>
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

    /// <summary>Makes a link that gives a role once.</summary>
    /// <param name="actor">An owner.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="kind">The role.</param>
    /// <param name="days">How many days it holds, 1 to <see cref="MostDays"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The secret of the link. It is kept nowhere: who loses it makes another.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The days are too few or too many.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<string> Invite(Actor actor, Guid organisation, RoleKind kind, int days = UsualDays, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        if (days is < 1 or > MostDays)
            problems.Add("days", "impossible-number", $"{days}", Phrase.Of($"give a number of days from 1 to {MostDays}"));
        problems.ThrowIfAny();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await database.Change(actor, async db =>
        {
            await Access.Demand(db, actor, organisation, RoleKind.Owner, cancellation);
            var now = database.Now;
            db.Add(new Invitation { OrganisationId = organisation, Kind = kind, SecretHash = Hash(secret), InvitedBy = actor.PersonId, CreatedAt = now, ExpiresAt = now.AddDays(days) });
        }, cancellation);
        return secret;
    }

    /// <summary>Takes an invitation up; a stronger role that the person has stays.</summary>
    /// <returns>The organisation's slug.</returns>
    /// <exception cref="RefusedException">The link does not hold, or nobody is signed in.</exception>
    public Task<string> Accept(Actor actor, string secret, CancellationToken cancellation = default)
    {
        Access.DemandPerson(actor);
        return database.Change(actor, db => Accept(db, actor, secret, cancellation), cancellation);
    }

    /// <summary>The same as a part of a change: of two who take it up at once the second finds it taken.</summary>
    /// <exception cref="RefusedException">The link does not hold.</exception>
    internal async Task<string> Accept(RegistryDb db, Actor actor, string secret, CancellationToken cancellation)
    {
        var (person, hash, now) = (Access.DemandPerson(actor), Hash(secret), database.Now);
        var invitation = await db.Invitations.FirstOrDefaultAsync(one => one.SecretHash == hash && one.AcceptedAt == null && one.ExpiresAt > now, cancellation) ?? throw RefusedException.NotFound();
        (invitation.AcceptedAt, invitation.AcceptedBy) = (now, person);
        if (await Access.FindRole(db, actor, invitation.OrganisationId, cancellation) is not { } has)
            db.Add(new OrganisationRole { OrganisationId = invitation.OrganisationId, PersonId = person, Kind = invitation.Kind });
        else if (has < invitation.Kind)
            await Set(db, invitation.OrganisationId, person, invitation.Kind, cancellation);
        return await db.Organisations.Where(one => one.Id == invitation.OrganisationId).Select(one => one.Slug).FirstAsync(cancellation);
    }

    /// <summary>What a link offers, to who holds it.</summary>
    /// <exception cref="RefusedException">It does not hold: taken up, lapsed, withdrawn, or never made.</exception>
    public async Task<OpenInvitation> Read(string secret, CancellationToken cancellation = default)
    {
        var (hash, now) = (Hash(secret), database.Now);
        await using var db = database.Read();
        return await db.Invitations.Where(one => one.SecretHash == hash && one.AcceptedAt == null && one.ExpiresAt > now)
            .Join(db.Organisations, one => one.OrganisationId, organisation => organisation.Id, (one, organisation) => new OpenInvitation(one.Id, organisation.Name, organisation.Slug, one.Kind, one.ExpiresAt))
            .FirstOrDefaultAsync(cancellation) ?? throw RefusedException.NotFound();
    }

    /// <summary>The invitations that still hold, for owners, the latest first.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<Invitation>> ListInvitations(Actor actor, Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        await Access.Demand(db, actor, organisation, RoleKind.Owner, cancellation);
        var now = database.Now;
        return await db.Invitations.Where(one => one.OrganisationId == organisation && one.AcceptedAt == null && one.ExpiresAt > now).OrderByDescending(one => one.CreatedAt).ToListAsync(cancellation);
    }

    /// <summary>Takes an invitation back.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Withdraw(Actor actor, Guid organisation, Guid invitation, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await Access.Demand(db, actor, organisation, RoleKind.Owner, cancellation);
        db.Remove(await db.Invitations.FirstOrDefaultAsync(one => one.Id == invitation && one.OrganisationId == organisation && one.AcceptedAt == null, cancellation) ?? throw RefusedException.NotFound());
    }, cancellation);

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

    private static string Owners(Guid organisation) => $"owners:{organisation}";

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>An invitation that can be taken up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Slug">The organisation's public name in addresses.</param>
/// <param name="Kind">The role that it gives.</param>
/// <param name="ExpiresAt">When it lapses. UTC.</param>
public sealed record OpenInvitation(Guid Id, string Organisation, string Slug, RoleKind Kind, DateTimeOffset ExpiresAt);
