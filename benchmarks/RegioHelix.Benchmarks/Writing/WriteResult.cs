using RegioHelix.Benchmarks.Serving.Load;

namespace RegioHelix.Benchmarks.Writing;

/// <summary>What one way of writing came to.</summary>
/// <param name="Writes">How many were acknowledged.</param>
/// <param name="Seconds">How long all took.</param>
/// <param name="P50">Half of them were acknowledged within, milliseconds.</param>
/// <param name="P99">Ninety-nine of a hundred.</param>
/// <param name="Met">How often a change met another and was carried out anew.</param>
/// <param name="Lost">How many were acknowledged and are not there.</param>
/// <param name="Failures">What went wrong.</param>
internal sealed record WriteResult(int Writes, double Seconds, double P50, double P99, long Met, int Lost, IReadOnlyList<string> Failures)
{
    /// <summary>Writes a second.</summary>
    public double Rate => Writes / Seconds;

    /// <summary>From the times of a tally.</summary>
    public static WriteResult Of(AnswerTally tally, string kind, double seconds, long met, int lost)
    {
        var times = tally.Kinds().FirstOrDefault(one => one.Kind == kind).Milliseconds ?? [];
        return new(times.Length, seconds, AnswerTally.At(times, 0.5), AnswerTally.At(times, 0.99), met, lost, tally.Failures);
    }
}
