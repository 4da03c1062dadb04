using RegioHelix.Analytics.Diversification;

namespace RegioHelix.Studies.Diversification;

/// <summary>
/// Which opportunities a sentence and the list of five name. The rule is our own; <c>docs/methods/diversification.md</c> explains it: near and complex
/// first, by the mean of both ranks, and nothing that no plan can found: what hangs on a mine, on water or on an airline's base, and tobacco and oil refining.
/// </summary>
internal static class OpportunityRule
{
    /// <summary>How many the list names.</summary>
    public const int MostListed = 5;

    /// <summary>How many the sentence names.</summary>
    public const int MostSaid = 3;

    // NACE Rev. 2: mining and quarrying, fishing, water transport, air transport, whose jobs are at airlines' bases; tobacco and oil refining, which stand in few old sites and are founded nowhere.
    private static readonly string[] Bound = ["B", "A03", "H50", "H51", "C12", "C19"];

    /// <summary>True for an activity that no plan can found: it stays in the chart and in the table.</summary>
    public static bool IsPlaceBound(string activity) => Bound.Any(bound => activity.StartsWith(bound, StringComparison.Ordinal));

    /// <summary>The order in which opportunities are listed: without complexity by relatedness alone.</summary>
    public static OpportunityOrder Order(OpportunityBasis basis) =>
        basis.Complexity.Activities is null ? OpportunityOrder.Density : OpportunityOrder.DensityAndComplexity;

    /// <summary>The opportunities to name, best first: those that are near; where none is, the nearest of those that are far.</summary>
    /// <param name="ordered">A region's opportunities in order.</param>
    public static IReadOnlyList<string> Named(IReadOnlyList<Opportunity> ordered)
    {
        var nameable = Sort(ordered).Where(one => one.Density.Value > 0 && !IsPlaceBound(one.Activity)).ToList();
        var near = nameable.Where(IsNear).ToList();
        // A list that goes on with dead ends because it has room for five would recommend them.
        return [.. (near.Count > 0 ? near : nameable).Take(MostListed).Select(one => one.Activity)];
    }

    /// <summary>Every opportunity in the order in which the list would name it, what no plan can found last: what the track record judges.</summary>
    /// <param name="ordered">A region's opportunities in order.</param>
    public static IReadOnlyList<string> Ranked(IReadOnlyList<Opportunity> ordered) => [.. Sort(ordered).OrderBy(one => IsPlaceBound(one.Activity) ? 1 : 0).Select(one => one.Activity)];

    // What is not both near and complex goes by nearness alone: a complex thing with nothing to build on is no advice.
    private static IEnumerable<Opportunity> Sort(IReadOnlyList<Opportunity> ordered) =>
        ordered.OrderBy(one => IsBest(one) ? 0 : 1).ThenByDescending(one => IsBest(one) ? 0 : one.Density.Value);

    private static bool IsNear(Opportunity one) => one.Quadrant is null or Quadrant.LowRiskHighBenefit or Quadrant.SlowRoad;

    /// <summary>Those of them that the sentence says: the near and complex ones, or the first where none is.</summary>
    /// <param name="ordered">A region's opportunities in order.</param>
    public static IReadOnlyList<string> Said(IReadOnlyList<Opportunity> ordered)
    {
        var named = Named(ordered);
        var best = named.Where(code => IsBest(ordered.First(one => one.Activity == code))).Take(MostSaid).ToList();
        return best.Count > 0 ? best : [.. named.Take(MostSaid)];
    }

    // Without complexity there are no quadrants, and relatedness alone decides.
    private static bool IsBest(Opportunity one) => one.Quadrant is null or Quadrant.LowRiskHighBenefit;
}
