using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What regions could grow into.</summary>
internal static class OpportunityFamily
{
    private static readonly string[] Parts = ["rank", "quotient", "density", "complexity", "outlook_gain", "size", "growth"];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("opportunities", "the activities that a region lacks, ranked, with density, complexity, outlook gain, size and growth", "Balland, Boschma, Crespo and Rigby 2019, Regional Studies 53(9)", "diversification",
            ResultShape.LinesByParts, OpportunitiesOf)
        {
            Takes = ExtraInputs.EarlierTable,
            Options =
            [
                ComputeOptions.Region, ComputeOptions.Threshold, ComputeOptions.ThresholdRule, ComputeOptions.Relatedness, ComputeOptions.Order,
                ComputeOptions.DensitySplit, ComputeOptions.ComplexitySplit, ComputeOptions.Strengths,
            ],
            ActivitySquares = 4,
        },
        BacktestFamily.Measure,
    ];

    private static ComputedFigures OpportunitiesOf(ComputeInput input)
    {
        var years = input.Years;
        var basis = OpportunityBasis.From(years[^1], years.Count > 1 ? years[0] : null, SettingsOf(input));
        var order = OrderOf(input, years.Count > 1);
        var one = input.FindRegion(basis.Presence.Regions);
        int[] regions = one is { } asked ? [asked] : [.. Enumerable.Range(0, basis.Presence.Regions.Count)];
        var lists = regions.Select(region => Opportunities.From(basis, region, order)).ToList();
        var lines = lists.SelectMany(list => InTableOrder(basis, list).Select(line => (list.Region, line.Rank, line.Opportunity))).ToList();
        string Label((string Region, int Rank, Opportunity Opportunity) line) => one is null ? YearColumns.Label(line.Region, line.Opportunity.Activity) : line.Opportunity.Activity;
        return new ComputedFigures([.. lines.Select(Label)], Parts, (row, part) => Part(lines[row].Rank, lines[row].Opportunity, part)) with
        {
            Details = new Dictionary<string, object?>
            {
                ["complexity"] = Words.Of(basis.Complexity.State),
                ["density_splits"] = lists.ToDictionary(list => list.Region, list => list.DensitySplit),
                ["complexity_splits"] = lists.ToDictionary(list => list.Region, list => list.ComplexitySplit),
                ["quadrants"] = lines.ToDictionary(Label, line => line.Opportunity.Quadrant is { } quadrant ? Words.Of(quadrant) : null),
                ["strengths"] = lines.ToDictionary(Label, line => line.Opportunity.Strengths.ToDictionary(strength => strength.Activity, strength => strength.Part)),
                ["unknown"] = lists.Where(list => list.Unknown.Count > 0).ToDictionary(list => list.Region, list => list.Unknown),
            },
        };
    }

    private static IEnumerable<(int Rank, Opportunity Opportunity)> InTableOrder(OpportunityBasis basis, RegionOpportunities list)
    {
        var position = Enumerable.Range(0, basis.Presence.Activities.Count).ToDictionary(at => basis.Presence.Activities[at], StringComparer.Ordinal);
        return list.Opportunities.Select((opportunity, at) => (Rank: at + 1, opportunity)).OrderBy(line => position[line.opportunity.Activity]);
    }

    private static Figure Part(int rank, Opportunity opportunity, int part) => part switch
    {
        0 => Figure.Of(rank),
        1 => opportunity.Quotient,
        2 => opportunity.Density,
        3 => opportunity.Complexity,
        4 => opportunity.OutlookGain,
        5 => opportunity.Size,
        _ => opportunity.Growth,
    };

    private static OpportunitySettings SettingsOf(ComputeInput input) => new()
    {
        Threshold = input.Settings.Number(ComputeOptions.Threshold),
        Rule = input.Settings.Is(ComputeOptions.ThresholdRule, "above") ? ThresholdRule.Above : ThresholdRule.AtOrAbove,
        Relatedness = RelatednessNames.Get(input.Settings.Text(ComputeOptions.Relatedness)),
        DensitySplit = SplitOf(input.Settings.Text(ComputeOptions.DensitySplit)),
        ComplexitySplit = SplitOf(input.Settings.Text(ComputeOptions.ComplexitySplit)),
        Strengths = input.Settings.Whole(ComputeOptions.Strengths),
    };

    private static QuadrantSplit SplitOf(string name) => name switch { "region-mean" => QuadrantSplit.RegionMean, "table-median" => QuadrantSplit.TableMedian, _ => QuadrantSplit.TableMean };

    private static OpportunityOrder OrderOf(ComputeInput input, bool hasEarlier) => input.Settings.Text(ComputeOptions.Order) switch
    {
        "complexity" => OpportunityOrder.Complexity,
        "outlook-gain" => OpportunityOrder.OutlookGain,
        "size" => OpportunityOrder.Size,
        "growth" => hasEarlier ? OpportunityOrder.Growth : throw ComputeProblem.MissingOption(input.Settings.Measure, ComputeOptions.Order, "an earlier table to know growth: regiohelix compute opportunities EARLIER.csv TABLE.csv --order growth"),
        "density-and-complexity" => OpportunityOrder.DensityAndComplexity,
        _ => OpportunityOrder.Density,
    };
}
