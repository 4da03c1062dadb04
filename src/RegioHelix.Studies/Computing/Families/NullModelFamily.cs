using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What would be if only the sizes of regions and activities mattered, and what is beyond it.</summary>
internal static class NullModelFamily
{
    private const string IsATest = "it is a test against tables drawn by lot already, and says itself how sure it is";

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("null-model", "x(r) y(i) / (1 + x(r) y(i)), such that diversities and ubiquities are as observed on average", "Saracco, Di Clemente, Gabrielli and Squartini 2015, Scientific Reports 5:10595; bicm", "null-model",
            ResultShape.RegionsByActivities, ExpectedOf)
        {
            Options = ComputeOptions.OfPresence,
        },
        new("coherence", "mean over a region's pairs of activities of phi(i,j)", "Harvard's Stata ecomplexity; Teece et al. 1994; Nesta and Saviotti 2005, Journal of Industrial Economics 53(1)", "coherence",
            ResultShape.Regions, CoherenceOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Relatedness, ComputeOptions.Binary],
            Variants =
            [
                new("mean", "over pairs of different present activities, whatever their number"),
                new("sum", "over ordered pairs: Stata ecomplexity's coherence, which grows with diversity"),
                new("knowledge", "the deviation from chance of relatedness, weighted by amounts: ReKS's coherence, Nesta and Saviotti 2005"),
            ],
            Records = RecordsRole.BesideTable,
            ActivitySquares = 3,
        },
    ];

    /// <summary>The variants of relatedness that compare with chance.</summary>
    public static IReadOnlyList<MeasureVariant> RelatednessVariants { get; } =
    [
        new("deviation", "co-occurrence less its expectation by chance, in standard deviations: Teece et al. 1994; ReKS's t, EconGeo's z_score"),
        new("permuted", "the share of random tables of the same sums with at least as many: the smaller, the more they seek each other; --permutations, --seed") { NoDraws = IsATest },
        new("permuted-below", "the share with at most as many: ReKS's p; twice it less 1 is its relatedness") { NoDraws = IsATest },
        new("validated", "the probability of as many if only the sizes mattered; JSON names the pairs that stand at --false-discoveries: Saracco et al. 2017, bicm") { NoDraws = IsATest },
    ];

    /// <summary>Relatedness against chance; null for another variant.</summary>
    public static ComputedFigures? FindRelatedness(ComputeInput input) => input.Variant switch
    {
        "deviation" => input.TogetherOverAll() is var together ? ComputedFigures.Of(RelatednessDeviation.From(together)).Dropping(input, together) with { DroppedRegions = [] } : null,
        "permuted" => ComputedFigures.Of(Permuted(input).PValues).Without(input.Trimmed),
        "permuted-below" => ComputedFigures.Of(Permuted(input).AtOrBelow).Without(input.Trimmed),
        "validated" => Validated(input),
        _ => null,
    };

    private static PermutedRelatednessResult Permuted(ComputeInput input)
    {
        input.TableNotRecords();
        return PermutedRelatedness.From(input.Presence, input.Settings.Whole(ComputeOptions.Permutations), input.Seed);
    }

    private static ComputedFigures Validated(ComputeInput input)
    {
        input.TableNotRecords();
        var result = ValidatedRelatedness.From(input.Presence, input.Settings.Number(ComputeOptions.FalseDiscoveries));
        RefuseUnsolved(input, result.Verdict);
        return ComputedFigures.Of(result.PValues).Without(input.Trimmed) with
        {
            Details = new Dictionary<string, object?>
            {
                ["largest_validated"] = result.Threshold,
                ["validated"] = result.Links.Select(link => new { one = link.One, other = link.Other, p_value = link.PValue }).ToArray(),
            },
        };
    }

    private static ComputedFigures ExpectedOf(ComputeInput input)
    {
        var result = BipartiteConfiguration.From(input.Presence);
        RefuseUnsolved(input, result.Verdict);
        return ComputedFigures.Of(result.Expected).Without(input.Trimmed) with
        {
            Details = new Dictionary<string, object?> { ["steps"] = result.Steps, ["largest_deviation"] = result.LargestDeviation, ["unknown_cells"] = result.UnknownCells },
        };
    }

    private static void RefuseUnsolved(ComputeInput input, NullModelVerdict verdict)
    {
        if (verdict != NullModelVerdict.Converged)
            throw ComputeProblem.Undefined(input.File, "not-converged", "", "the null model of this table was not solved; change --threshold, or drop regions that have everything or nothing");
    }

    private static ComputedFigures CoherenceOf(ComputeInput input) => input.Variant == "knowledge"
        ? ComputedFigures.Of(Coherence.From(input.Table, RelatednessDeviation.From(input.TogetherOverAll())))
        : ComputedFigures.Of(Coherence.From(input.Presence, input.Relatedness(), input.Variant == "sum" ? CoherenceOver.Sum : CoherenceOver.Mean)).Without(input.Trimmed);
}
