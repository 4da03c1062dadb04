using RegioHelix.Analytics.Complexity;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What goes with an activity, and how easily it combines.</summary>
internal static class CombinationFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("attribute-index", "mean of a regional attribute over regions that have i, weighted by s(r,i): PGI with Gini coefficients, PEII with emissions by output", "Hartmann et al. 2017, World Development 93; Romero and Gramkow 2021, World Development 139", "attribute-index",
            ResultShape.Activities, input => ComputedFigures.Of(AttributeIndex.From(input.Table, input.WholePresence(), input.FigureOf)))
        {
            Needs = ExtraInputs.RegionFigures,
            Options = ComputeOptions.OfPresenceInYears,
        },
        new("ease-of-recombination", "number of other activities that i was ever combined with / number of times that i occurs", "Fleming and Sorenson 2001, Research Policy 30(7); EconGeo's ease_recombination", "recombination",
            ResultShape.Activities, EaseOf)
        {
            Options = ComputeOptions.OfPresence,
            Records = RecordsRole.InsteadOfTable,
            ActivitySquares = 1,
        },
        new("modular-complexity", "number of activities that an entity combines / sum of their ease of recombination", "Fleming and Sorenson 2001, Research Policy 30(7); EconGeo's modular_complexity", "recombination",
            ResultShape.Regions, ModularOf)
        {
            Options = ComputeOptions.OfPresence,
            Variants =
            [
                new("entities", "of every row: a patent, or a region as if it were one"),
                new("activities", "the mean over the rows that have an activity: EconGeo's modular_complexity_avg", Shape: ResultShape.Activities),
            ],
            Records = RecordsRole.BesideTable,
            ActivitySquares = 1,
        },
    ];

    private static ComputedFigures EaseOf(ComputeInput input)
    {
        var together = input.Together();
        return ComputedFigures.Of(EaseOfRecombination.From(together)).Dropping(input, together);
    }

    private static ComputedFigures ModularOf(ComputeInput input)
    {
        var complexity = ModularComplexity.From(input.Presence, EaseOfRecombination.From(input.Together()));
        return ComputedFigures.Of(input.Variant == "activities" ? ModularComplexity.AverageFrom(input.Presence, complexity) : complexity).Without(input.Trimmed);
    }
}
