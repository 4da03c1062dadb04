using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Diversification;

/// <summary>
/// Relatedness density taken apart: what each present activity adds, <c>phi(i,j) x(j) / sum of phi(i,j)</c>. The parts add up to the density.
/// The own activity does not count, and activities of unknown presence count on neither side.
/// </summary>
public static class CarryingStrengths
{
    /// <summary>The present activities that are related to an activity, the strongest first, equal ones in table order.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <param name="region">The region, by position.</param>
    /// <param name="activity">The activity, by position.</param>
    public static IReadOnlyList<CarryingStrength> Of(Presence presence, RelatednessTable relatedness, int region, int activity)
    {
        var position = relatedness.FindActivity(presence.Activities[activity]);
        if (position < 0)
            return [];
        var (whole, present) = (0.0, new List<(string Activity, double Relatedness)>());
        for (var other = 0; other < presence.Activities.Count; other++)
            if (other != activity && presence[region, other] is { } has && relatedness.FindActivity(presence.Activities[other]) is >= 0 and var at)
            {
                var weight = relatedness[position, at];
                whole += weight;
                if (has && weight > 0)
                    present.Add((presence.Activities[other], weight));
            }
        return [.. present.OrderByDescending(one => one.Relatedness).Select(one => new CarryingStrength(one.Activity, one.Relatedness, one.Relatedness / whole))];
    }
}
