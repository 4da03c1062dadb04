using RegioHelix.Analytics.Variety;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How many different things a region does.</summary>
internal static class VarietyFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("entropy", "- sum over i of s(r,i) log2 s(r,i), in bits", "Shannon 1948; Theil 1972", "variety",
            ResultShape.RegionsOrActivities, input => ComputedFigures.Of(Entropy.From(input.Table, input.Of)))
        {
            Options = [ComputeOptions.Of],
            Defaults = new Dictionary<string, string> { [ComputeOptions.Of] = "region" },
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
            ],
        },
    ];

    private static ComputedFigures VarietyOf(ComputeInput input)
    {
        var figures = RelatedVariety.From(input.Table, input.Group);
        return input.Variant switch
        {
            "related" => ComputedFigures.Of(figures.Related),
            "unrelated" => ComputedFigures.Of(figures.Unrelated),
            _ => ComputedFigures.Of(("total", figures.Total), ("unrelated", figures.Unrelated), ("related", figures.Related)),
        };
    }
}
