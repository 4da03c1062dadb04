using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Relatedness;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Relatedness;

/// <summary>The network and the nearest activities, in words and figures that agree with the region's own answers.</summary>
[Collection(nameof(Loaded))]
public sealed class NetworkStudyTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    private NetworkTables Tables => new(data.OpportunityTables);

    private NetworkStudy Network => new(Tables, new SearchStudy());

    private RelatedStudy Related => new(Tables, new SearchStudy());

    [Fact]
    public void A_portfolio_is_what_the_regions_page_says_it_has_and_lacks()
    {
        var (network, found) = (Network.Run(Simulated, "NL41"), data.Opportunities.Run("NL41", Simulated));
        Assert.Equal(
            found.Opportunities.Select(line => line.Code).Order(),
            network.Nodes.Where(node => node.Portfolio is PortfolioPlace.Lacking or PortfolioPlace.Opportunity).Select(node => node.Code).Order());
        Assert.Equal(found.Unknown.Select(one => one.Code).Order(), network.Nodes.Where(node => node.Portfolio == PortfolioPlace.Unknown).Select(node => node.Code).Order());
        foreach (var node in network.Nodes.Where(node => node.Portfolio is PortfolioPlace.Lacking or PortfolioPlace.Opportunity))
        {
            var line = found.Opportunities.First(line => line.Code == node.Code);
            Assert.Equal((line.Density, line.LocationQuotient), (node.Density, node.LocationQuotient));
            Assert.Equal(node.Portfolio == PortfolioPlace.Opportunity, line.Density >= found.DensitySplit && !line.IsPlaceBound);
        }
        Assert.StartsWith("Simulated figures. North Brabant stands out in", network.RegionSentence!.English, StringComparison.Ordinal);
        Assert.Null(Network.Run(Simulated).RegionSentence);
    }

    [Fact]
    public void Links_groups_and_outlines_hang_together()
    {
        var network = Network.Run(Simulated);
        var codes = network.Nodes.Select(node => node.Code).ToHashSet();
        Assert.All(network.Edges, edge => Assert.True(codes.Contains(edge.One) && codes.Contains(edge.Other) && edge is { Both: > 0, Relatedness: > 0 and <= 1 }));
        Assert.Equal(network.Nodes.Count - 1, network.Edges.Count(edge => edge.IsTree));
        Assert.InRange(2.0 * network.Edges.Count / network.Nodes.Count, 1.9, 3);
        Assert.Equal(codes.Order(), network.Communities.SelectMany(group => group.Activities).Select(activity => activity.Code).Order());
        Assert.All(network.Communities, group => Assert.All(network.Nodes.Where(node => node.Community == group.Number), node => Assert.True(IsWithin(node, group.Outline))));
        Assert.Equal(StudyJson.Write(network), StudyJson.Write(Network.Run(Simulated)));
    }

    [Fact]
    public void The_nearest_come_first_with_counts_that_make_the_measure()
    {
        var related = Related.Run("C28", Simulated);
        Assert.Equal(related.Related.Select(line => line.Relatedness).OrderDescending(), related.Related.Select(line => line.Relatedness));
        Assert.All(related.Related, line => Assert.Equal((double)line.Both / Math.Max(line.Own, line.Other), line.Relatedness, 1e-12));
        Assert.Contains(related.Related[0].Name.English, related.Sentence.English, StringComparison.Ordinal);
        Assert.Contains($"{related.Related[0].Both} of the {related.Related[0].Own} regions", related.Sentence.English, StringComparison.Ordinal);
        Assert.Contains(related.Community!.Activities, activity => activity.Code == "C28");
        Assert.Equal(related.Related.Count + 1, RelatedCsv.Write(related).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.NotEqual(related.Related[0].Relatedness, Related.Run("C28", Simulated with { Relatedness = RelatednessChoice.Association }).Related[0].Relatedness);
    }

    [Fact]
    public void A_local_activity_is_set_among_all_and_a_traded_one_among_the_traded()
    {
        Assert.Contains(Related.Run("G47", Simulated).Related, line => line.Code == "I56");
        Assert.DoesNotContain(Related.Run("C28", Simulated).Related, line => line.Code == "I56");
        Assert.Empty(Related.Run("N78", Simulated).Related);
    }

    [Fact]
    public void What_is_withheld_in_a_table_of_three_regions_is_unknown_in_its_network()
    {
        // ITH2 has 900 of its 980 published jobs in J62, and its C14 is withheld.
        var network = Network.Run(new StudySettings("small", 2015, Scope: ActivityScope.All), "ITH2");
        Assert.Equal(PortfolioPlace.Unknown, network.Nodes.Single(node => node.Code == "C14").Portfolio);
        Assert.Equal(PortfolioPlace.Present, network.Nodes.Single(node => node.Code == "J62").Portfolio);
        Assert.Equal(3, network.Regions.Count);
    }

    // The outline runs against the clock: within is to the left of every side.
    private static bool IsWithin(NetworkNodeLine node, IReadOnlyList<NetworkPlace> outline) => Enumerable.Range(0, outline.Count).All(at =>
    {
        var (from, to) = (outline[at], outline[(at + 1) % outline.Count]);
        return ((to.X - from.X) * (node.Y - from.Y)) - ((to.Y - from.Y) * (node.X - from.X)) >= -0.001;
    });
}
