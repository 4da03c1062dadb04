using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Outcomes;

/// <summary>
/// How many of the pairs that were brought together came how far by a wave, as both say, as one says, and at most if all who said nothing had.
/// Source of the bounds for missing answers: Manski, C. (1989), Anatomy of the selection problem, Journal of Human Resources 24, 343-360; from memory.
/// </summary>
/// <param name="Pairs">All pairs.</param>
/// <param name="Answered">Pairs of which at least one side answered.</param>
/// <param name="AnsweredByBoth">Pairs of which both sides answered.</param>
/// <param name="Silent">Pairs of which nobody answered when asked in this wave: what was true before may be more by now.</param>
/// <param name="Differing">Pairs of which both sides answered, and not the same.</param>
/// <param name="Steps">The steps from contact to result.</param>
public sealed record OutcomeFunnel(int Pairs, int Answered, int AnsweredByBoth, int Silent, int Differing, IReadOnlyList<FunnelStep> Steps)
{
    /// <summary>Of how many pairs a count must be before it is told to anybody.</summary>
    public const int Least = 3;

    /// <summary>Counts the pairs.</summary>
    /// <param name="pairs">What they said; empty gives a funnel of zeros.</param>
    /// <param name="wave">By when.</param>
    /// <exception cref="ArgumentNullException">There are no pairs at all, not even none.</exception>
    public static OutcomeFunnel From(IReadOnlyList<PairAnswers> pairs, OutcomeWave wave)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var said = pairs.Select(pair => (Pair: pair, One: pair.OneBy(wave), Other: pair.OtherBy(wave))).ToList();
        return new(
            pairs.Count,
            said.Count(one => (one.One ?? one.Other) is not null),
            said.Count(one => one is { One: not null, Other: not null }),
            pairs.Count(pair => pair.IsSilentIn(wave)),
            said.Count(one => one is { One: not null, Other: not null } && one.One != one.Other),
            [.. Enum.GetValues<OutcomeStep>().Where(step => step > OutcomeStep.Nothing).Select(step => FunnelStep.Of(
                step,
                [.. said.Where(one => one.One >= step || one.Other >= step).Select(one => one.Pair)],
                [.. said.Where(one => one.One >= step && one.Other >= step).Select(one => one.Pair)]))]);
    }

    /// <summary>A step.</summary>
    public FunnelStep Get(OutcomeStep step) => Steps.Single(one => one.Step == step);

    /// <summary>How many in a hundred pairs came so far at least, by what they say: those who said nothing in this wave counted as if nothing more had come of it. Null without pairs.</summary>
    public double? LowerPerHundred(OutcomeStep step) => PerHundred(Get(step).Either);

    /// <summary>At most as many, also if everything had come of those of whom nobody said anything in this wave. Null without pairs.</summary>
    public double? UpperPerHundred(OutcomeStep step) => PerHundred(Math.Min(Pairs, Get(step).Either + Silent));

    /// <summary>How joint work compares with a number in a hundred pairs, whatever the silent would say.</summary>
    public BenchmarkVerdict Against(double perHundred) =>
        Pairs == 0 ? BenchmarkVerdict.NoPairs
        : LowerPerHundred(OutcomeStep.JointWork) > perHundred ? BenchmarkVerdict.Above
        : UpperPerHundred(OutcomeStep.JointWork) < perHundred ? BenchmarkVerdict.Below
        : BenchmarkVerdict.CannotTell;

    private double? PerHundred(int count) => Pairs == 0 ? null : 100.0 * count / Pairs;
}

/// <summary>A step of the funnel.</summary>
/// <param name="Step">Which.</param>
/// <param name="Either">Pairs of which at least one side says that they came so far.</param>
/// <param name="Both">Pairs of which both sides say so.</param>
/// <param name="EitherIsTold">True where <paramref name="Either"/> may be told.</param>
/// <param name="BothIsTold">True where <paramref name="Both"/> may be told.</param>
public sealed record FunnelStep(OutcomeStep Step, int Either, int Both, bool EitherIsTold, bool BothIsTold)
{
    internal static FunnelStep Of(OutcomeStep step, IReadOnlyList<PairAnswers> either, IReadOnlyList<PairAnswers> both) => new(step, either.Count, both.Count, IsTold(either), IsTold(both));

    /// <summary>True where nobody can be read out of how many some pairs are: none, or at least three of which no one person is in all.</summary>
    public static bool IsTold(IReadOnlyList<PairAnswers> pairs) =>
        pairs.Count == 0 || (pairs.Count >= OutcomeFunnel.Least && new[] { pairs[0].One, pairs[0].Other }.All(person => pairs.Any(pair => pair.One != person && pair.Other != person)));
}
