using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Consents;

/// <summary>What people agree to, each purpose apart. Who never said anything has not agreed.</summary>
public sealed class ConsentRegister(RegistryDatabase database)
{
    /// <summary>What the actor has said last about each purpose.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyDictionary<ConsentPurpose, Consent>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var all = await db.Consents.Where(consent => consent.PersonId == person).OrderBy(consent => consent.At).ThenBy(consent => consent.Id).ToListAsync(cancellation);
        return all.GroupBy(consent => consent.Purpose).ToDictionary(said => said.Key, said => said.Last());
    }

    /// <summary>Says yes or no for the actor; a public profile gets its slug with the yes and loses it with the no.</summary>
    /// <param name="actor">Who says it.</param>
    /// <param name="purpose">About what.</param>
    /// <param name="given">Yes or no.</param>
    /// <param name="wording">The version of the words that were shown.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public Task Say(Actor actor, ConsentPurpose purpose, bool given, string wording, CancellationToken cancellation = default)
    {
        var id = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            var person = await db.People.FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
            db.Add(new Consent { PersonId = id, Purpose = purpose, IsGiven = given, At = database.Now, Wording = wording });
            person.SeenAt = database.Now;
            if (purpose == ConsentPurpose.PublicProfile)
                person.Slug = given ? person.Slug ?? await FreeSlug(db, person, cancellation) : null;
        }, cancellation);
    }

    /// <summary>The people who agreed to a purpose.</summary>
    public async Task<IReadOnlySet<Guid>> ListAgreed(ConsentPurpose purpose, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var said = await db.Consents.Where(consent => consent.Purpose == purpose).OrderBy(consent => consent.At).ThenBy(consent => consent.Id).Select(consent => new { consent.PersonId, consent.IsGiven }).ToListAsync(cancellation);
        var last = new Dictionary<Guid, bool>();
        foreach (var one in said)
            last[one.PersonId] = one.IsGiven;
        return last.Where(one => one.Value).Select(one => one.Key).ToHashSet();
    }

    /// <summary>The people whose last word on a purpose was no: of them nothing is used for it, whatever else they opened. It holds with the next question.</summary>
    public async Task<IReadOnlySet<Guid>> ListObjected(ConsentPurpose purpose, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return (await Objected(db, purpose).ToListAsync(cancellation)).ToHashSet();
    }

    /// <summary>The same as a part of a question.</summary>
    internal static IQueryable<Guid> Objected(RegistryDb db, ConsentPurpose purpose) => db.Consents
        .Where(no => no.Purpose == purpose && !no.IsGiven && !db.Consents.Any(later => later.PersonId == no.PersonId && later.Purpose == purpose && later.IsGiven && later.At > no.At))
        .Select(no => no.PersonId).Distinct();

    /// <summary>True where a person's last word on a purpose was yes.</summary>
    internal static async Task<bool> Holds(RegistryDb db, Guid person, ConsentPurpose purpose, CancellationToken cancellation) =>
        await db.Consents.Where(consent => consent.PersonId == person && consent.Purpose == purpose).OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Id).Select(consent => consent.IsGiven).FirstOrDefaultAsync(cancellation);

    private static async Task<string> FreeSlug(RegistryDb db, Person person, CancellationToken cancellation)
    {
        var stem = Slug.Stem(person.Name, person.Id);
        var taken = await db.People.Where(one => one.Slug!.StartsWith(stem)).Select(one => one.Slug!).ToListAsync(cancellation);
        return Slug.From(person.Name, person.Id, taken);
    }
}
