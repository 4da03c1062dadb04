namespace RegioHelix.Matchmaking.Introductions;

/// <summary>
/// Who can introduce me? The strongest routes from one person to another over at most a few intermediaries, by the product of the ties' strengths.
/// The first is the optimum; each further one is the strongest that shares no intermediary with any before it, so that one refusal does not close all.
/// A route without the limit is usually stronger and useless: nobody is introduced over five strangers.
/// </summary>
public sealed class IntroductionRoutes
{
    /// <summary>More intermediaries than anybody would ask one after the other.</summary>
    public const int MostIntermediaries = 6;

    private readonly TieNetwork network;
    private readonly RouteSearch search;

    /// <summary>Prepares searches in a network. One search at a time; make one of these for each thread.</summary>
    public IntroductionRoutes(TieNetwork network) => (this.network, search) = (network, new RouteSearch(network));

    /// <summary>The routes, strongest first; fewer than asked for, or none, where there are no more.</summary>
    /// <param name="from">Who asks; a position in <see cref="TieNetwork.People"/>.</param>
    /// <param name="to">Who is asked for.</param>
    /// <param name="maxIntermediaries">0 to <see cref="MostIntermediaries"/>.</param>
    /// <param name="routes">How many, 1 or more.</param>
    /// <param name="unavailable">People who may not be asked: away, overloaded, or not willing; null for none.</param>
    /// <param name="direct">Whether a tie of the two themselves is a route.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such person, the same person twice, or a number out of its range.</exception>
    public IReadOnlyList<IntroductionRoute> Between(
        int from, int to, int maxIntermediaries = 3, int routes = 3, IEnumerable<int>? unavailable = null, DirectTie direct = DirectTie.Counts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)network.People.Count, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)network.People.Count, nameof(to));
        ArgumentOutOfRangeException.ThrowIfEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)maxIntermediaries, (uint)MostIntermediaries, nameof(maxIntermediaries));
        ArgumentOutOfRangeException.ThrowIfLessThan(routes, 1);
        var (found, avoid) = (new List<IntroductionRoute>(), new HashSet<int>(unavailable ?? []));
        while (found.Count < routes && search.Strongest(from, to, maxIntermediaries + 1, avoid, direct) is { } people)
        {
            found.Add(new(Strength(people), [.. people.Select(person => network.People[person])]));
            direct = people.Length == 2 ? DirectTie.Left : direct;
            avoid.UnionWith(people[1..^1]);
        }
        return found;
    }

    private double Strength(int[] people)
    {
        var strength = 1.0;
        for (var at = 1; at < people.Length; at++)
            strength *= network.StrengthOf(people[at - 1], people[at]);
        return strength;
    }
}
