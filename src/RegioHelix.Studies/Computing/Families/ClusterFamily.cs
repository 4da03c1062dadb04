using System.Globalization;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Relatedness.Network;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>Where activities are strong, and which are related.</summary>
internal static class ClusterFamily
{
    private static readonly MeasureVariant[] Readings =
    [
        new("observatory-2008", "three stars: top tenth by size in the activity, a quotient of 2 or more, top tenth of all places by share of the region; from 1,000 jobs"),
        new("panorama-2020", "two stars: top fifth by size and by quotient in the activity; thresholds inferred, not found"),
    ];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("stars", "a star each for size, specialisation and focus above the limits of a publication", "European Cluster Observatory 2008; European Panorama of Clusters 2020", "cluster-stars", ResultShape.RegionsByActivities, StarsOf)
        {
            Variants = Readings,
        },
        new("cluster-share", "jobs in places with enough stars / all jobs", "European Cluster Observatory; European Panorama of Clusters 2020", "cluster-share", ResultShape.LinesByParts, ShareOf)
        {
            Options = [ComputeOptions.LeastStars],
            Variants = Readings,
        },
        new("network", "maximum spanning tree and the strongest edges up to five an activity, Leiden communities, a place for each",
            "Hidalgo et al. 2007, Science 317; Traag, Waltman and van Eck 2019, Scientific Reports 9", "network", ResultShape.ActivitiesByParts, NetworkOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Degree, ComputeOptions.EdgeThreshold, ComputeOptions.Seed],
            Variants =
            [
                new("average-degree", "the strongest edges beside the tree, on average at most --degree an activity: the Atlas of Economic Complexity 2014"),
                new("by-steps", "the same with thresholds in steps of 0.05: economiccomplexity's projections(avg_links)"),
                new("above", "all edges above --edge-threshold: Hidalgo et al. 2007 (0.55), econci (0.65)"),
                new("tree", "the tree alone"),
            ],
            Records = RecordsRole.InsteadOfTable,
            ActivitySquares = 6,
            NoDraws = "a community's number and a place in a picture are names that each draw gives anew",
        },
    ];

    private static StarTable StarsIn(ComputeInput input) => ClusterStars.From(input.Table, input.Variant == "panorama-2020" ? ClusterReading.Panorama2020 : ClusterReading.Observatory2008);

    private static ComputedFigures StarsOf(ComputeInput input)
    {
        var stars = StarsIn(input);
        return new ComputedFigures(stars.Regions, stars.Activities, (region, activity) => stars[region, activity] is var place && place.Stars is { } earned
            ? Figure.Of(earned, place.AtLeast, place.AtMost)
            : Figure.Without(FigureState.NotPublished, place.AtLeast, place.AtMost)) with
        { Details = new Dictionary<string, object?> { ["reading"] = stars.Reading.Name, ["caution"] = stars.Reading.Caution } };
    }

    private static ComputedFigures ShareOf(ComputeInput input)
    {
        var share = ClusterShare.From(input.Table, StarsIn(input), input.Settings.Whole(ComputeOptions.LeastStars));
        return ComputedFigures.OfList(["all"], _ => share.Share) with
        {
            Details = new Dictionary<string, object?> { ["jobs_in_clusters"] = share.Numerator, ["jobs"] = share.Denominator, ["places"] = share.Places, ["missing_cells"] = share.MissingCells },
        };
    }

    private static ComputedFigures NetworkOf(ComputeInput input)
    {
        var together = input.Together();
        var network = ProductSpace.From(ActivityRelatedness.From(together), new()
        {
            Edges = input.Variant switch
            {
                "by-steps" => EdgeRule.AverageDegreeBySteps(input.Settings.Number(ComputeOptions.Degree)),
                "above" => EdgeRule.Above(input.Settings.Number(ComputeOptions.EdgeThreshold)),
                "tree" => EdgeRule.TreeOnly,
                _ => EdgeRule.AverageDegree(input.Settings.Number(ComputeOptions.Degree)),
            },
            Seed = input.Seed,
        });
        return ComputedFigures.Of(
            [.. network.Nodes.Select(node => node.Activity)], network.Nodes,
            ("community", node => node.Community), ("component", node => node.Component), ("degree", node => node.Degree), ("strength", node => node.Strength), ("x", node => node.X), ("y", node => node.Y))
            .WithoutBounds(together.UnsettledCount).Dropping(input, together) with
        {
            Details = new Dictionary<string, object?>
            {
                ["components"] = network.Components,
                ["communities"] = network.Communities,
                ["modularity"] = network.Modularity,
                ["agreement"] = network.Agreement,
                ["stress"] = network.Stress,
                ["threshold"] = network.Threshold,
                ["edges"] = network.Edges.Select(edge => string.Create(CultureInfo.InvariantCulture, $"{network.Nodes[edge.One].Activity},{network.Nodes[edge.Other].Activity},{edge.Weight:R},{(edge.Kind == EdgeKind.Tree ? "tree" : "threshold")}")).ToArray(),
            },
        };
    }
}
