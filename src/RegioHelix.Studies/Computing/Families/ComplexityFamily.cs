using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How many capabilities a structure speaks of.</summary>
internal static class ComplexityFamily
{
    private const int UsualUpdates = 200;
    private const int UsualSteps = 20;
    private static readonly Dictionary<string, string> Regions = new() { [ComputeOptions.Of] = "region" };

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("complexity", "second eigenvector of D^-1 M U^-1 M', mean 0 and deviation 1", "Hidalgo and Hausmann 2009; Hausmann, Hidalgo et al. 2014; Mealy, Farmer and Teytelboym 2019", "complexity",
            ResultShape.RegionsOrActivities, ComplexityOf)
        {
            Options = [ComputeOptions.Of, .. ComputeOptions.OfPresence, ComputeOptions.Deviation, ComputeOptions.Scale, ComputeOptions.Sign],
            Defaults = Regions,
            Variants =
            [
                new("eigenvector", "of the whole table, which must hang together"),
                new("per-component", "of each part of a table that falls apart, each on its own scale: figures of different parts are not comparable"),
                new("amounts", "over the amounts themselves, without a threshold, the first axis of correspondence analysis: Balland and Rigby 2017; EconGeo's kci and tci of a plain table"),
                new("outside", "the mean of an outside index over what a region has, such as the product complexity of world trade: Datawheel's complexity_subnational", ExtraInputs.ActivityFigures, ResultShape.Regions),
            ],
        },
        new("fitness", "F(r) = sum Q(i), Q(i) = 1 / sum (1 / F(r)), each over its mean", "Tacchella et al. 2012, Scientific Reports 2:723", "fitness",
            ResultShape.RegionsOrActivities, FitnessOf)
        {
            Options = [ComputeOptions.Of, .. ComputeOptions.OfPresence, ComputeOptions.Iterations, ComputeOptions.CountStart, ComputeOptions.Extremality],
            Defaults = Regions,
        },
        new("reflections", "k(r,n) = mean of k(i,n-1) over present i, from diversity and ubiquity", "Hidalgo and Hausmann 2009, PNAS 106(26), equations 1 and 2", "reflections",
            ResultShape.RegionsOrActivities, ReflectionsOf)
        {
            Options = [ComputeOptions.Of, .. ComputeOptions.OfPresence, ComputeOptions.Iterations, ComputeOptions.CountStart, ComputeOptions.Deviation],
            Defaults = Regions,
            Variants =
            [
                new("raw", "as they come: EconGeo's morc and mort up to the second step"),
                new("scores", "mean 0 and deviation 1: economiccomplexity's and Datawheel's reflections"),
                new("percent", "0 to 100: EconGeo's morc and mort from the third step on"),
            ],
        },
        new("outlook", "sum over absent i of density(r,i) PCI(i)", "Hausmann, Hidalgo et al. 2014, technical box 5.4; as in py-ecomplexity and economiccomplexity", "outlook",
            ResultShape.Regions, OutlookOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Relatedness, ComputeOptions.Own, ComputeOptions.Nearest, ComputeOptions.Ties, ComputeOptions.Deviation, ComputeOptions.Scale],
            Takes = ExtraInputs.ActivityFigures,
            Records = RecordsRole.BesideTable,
            Variants =
            [
                new("index", "one figure a region, as it comes: economiccomplexity"),
                new("scores", "brought to mean 0 and deviation 1: py-ecomplexity's coi"),
                new("gain", "what one new activity would add: sum over absent j of phi(i,j) / (sum of phi of j) PCI(j)", Shape: ResultShape.RegionsByActivities),
                new("net-gain", "the same less what it takes from the list of the missing, density(r,i) PCI(i): the Atlas of Economic Complexity 2014, technical box 5.4", Shape: ResultShape.RegionsByActivities),
                new("net-gain-datawheel", "as Datawheel's opportunity_gain divides it, around present activities too", Shape: ResultShape.RegionsByActivities),
            ],
            ActivitySquares = 4,
        },
        .. CombinationFamily.Measures,
        new("productivity", "PRODY(i): income weighted by shares; EXPY(r): PRODY weighted by shares", "Hausmann, Hwang and Rodrik 2007, Journal of Economic Growth 12(1)", "productivity",
            ResultShape.RegionsOrActivities, ProductivityOf)
        {
            Needs = ExtraInputs.Income,
            Options = [ComputeOptions.Of],
            Defaults = new Dictionary<string, string> { [ComputeOptions.Of] = "activity" },
        },
    ];

    private static ComputedFigures ComplexityOf(ComputeInput input) => input.Variant switch
    {
        "outside" => input.Of == MeasureOf.Region
            ? ComputedFigures.Of(SubnationalComplexity.From(input.Presence, FigureList.Given(input.Presence.Activities, input.FigureOf))).Without(input.Trimmed)
            : throw ComputeProblem.BadValue(ComputeOptions.Of, "activity", "the activities' index is the one that you gave; leave --of out"),
        "amounts" => Indexed(input, [Settled(input, KnowledgeComplexity.From(input.Table, input.Complexity))], input.Of == MeasureOf.Region ? input.Table.Regions : input.Table.Activities),
        "per-component" => Indexed(input, Parts(input), input.Of == MeasureOf.Region ? input.Presence.Regions : input.Presence.Activities),
        _ => Indexed(input, [Computed(input)], input.Of == MeasureOf.Region ? input.Presence.Regions : input.Presence.Activities),
    };

    private static ComputedFigures Indexed(ComputeInput input, IReadOnlyList<ComplexityResult> results, IReadOnlyList<string> labels)
    {
        var lists = results.Select(result => (Result: result, List: ListOf(input, result))).ToList();
        var found = lists.Where(one => one.List is not null).SelectMany(one => one.List!.Labels.Select((label, at) => (label, figure: one.List[at])))
            .ToDictionary(one => one.label, one => one.figure, StringComparer.Ordinal);
        return ComputedFigures.OfList(labels, at => found.GetValueOrDefault(labels[at], Figure.Without(FigureState.TooFew)))
            .Without(input.Trimmed) with
        {
            Details = Details(results),
            Notes = [.. results.Where(result => result.State != ComplexityState.Computed).Select(result => $"the part of {string.Join(", ", result.Diagnostics.Components.SelectMany(part => part))} has no index: {Words.Of(result.State)}")],
        };
    }

    private static IReadOnlyList<ComplexityResult> Parts(ComputeInput input)
    {
        var parts = ComplexityIndex.PerComponent(input.Presence, input.Complexity);
        return parts.Any(part => part.State == ComplexityState.Computed) ? parts : throw ComplexityRefusal.OfParts(input.File, parts);
    }

    private static ComplexityResult Computed(ComputeInput input) => Settled(input, ComplexityIndex.From(input.Presence, input.Complexity));

    private static ComplexityResult Settled(ComputeInput input, ComplexityResult result) =>
        result.State == ComplexityState.Computed ? result : throw ComplexityRefusal.Of(input.File, result);

    private static FigureList? ListOf(ComputeInput input, ComplexityResult result) =>
        input.Of == MeasureOf.Region ? result.Regions
        : result.Activities is { } activities && input.Settings.Is(ComputeOptions.Sign, "ubiquity") ? IndexSign.Against(activities, input.Presence.Ubiquity())
        : result.Activities;

    private static Dictionary<string, object?> Details(IReadOnlyList<ComplexityResult> results) => new()
    {
        ["components"] = results.Count,
        ["regions_of_components"] = results.Count == 1 ? null : results.SelectMany(result => result.Diagnostics.Components).ToList(),
        ["second_eigenvalue"] = OneOrAll(results, one => one.SecondEigenvalue),
        ["third_eigenvalue"] = OneOrAll(results, one => one.ThirdEigenvalue),
        ["spectral_gap"] = OneOrAll(results, one => one.SpectralGap),
        ["residual"] = OneOrAll(results, one => one.Residual),
        ["diversity_correlation"] = OneOrAll(results, one => one.DiversityCorrelation),
        ["unknown_cells"] = results.Sum(result => result.Diagnostics.UnknownCells),
    };

    private static object? OneOrAll(IReadOnlyList<ComplexityResult> results, Func<ComplexityDiagnostics, double?> figure) =>
        results.Count == 1 ? figure(results[0].Diagnostics) : results.Select(result => figure(result.Diagnostics)).ToList();

    private static ComputedFigures FitnessOf(ComputeInput input)
    {
        var asked = input.Settings.FindWhole(ComputeOptions.Iterations) ?? UsualUpdates;
        var updates = asked - (input.Settings.Is(ComputeOptions.CountStart, "yes") ? 1 : 0);
        if (updates < 1)
            throw ComputeProblem.TooFewIterations(asked);
        var result = Fitness.From(input.Presence, updates, input.Settings.Number(ComputeOptions.Extremality));
        return ComputedFigures.Of(input.Of == MeasureOf.Region ? result.Regions : result.Activities).Without(input.Trimmed) with
        {
            Details = new Dictionary<string, object?> { ["verdict"] = Words.Of(result.Verdict), ["updates"] = result.Updates, ["last_change"] = result.LastChange },
            Notes = result.Verdict switch
            {
                FitnessVerdict.Converged => [],
                FitnessVerdict.RanksSettled => [$"after {result.Updates} updates values still move (some towards 0, as the shape of the table demands), but their order no longer does: read the ranks"],
                FitnessVerdict.Collapsed => [$"after {result.Updates} updates the smallest values fell below what a number can hold: values and ranks of those are lost"],
                _ => [$"after {result.Updates} updates values and ranks still move: give more --iterations"],
            },
        };
    }

    private static ComputedFigures ReflectionsOf(ComputeInput input)
    {
        var result = Reflections.From(input.Presence, StepsOf(input));
        var list = input.Of == MeasureOf.Region ? result.Regions : result.Activities;
        return ComputedFigures.Of(input.Variant switch
        {
            "scores" => Rescaled.From(list, RescaledTo.Scores, input.Deviation),
            "percent" => Rescaled.From(list, RescaledTo.Percent),
            _ => list,
        }).Without(input.Trimmed) with
        { Details = new Dictionary<string, object?> { ["steps"] = result.Steps } };
    }

    // Even steps of regions and odd steps of activities are read as complexity. Where the start counts, an iteration is a pair of steps begun one apart.
    private static int StepsOf(ComputeInput input)
    {
        var ofRegions = input.Of == MeasureOf.Region;
        if (input.Settings.FindWhole(ComputeOptions.Iterations) is not { } asked)
            return ofRegions ? UsualSteps : UsualSteps - 1;
        var steps = input.Settings.Is(ComputeOptions.CountStart, "yes") ? asked - (ofRegions ? 2 : 1) : asked;
        return steps >= 0 ? steps : throw ComputeProblem.TooFewIterations(asked);
    }

    private static ComputedFigures OutlookOf(ComputeInput input)
    {
        var complexity = input.Figures is null ? Computed(input).Activities! : FigureList.Given(input.Presence.Activities, input.FigureOf);
        var relatedness = input.Relatedness();
        return (input.Variant switch
        {
            "gain" => ComputedFigures.Of(Outlook.GainFrom(input.Presence, relatedness, complexity, input.Own)),
            "net-gain" => ComputedFigures.Of(OpportunityGain.From(input.Presence, relatedness, input.Density(relatedness), complexity)),
            "net-gain-datawheel" => ComputedFigures.Of(OpportunityGain.From(input.Presence, relatedness, input.Density(relatedness), complexity, GainDivision.ByGained, null)),
            "scores" => ComputedFigures.Of(Rescaled.From(Outlook.IndexFrom(input.Presence, input.Density(relatedness), complexity), RescaledTo.Scores, input.Deviation)),
            _ => ComputedFigures.Of(Outlook.IndexFrom(input.Presence, input.Density(relatedness), complexity)),
        }).WithoutBounds(relatedness.UnsettledCount + (input.Figures is null ? input.Presence.UnsettledCount : 0)).Without(input.Trimmed);
    }

    private static ComputedFigures ProductivityOf(ComputeInput input)
    {
        var prody = Productivity.OfActivities(input.Table, input.Income);
        return ComputedFigures.Of(input.Of == MeasureOf.Activity ? prody : Productivity.OfRegions(input.Table, prody));
    }
}
