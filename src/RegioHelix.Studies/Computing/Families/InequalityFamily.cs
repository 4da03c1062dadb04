using RegioHelix.Analytics.Inequality;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How unequally amounts are spread over regions, or over activities.</summary>
internal static class InequalityFamily
{
    private const string Page = "inequality";
    private static readonly Dictionary<string, string> Activity = new() { [ComputeOptions.Of] = "activity" };

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        Spread("theil", "T: mean of x / mean ln(x / mean); L: mean of ln(mean / x)", "Theil 1967, Economics and Information Theory", TheilOf) with
        {
            Variants =
            [
                new("t", "zeros count as nothing: pysal's Theil"),
                new("l", "the mean logarithmic deviation: REAT's theil; not defined where an amount is 0"),
                new("parts", "T, between and within groups of regions: pysal's TheilD", ExtraInputs.RegionGroups, ResultShape.ActivitiesByParts),
            ],
        },
        Spread("atkinson", "1 - (mean of (x / mean)^(1 - e))^(1 / (1 - e))", "Atkinson 1970, Journal of Economic Theory 2(3)", input => ComputedFigures.Of(Atkinson.From(input.Table, input.Settings.Number(ComputeOptions.Aversion), input.Of))) with
        {
            Options = [ComputeOptions.Of, ComputeOptions.Aversion],
        },
        Spread("coefficient-of-variation", "standard deviation / mean", "Pearson 1896; REAT's cv", VariationOf) with
        {
            Options = [ComputeOptions.Of, ComputeOptions.Deviation],
            Variants = [new("plain", "0 and up"), new("normalised", "over its largest possible value, 0 to 1")],
        },
        new("williamson", "root of sum over r of p(r) (y(r) / mean - 1)^2, p the share of population", "Williamson 1965, Economic Development and Cultural Change 13(4)", Page,
            ResultShape.Activities, input => ComputedFigures.Of(Williamson.From(input.Table, input.Population, input.Variant == "plain" ? WilliamsonMean.Plain : WilliamsonMean.Weighted)))
        {
            Needs = ExtraInputs.Population,
            Variants = [new("weighted", "around the weighted mean: Williamson 1965"), new("plain", "around the plain mean: REAT's default")],
        },
        Spread("coulter", "root of half the sum of (share - share of the base)^2", "Coulter 1989, Measuring Inequality; REAT's coulter", CoulterOf) with
        {
            Variants = [new("equal", "each region (or activity) alike"), new("population", "each region by its population", ExtraInputs.Population, ResultShape.Activities)],
        },
        Spread("dalton", "ln(arithmetic mean) / ln(geometric mean)", "Dalton 1920, Economic Journal 30; REAT's dalton", input => ComputedFigures.Of(Dalton.From(input.Table, input.Of))),
        Spread("wolfson", "(2 (1/2 - L(1/2)) - Gini) mean / median", "Wolfson 1994, American Economic Review 84(2); pysal's wolfson", input => ComputedFigures.Of(Wolfson.From(input.Table, input.Of))),
        Spread("dispersion", "Herfindahl, its normalised form and inverse, Gini and its normalised form, side by side", "REAT's disp: Wieland 2019, REGION 6(3); Adelman 1969", DispersionOf),
        new("spatial-gini", "the Gini coefficient as the part of pairs of neighbours and that of other pairs, with a test by lot", "Rey and Smith 2013, Letters in Spatial and Resource Sciences 6(2); pysal's Gini_Spatial", Page,
            ResultShape.ActivitiesByParts, SpatialOf)
        {
            Needs = ExtraInputs.Neighbours,
            Options = ComputeOptions.OfLots,
            NoDraws = "its p-value rests on lots of its own",
        },
    ];

    private static ComputableMeasure Spread(string name, string formula, string source, Func<ComputeInput, ComputedFigures> run) => new(name, formula, source, Page, ResultShape.RegionsOrActivities, run)
    {
        Options = [ComputeOptions.Of],
        Defaults = Activity,
    };

    private static ComputedFigures TheilOf(ComputeInput input)
    {
        if (input.Variant != "parts")
            return ComputedFigures.Of(Theil.From(input.Table, input.Of, input.Variant == "l" ? TheilForm.L : TheilForm.T));
        OnlyOfActivities(input);
        var parts = Theil.Decomposed(input.Table, input.Group);
        return ComputedFigures.Of(("total", parts.Total), ("between", parts.Between), ("within", parts.Within));
    }

    private static ComputedFigures CoulterOf(ComputeInput input)
    {
        if (input.Variant == "equal")
            return ComputedFigures.Of(Coulter.From(input.Table, input.Of));
        OnlyOfActivities(input);
        return ComputedFigures.Of(Coulter.Against(input.Table, input.Population));
    }

    private static void OnlyOfActivities(ComputeInput input)
    {
        if (input.Of == MeasureOf.Region)
            throw ComputeProblem.BadValue(ComputeOptions.Of, "region", $"{input.Variant} is of activities over regions; leave --of out");
    }

    private static ComputedFigures VariationOf(ComputeInput input) => ComputedFigures.Of(CoefficientOfVariation.From(
        input.Table, input.Of, input.Deviation, input.Variant == "normalised" ? VariationForm.Normalised : VariationForm.Plain));

    private static ComputedFigures DispersionOf(ComputeInput input)
    {
        var figures = Dispersion.From(input.Table, input.Of);
        return ComputedFigures.Of(
            ("herfindahl", figures.Herfindahl), ("herfindahl_normalised", figures.HerfindahlNormalised), ("effective_number", figures.EffectiveNumber),
            ("gini", figures.Gini), ("gini_normalised", figures.GiniNormalised));
    }

    private static ComputedFigures SpatialOf(ComputeInput input)
    {
        var lines = SpatialGini.From(
            input.Table, (one, other) => Holds(input, one, other) || Holds(input, other, one), input.Settings.Whole(ComputeOptions.Permutations), input.Seed);
        return ComputedFigures.Of(
            [.. lines.Select(line => line.Activity)], lines,
            ("gini", line => line.Gini.Value), ("neighbours", line => line.Neighbours), ("others", line => line.Others), ("polarisation", line => line.Polarisation), ("p_value", line => line.PValue)).WithoutBounds(input.MissingCells);
    }

    private static bool Holds(ComputeInput input, string region, string other) => input.Neighbours!.TryGetValue(region, out var near) && near.Contains(other);
}
