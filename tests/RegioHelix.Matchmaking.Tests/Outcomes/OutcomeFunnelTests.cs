using System.Globalization;
using RegioHelix.Matchmaking.Outcomes;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Matchmaking.Tests.Outcomes;

/// <summary>The funnel by hand, its laws on seeded random answers, and what may be told of it.</summary>
public sealed class OutcomeFunnelTests
{
    private const int Waves = 4;

    [Fact]
    public void Is_as_worked_on_the_method_page()
    {
        foreach (var page in new[] { "outcome-funnel.md", "nl/outcome-funnel.md" })
        {
            var example = File.ReadAllText(Path.Combine(Requires.FindRoot(), "docs", "methods", page)).Split("```example\n")[1].Split("```")[0];
            List<PairAnswers> pairs = [.. example.Trim().Split('\n')[1..].Select(row => row.Split(' ')).Select(row => new PairAnswers(Number(row[0]), Number(row[1]), Said(row[2]), Said(row[3])))];
            var funnel = OutcomeFunnel.From(pairs, OutcomeWave.SixMonths);
            Assert.Equal((6, 5, 3, 1, 3, 1), (funnel.Pairs, funnel.Answered, funnel.AnsweredByBoth, funnel.Silent, funnel.Unsettled, funnel.Differing));
            var joint = funnel.Get(OutcomeStep.JointWork);
            Assert.Equal((3, 1, 2, true, false), (joint.Either, joint.Both, joint.Open, joint.EitherIsTold, joint.BothIsTold));
            Assert.Equal((50.0, 100 * 5.0 / 6), (funnel.LowerPerHundred(OutcomeStep.JointWork), funnel.UpperPerHundred(OutcomeStep.JointWork)));
            Assert.Equal(BenchmarkVerdict.Above, funnel.Against(19));
            // What is said after six months is not known after three.
            Assert.Equal(0, OutcomeFunnel.From(pairs, OutcomeWave.ThreeMonths).Answered);
            // What was said after six months stays said after twelve, and all but what came so far may have gone on.
            var later = OutcomeFunnel.From(pairs, OutcomeWave.TwelveMonths);
            Assert.Equal((3, 3, 100.0, BenchmarkVerdict.Above), (later.Get(OutcomeStep.JointWork).Either, later.Get(OutcomeStep.JointWork).Open, later.UpperPerHundred(OutcomeStep.JointWork), later.Against(19)));
        }
    }

