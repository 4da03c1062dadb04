using RegioHelix.Analytics.Variety;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How many different things a region does.</summary>
internal static class VarietyFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("entropy", "- sum over i of s(r,i) log2 s(r,i), in bits", "Shannon 1948; Theil 1972", "variety",
            ResultShape.RegionsOrActivities, EntropyOf)
        {
            Options = [ComputeOptions.Of],
            Defaults = new Dictionary<string, string> { [ComputeOptions.Of] = "region" },
            Variants =
            [
                new("bits", "the entropy itself"),
                new("evenness", "over the most it could be with the parts above zero, 0 to 1: Pielou 1966; ReKS's shannonEvenness"),
                new("evenness-of-all", "over the most it could be with all parts of the table"),
            ],
        },
        new("variety", "total = unrelated (entropy between groups) + related (entropy within, weighted), in bits", "Frenken, van Oort and Verburg 2007, Regional Studies 41(5)", "variety",
            ResultShape.RegionsByParts, VarietyOf)
        {
            Needs = ExtraInputs.Groups,
            Variants =
            [
                new("parts", "total, unrelated and related"),
                new("related", "within groups", Shape: ResultShape.Regions),
                new("unrelated", "between groups", Shape: ResultShape.Regions),
                new("levels", "total and what each level of --groups adds, any number of them: Castaldi, Frenken and Los 2015; --groups 1,2,3 or FILE:COLUMN,COLUMN from the coarsest to the finest"),
            ],
        },
    ];

    private static ComputedFigures EntropyOf(ComputeInput input) => ComputedFigures.Of(input.Variant switch
    {
        "evenness" => Evenness.From(input.Table, input.Of),
        "evenness-of-all" => Evenness.From(input.Table, input.Of, EvennessOver.All),
        _ => Entropy.From(input.Table, input.Of),
    });

    private static ComputedFigures VarietyOf(ComputeInput input)
    {
        if (input.Variant == "levels")
        {
            var levels = VarietyByLevel.From(input.Table, input.Path);
            return ComputedFigures.Of([("total", levels.Total), .. levels.Levels.Select((level, at) => ($"level{at + 1}", level))]);
        }
        var figures = RelatedVariety.From(input.Table, input.Group);
        return input.Variant switch
        {
            "related" => ComputedFigures.Of(figures.Related),
            "unrelated" => ComputedFigures.Of(figures.Unrelated),
            _ => ComputedFigures.Of(("total", figures.Total), ("unrelated", figures.Unrelated), ("related", figures.Related)),
        };
    }
}
