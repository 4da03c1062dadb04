using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Ties;

/// <summary>Links that are shown across a table: who opens one can say that the two have met. Each person has one at most.</summary>
public sealed class TieLinkRegister(RegistryDatabase database)
{
    /// <summary>For how many hours a link can hold.</summary>
    public static readonly IReadOnlyList<int> Hours = [1, 24, 168];

    private const int SecretBytes = 16;

    /// <summary>The actor's link; null where none holds.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<TieLink?> Find(Actor actor, CancellationToken cancellation = default)
    {
        var (owner, now) = (Access.DemandPerson(actor), database.Now);
        await using var db = database.Read();
        return await db.TieLinks.FirstOrDefaultAsync(one => one.OwnerId == owner && one.ExpiresAt > now, cancellation);
    }

    /// <summary>Makes a link; the one before opens nothing any more.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The hours are none of <see cref="Hours"/>.</exception>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public Task<TieLink> Make(Actor actor, int hours, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        var problems = new FieldProblems();
        if (!Hours.Contains(hours))
            problems.Add("hours", "unknown-choice", $"{hours}", Phrase.Of("choose one of the list"));
        problems.ThrowIfAny();
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return database.Change(actor, async db =>
        {
            var now = database.Now;
            var link = await db.TieLinks.FirstOrDefaultAsync(one => one.OwnerId == owner, cancellation) ?? db.Add(new TieLink { OwnerId = owner }).Entity;
            (link.Secret, link.CreatedAt, link.ExpiresAt) = (secret, now, now.AddHours(hours));
            return link;
        }, cancellation);
    }

    /// <summary>Takes the actor's link back at once.</summary>
    /// <exception cref="RefusedException">The actor has none.</exception>
    public Task Revoke(Actor actor, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        return database.Change(actor, async db => { db.Remove(await db.TieLinks.FirstOrDefaultAsync(one => one.OwnerId == owner, cancellation) ?? throw RefusedException.NotFound()); }, cancellation);
    }

    /// <summary>Whose link it is, to who is signed in and holds it.</summary>
    /// <exception cref="RefusedException">It does not hold, is the actor's own, or the actor is nobody.</exception>
    public async Task<string> Read(Actor actor, string secret, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var owner = await Owner(db, actor, secret, cancellation);
        return await db.People.Where(one => one.Id == owner).Select(one => one.Name).FirstAsync(cancellation);
    }

    /// <summary>Says of the owner of a link that the actor knows them; the owner is asked.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">It does not hold, is the actor's own, or the actor is nobody.</exception>
    public Task Met(Actor actor, string secret, TieEntry entry, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        var said = TieRegister.Read(entry with { Source = TieSource.Link }, database.Now);
        return database.Change(actor, async db =>
        {
            await TieRegister.Say(db, person, await Owner(db, actor, secret, cancellation), said, database.Now, cancellation);
        }, cancellation);
    }

    private async Task<Guid> Owner(RegistryDb db, Actor actor, string secret, CancellationToken cancellation)
    {
        var (person, now) = (Access.DemandPerson(actor), database.Now);
        return await db.TieLinks.Where(one => one.Secret == secret && one.ExpiresAt > now && one.OwnerId != person).Select(one => (Guid?)one.OwnerId).FirstOrDefaultAsync(cancellation) ?? throw RefusedException.NotFound();
    }
}
