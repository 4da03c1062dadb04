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
    /// <returns>Regions by activities, 0 to 1; no value for an activity that is related to none of which the region's answer is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one nearest.</exception>
    public static FigureTable From(
        Presence presence,
        RelatednessTable relatedness,
        OwnActivity own = OwnActivity.Excluded,
        RelatedNeighbours neighbours = RelatedNeighbours.All,
        int nearest = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nearest, 1);
        var weights = new DensityWeights(relatedness, own, neighbours == RelatedNeighbours.Nearest ? nearest : null);
        int[] positions = [.. presence.Activities.Select(relatedness.FindActivity)];
        var (count, related) = (positions.Length, relatedness.Activities.Count);
        var has = weights.SumsOver(Sets(presence.ByRegion, positions));
        var known = presence.UnknownCount == 0 ? null : weights.SumsOver(Sets(presence.KnownByRegion, positions));
        if (known is not null)
            return Bounded(presence, positions, related, has, known, weights.Totals);
        var values = new double[(long)presence.Regions.Count * count];
        for (var region = 0; region < presence.Regions.Count; region++)
            for (var activity = 0; activity < count; activity++)
                values[(region * count) + activity] = positions[activity] is >= 0 and var at && weights.Totals[at] > 0 ? Math.Min(1, has[(region * related) + at] / weights.Totals[at]) : double.NaN;
        return FigureTable.OfValues(presence.Regions, presence.Activities, values, FigureState.EmptyReference);
    }

    private static FigureTable Bounded(Presence presence, int[] positions, int related, double[] has, double[] known, double[] totals) =>
        FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
        {
            if (positions[activity] is not (>= 0 and var at) || totals[at] == 0)
                return Figure.Without(FigureState.EmptyReference);
            var (own, sure, whole) = (has[(region * related) + at], known[(region * related) + at], totals[at]);
            var (lower, upper) = (Math.Min(1, own / whole), Math.Min(1, Math.Max(own, own + whole - sure) / whole));
            if (sure == 0)
                return Figure.Without(FigureState.EmptyReference, lower, upper);
            return sure == whole ? Figure.Of(lower) : Figure.Of(Math.Min(1, own / sure), lower, upper);
        });

    // The activities of each region by their position among the related ones, which keeps their order.
    private static (int[] Starts, int[] Members) Sets(BitRows rows, int[] positions)
    {
        var (starts, members) = (new int[rows.Rows + 1], new List<int>());
        for (var row = 0; row < rows.Rows; row++)
        {
            for (var activity = 0; activity < positions.Length; activity++)
                if (rows[row, activity] && positions[activity] >= 0)
                    members.Add(positions[activity]);
            starts[row + 1] = members.Count;
        }
        return (starts, [.. members]);
    }
}
