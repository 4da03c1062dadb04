using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How an activity is spread over regions.</summary>
internal static class ConcentrationFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("gini", "1 - sum over k of (b(k) - b(k-1)) (a(k) + a(k-1)), amounts and bases in the order of a / b", "Gini 1912; Krugman 1991, p. 55, for the locational form", "gini",
            ResultShape.RegionsOrActivities, GiniOf)
        {
            Options = [ComputeOptions.Of],
            Defaults = new Dictionary<string, string> { [ComputeOptions.Of] = "activity" },
            Variants =
            [
                new("equal", "each region (or activity) alike: EconGeo's and REAT's gini"),
                new("locational", "each by its size, all together; EconGeo's locational_gini is half of it, REAT's gini.conc and gini.spec"),
                new("population", "each region by its population: EconGeo's hoover_gini", ExtraInputs.Population),
            ],
        },
        new("hoover", "sum over r of |x(r,i) / x(i) - b(r) / b| / 2", "Hoover 1936; Hoover 1941", "hoover",
            ResultShape.Activities, input => ComputedFigures.Of(input.Variant == "population" ? Hoover.Against(input.Table, input.Population) : Hoover.From(input.Table)))
        {
            Variants = [new("total", "against all activities together: REAT's hoover"), new("population", "against population or another base: EconGeo's hoover_index", ExtraInputs.Population)],
        },
        new("ellison-glaeser", "(G - (1 - sum x^2) H) / ((1 - sum x^2)(1 - H))", "Ellison and Glaeser 1997, Journal of Political Economy 105(5), equation 5", "ellison-glaeser",
            ResultShape.Activities, EllisonGlaeserOf)
        {
            Needs = ExtraInputs.Plants,
            Variants =
            [
                new("gamma", "the index"),
                new("parts", "the index, its raw concentration G, the plants' Herfindahl index H and their number", Shape: ResultShape.ActivitiesByParts),
            ],
        },
    ];

    private static ComputedFigures GiniOf(ComputeInput input) => ComputedFigures.Of(input.Variant switch
    {
        "population" => Gini.Against(input.Table, input.Population),
        "locational" => Gini.From(input.Table, input.Of, GiniBase.Total),
        _ => Gini.From(input.Table, input.Of),
    });

    private static ComputedFigures EllisonGlaeserOf(ComputeInput input)
    {
        var lines = EllisonGlaeser.From(input.Plants);
        IReadOnlyList<string> labels = [.. lines.Select(line => line.Activity)];
        return input.Variant == "parts"
            ? ComputedFigures.Of(labels, lines, ("gamma", line => line.Gamma), ("raw_concentration", line => line.RawConcentration), ("plant_herfindahl", line => line.PlantHerfindahl), ("plants", line => line.Plants))
            : ComputedFigures.Of(labels, at => lines[at].Gamma);
    }
}
