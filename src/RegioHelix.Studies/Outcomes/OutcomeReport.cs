using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Outcomes;

/// <summary>What came of the meetings of an event, as far as it may be told: counts of less than three pairs are left out.</summary>
/// <param name="Sentence">The answer in a sentence, by the latest wave that has begun.</param>
/// <param name="Event">The event's public name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">The last day of which answers count.</param>
/// <param name="Meetings">Meetings of the programme, as their people were told of them.</param>
/// <param name="Beside">Pairs that somebody entered by hand; in no figure, as nobody knows how many were not.</param>
/// <param name="Waves">After the event, and after three, six and twelve months.</param>
/// <param name="Benchmark">What it is compared with.</param>
/// <param name="Money">Money that was named, by currency; amounts of less than three pairs are left out.</param>
/// <param name="Least">Of how many pairs a count must be before it is told.</param>
public sealed record OutcomeReport(
    LocalText Sentence, string Event, LocalText Title, DateOnly Day, int Meetings, int Beside, IReadOnlyList<WaveFunnel> Waves, MeetingBenchmark Benchmark, IReadOnlyList<MoneyLine> Money, int Least)
{
    /// <summary>The latest wave that has begun; null for none.</summary>
    public WaveFunnel? Latest => Waves.LastOrDefault(wave => wave.HasBegun);

    /// <summary>How many of these meetings would be at the benchmark: no whole number.</summary>
    public double CountAtBenchmark() => Benchmark.PerHundred * Meetings / 100;
}

/// <summary>The funnel by a wave.</summary>
/// <param name="Wave">Which.</param>
/// <param name="Months">After how many months; 0 for right after the event.</param>
/// <param name="BeginsOn">When it begins.</param>
/// <param name="HasBegun">True where it has.</param>
/// <param name="Asked">How many people were asked in this wave, one for each of their meetings.</param>
/// <param name="Replies">How many of these answers came.</param>
/// <param name="ResponseShare">Their share, 0 to 1; null where nobody was asked.</param>
/// <param name="Answered">Meetings of which at least one side answered in this wave, or said before that they never met.</param>
/// <param name="AnsweredByBoth">Meetings of which both sides did.</param>
/// <param name="Silent">Meetings of which nobody did: what was said of them before may have gone on.</param>
/// <param name="Differing">Meetings of which the two say different things; null where too few to be told.</param>
/// <param name="Verdict">How joint work compares with the benchmark, whatever those would say who did not answer.</param>
/// <param name="Steps">The steps.</param>
public sealed record WaveFunnel(
    OutcomeWave Wave, int Months, DateOnly BeginsOn, bool HasBegun, int Asked, int Replies, double? ResponseShare, int Answered, int AnsweredByBoth, int Silent, int? Differing, BenchmarkVerdict Verdict, IReadOnlyList<StepLine> Steps)
{
    /// <summary>A step.</summary>
    public StepLine Get(OutcomeStep step) => Steps.Single(one => one.Step == step);
}

/// <summary>A step of a funnel.</summary>
/// <param name="Step">Which.</param>
/// <param name="Either">Meetings of which at least one side says that it came so far; null where too few to be told.</param>
/// <param name="Both">Meetings of which both say so; null where too few to be told.</param>
/// <param name="OneSide">Meetings of which one side says so and the other does not; null where it cannot be told.</param>
/// <param name="Open">Meetings of which neither side says so and at least one did not answer in this wave; null where it cannot be told.</param>
/// <param name="Lower">In a hundred meetings, if nothing more came of these; null where it cannot be told.</param>
/// <param name="Upper">In a hundred meetings, if all of these came so far.</param>
public sealed record StepLine(OutcomeStep Step, int? Either, int? Both, int? OneSide, int? Open, double? Lower, double? Upper)
{
    /// <summary>What a picture piles up: what both say, what is beyond that said by one, and what may be said yet; 0 where it is not told.</summary>
    public IReadOnlyList<int> Pile() => [Both ?? 0, Math.Max(0, (Either ?? 0) - (Both ?? 0)), Either is null ? 0 : Open ?? 0];
}

/// <summary>Money that came with meetings.</summary>
/// <param name="Currency">The currency, ISO 4217; nothing is converted.</param>
/// <param name="Meetings">Of how many meetings.</param>
/// <param name="NamedByBoth">Of how many of them both named an amount in it.</param>
/// <param name="Amount">The sum: where both named an amount, the smaller.</param>
public sealed record MoneyLine(string Currency, int Meetings, int NamedByBoth, decimal Amount);
