using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>What regions would add to each other.</summary>
internal static class ComplementarityFamily
{
    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("complementarity", "sum over j of phi(i,j) x(s,j) (1 - x(r,j)) / sum over j of phi(i,j), the mean over what r lacks", "after Balland and Boschma 2021, Regional Studies 55(6); formula from memory", "complementarity",
            ResultShape.RegionsByRegions, ComplementarityOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Relatedness, ComputeOptions.Own, ComputeOptions.Region],
            Variants =
            [
                new("mean", "receiving regions by partners; with --region its partners by activities"),
            ],
            ActivitySquares = 2,
        },
    ];

    private static ComputedFigures ComplementarityOf(ComputeInput input)
    {
        var (presence, relatedness) = (input.Presence, input.Relatedness());
        return (input.FindRegion(presence.Regions) is { } region
            ? Partners(input, presence, relatedness, region)
            : ComputedFigures.Of(RegionComplementarity.From(presence, relatedness))).Without(input.Trimmed);
    }

    private static ComputedFigures Partners(ComputeInput input, Presence presence, RelatednessTable relatedness, int region)
    {
        int[] partners = [.. Enumerable.Range(0, presence.Regions.Count).Where(partner => partner != region)];
        FigureList[] added = [.. partners.Select(partner => RegionComplementarity.Between(presence, relatedness, region, partner, input.Own))];
        return new([.. partners.Select(partner => presence.Regions[partner])], presence.Activities, (partner, activity) => added[partner][activity]);
    }
}
