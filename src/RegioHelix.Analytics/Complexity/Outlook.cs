using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Complexity outlook: how much complexity lies near a region, in activities that it does not have; and the outlook gain, what one new activity would add.
/// Index: sum over absent i of d(r,i) c(i), with d the density and c the activities' complexity.
/// Gain: for an absent i, sum over absent j of phi(i,j) / (sum of phi of j) c(j).
/// Source: Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, technical box 5.4; as in Harvard's Stata ecomplexity, py-ecomplexity 0.5.2
/// and economiccomplexity 2.0.0, which leave out the second term that the box takes off the gain.
/// </summary>
public static class Outlook
{
    /// <summary>
    /// The outlook index of every region, in the unit of the complexities, not standardised. Where presence is unknown in the region, the value leaves the
    /// activity out, and the bounds take it as absent or as present, whichever is less or more, together with the density's own bounds; from outside,
    /// with relatedness and complexity held fixed.
    /// </summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="density">Regions by activities, 0 to 1.</param>
    /// <param name="complexity">Of activities; those it does not have count nothing.</param>
    public static FigureList IndexFrom(Presence presence, FigureTable density, FigureList complexity) => FigureList.Fill(presence.Regions, region =>
    {
        var (sum, lower, upper) = (0.0, 0.0, 0.0);
        for (var activity = 0; activity < presence.Activities.Count; activity++)
        {
            if (presence[region, activity] == true || complexity.Find(presence.Activities[activity])?.Value is not { } value)
                continue;
            var (near, known) = (density[region, activity], presence[region, activity] is not null);
            sum += known && near.Value is { } one ? one * value : 0;
            // Without density there is nothing to add, whatever is present.
            var (least, most) = ((near.Lower ?? 0) * value, (near.Upper ?? 0) * value);
            lower += Math.Min(known ? double.PositiveInfinity : 0, Math.Min(least, most));
            upper += Math.Max(known ? double.NegativeInfinity : 0, Math.Max(least, most));
        }
        return presence.IsProvisional ? Figure.OfKnown(sum, presence.UnsettledCount)
            : presence.UnknownCount == 0 || presence.KnownByRegion.Count(region) == presence.Activities.Count ? Figure.Of(sum)
            : Figure.Of(sum, lower, upper);
    });

    /// <summary>
    /// The outlook gain of every activity that a region does not have; 0 for those it has, none where unknown. Where presence is unknown in the region, the value
    /// leaves the activity out, and the bounds take it as absent or as present, whichever is less or more, with relatedness and complexity held fixed.
    /// </summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities, with 1 on the diagonal (proximity).</param>
    /// <param name="complexity">Of activities; those it does not have count nothing.</param>
    /// <param name="own">Whether an activity counts as related to itself: py-ecomplexity and economiccomplexity count it, Stata's ecomplexity does not.</param>
    public static FigureTable GainFrom(Presence presence, RelatednessTable relatedness, FigureList complexity, OwnActivity own = OwnActivity.Included)
    {
        var weighted = Weighted(relatedness, complexity, own);
        var gains = BoundedSums.From(presence, relatedness, (activity, other) => relatedness[activity, other] * weighted[other], own);
        return FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
        {
            var (gain, lower, upper) = gains[region, activity];
            return double.IsNaN(gain) ? Figure.Without(FigureState.NotPublished)
                : presence[region, activity] is not { } present ? (presence.IsProvisional ? Figure.Without(FigureState.NotPublished) : Figure.Without(FigureState.NotPublished, Math.Min(0, lower), Math.Max(0, upper)))
                : presence.IsProvisional ? Figure.OfKnown(present ? 0 : gain, presence.UnsettledCount)
                : present ? Figure.Of(0)
                : Figure.Of(gain, lower, upper);
        });
    }

    private static double[] Weighted(RelatednessTable relatedness, FigureList complexity, OwnActivity own) => [.. Enumerable.Range(0, relatedness.Activities.Count).Select(activity =>
    {
        var total = own == OwnActivity.Included ? 0.0 : -relatedness[activity, activity];
        foreach (var weight in relatedness.Row(activity))
            total += weight;
        return complexity.Find(relatedness.Activities[activity])?.Value is { } value && total > 0 ? value / total : 0;
    })];
}
