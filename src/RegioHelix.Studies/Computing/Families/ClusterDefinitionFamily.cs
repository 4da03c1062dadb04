using System.Globalization;
using RegioHelix.Analytics.Clusters.Definitions;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>Which activities belong together by all links that are given.</summary>
internal static class ClusterDefinitionFamily
{
    private const string Range = "..";

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("cluster-definitions", "Ward and k-means on every link that is given (co-location, co-agglomeration, establishments, input-output, occupations) and their mean, the set with the best validation scores, outliers re-assigned; the number of each activity's cluster",
            "Delgado, Porter and Stern 2016, Journal of Economic Geography 16(1)", "cluster-definitions", ResultShape.Activities, DefinitionsOf)
        {
            Variants =
            [
                new("counts", "LC-Emp, the correlation of counts across regions, and COI: Porter 2003; Ellison, Glaeser and Kerr 2010"),
                new("share-of-region", "LC-Emp of shares of the region, the same as of location quotients, and COI: for few regions of very unequal size"),
                new("employment-weighted", "LC-Emp of shares of the region, each region weighing by its employment (LC-Est by its establishments), and COI: joining or parting regions that are alike changes nothing"),
            ],
            Takes = ExtraInputs.ClusterLinks,
            Options = [ComputeOptions.Sizes, ComputeOptions.Starts, ComputeOptions.Seed],
            ActivitySquares = 9,
            NoDraws = "a cluster's number is a name that each draw gives anew",
        },
    ];

    private static ComputedFigures DefinitionsOf(ComputeInput input)
    {
        var basis = input.Variant switch { "share-of-region" => ColocationBasis.ShareOfRegion, "employment-weighted" => ColocationBasis.WeightedShare, _ => ColocationBasis.Counts };
        var result = ClusterDefinitions.From(
            [ColocationSimilarity.From(input.Table, basis: basis), CoagglomerationSimilarity.From(input.Table), .. input.Links.Similarities(basis)],
            new() { Sizes = Sizes(input.Settings.Text(ComputeOptions.Sizes)), Starts = input.Settings.Whole(ComputeOptions.Starts), Seed = input.Seed },
            benchmark: input.Links.Benchmark);
        if (result.Best is not { } best)
            throw ComputeProblem.Undefined(
                input.File, result.State == ClusterDefinitionState.TooFewActivities ? "too-few" : "nothing-to-tell-apart", "",
                "definitions need at least four activities that vary over at least three regions and stand in every table that is given, and not all alike");
        var cluster = best.Definition.Clusters.SelectMany(one => one.Members.Select(member => (member.Activity, one.Code))).ToDictionary(one => one.Activity, one => one.Code, StringComparer.Ordinal);
        string[] labels = [.. input.Table.Activities.Where(cluster.ContainsKey)];
        return ComputedFigures.OfList(labels, row => ComputedFigures.Number(int.Parse(cluster[labels[row]].AsSpan(1), CultureInfo.InvariantCulture), input.MissingCells)) with
        {
            DroppedActivities = [.. result.LeftOut.Select(one => one.Activity).Where(input.Table.Activities.Contains)],
            Details = Details(result, best),
        };
    }

    private static Dictionary<string, object?> Details(ClusterDefinitionResult result, CorrectedSet best)
    {
        var details = new Dictionary<string, object?>
        {
            ["set"] = best.Definition.Name,
            ["score"] = best.Scores?.Overall,
            ["scoreBeforeReassignment"] = best.Set.Scores.Overall,
            ["scoreByChance"] = result.ScoreByChance,
            ["scoresByLink"] = best.Scores?.Links.Select(ScoresOf).ToArray(),
            ["setsTried"] = result.Candidates.Count,
            ["reassigned"] = best.Reassigned.Select(move => $"{move.Activity}: {move.From} to {move.To}").ToArray(),
            ["clusters"] = result.Clusters.Select(one => $"{one.Code}: around {one.Core}").ToArray(),
        };
        if (result.Benchmark is not { } benchmark)
            return details;
        details["benchmarkScore"] = benchmark.Scores?.Overall;
        details["benchmarkCommon"] = benchmark.Overlap.Common;
        details["benchmarkAdjustedRand"] = benchmark.Overlap.AdjustedRand;
        details["benchmarkMatches"] = benchmark.Overlap.Matches.Select(MatchOf).ToArray();
        details["onlyInBenchmark"] = benchmark.Overlap.OnlyThere.ToArray();
        details["notInBenchmark"] = benchmark.Overlap.OnlyHere.ToArray();
        return details;
    }

    private static string ScoresOf(LinkScores one) => string.Create(CultureInfo.InvariantCulture,
        $"{one.Link}: clusters {one.ClusterAboveMean:0.####} above the mean, {one.ClusterAbove95:0.####} above the 95th percentile; activities {one.IndustryAboveMean:0.####}, {one.IndustryAbove95:0.####}");

    private static string MatchOf(ClusterMatch match) => match.Other is null
        ? $"{match.Cluster}: nothing in common"
        : string.Create(CultureInfo.InvariantCulture, $"{match.Cluster}: {match.Other}, {match.Shared} of {match.Size} and of {match.OtherSize}");

    private static ClusterSizes? Sizes(string text)
    {
        if (text.Length == 0)
            return null;
        var ends = text.Split(Range);
        return ends.Length <= 2 && Whole(ends[0]) is { } fewest && Whole(ends[^1]) is { } most && most >= fewest
            ? new(fewest, most)
            : throw ComputeProblem.BadValue(ComputeOptions.Sizes, text, "give how many clusters at least and at most, from 2, as in 20..60, or one number");
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 2 ? number : null;
}
