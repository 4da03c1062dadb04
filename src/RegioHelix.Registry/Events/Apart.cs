using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Events;

/// <summary>Which participants of an event want nothing to do with which. Nobody is told: what they would see looks as if the other were not there.</summary>
internal sealed class Apart
{
    private readonly HashSet<(Guid, Guid)> people;
    private readonly HashSet<(Guid, Guid)> organisations;
    private readonly ILookup<Guid, Guid> places;

    private Apart(HashSet<(Guid, Guid)> people, HashSet<(Guid, Guid)> organisations, ILookup<Guid, Guid> places) => (this.people, this.organisations, this.places) = (people, organisations, places);

    /// <summary>Reads the blocks among some participants: the rule of <see cref="BlockRules"/>, for many at once.</summary>
    public static async Task<Apart> Of(RegistryDb db, IReadOnlyCollection<Participant> participants, CancellationToken cancellation)
    {
        Guid[] among = [.. participants.Select(one => one.PersonId)];
        var blocks = await db.Blocks.AsNoTracking().Where(block => among.Contains(block.PersonId)).ToListAsync(cancellation);
        if (blocks.Count == 0)
            return new([], [], Array.Empty<Guid>().ToLookup(one => one));
        var places = await db.OrganisationRoles.Where(role => among.Contains(role.PersonId)).Select(role => new { role.PersonId, role.OrganisationId }).ToListAsync(cancellation);
        return new(
            [.. blocks.Where(block => block.BlockedPersonId != null).Select(block => (block.PersonId, block.BlockedPersonId!.Value))],
            [.. blocks.Where(block => block.BlockedOrganisationId != null).Select(block => (block.PersonId, block.BlockedOrganisationId!.Value))],
            places.ToLookup(place => place.PersonId, place => place.OrganisationId));
    }

    /// <summary>True where nobody blocks anybody.</summary>
    public bool IsEmpty => people.Count == 0 && organisations.Count == 0;

    /// <summary>True where one of two blocks the other, or the other's organisation.</summary>
    public bool Holds(Participant one, Participant other) => Blocks(one, other) || Blocks(other, one);

    private bool Blocks(Participant one, Participant other) =>
        people.Contains((one.PersonId, other.PersonId))
        || (other.OrganisationId is { } organisation && organisations.Contains((one.PersonId, organisation)))
        || (organisations.Count > 0 && places[other.PersonId].Any(place => organisations.Contains((one.PersonId, place))));
}
