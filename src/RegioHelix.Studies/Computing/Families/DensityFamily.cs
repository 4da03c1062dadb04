using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>The forms of relatedness density, and nearness between two layers of activities.</summary>
internal static class DensityFamily
{
    /// <summary>The variants of relatedness density.</summary>
    public static IReadOnlyList<MeasureVariant> Variants { get; } =
    [
        new("all", "around every activity"),
        new("inside", "around what the region has: Balland, Rigby and Boschma 2015; EconGeo's relatedness_density_int"),
        new("outside", "around what it does not have: EconGeo's relatedness_density_ext"),
        new("inside-average", "the mean of the inside, how coherent the region is: EconGeo's relatedness_density_int_avg", Shape: ResultShape.Regions),
        new("outside-average", "the mean of the outside, how flexible it is: EconGeo's relatedness_density_ext_avg", Shape: ResultShape.Regions),
        new("relative", "in standard deviations from the mean of the region's options: Pinheiro et al. 2022; Datawheel's relative_relatedness"),
        new("continuous", "the mean location quotient, weighted by the correlation of quotients: Stata ecomplexity (cont), py-ecomplexity's continuous"),
    ];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("cross-proximity", "n(i,j) / max(u(i), u(j)), i of the first table, j of the second, over regions that both have", "Catalan, Navarrete and Figueroa 2020, Research Policy; Datawheel's cross_proximity", "cross-proximity",
            ResultShape.ActivitiesByActivities, input => Crossed(input, (_, proximity) => proximity))
        {
            Needs = ExtraInputs.OtherTable,
            Options = ComputeOptions.OfPresenceInYears,
            ActivitySquares = 1,
        },
        new("cross-density", "sum over i of phi(i,j) x(r,i) / sum over i of phi(i,j), i of the first table, j of the second", "Catalan, Navarrete and Figueroa 2020, Research Policy; Datawheel's cross_relatedness", "cross-proximity",
            ResultShape.RegionsByActivities, input => Crossed(input, CrossDensity.From))
        {
            Needs = ExtraInputs.OtherTable,
            Options = ComputeOptions.OfPresenceInYears,
            ActivitySquares = 1,
        },
    ];

    public static ComputedFigures DensityOf(ComputeInput input)
    {
        if (input.Variant == "continuous")
            return Continuous(input);
        var relatedness = input.Relatedness();
        var density = input.Density(relatedness);
        return (input.Variant switch
        {
            "inside" => ComputedFigures.Of(PortfolioDensity.From(input.Presence, density, PortfolioSide.Inside)),
            "outside" => ComputedFigures.Of(PortfolioDensity.From(input.Presence, density, PortfolioSide.Outside)),
            "inside-average" => ComputedFigures.Of(PortfolioDensity.AverageFrom(input.Presence, density, PortfolioSide.Inside)),
            "outside-average" => ComputedFigures.Of(PortfolioDensity.AverageFrom(input.Presence, density, PortfolioSide.Outside)),
            "relative" => ComputedFigures.Of(RelativeDensity.From(input.Presence, density)),
            _ => ComputedFigures.Of(density),
        }).WithoutBounds(relatedness.UnsettledCount).Without(input.Trimmed);
    }

    public static ComputedFigures DistanceOf(ComputeInput input)
    {
        var relatedness = input.Relatedness();
        return ComputedFigures.Of(Distance.From(input.Density(relatedness))).WithoutBounds(relatedness.UnsettledCount).Without(input.Trimmed);
    }

    private static ComputedFigures Continuous(ComputeInput input)
    {
        var quotients = LocationQuotient.From(input.Table);
        return ComputedFigures.Of(ContinuousDensity.From(quotients, CorrelationProximity.From(quotients), input.Own));
    }

    // A region with nothing in one layer counts: it is known not to have it.
    private static ComputedFigures Crossed(ComputeInput input, Func<Presence, FigureTable, FigureTable> of)
    {
        var presence = input.PresenceByTable();
        return ComputedFigures.Of(of(presence[0], CrossProximity.From(presence[0], presence[1])));
    }
}
