using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>How related activities are, by one of the measures of the literature: see <see cref="RelatednessMeasure"/> for each with its source and range.</summary>
public static class ActivityRelatedness
{
    /// <summary>The relatedness of every two activities. Two that never occur together are at 0 by every measure.</summary>
    /// <param name="together">How often they occur together.</param>
    /// <param name="measure">Which measure.</param>
    /// <exception cref="ArgumentOutOfRangeException">An unknown measure.</exception>
    public static RelatednessTable From(CoOccurrence together, RelatednessMeasure measure = RelatednessMeasure.MinimumConditionalProbability)
    {
        if (measure == RelatednessMeasure.MinimumConditionalProbability && together.Pairs is { } pairs)
            return new(together.Activities, together.Dropped, pairs) { UnsettledCount = together.UnsettledCount };
        if (!Enum.IsDefined(measure))
            throw new ArgumentOutOfRangeException(nameof(measure), measure, "unknown measure");
        var count = together.Activities.Count;
        var values = new double[(long)count * count];
        var margins = Margins(together);
        var all = margins.Sum();
        Cores.All.Over(count, one =>
        {
            for (var other = 0; other < count; other++)
                if (together[one, other] is > 0 and var both)
                    values[(one * count) + other] = Value(measure, both, one, other, together, margins, all);
        });
        return new(together.Activities, together.Dropped, measure, values) { UnsettledCount = together.UnsettledCount };
    }

    private static double Value(RelatednessMeasure measure, double both, int one, int other, CoOccurrence together, double[] margins, double all) => measure switch
    {
        RelatednessMeasure.MinimumConditionalProbability => both / Math.Max(together.Occurrences(one, other), together.Occurrences(other, one)),
        RelatednessMeasure.ConditionalProbability => both / together.Occurrences(one, other),
        RelatednessMeasure.SquareRoot => both / Math.Sqrt((double)together.Occurrences(one, other) * together.Occurrences(other, one)),
        _ when one == other => 0,
        RelatednessMeasure.Association => both * all / (margins[one] * margins[other]),
        RelatednessMeasure.Cosine => both / Math.Sqrt(margins[one] * margins[other]),
        RelatednessMeasure.Jaccard => both / (margins[one] + margins[other] - both),
        RelatednessMeasure.Probability => both / ExpectedWithoutRepeats(margins[one], margins[other], all),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "unknown measure"),
    };

    // Steijn 2017: the second of a pair is drawn from what the first leaves.
    private static double ExpectedWithoutRepeats(double one, double other, double all) =>
        ((one / all * (other / (all - one))) + (other / all * (one / (all - other)))) * (all / 2);

    private static double[] Margins(CoOccurrence together)
    {
        var margins = new double[together.Activities.Count];
        Cores.All.Over(margins.Length, one =>
        {
            for (var other = 0; other < margins.Length; other++)
                margins[one] += one == other ? 0 : together[one, other];
        });
        return margins;
    }
}
