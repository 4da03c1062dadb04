using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// How many standard deviations two activities' co-occurrence is above what chance would give if each were strewn over the regions (or entities) without regard
/// to the other: t = (n - m) / s with m = u u' / N and s^2 = m (1 - u/N) (N - u') / (N - 1), the mean and variance of the hypergeometric distribution.
/// Above 0 they seek each other, below 0 they avoid each other; 0 with itself by convention.
/// Source: Teece, Rumelt, Dosi and Winter 1994, Journal of Economic Behavior and Organization 23(1), 1-30; ReKS's <c>relatedness(output_statistic = "t")</c>, EconGeo's <c>z_score</c>.
/// </summary>
public static class RelatednessDeviation
{
    /// <summary>The deviation of every two activities.</summary>
    /// <param name="together">How often they occur together. N counts every region or entity, also those that have nothing.</param>
    /// <returns>Activities by activities, symmetric, standard deviations; no value with an activity that all have, for which chance allows one count only.</returns>
    public static FigureTable From(CoOccurrence together) => FigureTable.Fill(together.Activities, together.Activities, (one, other) =>
    {
        if (one == other)
            return Figure.Of(0);
        double places = together.Places(one, other);
        double here = together.Occurrences(one, other);
        double there = together.Occurrences(other, one);
        var mean = here * there / places;
        var variance = mean * (1 - (here / places)) * (places - there) / (places - 1);
        return variance > 0 ? Figure.OfKnown((together[one, other] - mean) / Math.Sqrt(variance), together.UnsettledCount) : Figure.Without(FigureState.NoVariation);
    });
}
