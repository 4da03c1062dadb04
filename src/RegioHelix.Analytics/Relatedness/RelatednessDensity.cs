using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>Whether an activity counts as related to itself.</summary>
public enum OwnActivity
{
    /// <summary>It does not: density says how well the region's other activities prepare for it. Hidalgo et al. 2007; Harvard's Stata ecomplexity; EconGeo; Datawheel.</summary>
    Excluded,

    /// <summary>It does, with its value on the diagonal: py-ecomplexity 0.5.2 and economiccomplexity 2.0.0. A region is then closer to what it already has.</summary>
    Included,
}

/// <summary>Which related activities count.</summary>
public enum RelatedNeighbours
{
    /// <summary>All.</summary>
    All,

    /// <summary>The k most related to each activity, weighted by their relatedness; equal ones in table order.</summary>
    Nearest,

    /// <summary>All that are at least as related as the k-th, so that the order of the table decides nothing: <c>knn</c> of Harvard's Stata ecomplexity.</summary>
    NearestWithTies,
}

/// <summary>
/// Relatedness density: which part of all that is related to an activity a region already has,
/// <c>sum over j of phi(i,j) x(j) / sum over j of phi(i,j)</c>, 0 to 1. Sources: Hidalgo et al. 2007, Science 317, supporting text;
/// Boschma, Balland and Kogler 2015, Industrial and Corporate Change 24(1). Activities whose presence in the region is unknown count on neither side
/// of the value; its bounds take them as all absent and as all present in that region, with the relatedness held fixed.
/// </summary>
public static class RelatednessDensity
{
    /// <summary>The density of every region around every activity.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities; those it dropped have no density.</param>
    /// <param name="own">Whether an activity counts as related to itself.</param>
    /// <param name="neighbours">All related activities, or the nearest.</param>
    /// <param name="nearest">How many are nearest, 1 or more; not read where all count.</param>
    /// <param name="precision">In which numbers to add up.</param>
    /// <returns>Regions by activities, 0 to 1; no value for an activity that is related to none of which the region's answer is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one nearest.</exception>
    /// <exception cref="ArgumentException">Single precision of what it is not there for.</exception>
    public static FigureTable From(
        Presence presence,
        RelatednessTable relatedness,
        OwnActivity own = OwnActivity.Excluded,
        RelatedNeighbours neighbours = RelatedNeighbours.All,
        int nearest = 1,
        DensityPrecision precision = DensityPrecision.Full)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nearest, 1);
        var proximity = neighbours == RelatedNeighbours.All ? relatedness.Proximity : null;
        var placed = Placed(presence, relatedness);
        if (precision == DensityPrecision.Reduced)
            return proximity is not null && presence.UnknownCount == 0
                ? InSingle(presence, placed, new ProximityTiles<float>(proximity, own))
                : throw new ArgumentException("single precision is there for proximity between all activities of a table without unknown cells; for others ask for double precision", nameof(precision));
        IWeightTiles<double> weights = proximity is not null ? new ProximityTiles<double>(proximity, own) : new DensityWeights(relatedness, own, neighbours, nearest);
        return presence.UnknownCount == 0 && !presence.IsProvisional
            ? FigureTable.OfValues(presence.Regions, presence.Activities, placed.Read(DensityTiles<double>.From(placed.Lists(presence.ByRegion), weights, Cores.All), double.NaN), FigureState.EmptyReference)
            : Bounded(presence, placed, weights);
    }

    private static FigureTable InSingle(Presence presence, PlacedActivities placed, ProximityTiles<float> weights) => FigureTable.OfValues(
        presence.Regions, presence.Activities, placed.Read(DensityTiles<float>.From(placed.Lists(presence.ByRegion), weights, Cores.All), float.NaN), FigureState.EmptyReference);

    private static FigureTable Bounded(Presence presence, PlacedActivities placed, IWeightTiles<double> weights)
    {
        var everything = new BitRows(presence.Regions.Count, presence.Activities.Count);
        for (var region = 0; region < presence.Regions.Count; region++)
            for (var activity = 0; activity < presence.Activities.Count; activity++)
                everything[region, activity] = true;
        var (has, known, all) = (Sums(presence.ByRegion), Sums(presence.KnownByRegion), Sums(everything));
        return FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
        {
            var at = (region * presence.Activities.Count) + activity;
            return all[at] > 0 ? Between(has[at], known[at], all[at]) is var figure && presence.IsProvisional ? figure with { Lower = null, Upper = null } : figure : Figure.Without(FigureState.EmptyReference);
        });

        double[] Sums(BitRows rows) => placed.Read(DensityTiles<double>.SumsFrom(placed.Lists(rows), weights, Cores.All), 0);
    }

    private static Figure Between(double has, double known, double all)
    {
        var (lower, upper) = (Math.Min(1, has / all), Math.Min(1, Math.Max(has, has + all - known) / all));
        if (known == 0)
            return Figure.Without(FigureState.EmptyReference, lower, upper);
        return known == all ? Figure.Of(lower) : Figure.Of(Math.Min(1, has / known), lower, upper);
    }

    private static PlacedActivities Placed(Presence presence, RelatednessTable relatedness) =>
        new([.. presence.Activities.Select(relatedness.FindActivity)], relatedness.Activities.Count, presence);
}
