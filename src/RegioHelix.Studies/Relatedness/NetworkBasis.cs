using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Maps;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Relatedness;

/// <summary>A table's relatedness with its reasons (how many regions have both) and, when it is asked for, its network with named communities.</summary>
internal sealed class NetworkBasis
{
    // Five links an activity, as in the Atlas, are for hundreds of products; some fifty activities would become one knot.
    private const int UsualDegree = 5;
    private const int FewDegree = 3;
    private const int LongList = 120;

    // A group's outline keeps this far from its activities, in lengths of an edge: as points on a circle around each.
    private const double Room = 0.42;
    private const int PointsAround = 16;

    private readonly Lazy<ActivityNetwork> network;
    private readonly Lazy<IReadOnlyList<CommunityLine>> communities;

    public NetworkBasis(OpportunityBasis basis)
    {
        Basis = basis;
        Together = CoOccurrence.From(basis.Presence);
        network = new(() => ProductSpace.From(basis.Relatedness, new() { Edges = EdgeRule.AverageDegree(basis.Relatedness.Activities.Count > LongList ? UsualDegree : FewDegree) }));
        communities = new(() => [.. Enumerable.Range(0, Network.Communities).Select(Describe)]);
    }

    public OpportunityBasis Basis { get; }

    /// <summary>Its activities stand in the order of the relatedness.</summary>
    public CoOccurrence Together { get; }

    public ActivityNetwork Network => network.Value;

    /// <summary>By number, the largest first.</summary>
    public IReadOnlyList<CommunityLine> Communities => communities.Value;

    public double? JobsOf(string activity) => Basis.Sizes.Find(activity)?.Value;

    /// <summary>The community of an activity; null where the network does not have it.</summary>
    public CommunityLine? FindCommunity(string activity) =>
        Network.Nodes.FirstOrDefault(node => node.Activity == activity) is { } node ? Communities[node.Community] : null;

    /// <summary>The other activities that are related to one, the nearest first, of equal ones those with more regions in common.</summary>
    public IReadOnlyList<RelatedLine> RelatedTo(string activity)
    {
        var at = Basis.Relatedness.FindActivity(activity);
        return at < 0
            ? []
            : [.. Enumerable.Range(0, Together.Activities.Count)
                .Where(other => other != at && Basis.Relatedness[at, other] > 0)
                .Select(other => Line(at, other))
                .OrderByDescending(line => line.Relatedness).ThenByDescending(line => line.Both).ThenBy(line => line.Code, StringComparer.Ordinal)];
    }

    private RelatedLine Line(int one, int other)
    {
        var (own, their, places) = (Together.Occurrences(one, other), Together.Occurrences(other, one), Together.Places(one, other));
        var code = Together.Activities[other];
        return new(code, ActivityNames.Get(code).ShortName(), Basis.Relatedness[one, other], Together[one, other], own, their, places == 0 ? null : (double)own * their / places);
    }

    private CommunityLine Describe(int number)
    {
        var members = GroupName.BySize(Network.Nodes.Where(node => node.Community == number).Select(node => node.Activity), JobsOf);
        return new(
            number, GroupName.Of(members), [.. members.Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))], members.Sum(code => JobsOf(code) ?? 0),
            [.. ConvexHull.From([.. Network.Nodes.Where(node => node.Community == number).SelectMany(Around)]).Select(corner => new NetworkPlace(Math.Round(corner.X, 3), Math.Round(corner.Y, 3)))]);
    }

    private static IEnumerable<PlanePoint> Around(NetworkNode node) =>
        from at in Enumerable.Range(0, PointsAround)
        let angle = 2 * Math.PI * at / PointsAround
        select new PlanePoint(node.X + (Room * Math.Cos(angle)), node.Y + (Room * Math.Sin(angle)));
}
