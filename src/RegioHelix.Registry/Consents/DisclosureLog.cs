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

    /// <summary>Who saw the actor's data, the latest first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<Disclosure>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        return await db.Disclosures.Where(one => one.PersonId == person).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).ToListAsync(cancellation);
    }
}
