using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// How near the activities of one layer (technologies) are to those of another (industries), judged by the regions that have both: the smaller of the two
/// conditional probabilities, n / max(u, u'), 0 to 1. Source: Catalan, Navarrete and Figueroa 2020, Research Policy, The scientific and technological cross-space;
/// Datawheel's <c>cross_proximity</c>. Regions of which one layer knows nothing do not count for the pair.
/// </summary>
public static class CrossProximity
{
    /// <summary>The proximity of every activity of the one layer to every activity of the other.</summary>
    /// <param name="one">Regions by the activities of the one layer.</param>
    /// <param name="other">Regions by the activities of the other; regions are matched by name.</param>
    /// <returns>Activities of the one by activities of the other; no value for an activity that no region has.</returns>
    public static FigureTable From(Presence one, Presence other)
    {
        var regions = Presence.Positions(one.Regions, other.Regions);
        var aligned = new Presence(one.Regions, other.Activities, (region, activity) => regions[region] < 0 ? null : other[regions[region], activity]);
        return FigureTable.Fill(one.Activities, other.Activities, (first, second) =>
        {
            var here = one.ByActivity.Row(first);
            var there = aligned.ByActivity.Row(second);
            // Where nothing is unknown the tables of what is known stay empty.
            var ubiquity = aligned.UnknownCount == 0 ? one.ByActivity.Count(first) : BitCounting.Common(here, aligned.KnownByActivity.Row(second));
            var otherUbiquity = one.UnknownCount == 0 ? aligned.ByActivity.Count(second) : BitCounting.Common(one.KnownByActivity.Row(first), there);
            return ubiquity == 0 || otherUbiquity == 0
                ? Figure.Without(FigureState.EmptyActivity)
                : Figure.OfKnown((double)BitCounting.Common(here, there) / Math.Max(ubiquity, otherUbiquity), one.UnsettledCount + other.UnsettledCount + aligned.UnknownCount);
        });
    }
}
