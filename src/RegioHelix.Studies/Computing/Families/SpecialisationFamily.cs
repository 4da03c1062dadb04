using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How a region's structure differs from that of all regions.</summary>
internal static class SpecialisationFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("location-quotient", "LQ(r,i) = (x(r,i) / x(r)) / (x(i) / x)", "Florence 1939; Hoover 1936; over trade Balassa 1965", "location-quotient",
            ResultShape.RegionsByActivities, input => ComputedFigures.Of(input.Variant == "population" ? PopulationQuotient.From(input.Table, input.Population) : LocationQuotient.From(input.Table)))
        {
            Variants =
            [
                new("total", "against the region's own total"),
                new("population", "against its population, (x / population) / (activity / all population): RPOP of the Atlas of Economic Complexity", ExtraInputs.Population),
            ],
        },
        new("specialised", "1 where LQ(r,i) >= threshold, else 0, decided in exact decimals", "Balassa 1965; Hidalgo et al. 2007, Science 317", "specialised",
            ResultShape.RegionsByActivities, SpecialisedIn)
        {
            Options = [ComputeOptions.Threshold, ComputeOptions.ThresholdRule],
            Variants =
            [
                new("published", "over the published cells; nothing where the cell is missing"),
                new("certain", "1 or 0 only where no missing cell can change it; nothing where it cannot be told"),
                new("population", "by head of population instead of by the region's total: RPOP of the Atlas of Economic Complexity", ExtraInputs.Population),
            ],
        },
        new("share", "x(r,i) / x(r), or / x(i) with --of activity", "the plain share", "share",
            ResultShape.RegionsByActivities, input => ComputedFigures.Of(Share.From(input.Table, input.Of == MeasureOf.Region ? ShareOf.Region : ShareOf.Activity)))
        {
            Options = [ComputeOptions.Of],
            Defaults = Default("region"),
        },
        new("krugman", "sum over i of |s(r,i) - s(i)|", "Krugman 1991, Geography and Trade, p. 76", "krugman", ResultShape.RegionsOrActivities, KrugmanOf)
        {
            Options = [ComputeOptions.Of],
            Defaults = Default("region"),
            Variants =
            [
                new("all", "against all rows together: EconGeo's krugman_index, REAT's krugman.spec and krugman.conc"),
                new("others", "against all other rows together"),
                new("pairs", "every two regions", Shape: ResultShape.RegionsByRegions),
            ],
        },
        new("relative-diversity", "1 / sum over i of |s(r,i) - s(i)|", "Duranton and Puga 2000, Urban Studies 37(3); REAT's durpug", "krugman",
            ResultShape.RegionsOrActivities, input => ComputedFigures.Of(RelativeDiversity.From(input.Table, input.Of)))
        {
            Options = [ComputeOptions.Of],
            Defaults = Default("region"),
        },
        new("specialisation-coefficient", "sum over i of |s(r,i) - s(i)| / 2", "Hoover and Giarratani 1985; EconGeo's spec_coeff", "hoover",
            ResultShape.RegionsOrActivities, input => ComputedFigures.Of(SpecialisationCoefficient.From(input.Table, input.Of)))
        {
            Options = [ComputeOptions.Of],
            Defaults = Default("region"),
        },
        new("herfindahl", "sum over i of s(r,i)^2; normalised (H - 1/n) / (1 - 1/n)", "Hirschman 1945; Herfindahl 1950", "herfindahl",
            ResultShape.RegionsOrActivities, input => ComputedFigures.Of(Herfindahl.From(input.Table, input.Of, input.Variant == "normalised" ? HerfindahlForm.Normalised : HerfindahlForm.Plain)))
        {
            Options = [ComputeOptions.Of],
            Defaults = Default("region"),
            Variants = [new("plain", "from 1/n to 1"), new("normalised", "from 0 to 1 whatever n is: REAT's herf(output = HHI.norm)")],
        },
        new("hachman", "1 / sum over i of s(r,i) LQ(r,i)", "Hachman 1994; EconGeo's hachman", "hachman",
            ResultShape.Regions, HachmanOf)
        {
            Variants =
            [
                new("index", "0 to 1, 1 where the region is like the whole"),
                new("mean-quotient", "its inverse, the mean location quotient weighted by the region's shares: EconGeo's location_quotient_avg; Hoover and Giarratani 1985"),
                new("plain-mean-quotient", "the mean location quotient, each activity alike"),
            ],
        },
        new("weighted-average", "sum over i of s(r,i) f(i), f a figure of every activity (of every region with --of activity)", "the plain weighted mean; EconGeo's weighted_avg", "location-quotient",
            ResultShape.RegionsOrActivities, input => ComputedFigures.Of(WeightedAverage.From(input.Table, input.FigureOf, input.Of)))
        {
            Needs = ExtraInputs.Figures,
            Options = [ComputeOptions.Of],
            Defaults = Default("region"),
        },
        new("similarity", "1 - sum over i of |s(r,i) - s(q,i)| / 2", "Finger and Kreinin 1979; Krugman 1991", "similarity",
            ResultShape.RegionsByRegions, input => ComputedFigures.Of(input.Variant == "quotients" ? RegionSimilarity.From(LocationQuotient.From(input.Table)) : StructuralSimilarity.From(input.Table)))
        {
            Variants =
            [
                new("shares", "of shares: 0 nothing in common, 1 alike"),
                new("quotients", "the correlation of ln(LQ + 0.1): Bahar, Hausmann and Hidalgo 2014; Datawheel's similarity"),
            ],
        },
    ];

    private static Dictionary<string, string> Default(string of) => new() { [ComputeOptions.Of] = of };

    private static ComputedFigures HachmanOf(ComputeInput input) => ComputedFigures.Of(input.Variant switch
    {
        "mean-quotient" => MeanQuotient.From(input.Table),
        "plain-mean-quotient" => MeanQuotient.From(input.Table, QuotientWeight.Alike),
        _ => Hachman.From(input.Table),
    });

    private static ComputedFigures KrugmanOf(ComputeInput input) => input.Variant switch
    {
        "pairs" => ComputedFigures.Of(Krugman.Between(input.Table)),
        "others" => ComputedFigures.Of(Krugman.From(input.Table, input.Of, KrugmanReference.Others)),
        _ => ComputedFigures.Of(Krugman.From(input.Table, input.Of)),
    };

    private static ComputedFigures SpecialisedIn(ComputeInput input)
    {
        var rule = input.Settings.Is(ComputeOptions.ThresholdRule, "above") ? ThresholdRule.Above : ThresholdRule.AtOrAbove;
        var threshold = input.Settings.Number(ComputeOptions.Threshold);
        var table = input.Variant == "population" ? PopulationSpecialised.From(input.Table, input.Population, threshold, rule) : Specialised.From(input.Table, threshold, rule);
        return new(table.Regions, table.Activities, (region, activity) => AsFigure(table[region, activity], input.Variant == "certain"));
    }

    private static Figure AsFigure(SpecialisedCell cell, bool onlyCertain)
    {
        var (lower, upper) = (cell.Verdict == Verdict.Yes ? 1 : 0, cell.Verdict == Verdict.No ? 0 : 1);
        var answer = onlyCertain ? cell.Verdict switch { Verdict.Yes => true, Verdict.No => false, _ => (bool?)null } : cell.OverPublished;
        return answer is { } yes ? Figure.Of(yes ? 1 : 0, lower, upper) : Figure.Without(FigureState.NotPublished, lower, upper);
    }
}
