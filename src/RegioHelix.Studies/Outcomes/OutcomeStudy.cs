using RegioHelix.Matchmaking.Outcomes;
using RegioHelix.Registry;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Outcomes;

/// <summary>What came of the meetings of an event: a funnel for each wave, beside a benchmark, with what missing answers could mean.</summary>
public sealed class OutcomeStudy(OutcomeTallies tallies)
{
    /// <summary>Runs the study.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="slug">The event.</param>
    /// <param name="until">The last day of which answers count; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is no such event, or its figures are not the actor's to see.</exception>
    public async Task<OutcomeReport> Run(Actor actor, string slug, DateOnly? until = null, CancellationToken cancellation = default) => Of(await tallies.Get(actor, slug, until, cancellation));

    /// <summary>The same of what was read already.</summary>
    public static OutcomeReport Of(OutcomeTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var numbers = tally.Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Select((person, number) => (person, number)).ToDictionary(one => one.person, one => one.number);
        List<PairAnswers> pairs = [.. tally.Pairs.Select(pair => new PairAnswers(numbers[pair.One], numbers[pair.Other], pair.OneSaid, pair.OtherSaid))];
        IReadOnlyList<WaveFunnel> waves = [.. Enum.GetValues<OutcomeWave>().Select(wave => Funnel(tally, pairs, wave))];
        var title = new LocalText(tally.Hosted.Title.In("en")?.Text ?? tally.Hosted.Slug, tally.Hosted.Title.In("nl")?.Text ?? tally.Hosted.Slug);
        return new(Sentence(pairs.Count, waves), tally.Hosted.Slug, title, tally.Day, pairs.Count, tally.Beside, waves, MeetingBenchmark.Known, Money(tally, pairs), OutcomeFunnel.Least);
    }

    private static WaveFunnel Funnel(OutcomeTally tally, List<PairAnswers> pairs, OutcomeWave wave)
    {
        var funnel = OutcomeFunnel.From(pairs, wave);
        var (asked, replies) = (tally.Pairs.Sum(pair => pair.Asked[(int)wave]), tally.Pairs.Sum(pair => pair.Answered[(int)wave]));
        var begins = OutcomeDays.Begins(tally.Hosted.LastDay, wave);
        return new(
            wave, OutcomeDays.Months(wave), begins, begins <= tally.Day, asked, replies, asked == 0 ? null : (double)Math.Min(asked, replies) / asked, funnel.Answered, funnel.AnsweredByBoth, funnel.Silent,
            IsTold(funnel.Differing) ? funnel.Differing : null, funnel.Against(MeetingBenchmark.Known.PerHundred), [.. funnel.Steps.Select(step => Line(funnel, step))]);
    }

    private static StepLine Line(OutcomeFunnel funnel, FunnelStep step)
    {
        int? either = step.EitherIsTold ? step.Either : null, both = step.BothIsTold ? step.Both : null;
        // The difference of two counts is a count.
        var one = either - both is { } difference && IsTold(difference) ? either - both : null;
        // So are the unsettled of which a side says so: where those are too few, all unsettled count as open, which keeps the upper end an upper end.
        int? open = either is null ? null : IsTold(funnel.Unsettled - step.Open) ? step.Open : Math.Min(funnel.Unsettled, funnel.Pairs - step.Either);
        return new(step.Step, either, both, one, open, PerHundred(either, funnel.Pairs), PerHundred(either + open, funnel.Pairs));
    }

    private static bool IsTold(int count) => count is 0 or >= OutcomeFunnel.Least;

    private static double? PerHundred(int? count, int pairs) => pairs == 0 ? null : 100.0 * count / pairs;

    private static IReadOnlyList<MoneyLine> Money(OutcomeTally tally, List<PairAnswers> pairs) =>
        [.. tally.Pairs.Select((pair, at) => (Pair: pair, Answers: pairs[at]))
            .SelectMany(one => new[] { one.Pair.OneMoney?.Currency, one.Pair.OtherMoney?.Currency }.OfType<string>().Distinct().Select(currency => (one.Pair, one.Answers, Currency: currency)))
            .GroupBy(one => one.Currency).OrderBy(all => all.Key, StringComparer.Ordinal)
            .Where(all => FunnelStep.IsTold([.. all.Select(one => one.Answers)]))
            .Select(all => new MoneyLine(all.Key, all.Count(), all.Count(one => one.Pair.OneMoney?.Currency == one.Pair.OtherMoney?.Currency), all.Sum(one => Amount(one.Pair, all.Key))))];

    private static decimal Amount(TalliedPair pair, string currency) =>
        new[] { pair.OneMoney, pair.OtherMoney }.Where(money => money?.Currency == currency).Min(money => money!.Amount);

    private static LocalText Sentence(int meetings, IReadOnlyList<WaveFunnel> waves)
    {
        if (meetings == 0)
            return Sentences.Get("OutcomeNoMeetings");
        if (waves.LastOrDefault(wave => wave.HasBegun) is not { } latest)
            return Sentences.Fill("OutcomeNotBegun", culture => [meetings, waves[0].BeginsOn.ToString("d MMMM yyyy", culture)]);
        if (latest.Answered == 0)
            return Sentences.Fill("OutcomeNoAnswers", _ => [meetings]);
        var joint = latest.Get(OutcomeStep.JointWork);
        if (joint.Either is not { } either)
            return Sentences.Fill("OutcomeTooFew", _ => [meetings, latest.Answered, OutcomeFunnel.Least]);
        return Sentences.Fill($"OutcomeSaid{latest.Verdict}", culture =>
        [
            When(latest.Months).In(culture), meetings, either, joint.Both is { } both ? FigureText.Whole(both, culture) : $"<{OutcomeFunnel.Least}", PerHundred(joint.Lower!.Value, culture), PerHundred(joint.Upper!.Value, culture), joint.Open!.Value, MeetingBenchmark.Known.PerHundred,
        ]);
    }

    private static LocalText When(int months) => months == 0 ? Sentences.Get("OutcomeWhenOver") : Sentences.Fill("OutcomeWhenMonths", _ => [months]);

    private static string PerHundred(double value, System.Globalization.CultureInfo culture) => value.ToString("0.#", FigureText.FormatOf(culture));
}
