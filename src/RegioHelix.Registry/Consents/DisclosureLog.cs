using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Consents;

/// <summary>Who was shown whose data: written by whoever shows them, read by the person they are about.</summary>
public sealed class DisclosureLog(RegistryDatabase database)
{
    /// <summary>Notes that an actor was shown something of somebody else; what people see of themselves is not noted.</summary>
    /// <param name="actor">Who saw it.</param>
    /// <param name="person">Whose data.</param>
    /// <param name="what">A short stable name (<c>contact</c>, <c>introduction</c>, <c>export</c>).</param>
    /// <param name="cancellation">Stops it.</param>
    public Task Note(Actor actor, Guid person, string what, CancellationToken cancellation = default) =>
        actor.PersonId == person
            ? Task.CompletedTask
            : database.Change(actor, db => Task.FromResult(db.Add(new Disclosure { PersonId = person, SeenBy = actor.PersonId, SeenByKind = actor.Kind, What = what, At = database.Now })), cancellation);

    /// <summary>Notes it for several people, once a day each: who opens a page again saw nothing more.</summary>
    public async Task NoteDaily(Actor actor, IReadOnlyCollection<Guid> people, string what, CancellationToken cancellation = default)
    {
        var since = database.Now.AddDays(-1);
        await using var db = database.Read();
        var known = await db.Disclosures.Where(one => people.Contains(one.PersonId) && one.What == what && one.SeenBy == actor.PersonId && one.SeenByKind == actor.Kind && one.At > since).Select(one => one.PersonId).ToListAsync(cancellation);
        List<Guid> shown = [.. await db.People.Where(one => people.Contains(one.Id) && one.Origin != RecordOrigin.Invented && one.Id != actor.PersonId && !known.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancellation)];
        if (shown.Count > 0)
            await database.Change(actor, writing =>
            {
                writing.AddRange(shown.Select(one => new Disclosure { PersonId = one, SeenBy = actor.PersonId, SeenByKind = actor.Kind, What = what, At = database.Now }));
                return Task.CompletedTask;
            }, cancellation);
    }

    /// <summary>Who saw the actor's data, the latest first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<Disclosure>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        return await db.Disclosures.Where(one => one.PersonId == person).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).ToListAsync(cancellation);
    }
}
