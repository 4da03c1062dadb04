using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>One person's place in a network. For the person alone and for those they let see it: never a public ranking.</summary>
/// <param name="Person">Who.</param>
/// <param name="Ties">Number of contacts.</param>
/// <param name="Constraint">Burt's constraint with ties by their strength.</param>
/// <param name="ConstraintAllAlike">The same with all ties alike.</param>
/// <param name="EffectiveSize">Contacts less their ties among each other.</param>
/// <param name="Betweenness">Share of the shortest ways of others that lead over this person.</param>
/// <param name="Core">The k-core number.</param>
public sealed record PersonInNetwork(string Person, int Ties, double Constraint, double ConstraintAllAlike, double EffectiveSize, double Betweenness, int Core);

/// <summary>
/// A network seen through: its parts, its brokers, its holes, how open its groups are, and which few introductions would close most gaps.
/// A network drawn from what people recorded lacks the ties that nobody recorded: every figure here is of the known ties.
/// </summary>
/// <param name="People">How many people.</param>
/// <param name="Ties">How many ties.</param>
/// <param name="Density">Ties over pairs of people, 0 to 1; null for fewer than two people.</param>
/// <param name="Components">The parts, each by its people, the largest first.</param>
/// <param name="PairsWithinReach">Share of pairs that at most three others connect; null where there are more people than are looked at.</param>
/// <param name="Persons">Everybody's place, brokers (by betweenness) first.</param>
/// <param name="Openness">The E-I index of the whole and of each group; empty where no groups were given.</param>
/// <param name="Introductions">The introductions that close most gaps.</param>
/// <param name="Remark">What was left out or estimated, and why; null where nothing was.</param>
public sealed record NetworkXray(
    int People,
    int Ties,
    double? Density,
    IReadOnlyList<IReadOnlyList<string>> Components,
    double? PairsWithinReach,
    IReadOnlyList<PersonInNetwork> Persons,
    IReadOnlyList<Openness> Openness,
    IReadOnlyList<GapClosingIntroduction> Introductions,
    string? Remark)
{
    private const int MostStarts = 5000;

    /// <summary>Looks through a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="groupOf">The group (region, cluster, type) of each person by position, null where not known; null for no groups.</param>
    /// <param name="introductions">How many introductions to propose.</param>
    public static NetworkXray From(TieNetwork network, IReadOnlyList<string?>? groupOf = null, int introductions = 5)
    {
        var count = network.People.Count;
        var isSmall = count <= GapClosing.MostPeople;
        return new(
            count,
            network.TieCount,
            count < 2 ? null : network.TieCount / (count * (count - 1.0) / 2),
            [.. NetworkComponents.From(network).Select(part => (IReadOnlyList<string>)[.. part.Select(person => network.People[person])])],
            isSmall && count > 1 ? ShareWithinReach(network) : null,
            Places(network),
            groupOf is null ? [] : Networks.Openness.From(network, groupOf),
            isSmall ? GapClosing.From(network, introductions) : [],
            isSmall ? null : $"with more than {GapClosing.MostPeople} people no introductions are proposed, and betweenness is estimated from {MostStarts} starts; look at a part of the network, a cluster or a territory");
    }

    private static IReadOnlyList<PersonInNetwork> Places(TieNetwork network)
    {
        var (constraint, alike, size) = (BurtConstraint.From(network), BurtConstraint.From(network, TieWeighting.AllAlike), EffectiveSize.From(network));
        var (between, core) = (Betweenness.From(network, MostStarts), Coreness.From(network));
        return [.. Enumerable.Range(0, network.People.Count)
            .Select(person => new PersonInNetwork(network.People[person], network.Neighbours(person).Length, constraint[person], alike[person], size[person], between[person], core[person]))
            .OrderByDescending(place => place.Betweenness).ThenBy(place => place.Constraint).ThenBy(place => place.Person, StringComparer.Ordinal)];
    }

    private static double ShareWithinReach(TieNetwork network)
    {
        var (reached, distance) = (0L, new int[network.People.Count]);
        for (var person = 0; person < network.People.Count; person++)
        {
            Array.Fill(distance, -1);
            List<int> order = [person];
            distance[person] = 0;
            for (var at = 0; at < order.Count && distance[order[at]] < GapClosing.Reach; at++)
                foreach (var next in network.Neighbours(order[at]))
                    if (distance[next] < 0)
                    {
                        distance[next] = distance[order[at]] + 1;
                        order.Add(next);
                    }
            reached += order.Count - 1;
        }
        return reached / (network.People.Count * (network.People.Count - 1.0));
    }
}
