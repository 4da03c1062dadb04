using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Studies.Introductions;

namespace RegioHelix.Studies.Matching;

/// <summary>
/// How strongly somebody is tied to organisations: the best route of introductions to anybody there, over at most three people, along ties that both ends
/// opened, among people who agreed to be asked. Only the person who asks is told, and only that there is a way.
/// </summary>
public sealed class MatchTrust(OpenTies ties, ConsentRegister consents, RoleRegister roles)
{
    /// <summary>The strength to each organisation that can be reached, and the people in between; null where the actor is nobody.</summary>
    internal async Task<IReadOnlyDictionary<Guid, OrganisationTie>?> From(Actor actor, CancellationToken cancellation)
    {
        if (actor.PersonId is not { } self)
            return null;
        if ((await consents.ListObjected(ConsentPurpose.Matching, cancellation)).Contains(self))
            return null;
        var (network, _) = await ties.For(self, cancellation);
        var (from, routes, reached) = (network.Find(OpenTies.Name(self)), new IntroductionRoutes(network), new Dictionary<Guid, OrganisationTie>());
        foreach (var (organisation, person) in from < 0 ? [] : await roles.ListPlaces(cancellation))
            if (person != self && network.Find(OpenTies.Name(person)) is >= 0 and var to && routes.Between(from, to, routes: 1) is [var route] && route.Strength > (reached.GetValueOrDefault(organisation)?.Strength ?? 0))
                reached[organisation] = new(route.Strength, route.People.Count - 2);
        return reached;
    }
}

/// <summary>A way to an organisation.</summary>
/// <param name="Strength">The product of the ties, above 0 to 1.</param>
/// <param name="Between">How many people are in between, 0 to 3.</param>
internal sealed record OrganisationTie(double Strength, int Between);
