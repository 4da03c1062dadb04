using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Computing.Families;

/// <summary>Which activities go together, and how near a region is to each.</summary>
internal static class RelatednessFamily
{
    private static readonly string[] OfDensity =
        [.. ComputeOptions.OfPresence, ComputeOptions.Relatedness, ComputeOptions.Own, ComputeOptions.Nearest, ComputeOptions.Ties, ComputeOptions.Binary];

    public static IReadOnlyList<ComputableMeasure> Measures { get; } =
    [
        new("diversity", "number of activities present in a region", "Hidalgo and Hausmann 2009, PNAS 106(26)", "complexity",
            ResultShape.Regions, input => ComputedFigures.Of(input.WholePresence().Diversity()))
        {
            Options = [ComputeOptions.Presence, ComputeOptions.Threshold, ComputeOptions.ThresholdRule],
        },
        new("ubiquity", "number of regions in which an activity is present", "Hidalgo and Hausmann 2009, PNAS 106(26)", "complexity",
            ResultShape.Activities, UbiquityOf)
        {
            Options = [ComputeOptions.Presence, ComputeOptions.Threshold, ComputeOptions.ThresholdRule],
            Variants =
            [
                new("count", "the number of regions"),
                new("normalised", "share of all amounts over share of all presences: EconGeo's norm_ubiquity, which rounds to two decimals"),
                new("inverse-normalised", "100 ln(amount + 0.001) / ubiquity: EconGeo's inv_norm_ubiquity; hangs on the unit"),
            ],
        },
        new("co-occurrence", "n(i,j) = number of regions with both; on the diagonal the ubiquity", "Hidalgo et al. 2007, Science 317", "relatedness",
            ResultShape.ActivitiesByActivities, CoOccurrenceOf)
        {
            Records = RecordsRole.InsteadOfTable,
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Diagonal],
            Defaults = Diagonal("own"),
            ActivitySquares = 1,
        },
        new("proximity", "phi(i,j) = n(i,j) / max(u(i), u(j)), 1 with itself", "Hidalgo et al. 2007, Science 317", "relatedness",
            ResultShape.ActivitiesByActivities, RelatednessOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Diagonal],
            Defaults = Diagonal("own"),
            Variants =
            [
                .. RelatednessNames.Variants("proximity", "conditional-probability", "square-root"),
                new("correlation", "(1 + r) / 2 of location quotients, without a threshold: Harvard's Stata ecomplexity (cont), py-ecomplexity's continuous"),
            ],
            Records = RecordsRole.InsteadOfTable,
            ActivitySquares = 2,
        },
        new("relatedness", "association n(i,j) T / (S(i) S(j)), and other forms", "van Eck and Waltman 2009, JASIST 60(8); Steijn 2017; as in EconGeo", "relatedness",
            ResultShape.ActivitiesByActivities, RelatednessOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Diagonal, .. ComputeOptions.OfLots, ComputeOptions.FalseDiscoveries],
            Defaults = Diagonal("own"),
            Variants = [.. RelatednessNames.Variants("association", "probability", "cosine", "jaccard"), .. NullModelFamily.RelatednessVariants],
            Records = RecordsRole.InsteadOfTable,
            ActivitySquares = 3,
        },
        new("region-proximity", "n(r,s) / max(d(r), d(s)) over the activities that both have", "after Bahar, Hausmann and Hidalgo 2014; economiccomplexity's proximity of countries", "relatedness",
            ResultShape.RegionsByRegions, RegionProximityOf)
        {
            Options = [.. ComputeOptions.OfPresence, ComputeOptions.Diagonal],
            Defaults = Diagonal("own"),
            Variants = RelatednessNames.Variants("proximity", "conditional-probability", "square-root"),
        },
        new("relatedness-density", "sum over j of phi(i,j) x(r,j) / sum over j of phi(i,j), j other than i", "Hidalgo et al. 2007; Boschma, Balland and Kogler 2015", "relatedness-density",
            ResultShape.RegionsByActivities, DensityFamily.DensityOf)
        {
            Options = OfDensity,
            Variants = DensityFamily.Variants,
            Records = RecordsRole.BesideTable,
            ActivitySquares = 4,
        },
        new("distance", "1 - relatedness density", "Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, p. 54", "relatedness-density",
            ResultShape.RegionsByActivities, DensityFamily.DistanceOf)
        {
            Options = OfDensity,
            Records = RecordsRole.BesideTable,
            ActivitySquares = 4,
        },
    ];

    private static Dictionary<string, string> Diagonal(string value) => new() { [ComputeOptions.Diagonal] = value };

    private static ComputedFigures UbiquityOf(ComputeInput input) => ComputedFigures.Of(input.Variant switch
    {
        "normalised" => NormalisedUbiquity.From(input.Table, input.WholePresence()),
        "inverse-normalised" => NormalisedUbiquity.InverseFrom(input.Table, input.WholePresence()),
        _ => input.WholePresence().Ubiquity(),
    });

    private static ComputedFigures CoOccurrenceOf(ComputeInput input)
    {
        var together = input.Together();
        return Square(input, together.Activities, (one, other) => ComputedFigures.Number(together[one, other], together.UnsettledCount)).Dropping(input, together);
    }

    private static ComputedFigures RelatednessOf(ComputeInput input)
    {
        if (NullModelFamily.FindRelatedness(input) is { } figures)
            return Square(input, figures.Rows, figures.At) with { Details = figures.Details, DroppedRegions = figures.DroppedRegions, DroppedActivities = figures.DroppedActivities };
        if (input.Variant == "correlation")
            return Correlated(input);
        var together = input.Together();
        var relatedness = ActivityRelatedness.From(together, RelatednessNames.Get(input.Variant));
        return Square(input, relatedness.Activities, (one, other) => ComputedFigures.Number(relatedness[one, other], relatedness.UnsettledCount)).Dropping(input, together);
    }

    private static ComputedFigures Correlated(ComputeInput input)
    {
        var proximity = CorrelationProximity.From(LocationQuotient.From(input.TableNotRecords()));
        return Square(input, proximity.Activities, (one, other) => ComputedFigures.Number(proximity[one, other], proximity.UnsettledCount)) with { DroppedActivities = proximity.Dropped };
    }

    private static ComputedFigures RegionProximityOf(ComputeInput input)
    {
        var proximity = RegionProximity.From(input.Presence, RelatednessNames.Get(input.Variant));
        return Square(input, proximity.Activities, (one, other) => ComputedFigures.Number(proximity[one, other], proximity.UnsettledCount)).Without(input.Trimmed);
    }

    private static ComputedFigures Square(ComputeInput input, IReadOnlyList<string> labels, Func<int, int, Figure> value)
    {
        var diagonal = input.Settings.Text(ComputeOptions.Diagonal) switch
        {
            "zero" => Figure.Of(0),
            "missing" => Figure.Without(FigureState.NotInOtherTable),
            _ => (Figure?)null,
        };
        return new(labels, labels, (one, other) => one == other && diagonal is { } set ? set : value(one, other));
    }
}
