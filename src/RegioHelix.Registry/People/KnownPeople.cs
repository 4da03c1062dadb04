using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.People;

/// <summary>Somebody whose name the actor is shown.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Through">The tie, the question, the introduction or the request at an event by which the actor is shown the name; null for a colleague.</param>
public sealed record KnownPerson(Guid Person, string Name, Guid? Through);

/// <summary>Whose names the actor is shown beyond public profiles: colleagues, ties from either side, who stands named in an introduction, and who asked whom at an event.</summary>
public sealed class KnownPeople(RegistryDatabase database)
{
    /// <summary>All of them, by name; somebody known in several ways stands there several times.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<KnownPerson>> List(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Of(db, actor, cancellation);
    }

    internal static async Task<IReadOnlyList<KnownPerson>> Of(RegistryDb db, Actor actor, CancellationToken cancellation)
    {
        var self = Access.DemandPerson(actor);
        var known = new List<(Guid Person, Guid? Through)>();
        known.AddRange((await db.OrganisationRoles.Where(role => db.OrganisationRoles.Any(own => own.PersonId == self && own.OrganisationId == role.OrganisationId)).Select(role => role.PersonId).ToListAsync(cancellation)).Select(person => (person, (Guid?)null)));
        known.AddRange((await db.Ties.Where(tie => tie.OwnerId == self || tie.OtherId == self).ToListAsync(cancellation)).Select(tie => (tie.OwnerId == self ? tie.OtherId : tie.OwnerId, (Guid?)tie.Id)));
        var hashes = await TieRequestRegister.OwnHashes(db, actor, cancellation);
        known.AddRange((await db.TieClaims.Where(claim => hashes.Contains(claim.MailHash)).Select(claim => new { claim.OwnerId, claim.Id }).ToListAsync(cancellation)).Select(claim => (claim.OwnerId, (Guid?)claim.Id)));
        known.AddRange(await Introduced(db, self, cancellation));
        known.AddRange(await Asked(db, self, cancellation));
        Guid[] ids = [.. known.Select(one => one.Person).Where(person => person != self).Distinct()];
        var names = await db.People.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return [.. known.Where(one => names.ContainsKey(one.Person)).Select(one => new KnownPerson(one.Person, names[one.Person], one.Through)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)];
    }

    // At events, who asks stands named before who is asked.
    private static async Task<IEnumerable<(Guid, Guid?)>> Asked(RegistryDb db, Guid self, CancellationToken cancellation)
    {
        var own = db.Participants.Where(one => one.PersonId == self).Select(one => one.Id);
        var asked = await (from wish in db.MeetingWishes
                           from one in db.Participants
                           where (own.Contains(wish.AskerId) && one.Id == wish.AskedId) || (own.Contains(wish.AskedId) && one.Id == wish.AskerId)
                           select new { one.PersonId, wish.Id }).ToListAsync(cancellation);
        return asked.Select(one => (one.PersonId, (Guid?)one.Id));
    }

    // Who was asked knows who asks; who asked knows whom, once all have agreed.
    private static async Task<IEnumerable<(Guid, Guid?)>> Introduced(RegistryDb db, Guid self, CancellationToken cancellation)
    {
        var asked = await (from step in db.IntroductionSteps
                           join introduction in db.Introductions on step.IntroductionId equals introduction.Id
                           where step.PersonId == self && step.AskedAt != null
                           select new { Step = step.Id, introduction.Id, introduction.AskerId }).ToListAsync(cancellation);
        var made = await db.Introductions.Where(one => one.AskerId == self && one.Status == IntroductionStatus.Made).Select(one => new { one.Id, one.TargetId }).ToListAsync(cancellation);
        return [.. asked.SelectMany(one => new (Guid, Guid?)[] { (one.AskerId, one.Step), (one.AskerId, one.Id) }), .. made.Select(one => (one.TargetId, (Guid?)one.Id))];
    }
}
