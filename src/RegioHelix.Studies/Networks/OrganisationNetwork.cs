using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Networks;

/// <summary>Whose network is looked through: one of the three.</summary>
public sealed record NetworkQuestion
{
    /// <summary>The slug of a published cluster organisation: its members.</summary>
    public string? Cluster { get; init; }

    /// <summary>A NUTS code: the organisations there.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of a territory: the organisations of its regions.</summary>
    public string? Territory { get; init; }
}

/// <summary>
/// The network of a cluster or a territory seen through: the study behind <c>/xray</c>. Of organisations, never of people: each is named only where at
/// least <see cref="OrganisationNetworkStudy.LeastPeople"/> of its people stand behind its ties, else it is told by its role.
/// </summary>
/// <param name="Name">Whose network.</param>
/// <param name="Cluster">The cluster organisation; null where a territory is asked for.</param>
/// <param name="Place">The region or territory; null where a cluster is.</param>
/// <param name="Sentence">What the network is like, or why it is not shown.</param>
/// <param name="Organisations">How many published organisations belong to it.</param>
/// <param name="Invented">How many of them the generator made.</param>
/// <param name="Tied">How many of them have a counted tie to another.</param>
/// <param name="People">How many people let their ties be counted; null where too few to say.</param>
/// <param name="Picture">What was found; null where too few people let their ties be counted.</param>
public sealed record OrganisationNetwork(
    LocalText Name,
    OrganisationLine? Cluster,
    RegionIdentity? Place,
    LocalText Sentence,
    int Organisations,
    int Invented,
    int? Tied,
    int? People,
    NetworkPicture? Picture);

/// <summary>What was found.</summary>
/// <param name="Ties">How many pairs of organisations are tied.</param>
/// <param name="Density">Tied pairs over all pairs of tied organisations, 0 to 1.</param>
/// <param name="Parts">The sizes of the parts that no tie connects, in organisations, the largest first.</param>
/// <param name="Apart">How many organisations have no counted tie to another.</param>
/// <param name="Faded">How many more pairs of organisations have nothing but ties that have faded away.</param>
/// <param name="WithinReach">The share of pairs of tied organisations that at most three others connect; null where too many.</param>
/// <param name="MedianConstraint">The median of Burt's constraint, ties by their strength of today: low where contacts do not know each other.</param>
/// <param name="Openness">Openness of the whole (an empty group) and of each group of which enough people are known.</param>
/// <param name="GroupsLeftOut">How many groups have too few people to be shown.</param>
/// <param name="Brokers">The few that most ways lead over, in order of their names, not of their figures.</param>
/// <param name="Holes">Pairs of groups of which no organisation knows another, those with most organisations first.</param>
/// <param name="Introductions">The introductions that would close most gaps, the best first; each brings somebody within reach.</param>
public sealed record NetworkPicture(
    int Ties,
    double Density,
    IReadOnlyList<int> Parts,
    int Apart,
    int Faded,
    double? WithinReach,
    double MedianConstraint,
    IReadOnlyList<GroupOpenness> Openness,
    int GroupsLeftOut,
    IReadOnlyList<NetworkBroker> Brokers,
    IReadOnlyList<NetworkHole> Holes,
    IReadOnlyList<GapIntroduction> Introductions);

/// <summary>An organisation as a network may show it.</summary>
/// <param name="Slug">Its public name in addresses; null where it is not named.</param>
/// <param name="Name">Its name, or its role: a company in Veneto.</param>
/// <param name="IsInvented">True where the generator made it.</param>
public sealed record NetworkPlace(string? Slug, LocalText Name, bool IsInvented);

/// <summary>How far a group looks out.</summary>
/// <param name="Name">The group; empty for the whole.</param>
/// <param name="Organisations">Its tied organisations.</param>
/// <param name="Out">Ties that leave it.</param>
/// <param name="Within">Ties within it.</param>
/// <param name="Index">The E-I index, -1 to 1; null without a tie.</param>
/// <param name="AtRandom">What it would be if ties fell at random; null where there is no pair.</param>
public sealed record GroupOpenness(LocalText Name, int Organisations, int Out, int Within, double? Index, double? AtRandom);

/// <summary>An organisation that others meet over.</summary>
/// <param name="Place">Which.</param>
/// <param name="Ties">How many others it is tied to.</param>
/// <param name="Betweenness">Share of the shortest ways of others that lead over it, 0 to 1.</param>
/// <param name="Constraint">Burt's constraint, ties by their strength of today: low for who spans holes.</param>
public sealed record NetworkBroker(NetworkPlace Place, int Ties, double Betweenness, double Constraint);

/// <summary>Two groups without a tie between them.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Pairs">How many pairs of their tied organisations could be introduced.</param>
public sealed record NetworkHole(LocalText One, LocalText Other, int Pairs);

/// <summary>An introduction that would bring the network closer together.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other, whom it does not know.</param>
/// <param name="PairsWithinReach">Pairs of organisations that would come within reach of each other.</param>
public sealed record GapIntroduction(NetworkPlace One, NetworkPlace Other, int PairsWithinReach);
