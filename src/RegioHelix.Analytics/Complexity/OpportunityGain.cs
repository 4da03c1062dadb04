using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>The sum that the relatedness of two activities is divided by.</summary>
public enum GainDivision
{
    /// <summary>That of the activity whose complexity comes nearer: The Atlas of Economic Complexity, technical box 5.4.</summary>
    ByOther,

    /// <summary>That of the activity that is gained: Datawheel's <c>opportunity_gain</c>.</summary>
    ByGained,
}

/// <summary>
/// Opportunity gain: how much a new activity i would add to what lies near a region, less what it takes from the list of the missing,
/// <c>sum over absent j of phi(i,j) / (sum of phi) c(j) - d(r,i) c(i)</c>, in the unit of the complexities.
/// Source: Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, technical box 5.4, where d is 1 less the distance; Datawheel's <c>opportunity_gain</c>
/// divides otherwise. <see cref="Outlook.GainFrom"/> is the first term alone, as Stata's ecomplexity, py-ecomplexity and economiccomplexity have it.
/// </summary>
public static class OpportunityGain
{
    /// <summary>The gain of every activity in every region. Only for an activity that the region does not have is it a gain: see <paramref name="side"/>.</summary>
    /// <param name="presence">Regions by activities; those unknown count as neither.</param>
    /// <param name="relatedness">Between activities; an activity does not count as related to itself.</param>
    /// <param name="density">Regions by activities, 0 to 1.</param>
    /// <param name="complexity">Of activities; those it does not have count nothing and have no gain.</param>
    /// <param name="division">Which sum the relatedness is divided by.</param>
    /// <param name="side">Which activities have a figure; null for all, as Datawheel prints.</param>
    /// <returns>Regions by activities, with the bounds that unknown presence in the region leaves, relatedness and complexity held fixed.</returns>
    public static FigureTable From(
        Presence presence, RelatednessTable relatedness, FigureTable density, FigureList complexity, GainDivision division = GainDivision.ByOther, PortfolioSide? side = PortfolioSide.Outside)
    {
        double?[] index = [.. relatedness.Activities.Select(activity => complexity.Find(activity)?.Value)];
        double[] totals = [.. Enumerable.Range(0, index.Length).Select(gained => Enumerable.Range(0, index.Length).Sum(other => other == gained ? 0 : relatedness[other, gained]))];
        var gains = BoundedSums.From(
            presence, relatedness,
            (gained, other) => totals[division == GainDivision.ByOther ? other : gained] is > 0 and var total ? relatedness[other, gained] / total * (index[other] ?? 0) : 0,
            OwnActivity.Excluded);
        return FigureTable.Fill(presence.Regions, presence.Activities, (region, activity) =>
            presence[region, activity] is not { } present ? Figure.Without(FigureState.NotPublished)
            : side is { } asked && present != (asked == PortfolioSide.Inside) ? Figure.Without(FigureState.OtherSide)
            : gains[region, activity] is var gain && double.IsNaN(gain.Sum) ? Figure.Without(FigureState.EmptyReference)
            : complexity.Find(presence.Activities[activity])?.Value is { } own && density[region, activity] is { Value: { } near } dense ? Less(presence, gain, near, dense, own)
            : Figure.Without(FigureState.EmptyReference));
    }

    private static Figure Less(Presence presence, (double Sum, double Lower, double Upper) gain, double near, in Figure dense, double own)
    {
        if (presence.IsProvisional)
            return Figure.OfKnown(gain.Sum - (near * own), presence.UnsettledCount);
        var (one, other) = ((dense.Lower ?? double.NaN) * own, (dense.Upper ?? double.NaN) * own);
        return Figure.Of(gain.Sum - (near * own), gain.Lower - Math.Max(one, other), gain.Upper - Math.Min(one, other));
    }
}
