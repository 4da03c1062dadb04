using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Outcomes;

/// <summary>
/// How many of the pairs that were brought together came how far by a wave, as both say, as one says, and at most if every side that did not answer in it said so.
/// Source of the bounds for missing answers: Manski, C. (1989), Anatomy of the selection problem, Journal of Human Resources 24, 343-360; from memory.
/// </summary>
/// <param name="Pairs">All pairs.</param>
/// <param name="Answered">Pairs of which at least one side answered in this wave, or said before that they never met.</param>
/// <param name="AnsweredByBoth">Pairs of which both sides did.</param>
/// <param name="Differing">Pairs of which both sides did, and do not say the same.</param>
/// <param name="Steps">The steps from contact to result.</param>
public sealed record OutcomeFunnel(int Pairs, int Answered, int AnsweredByBoth, int Differing, IReadOnlyList<FunnelStep> Steps)
{
    /// <summary>Of how many pairs a count must be before it is told to anybody.</summary>
    public const int Least = 3;

    /// <summary>Pairs of which nobody answered in this wave: what was said of them before may have gone on since.</summary>
    public int Silent => Pairs - Answered;

    /// <summary>Pairs of which at least one side did not answer in this wave, and may have more to say.</summary>
    public int Unsettled => Pairs - AnsweredByBoth;

    /// <summary>Counts the pairs.</summary>
    /// <param name="pairs">What they said; empty gives a funnel of zeros.</param>
    /// <param name="wave">By when.</param>
    /// <exception cref="ArgumentNullException">There are no pairs at all, not even none.</exception>
    public static OutcomeFunnel From(IReadOnlyList<PairAnswers> pairs, OutcomeWave wave)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        List<Heard> heard = [.. pairs.Select(pair => Heard.Of(pair, wave))];
        return new(
            pairs.Count, heard.Count(one => one.OfOne || one.OfOther), heard.Count(one => one.OfOne && one.OfOther), heard.Count(one => one.OfOne && one.OfOther && one.One != one.Other),
            [.. Enum.GetValues<OutcomeStep>().Where(step => step > OutcomeStep.Nothing).Select(step => Step(heard, step))]);
    }

    /// <summary>A step.</summary>
    public FunnelStep Get(OutcomeStep step) => Steps.Single(one => one.Step == step);

    /// <summary>How many in a hundred pairs came so far at least, by what they say: of those who did not answer, nothing more came. Null without pairs.</summary>
    public double? LowerPerHundred(OutcomeStep step) => PerHundred(Get(step).Either);

    /// <summary>The same if each side that did not answer in this wave would say so. Null without pairs.</summary>
    public double? UpperPerHundred(OutcomeStep step) => PerHundred(Get(step).Either + Get(step).Open);

    /// <summary>How joint work compares with a number in a hundred pairs, whatever those would say who did not answer in this wave.</summary>
    public BenchmarkVerdict Against(double perHundred) =>
        Pairs == 0 ? BenchmarkVerdict.NoPairs
        : LowerPerHundred(OutcomeStep.JointWork) > perHundred ? BenchmarkVerdict.Above
        : UpperPerHundred(OutcomeStep.JointWork) < perHundred ? BenchmarkVerdict.Below
        : BenchmarkVerdict.CannotTell;

    private static FunnelStep Step(List<Heard> heard, OutcomeStep step)
    {
        List<Heard> either = [.. heard.Where(one => one.One >= step || one.Other >= step)];
        List<Heard> both = [.. heard.Where(one => one.One >= step && one.Other >= step)];
        var open = heard.Count(one => !(one.OfOne && one.OfOther) && !(one.One >= step || one.Other >= step));
        return new(step, either.Count, both.Count, open, FunnelStep.IsTold([.. either.Select(one => one.Pair)]), FunnelStep.IsTold([.. both.Select(one => one.Pair)]));
    }

    private double? PerHundred(int count) => Pairs == 0 ? null : 100.0 * count / Pairs;

    // What each side ever said until the wave, and whether it was heard in the wave itself. Who said that they never met is asked no more.
    private sealed record Heard(PairAnswers Pair, OutcomeStep? One, OutcomeStep? Other, bool OfOne, bool OfOther)
    {
        public static Heard Of(PairAnswers pair, OutcomeWave wave) => new(pair, pair.OneBy(wave), pair.OtherBy(wave), IsHeard(pair.OneSaid, wave), IsHeard(pair.OtherSaid, wave));

        private static bool IsHeard(IReadOnlyList<OutcomeStep?> said, OutcomeWave wave) => said[(int)wave] is not null || said.Take((int)wave).Contains(OutcomeStep.Nothing);
    }
}

/// <summary>A step of the funnel.</summary>
/// <param name="Step">Which.</param>
/// <param name="Either">Pairs of which at least one side says that they came so far.</param>
/// <param name="Both">Pairs of which both sides say so.</param>
/// <param name="Open">Pairs of which neither side says so and at least one did not answer in this wave: that one may say so yet.</param>
/// <param name="EitherIsTold">True where <paramref name="Either"/> may be told.</param>
/// <param name="BothIsTold">True where <paramref name="Both"/> may be told.</param>
public sealed record FunnelStep(OutcomeStep Step, int Either, int Both, int Open, bool EitherIsTold, bool BothIsTold)
{
    /// <summary>True where nobody can be read out of how many some pairs are: none, or at least three of which no one person is in all.</summary>
    public static bool IsTold(IReadOnlyList<PairAnswers> pairs) =>
        pairs.Count == 0 || (pairs.Count >= OutcomeFunnel.Least && new[] { pairs[0].One, pairs[0].Other }.All(person => pairs.Any(pair => pair.One != person && pair.Other != person)));
}
