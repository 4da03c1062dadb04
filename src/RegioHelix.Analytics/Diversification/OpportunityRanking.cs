namespace RegioHelix.Analytics.Diversification;

/// <summary>The orders of <see cref="OpportunityOrder"/>.</summary>
internal static class OpportunityRanking
{
    public static IReadOnlyList<Opportunity> Sort(Opportunity[] opportunities, OpportunityOrder order)
    {
        var keys = Keys(opportunities, order);
        return [.. Enumerable.Range(0, opportunities.Length).OrderByDescending(at => keys[at] ?? double.NegativeInfinity).Select(at => opportunities[at])];
    }

    private static double?[] Keys(Opportunity[] opportunities, OpportunityOrder order) => order switch
    {
        OpportunityOrder.Density => [.. opportunities.Select(one => one.Density.Value)],
        OpportunityOrder.Complexity => [.. opportunities.Select(one => one.Complexity.Value)],
        OpportunityOrder.OutlookGain => [.. opportunities.Select(one => one.OutlookGain.Value)],
        OpportunityOrder.Size => [.. opportunities.Select(one => one.Size.Value)],
        OpportunityOrder.Growth => [.. opportunities.Select(one => one.Growth.Value)],
        OpportunityOrder.DensityAndComplexity => Both(Keys(opportunities, OpportunityOrder.Density), Keys(opportunities, OpportunityOrder.Complexity)),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "unknown order"),
    };

    // Only those that have both are ranked; a rank is the number of those below, equal ones counting half.
    private static double?[] Both(double?[] one, double?[] other)
    {
        int[] ranked = [.. Enumerable.Range(0, one.Length).Where(at => one[at] is not null && other[at] is not null)];
        return [.. Enumerable.Range(0, one.Length).Select(at => ranked.Contains(at) ? (Rank(one, at) + Rank(other, at)) / 2 : (double?)null)];

        double Rank(double?[] values, int at) => ranked.Sum(each => values[each] < values[at] ? 1 : values[each] == values[at] ? 0.5 : 0);
    }
}
