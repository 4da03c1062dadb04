using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>How a region's structure differs from that of all regions.</summary>
internal static class SpecialisationFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("location-quotient", "LQ(r,i) = (x(r,i) / x(r)) / (x(i) / x)", "Florence 1939; Hoover 1936; over trade Balassa 1965", "location-quotient",
            ResultShape.RegionsByActivities, input => ComputedFigures.Of(LocationQuotient.From(input.Table))),
        new("specialised", "1 where LQ(r,i) >= threshold, else 0, decided in exact decimals", "Balassa 1965; Hidalgo et al. 2007, Science 317", "specialised",
            ResultShape.RegionsByActivities, SpecialisedIn)
        {
            Options = [ComputeOptions.Threshold, ComputeOptions.ThresholdRule],
            Variants =
            [
                new("published", "over the published cells; nothing where the cell is missing"),
                new("certain", "1 or 0 only where no missing cell can change it; nothing where it cannot be told"),
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
            ResultShape.Regions, input => ComputedFigures.Of(input.Variant == "mean-quotient" ? Hachman.MeanQuotientFrom(input.Table) : Hachman.From(input.Table)))
        {
            Variants = [new("index", "0 to 1, 1 where the region is like the whole"), new("mean-quotient", "its inverse, the mean location quotient: EconGeo's location_quotient_avg")],
        },
        new("similarity", "1 - sum over i of |s(r,i) - s(q,i)| / 2", "Finger and Kreinin 1979; Krugman 1991", "similarity",
            ResultShape.RegionsByRegions, input => ComputedFigures.Of(StructuralSimilarity.From(input.Table))),
    ];

    private static Dictionary<string, string> Default(string of) => new() { [ComputeOptions.Of] = of };

    private static ComputedFigures KrugmanOf(ComputeInput input) => input.Variant switch
    {
        "pairs" => ComputedFigures.Of(Krugman.Between(input.Table)),
        "others" => ComputedFigures.Of(Krugman.From(input.Table, input.Of, KrugmanReference.Others)),
        _ => ComputedFigures.Of(Krugman.From(input.Table, input.Of)),
    };

    private static ComputedFigures SpecialisedIn(ComputeInput input)
    {
        var rule = input.Settings.Is(ComputeOptions.ThresholdRule, "above") ? ThresholdRule.Above : ThresholdRule.AtOrAbove;
        var table = Specialised.From(input.Table, input.Settings.Number(ComputeOptions.Threshold), rule);
        return new(table.Regions, table.Activities, (region, activity) => AsFigure(table[region, activity], input.Variant == "certain"));
    }

    private static Figure AsFigure(SpecialisedCell cell, bool onlyCertain)
    {
        var (lower, upper) = (cell.Verdict == Verdict.Yes ? 1 : 0, cell.Verdict == Verdict.No ? 0 : 1);
        var answer = onlyCertain ? cell.Verdict switch { Verdict.Yes => true, Verdict.No => false, _ => (bool?)null } : cell.OverPublished;
        return answer is { } yes ? Figure.Of(yes ? 1 : 0, lower, upper) : Figure.Without(FigureState.NotPublished, lower, upper);
    }
}
