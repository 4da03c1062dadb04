using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Ties;

/// <summary>What somebody says of knowing the actor, and the actor has not answered. How well and where is the other's, and not in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Who says it.</param>
/// <param name="Kind">How they know each other.</param>
/// <param name="LastContact">The day they last had to do with each other.</param>
public sealed record TieRequest(Guid Id, string Name, TieKind Kind, DateOnly LastContact);

/// <summary>What others say of knowing the actor: a tie counts only once the actor agrees. A no is told to nobody.</summary>
public sealed class TieRequestRegister(RegistryDatabase database)
{
    /// <summary>What waits for the actor's answer, newest contact first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<TieRequest>> List(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Open(db, actor, cancellation);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">There is none of the actor's.</exception>
    public async Task<TieRequest> Get(Actor actor, Guid id, CancellationToken cancellation = default) =>
        (await List(actor, cancellation)).FirstOrDefault(one => one.Id == id) ?? throw RefusedException.NotFound();

    /// <summary>Agrees, with what the actor says of it: from now on it is a tie of both.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">There is none of the actor's.</exception>
    public Task Confirm(Actor actor, Guid id, TieEntry entry, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        var said = TieRegister.Read(entry, database.Now);
        return database.Change(actor, async db =>
        {
            var other = await Resolve(db, actor, id, cancellation);
            if (await db.TieClaims.FirstOrDefaultAsync(claim => claim.Id == id, cancellation) is { } claimed)
                await Agree(db, claimed, person, cancellation);
            await TieRegister.Say(db, person, other, said, database.Now, cancellation);
        }, cancellation);
    }

    /// <summary>Does not agree: the other is not told, and the actor is not asked again about the same person.</summary>
    /// <exception cref="RefusedException">There is none of the actor's.</exception>
    public Task Decline(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            var other = await Resolve(db, actor, id, cancellation);
            if (!await db.TieRefusals.AnyAsync(one => one.PersonId == person && one.OtherId == other, cancellation))
                db.Add(new TieRefusal { PersonId = person, OtherId = other });
        }, cancellation);
    }

    /// <summary>The fingerprints of the addresses that are proven to be the actor's.</summary>
    internal static async Task<List<string>> OwnHashes(RegistryDb db, Actor actor, CancellationToken cancellation) =>
        [.. (await db.Users.Where(account => account.PersonId == actor.PersonId && account.EmailConfirmed && account.Email != null).Select(account => account.Email!).ToListAsync(cancellation)).Select(TieClaim.Fingerprint)];

    /// <summary>Makes a tie of what was claimed of an address, now that its owner is known.</summary>
    internal static async Task Agree(RegistryDb db, TieClaim claim, Guid other, CancellationToken cancellation)
    {
        await TieRegister.Say(db, claim.OwnerId, other, claim.Said, claim.CreatedAt, cancellation);
        db.Remove(claim);
    }

    private async Task<List<TieRequest>> Open(RegistryDb db, Actor actor, CancellationToken cancellation)
    {
        var (person, now, hashes) = (Access.DemandPerson(actor), database.Now, await OwnHashes(db, actor, cancellation));
        var refused = await db.TieRefusals.Where(one => one.PersonId == person).Select(one => one.OtherId).ToListAsync(cancellation);
        refused.AddRange(await BlockRules.ListBlockedBy(db, person, cancellation));
        var ties = await (from tie in db.Ties
                          join owner in db.People on tie.OwnerId equals owner.Id
                          where tie.OtherId == person && !db.Ties.Any(back => back.OwnerId == person && back.OtherId == tie.OwnerId)
                          select new { tie.Id, tie.OwnerId, owner.Name, tie.Kind, tie.LastContact }).ToListAsync(cancellation);
        var claims = await (from claim in db.TieClaims
                            join owner in db.People on claim.OwnerId equals owner.Id
                            where hashes.Contains(claim.MailHash) && claim.OwnerId != person && claim.ExpiresAt > now
                            select new { claim.Id, claim.OwnerId, owner.Name, claim.Kind, claim.LastContact }).ToListAsync(cancellation);
        return [.. ties.Concat(claims).Where(one => !refused.Contains(one.OwnerId)).DistinctBy(one => one.OwnerId).OrderByDescending(one => one.LastContact).Select(one => new TieRequest(one.Id, one.Name, one.Kind, one.LastContact))];
    }

    private async Task<Guid> Resolve(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        if ((await Open(db, actor, cancellation)).All(one => one.Id != id))
            throw RefusedException.NotFound();
        return await db.Ties.Where(one => one.Id == id).Select(one => (Guid?)one.OwnerId).FirstOrDefaultAsync(cancellation)
            ?? await db.TieClaims.Where(one => one.Id == id).Select(one => one.OwnerId).FirstAsync(cancellation);
    }
}
