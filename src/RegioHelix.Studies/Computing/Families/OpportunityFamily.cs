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
            Variants =
            [
                new("list", "a line for each activity that a region lacks"),
                new("quadrants", "a number for each region and activity that it lacks: 1 far and simple (dead end), 2 near and simple (slow road), 3 far and complex (casino), 4 near and complex (low risk, high benefit); with --draws and --chance-of how sure that is",
                    Shape: ResultShape.RegionsByActivities),
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
        if (input.Variant == "quadrants")
            return QuadrantsOf(basis, one);
        int[] regions = one is { } asked ? [asked] : [.. Enumerable.Range(0, basis.Presence.Regions.Count)];
        var lists = regions.Select(region => Opportunities.From(basis, region, order)).ToList();
        var lines = lists.SelectMany(list => InTableOrder(basis, list).Select(line => (list.Region, line.Rank, line.Opportunity))).ToList();
        string Label((string Region, int Rank, Opportunity Opportunity) line) => one is null ? YearColumns.Label(line.Region, line.Opportunity.Activity) : line.Opportunity.Activity;
        return new ComputedFigures([.. lines.Select(Label)], Parts, (row, part) => Part(basis, lines[row].Rank, lines[row].Opportunity, part)) with
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

    private static ComputedFigures QuadrantsOf(OpportunityBasis basis, int? one)
    {
        int[] regions = one is { } asked ? [asked] : [.. Enumerable.Range(0, basis.Presence.Regions.Count)];
        var quadrants = regions.Select(region => Opportunities.From(basis, region).Opportunities.ToDictionary(opportunity => opportunity.Activity, opportunity => opportunity.Quadrant, StringComparer.Ordinal)).ToList();
        return new ComputedFigures([.. regions.Select(region => basis.Presence.Regions[region])], basis.Presence.Activities, (row, activity) =>
            basis.Presence[regions[row], activity] is not { } present ? Figure.Without(FigureState.NotPublished)
            : present ? Figure.Without(FigureState.OtherSide)
            : quadrants[row].GetValueOrDefault(basis.Presence.Activities[activity]) is { } quadrant ? ComputedFigures.Number(NumberOf(quadrant), basis.Presence.UnsettledCount)
            : Figure.Without(FigureState.Refused)) with
        {
            Details = new Dictionary<string, object?> { ["complexity"] = Words.Of(basis.Complexity.State), ["quadrants"] = Enum.GetValues<Quadrant>().OrderBy(NumberOf).ToDictionary(Words.Of, NumberOf) },
        };
    }

    private static int NumberOf(Quadrant quadrant) => quadrant switch { Quadrant.DeadEnd => 1, Quadrant.SlowRoad => 2, Quadrant.Casino => 3, _ => 4 };

    private static IEnumerable<(int Rank, Opportunity Opportunity)> InTableOrder(OpportunityBasis basis, RegionOpportunities list)
    {
        var position = Enumerable.Range(0, basis.Presence.Activities.Count).ToDictionary(at => basis.Presence.Activities[at], StringComparer.Ordinal);
        return list.Opportunities.Select((opportunity, at) => (Rank: at + 1, opportunity)).OrderBy(line => position[line.opportunity.Activity]);
    }

    private static Figure Part(OpportunityBasis basis, int rank, Opportunity opportunity, int part) => part switch
    {
        0 => ComputedFigures.Number(rank, basis.Presence.UnsettledCount),
        1 => opportunity.Quotient,
        2 => Open(basis, opportunity.Density),
        3 => opportunity.Complexity,
        4 => Open(basis, opportunity.OutlookGain),
        5 => opportunity.Size,
        _ => opportunity.Growth,
    };

    // Relatedness and complexity come from the same table, and change with its missing cells too.
    private static Figure Open(OpportunityBasis basis, in Figure figure) => basis.Presence.UnsettledCount == 0 ? figure : figure with { Lower = null, Upper = null };

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
