using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Inequality;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

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
                new("quotients", "of location quotients, each counted alike: Krugman 1991; REAT's gini.conc and, of regions, gini.spec"),
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
                new("parts", "the index, its raw concentration G, the plants' Herfindahl index H, their number, and G in standard deviations from what lots would give", Shape: ResultShape.ActivitiesByParts),
                new("population", "the index against population or another base instead of all jobs: REAT's ellison.a", ExtraInputs.Population),
            ],
        },
        new("coagglomeration", "sum over r of (s(r,i) - x(r)) (s(r,j) - x(r)) / (1 - sum over r of x(r)^2), s shares of the activity, x of all", "Ellison and Glaeser 1997, Journal of Political Economy 105(5); Ellison, Glaeser and Kerr 2010, American Economic Review 100(3)", "ellison-glaeser",
            ResultShape.ActivitiesByActivities, input => ComputedFigures.Of(Coagglomeration.From(input.Table)))
        {
            ActivitySquares = 1,
        },
        new("colocation", "share of pairs of plants of two activities that are in one region, less that by lot", "Howard, Newman and Tarp 2016, Journal of Economic Geography 16(5); REAT's howard.cl and howard.xcl", "ellison-glaeser",
            ResultShape.ActivitiesByActivities, ColocationOf)
        {
            Needs = ExtraInputs.Plants,
            Options = ComputeOptions.OfLots,
            Variants = [new("excess", "the share less what lots give, exactly: howard.xcl"), new("share", "the share: howard.cl"), new("p-value", "how often lots are at least as far out")],
        },
        new("litzenberger-sternberg", "(e / e_all) (b / b_all) (area_all / area) (people_all / people), e jobs and b plants of an activity", "Litzenberger and Sternberg 2006, Geographische Zeitschrift 94(4); REAT's litzenberger2", "ellison-glaeser",
            ResultShape.RegionsByActivities, LitzenbergerOf)
        {
            Needs = ExtraInputs.Plants | ExtraInputs.Population | ExtraInputs.Area,
        },
    ];

    private static ComputedFigures ColocationOf(ComputeInput input)
    {
        var lines = Colocation.From(input.Plants, input.Settings.Whole(ComputeOptions.Permutations), input.Seed).ToDictionary(line => (line.Activity, line.Other));
        string[] labels = [.. input.Plants.Select(plant => plant.Activity).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(labels, labels, (one, other) => one == other ? Figure.Without(FigureState.TooFew)
            : lines[(labels[Math.Min(one, other)], labels[Math.Max(one, other)])] is var line && input.Variant == "share" ? Figure.Of(line.Share)
            : Figure.Of(input.Variant == "p-value" ? line.PValue : line.Excess));
    }

    private static ComputedFigures LitzenbergerOf(ComputeInput input)
    {
        var tables = PlantTables.From(input.Plants);
        return ComputedFigures.Of(LitzenbergerSternberg.From(tables.Employment, tables.Plants, input.Area, input.Population));
    }

    private static ComputedFigures GiniOf(ComputeInput input) => ComputedFigures.Of(input.Variant switch
    {
        "population" => Gini.Against(input.Table, input.Population),
        "quotients" => QuotientGini.From(input.Table, input.Of),
        "locational" => Gini.From(input.Table, input.Of, GiniBase.Total),
        _ => Gini.From(input.Table, input.Of),
    });

    private static ComputedFigures EllisonGlaeserOf(ComputeInput input)
    {
        var lines = input.Variant == "population"
            ? EllisonGlaeser.Against(input.Plants, input.Populations.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!.Value, StringComparer.Ordinal))
            : EllisonGlaeser.From(input.Plants);
        IReadOnlyList<string> labels = [.. lines.Select(line => line.Activity)];
        return input.Variant == "parts"
            ? ComputedFigures.Of(labels, lines, ("gamma", line => line.Gamma), ("raw_concentration", line => line.RawConcentration), ("plant_herfindahl", line => line.PlantHerfindahl), ("plants", line => line.Plants), ("standard_score", line => line.StandardScore))
            : ComputedFigures.Of(labels, at => lines[at].Gamma);
    }
}
