using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complementarity;

/// <summary>
/// What a partner region would add: the part of what is related to an activity that the partner has and the region lacks,
/// <c>sum over j of phi(i,j) x(s,j) (1 - x(r,j)) / sum over j of phi(i,j)</c>, 0 to 1. Together with the region's own density it is the density of both.
/// Source: after Balland and Boschma 2021, Regional Studies 55(6), 1059-1070; the formula is from memory and to be checked against the paper.
/// </summary>
public static class RegionComplementarity
{
    /// <summary>What a partner adds to a region, for every activity. Activities that either does not know count on neither side.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <param name="region">The region, by position.</param>
    /// <param name="partner">The partner, by position.</param>
    /// <param name="own">Whether an activity counts as related to itself.</param>
    /// <returns>One figure an activity, 0 to 1; no value where nothing related is known of both.</returns>
    public static FigureList Between(Presence presence, RelatednessTable relatedness, int region, int partner, OwnActivity own = OwnActivity.Excluded)
    {
        int[] positions = [.. presence.Activities.Select(relatedness.FindActivity)];
        return FigureList.Fill(presence.Activities, activity =>
        {
            var (added, whole) = (0.0, 0.0);
            for (var other = 0; other < positions.Length && positions[activity] >= 0; other++)
                if (positions[other] >= 0 && (other != activity || own == OwnActivity.Included)
                    && presence[region, other] is { } here && presence[partner, other] is { } there)
                {
                    var weight = relatedness[positions[activity], positions[other]];
                    (added, whole) = (added + (there && !here ? weight : 0), whole + weight);
                }
            return whole > 0 ? Figure.OfKnown(added / whole, presence.UnsettledCount + relatedness.UnsettledCount) : Figure.Without(FigureState.EmptyReference);
        });
    }

    /// <summary>What every region would add to every other: the mean over the activities that the receiving region lacks.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <returns>Receiving regions by partners, 0 to 1, not symmetric; no value for a region that lacks nothing.</returns>
    public static FigureTable From(Presence presence, RelatednessTable relatedness) => FigureTable.Fill(presence.Regions, presence.Regions, (region, partner) =>
    {
        var added = Between(presence, relatedness, region, partner);
        double[] lacking = [.. Enumerable.Range(0, presence.Activities.Count)
            .Where(activity => presence[region, activity] == false && added[activity].Value is not null)
            .Select(activity => added[activity].Value!.Value)];
        return lacking.Length == 0 ? Figure.Without(FigureState.EmptyReference) : Figure.OfKnown(lacking.Average(), presence.UnsettledCount + relatedness.UnsettledCount);
    });
}
