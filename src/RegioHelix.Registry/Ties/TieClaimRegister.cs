using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Ties;

/// <summary>A person by name and address of mail, unchecked.</summary>
/// <param name="Name">What the actor calls them.</param>
/// <param name="Mail">Their address.</param>
public sealed record ContactEntry(string? Name, string? Mail);

/// <summary>
/// Records that somebody knows the owner of an address. No answer, and nothing that is shown afterwards, tells whether there is an account of that
/// address, until its owner agrees.
/// </summary>
public sealed class TieClaimRegister(RegistryDatabase database)
{
    /// <summary>How many unanswered ones a person can have.</summary>
    public const int Most = 2000;

    private const int LongestName = 120;

    /// <summary>Records one, in place of what the actor said of the same address before.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">The actor is nobody, or has too many unanswered ones.</exception>
    public Task Say(Actor actor, ContactEntry who, TieEntry entry, CancellationToken cancellation = default)
    {
        Access.DemandPerson(actor);
        var problems = new FieldProblems();
        var (contact, said) = (Read(who, problems), TieRegister.Read(entry, database.Now, problems));
        problems.ThrowIfAny();
        return database.Change(actor, db => Take(db, actor, [contact], said, cancellation), cancellation);
    }

    /// <summary>Records several, all alike: a file of contacts.</summary>
    /// <returns>How many are new or changed.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">One has problems; none was recorded.</exception>
    /// <exception cref="RefusedException">The actor is nobody, or has too many unanswered ones.</exception>
    public Task<int> SayAll(Actor actor, IReadOnlyList<ContactEntry> all, TieEntry entry, CancellationToken cancellation = default)
    {
        Access.DemandPerson(actor);
        var problems = new FieldProblems();
        var contacts = all.Select(who => Read(who, problems)).ToList();
        var said = TieRegister.Read(entry, database.Now, problems);
        problems.ThrowIfAny();
        return database.Change(actor, db => Take(db, actor, contacts, said, cancellation), cancellation);
    }

    /// <summary>Forgets those that nobody agreed to within a year.</summary>
    public Task ForgetDue(CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var now = database.Now;
        db.RemoveRange(await db.TieClaims.Where(claim => claim.ExpiresAt <= now).Take(1000).ToListAsync(cancellation));
    }, cancellation);

    /// <summary>Checks a name and an address.</summary>
    internal static ContactEntry Read(ContactEntry who, FieldProblems problems)
    {
        var name = PlainText.ReadRequiredLine(who.Name, "name", LongestName, problems);
        if (string.IsNullOrWhiteSpace(who.Mail))
            problems.Add("mail", "missing", "", Phrase.Of("give the address by which you know each other"));
        return new(name, MailAddress.Read(who.Mail, "mail", problems));
    }

    private async Task<int> Take(RegistryDb db, Actor actor, List<ContactEntry> contacts, TieEntry said, CancellationToken cancellation)
    {
        var (owner, now, count) = (actor.PersonId!.Value, database.Now, 0);
        var own = await db.Users.Where(account => account.PersonId == owner).Select(account => account.Email).ToListAsync(cancellation);
        var claims = await db.TieClaims.Where(claim => claim.OwnerId == owner).ToDictionaryAsync(claim => claim.MailHash, cancellation);
        foreach (var contact in contacts.Where(contact => !own.Contains(contact.Mail, StringComparer.OrdinalIgnoreCase)))
        {
            var hash = TieClaim.Fingerprint(contact.Mail!);
            if (!claims.TryGetValue(hash, out var claim))
                claims[hash] = claim = db.Add(new TieClaim { OwnerId = owner, MailHash = hash, CreatedAt = now, Source = said.Source }).Entity;
            (claim.CalledName, claim.ExpiresAt) = (contact.Name!, now + TieClaim.Holds);
            claim.Say(said);
            await Settle(db, actor, claim, contact.Mail!, cancellation);
            count++;
        }
        return claims.Count <= Most ? count : throw RefusedException.NotNow(Phrase.Of($"{Most} unanswered contacts are the most that is kept; remove some first"));
    }

    // Where the owner of the address said so first, the actor was told already: what both say is agreed. And what became a tie is changed, not claimed anew.
    private static async Task Settle(RegistryDb db, Actor actor, TieClaim claim, string mail, CancellationToken cancellation)
    {
        var (owner, upper) = (claim.OwnerId, mail.ToUpperInvariant());
        if (await db.Users.Where(account => account.NormalizedEmail == upper && account.EmailConfirmed).Select(account => account.PersonId).FirstOrDefaultAsync(cancellation) is not { } other || other == owner)
            return;
        var hashes = await TieRequestRegister.OwnHashes(db, actor, cancellation);
        var said = await db.TieClaims.FirstOrDefaultAsync(one => one.OwnerId == other && hashes.Contains(one.MailHash), cancellation);
        if (said is null && !await db.Ties.AnyAsync(one => one.OwnerId == other && one.OtherId == owner, cancellation))
            return;
        await TieRequestRegister.Agree(db, claim, other, cancellation);
        if (said is not null)
            await TieRequestRegister.Agree(db, said, owner, cancellation);
    }
}
