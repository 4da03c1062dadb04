using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;

namespace RegioHelix.Registry.People;

/// <summary>
/// Reads and changes people. Who is not the person, nor somebody who entered it and may still correct it, sees a person only where the person
/// agreed to a public profile.
/// </summary>
public sealed class PeopleRegister(RegistryDatabase database)
{
    /// <summary>Adds the person behind an account, or, at the command line, anybody. Nobody sees it yet.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    public Task<Person> AddSelf(Actor actor, PersonEntry entry, CancellationToken cancellation = default) => Add(actor, entry, null, cancellation);

    /// <summary>Adds somebody else, who must be told within a month.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public Task<Person> AddOther(Actor actor, PersonEntry entry, CancellationToken cancellation = default) => Add(actor, entry, Access.DemandPerson(actor), cancellation);

    /// <summary>The person of an id.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<Person> Get(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var person = await db.People.Include(one => one.Roles).ThenInclude(role => role.Organisation).FirstOrDefaultAsync(one => one.Id == id, cancellation);
        return person is not null && (Owns(actor, person) || await HasPublicProfile(db, id, cancellation)) ? person : throw RefusedException.NotFound();
    }

    /// <summary>The person of a public profile; null where there is none.</summary>
    public async Task<Person?> FindPublic(string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var person = await db.People.Include(one => one.Roles.Where(role => role.IsShown && role.Organisation!.IsPublished)).ThenInclude(role => role.Organisation).FirstOrDefaultAsync(one => one.Slug == slug, cancellation);
        return person is not null && await HasPublicProfile(db, person.Id, cancellation) ? person : null;
    }

    /// <summary>The people of a public organisation who want to be named there and agreed to a public profile, in order of their names.</summary>
    public async Task<IReadOnlyList<OrganisationRole>> ListShown(Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var roles = await db.OrganisationRoles.Include(role => role.Person)
            .Where(role => role.OrganisationId == organisation && role.IsShown && role.Organisation!.IsPublished && role.Person!.Slug != null)
            .OrderBy(role => role.Person!.NameKey).ToListAsync(cancellation);
        var shown = new List<OrganisationRole>();
        foreach (var role in roles)
            if (await HasPublicProfile(db, role.PersonId, cancellation))
                shown.Add(role);
        return shown;
    }

    /// <summary>Changes a person, who is thereby seen: the retention clock begins anew where it was the person.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or changed since.</exception>
    public Task<Person> Change(Actor actor, Guid id, int version, PersonEntry entry, CancellationToken cancellation = default)
    {
        var profile = PersonProfile.From(entry);
        return database.Change(actor, async db =>
        {
            var person = await Open(db, actor, id, cancellation);
            if (person.Version != version)
                throw RefusedException.Outdated();
            person.Change(profile);
            if (actor.PersonId == id)
                person.SeenAt = database.Now;
            return person;
        }, cancellation);
    }

    /// <summary>Says that the person was told of being held here.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public Task NoticeGiven(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var person = await Open(db, actor, id, cancellation);
        (person.NoticeGivenAt, person.NoticeDueAt) = (database.Now, null);
    }, cancellation);

    private static async Task<bool> HasPublicProfile(RegistryDb db, Guid person, CancellationToken cancellation) =>
        await ConsentRegister.Holds(db, person, ConsentPurpose.PublicProfile, cancellation);

    // Who entered somebody may correct it until the person takes it over: then it is the person's alone.
    private static bool Owns(Actor actor, Person person) =>
        actor.IsTrusted || actor.PersonId == person.Id || (actor.PersonId is { } one && one == person.EnteredBy && person.NoticeGivenAt is null);

    private static async Task<Person> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        var person = await db.People.FirstOrDefaultAsync(one => one.Id == id, cancellation);
        return person is not null && Owns(actor, person) ? person : throw RefusedException.NotFound();
    }

    private Task<Person> Add(Actor actor, PersonEntry entry, Guid? enteredBy, CancellationToken cancellation)
    {
        var profile = PersonProfile.From(entry);
        return database.Change(actor, db => Task.FromResult(db.Add(Person.From(profile, RecordOrigin.Entered, enteredBy, database.Now)).Entity), cancellation);
    }
}
