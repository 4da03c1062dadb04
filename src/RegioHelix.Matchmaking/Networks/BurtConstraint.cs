using RegioHelix.Matchmaking.Introductions;

namespace RegioHelix.Matchmaking.Networks;

/// <summary>
/// Burt's constraint: how far a person's contacts know each other, so that whatever one brings the others have already.
/// <c>sum over contacts j of (p(i,j) + sum over contacts q of p(i,q) p(q,j))^2</c>, p the share of a person's ties that goes to one contact.
/// Low: a broker over structural holes. Source: Burt 1992, Structural Holes, chapter 2.
/// </summary>
public static class BurtConstraint
{
    /// <summary>The constraint of everybody, in the order of <see cref="TieNetwork.People"/>; above 0 to 1.125.</summary>
    /// <param name="network">The network; everybody in it has a tie.</param>
    /// <param name="weighting">Whether ties count by their strength.</param>
    public static IReadOnlyList<double> From(TieNetwork network, TieWeighting weighting = TieWeighting.ByStrength)
    {
        var whole = new double[network.People.Count];
        for (var person = 0; person < whole.Length; person++)
            foreach (var strength in network.Strengths(person))
                whole[person] += Weight(strength, weighting);
        var share = new double[whole.Length];
        return [.. Enumerable.Range(0, whole.Length).Select(person => Of(network, person, weighting, whole, share))];
    }

    // share is scratch: what goes from the person to each contact, over one step or two.
    private static double Of(TieNetwork network, int person, TieWeighting weighting, double[] whole, double[] share)
    {
        var contacts = network.Neighbours(person);
        var strengths = network.Strengths(person);
        for (var at = 0; at < contacts.Length; at++)
        {
            var toContact = Weight(strengths[at], weighting) / whole[person];
            share[contacts[at]] += toContact;
            var others = network.Neighbours(contacts[at]);
            var toOthers = network.Strengths(contacts[at]);
            for (var other = 0; other < others.Length; other++)
                share[others[other]] += toContact * Weight(toOthers[other], weighting) / whole[contacts[at]];
        }
        var constraint = 0.0;
        foreach (var contact in contacts)
            constraint += share[contact] * share[contact];
        foreach (var contact in contacts)
        {
            share[contact] = 0;
            foreach (var other in network.Neighbours(contact))
                share[other] = 0;
        }
        return constraint;
    }

    private static double Weight(double strength, TieWeighting weighting) => weighting == TieWeighting.ByStrength ? strength : 1;
}
