using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Diversification;

/// <summary>
/// The activities that a region lacks and could grow into: how related to what it has, how complex, how large and growing elsewhere, and which of its
/// present strengths carry them. Source: Balland, Boschma, Crespo and Rigby 2019, Regional Studies 53(9), 1252-1268.
/// Whether such a ranking has told anything in the past is for the backtest to say.
/// </summary>
public static class Opportunities
{
    /// <summary>The opportunities of one region.</summary>
    /// <param name="basis">What they rest on.</param>
    /// <param name="region">The region, by position.</param>
    /// <param name="order">In which order.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such region, or an unknown order.</exception>
    public static RegionOpportunities From(OpportunityBasis basis, int region, OpportunityOrder order = OpportunityOrder.Density)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)region, (uint)basis.Presence.Regions.Count, nameof(region));
        var quadrants = new QuadrantLines(basis, region);
        int[] lacking = [.. Enumerable.Range(0, basis.Presence.Activities.Count).Where(activity => basis.Presence[region, activity] == false)];
        Opportunity[] opportunities = [.. lacking.Select(activity => Describe(basis, region, activity, quadrants))];
        return new(
            basis.Presence.Regions[region],
            OpportunityRanking.Sort(opportunities, order),
            [.. basis.Presence.Activities.Where((_, activity) => basis.Presence[region, activity] is null)],
            quadrants.Density,
            quadrants.Complexity);
    }

    private static Opportunity Describe(OpportunityBasis basis, int region, int activity, QuadrantLines quadrants)
    {
        var label = basis.Presence.Activities[activity];
        var (density, complexity) = (basis.Density[region, activity], basis.ComplexityOf(label));
        // With no strength to name, all of the density is others': a ranking of many tables need not take it apart.
        var named = basis.Settings.Strengths;
        var strengths = named == 0 ? [] : CarryingStrengths.Of(basis.Presence, basis.Relatedness, region, activity);
        return new(
            label,
            basis.Quotients[region, activity],
            density,
            [.. strengths.Take(named)],
            named == 0 ? density.Value ?? 0 : strengths.Skip(named).Sum(strength => strength.Part),
            complexity,
            basis.OutlookGain?[region, activity] ?? Figure.Without(FigureState.Refused),
            basis.Sizes[activity],
            basis.Growth[activity],
            quadrants.Of(density.Value, complexity.Value));
    }
}
