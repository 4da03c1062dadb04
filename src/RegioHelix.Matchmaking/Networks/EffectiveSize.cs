using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>
/// Effective size: a person's contacts less the ties that these have among each other, on average: <c>n - 2 t / n</c>.
/// Source: Burt 1992, Structural Holes; in the form of Borgatti 1997, Connections 20(1), 35-38.
/// </summary>
public static class EffectiveSize
{
    /// <summary>The effective size of everybody, in the order of <see cref="TieNetwork.People"/>; 1 to the number of contacts.</summary>
    public static IReadOnlyList<double> From(TieNetwork network)
    {
        var isContact = new bool[network.People.Count];
        return [.. Enumerable.Range(0, network.People.Count).Select(person => Of(network, person, isContact))];
    }

    private static double Of(TieNetwork network, int person, bool[] isContact)
    {
        var contacts = network.Neighbours(person);
        foreach (var contact in contacts)
            isContact[contact] = true;
        // Each tie among contacts is met from both ends, so this is twice their number.
        var among = 0;
        foreach (var contact in contacts)
            foreach (var other in network.Neighbours(contact))
                among += isContact[other] ? 1 : 0;
        foreach (var contact in contacts)
            isContact[contact] = false;
        return contacts.Length - ((double)among / contacts.Length);
    }
}