    [Fact]
    public void Laws_hold_on_random_answers()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            List<PairAnswers> pairs = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => new PairAnswers(random.Next(8), 8 + random.Next(8), Random(random), Random(random)))];
            List<OutcomeFunnel> funnels = [.. Enum.GetValues<OutcomeWave>().Select(wave => OutcomeFunnel.From(pairs, wave))];
            for (var wave = 0; wave < Waves; wave++)
            {
                var funnel = funnels[wave];
                // Swapping the sides and the order of pairs changes nothing.
                Assert.Equal(Counts(funnel), Counts(OutcomeFunnel.From([.. pairs.AsEnumerable().Reverse().Select(pair => new PairAnswers(pair.Other, pair.One, pair.OtherSaid, pair.OneSaid))], (OutcomeWave)wave)));
                Assert.All(funnel.Steps, step => Assert.InRange(step.Both, 0, step.Either));
                Assert.All(funnel.Steps.Zip(funnel.Steps.Skip(1)), pair => Assert.True(pair.Second.Either <= pair.First.Either && pair.Second.Both <= pair.First.Both));
                Assert.All(funnel.Steps, step => Assert.True(funnel.Pairs == 0 || funnel.LowerPerHundred(step.Step) <= funnel.UpperPerHundred(step.Step)));
                if (wave > 0)
                    Assert.All(funnel.Steps.Zip(funnels[wave - 1].Steps), pair => Assert.True(pair.First.Either >= pair.Second.Either && pair.First.Both >= pair.Second.Both));
            }
        }
    }

    [Fact]
    public void A_verdict_holds_whatever_the_silent_would_say()
    {
        static OutcomeFunnel Of(int joint, int met, int silent) => OutcomeFunnel.From(
            [.. Enumerable.Repeat("4", joint).Concat(Enumerable.Repeat("2", met)).Concat(Enumerable.Repeat("-", silent)).Select((said, at) => new PairAnswers(2 * at, (2 * at) + 1, Said(said), Said(said)))], OutcomeWave.SixMonths);
        Assert.Equal(BenchmarkVerdict.Above, Of(20, 60, 20).Against(19));
        Assert.Equal(BenchmarkVerdict.CannotTell, Of(19, 61, 20).Against(19));
        Assert.Equal(BenchmarkVerdict.CannotTell, Of(0, 81, 19).Against(19));
        Assert.Equal(BenchmarkVerdict.Below, Of(0, 82, 18).Against(19));
        // Of one answer and one silence the silent side may say more; of two answers nobody does.
        Assert.Equal((0.0, 100.0, BenchmarkVerdict.CannotTell), OutcomeFunnel.From([new(0, 1, Said("2"), Said("-"))], OutcomeWave.SixMonths) is var half ? (half.LowerPerHundred(OutcomeStep.JointWork), half.UpperPerHundred(OutcomeStep.JointWork), half.Against(19)) : default);
        // Who said that they never met is not asked again, and is not silent; the other still is.
        OutcomeStep?[] never = [OutcomeStep.Nothing, null, null, null], unheard = [null, null, null, null];
        Assert.Equal((1, 1), OutcomeFunnel.From([new(0, 1, never, unheard)], OutcomeWave.TwelveMonths) is var one ? (one.Answered, one.Get(OutcomeStep.Meeting).Open) : default);
        Assert.Equal((1, 0), OutcomeFunnel.From([new(0, 1, never, never)], OutcomeWave.TwelveMonths) is var both ? (both.Answered, both.Get(OutcomeStep.Meeting).Open) : default);
        Assert.Equal((BenchmarkVerdict.NoPairs, (double?)null), (Of(0, 0, 0).Against(19), Of(0, 0, 0).LowerPerHundred(OutcomeStep.Result)));
    }

    [Fact]
    public void Both_ends_are_reached_and_never_passed_by_whatever_the_silent_sides_say()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            List<PairAnswers> pairs = [.. Enumerable.Range(0, random.Next(1, 30)).Select(at => new PairAnswers(2 * at, (2 * at) + 1, Random(random), Random(random)))];
            var wave = (OutcomeWave)random.Next(Waves);
            var funnel = OutcomeFunnel.From(pairs, wave);
            OutcomeFunnel Told(Func<OutcomeStep> says) => OutcomeFunnel.From([.. pairs.Select(pair => new PairAnswers(pair.One, pair.Other, Filled(pair.OneSaid, wave, says), Filled(pair.OtherSaid, wave, says)))], wave);
            var (most, least, some) = (Told(() => OutcomeStep.Result), Told(() => OutcomeStep.Nothing), Told(() => (OutcomeStep)random.Next(7)));
            foreach (var step in funnel.Steps)
            {
                Assert.Equal((step.Either, step.Either + step.Open), (least.Get(step.Step).Either, most.Get(step.Step).Either));
                Assert.InRange(some.Get(step.Step).Either, step.Either, step.Either + step.Open);
            }
        }
    }

    [Fact]
    public void Nobody_can_be_read_out_of_a_count_that_is_told()
    {
        static PairAnswers Pair(int one, int other) => new(one, other, Said("4"), Said("4"));
        Assert.True(FunnelStep.IsTold([]));
        Assert.False(FunnelStep.IsTold([Pair(0, 1), Pair(2, 3)]));
        Assert.True(FunnelStep.IsTold([Pair(0, 1), Pair(2, 3), Pair(4, 5)]));
        // Three meetings of one person are that person's answers.
        Assert.False(FunnelStep.IsTold([Pair(0, 1), Pair(0, 2), Pair(3, 0), Pair(0, 4)]));
    }

    private static List<int> Counts(OutcomeFunnel funnel) => [funnel.Answered, funnel.AnsweredByBoth, funnel.Differing, .. funnel.Steps.SelectMany(step => new[] { step.Either, step.Both, step.Open, step.EitherIsTold ? 1 : 0, step.BothIsTold ? 1 : 0 })];

    // A side that did not answer in the wave, and may still, says something in it.
    private static OutcomeStep?[] Filled(IReadOnlyList<OutcomeStep?> said, OutcomeWave wave, Func<OutcomeStep> says) =>
        said.Take((int)wave).Contains(OutcomeStep.Nothing) ? [.. said] : [.. said.Select((step, at) => at == (int)wave ? step ?? says() : step)];

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private static OutcomeStep?[] Said(string word) => [null, null, word == "-" ? null : (OutcomeStep)Number(word), null];

    private static OutcomeStep?[] Random(Random random) => [.. Enumerable.Range(0, Waves).Select(_ => random.Next(3) == 0 ? (OutcomeStep?)random.Next(7) : null)];
}
