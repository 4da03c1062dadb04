using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Ties;

/// <summary>Somebody whom the actor may well know.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The person's name, which the actor can see anyway.</param>
/// <param name="Reason">Why.</param>
/// <param name="Organisation">The organisation that it comes from.</param>
public sealed record TieSuggestion(Guid Person, string Name, TieReason Reason, string Organisation);

/// <summary>Why a tie is suggested.</summary>
public enum TieReason
{
    /// <summary>Both belong to the organisation.</summary>
    Colleague,

    /// <summary>The two organisations said yes to each other over a need or an offer.</summary>
    SharedNeed,
}

/// <summary>
/// Suggests ties from what people share. Colleagues see each other anyway; of another organisation only those with a public profile are suggested, and
/// only where both said yes to each other.
/// </summary>
public sealed class TieSuggestions(RegistryDatabase database, TieRegister ties)
{
    private const int Most = 50;

    /// <summary>Those whom the actor has said nothing of yet, by name.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<TieSuggestion>> List(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var own = await db.OrganisationRoles.Where(role => role.PersonId == person).Select(role => role.OrganisationId).ToListAsync(cancellation);
        var shared = await db.Interests.Where(one => one.Status == InterestStatus.Accepted && (own.Contains(one.OrganisationId) || own.Contains(one.Need!.OrganisationId)))
            .Select(one => new { One = one.OrganisationId, Other = one.Need!.OrganisationId }).ToListAsync(cancellation);
        var partners = shared.SelectMany(one => new[] { one.One, one.Other }).Except(own).ToList();
        var apart = await BlockRules.ListBlockedBy(db, person, cancellation);
        var roles = await db.OrganisationRoles.Include(role => role.Person).Include(role => role.Organisation)
            .Where(role => role.PersonId != person && !apart.Contains(role.PersonId) && !db.Ties.Any(tie => tie.OwnerId == person && tie.OtherId == role.PersonId)
                && (own.Contains(role.OrganisationId) || (partners.Contains(role.OrganisationId) && role.Person!.Slug != null)))
            .OrderBy(role => role.Person!.NameKey).Take(Most).ToListAsync(cancellation);
        return [.. roles.DistinctBy(role => role.PersonId).Select(role => new TieSuggestion(role.PersonId, role.Person!.Name, own.Contains(role.OrganisationId) ? TieReason.Colleague : TieReason.SharedNeed, role.Organisation!.Name))];
    }

    /// <summary>Takes one up.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Nobody of that id is suggested to the actor.</exception>
    public async Task Take(Actor actor, Guid other, TieEntry entry, CancellationToken cancellation = default)
    {
        if ((await List(actor, cancellation)).All(one => one.Person != other))
            throw RefusedException.NotFound();
        await ties.Record(actor, other, entry with { Source = TieSource.Suggested }, cancellation);
    }
}
