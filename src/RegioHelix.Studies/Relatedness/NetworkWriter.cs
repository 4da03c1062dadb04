using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Relatedness;

/// <summary>Says what the network shows, and where a region stands in it.</summary>
internal static class NetworkWriter
{
    /// <summary>The sentence about the network.</summary>
    public static LocalText Sentence(NetworkBasis basis, FigureProvenance provenance)
    {
        var groups = basis.Communities.Where(community => community.Activities.Count > 1).ToList();
        return SimulatedWords.Sentence(
            groups.Count == 0
                ? Sentences.Get("NetworkNone")
                : Sentences.Fill(groups.Count == 1 ? "NetworkOneGroup" : "NetworkGroups", culture =>
                    [basis.Network.Nodes.Count, provenance.Regions, groups.Count, groups[0].Name.In(culture), groups[0].Activities.Count]),
            provenance);
    }

    /// <summary>What a link says, and what it does not.</summary>
    public static LocalText Explanation(FigureProvenance provenance) => Sentences.Fill(
        provenance.IsSimulated ? "NetworkBasisSimulated" : "NetworkBasis", _ => [provenance.Year.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The sentence about a region's portfolio.</summary>
    public static LocalText RegionSentence(Portfolio portfolio, IReadOnlyList<NetworkNodeLine> nodes, NetworkBasis basis, FigureProvenance provenance)
    {
        var present = nodes.Where(node => node.Portfolio == PortfolioPlace.Present).ToList();
        if (!portfolio.CanTell)
            return Sentences.Fill("NetworkCannotTell", culture => [portfolio.Region.Name.In(culture)]);
        if (present.Count == 0)
            return SimulatedWords.Sentence(Sentences.Fill("NetworkRegionNothing", culture => [portfolio.Region.Name.In(culture), nodes.Count]), provenance);
        var most = present.CountBy(node => node.Community).OrderByDescending(group => group.Value).ThenBy(group => group.Key).First();
        var isNear = portfolio.Named.Any(code => portfolio.PlaceOf(code) == PortfolioPlace.Opportunity);
        return SimulatedWords.Sentence(
            Sentences.Fill(portfolio.Named.Count == 0 ? "NetworkRegionAlone" : isNear ? "NetworkRegion" : "NetworkRegionFar", culture =>
            [
                portfolio.Region.Name.In(culture), present.Count, nodes.Count, most.Value, basis.Communities[most.Key].Name.In(culture),
                FigureText.List([.. portfolio.Named.Select(code => ActivityNames.Get(code).ShortName().In(culture))], culture),
            ]),
            provenance);
    }
}
