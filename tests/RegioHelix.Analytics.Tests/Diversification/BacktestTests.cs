using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Diversification;

public sealed class BacktestTests
{
    private static readonly AreaScope[] Scopes = [AreaScope.Pooled, AreaScope.WithinRegion, AreaScope.WithinActivity];

    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("backtest");
        var (scores, entered) = (page.Table("score"), page.Table("entered"));
        var turnover = SkillSamples.Turnover(scores.Regions, scores.Activities, (r, a) => entered[r, a].Value == 1);
        var result = Backtest.From([new(turnover, [SkillSamples.Scores("score", turnover, (r, a) => scores[r, a].Value)], 2)], SkillSamples.Small);
        var skill = result.Find("score")!;
        page.Agrees("areas", (label, _) => skill.Areas[label switch { "within-region" => AreaScope.WithinRegion, "within-activity" => AreaScope.WithinActivity, _ => AreaScope.Pooled }].Area.Value);
        page.Agrees("best", (_, what) => what switch { "hits" => skill.Best.Hits, "picks" => skill.Best.Picks, "precision" => skill.Best.Precision.Value, _ => skill.Best.Chance });
    }

    [Fact]
    public void Area_is_the_part_of_pairs_in_the_right_order()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var draws = new SeededDraws(seed, 1);
            // Few different scores: many ties. One region, one activity, and strata without an entry among them.
            double[] scores = [.. Enumerable.Range(0, 60).Select(_ => Math.Floor(draws.Uniform() * 6))];
            bool[] entered = [.. Enumerable.Range(0, 60).Select(_ => draws.Uniform() < 0.3)];
            int[] strata = [.. Enumerable.Range(0, 60).Select(at => at % (1 + (seed % 9)))];
            var pairs = strata.Distinct().Select(stratum =>
            {
                var all = (from one in Enumerable.Range(0, 60)
                           from other in Enumerable.Range(0, 60)
                           where strata[one] == stratum && strata[other] == stratum && entered[one] && !entered[other]
                           select scores[one] > scores[other] ? 1 : scores[one] == scores[other] ? 0.5 : 0).ToArray();
                return all.Length == 0 ? (double?)null : all.Average();
            }).OfType<double>().ToArray();
            var area = RankingArea.Of(scores, entered, strata, StratumWeight.Equal)!;
            Assert.Equal(pairs.Average(), area.Area, 1e-12);
            Assert.Equal(pairs.Length, area.Strata);
        }
    }

    [Fact]
    public void Error_of_cells_that_vary_apart_is_that_of_DeLong()
    {
        // Each cell its own region and one activity: the clustered sum is DeLong's S10 / m + S01 / n, but for the factor of the number of clusters.
        var draws = new SeededDraws(5, 5);
        var (scores, entered) = (Enumerable.Range(0, 80).Select(_ => Math.Round(draws.Normal(), 1)).ToArray(), Enumerable.Range(0, 80).Select(_ => draws.Uniform() < 0.4).ToArray());
        var turnover = SkillSamples.Turnover(RandomTables.Labels("R", 80), ["A"], (r, _) => entered[r]);
        var settings = SkillSamples.Small with { Clustering = Clustering.Region };
        var area = Backtest.From([new(turnover, [SkillSamples.Scores("score", turnover, (r, _) => scores[r])], 1)], settings).Find("score")!.Areas[AreaScope.Pooled].Area;
        double Compare(double one, double other) => one > other ? 1 : one == other ? 0.5 : 0;
        double[] entries = [.. scores.Where((_, at) => entered[at])], others = [.. scores.Where((_, at) => !entered[at])];
        double[] ofEntries = [.. entries.Select(one => others.Average(other => Compare(one, other)))], ofOthers = [.. others.Select(other => entries.Average(one => Compare(one, other)))];
        double Variance(double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);
        var variance = (Variance(ofEntries) / entries.Length) + (Variance(ofOthers) / others.Length);
        Assert.Equal(Math.Sqrt(variance * 80 / 79), area.StandardError, 1e-12);
    }

    [Fact]
    public void Error_by_region_is_near_that_of_leaving_out_each_region()
    {
        var window = SkillSamples.Drawn(30, 20, 4, 0.7);
        var settings = SkillSamples.Small with { Clustering = Clustering.Region };
        foreach (var scope in Scopes)
        {
            var whole = Backtest.From([window], settings).Find("signal")!.Areas[scope].Area;
            double[] parts = [.. Enumerable.Range(0, 30).Select(left => Backtest.PerType([window], region => region == $"R{left + 1}" ? null : "in", settings).Single().Result.Find("signal")!.Areas[scope].Area.Value)];
            var jackknife = Math.Sqrt(parts.Sum(part => Math.Pow(part - parts.Average(), 2)) * 29 / 30);
            // Leaving out a region also drops the activities whose only entry it held.
            Assert.InRange(whole.StandardError / jackknife, scope == AreaScope.WithinActivity ? 0.75 : 0.85, scope == AreaScope.WithinActivity ? 2 : 1.15);
        }
    }

    [Theory]
    [InlineData(Clustering.Region)]
    [InlineData(Clustering.RegionAndActivity)]
    public void A_ranking_without_skill_holds_one_half_in_its_interval_as_often_as_stated(Clustering clustering)
    {
        // Entries cluster by region and activity, and are few: strata with a single entry are the rule.
        const int Runs = 200;
        var settings = SkillSamples.Small with { Clustering = clustering, Control = "signal", Bands = 5 };
        var held = Enum.GetValues<AreaScope>().ToDictionary(scope => scope, _ => 0);
        var gains = 0;
        for (var run = 0; run < Runs; run++)
        {
            var skill = Backtest.From([SkillSamples.Drawn(25, 20, run, 0.5, 0.1)], settings).Find("noise")!;
            foreach (var (scope, area) in skill.Areas)
                held[scope] += area.Area.Lower <= 0.5 && area.Area.Upper >= 0.5 ? 1 : 0;
            gains += skill.Best.Gain.Lower <= 0 && skill.Best.Gain.Upper >= 0 ? 1 : 0;
        }
        // Of 95 in 100, with 25 regions and some two entries in each; by region alone the shared luck of an activity is not seen.
        var least = clustering == Clustering.Region ? 0.83 : 0.9;
        Assert.All(held, scope => Assert.InRange(scope.Value / (double)Runs, least, 0.99));
        Assert.InRange(gains / (double)Runs, least, 0.99);
    }

    [Fact]
    public void Perfect_is_1_the_wrong_way_round_0_and_no_order_one_half()
    {
        var drawn = SkillSamples.Drawn(12, 10, 3, 0.5).Turnover;
        bool Entered(int r, int a) => drawn[r, a] == TurnoverVerdict.Entered;
        var result = Backtest.From([new(drawn, [
            SkillSamples.Scores("perfect", drawn, (r, a) => Entered(r, a) ? 2 : 1), SkillSamples.Scores("wrong", drawn, (r, a) => Entered(r, a) ? 1 : 2), SkillSamples.Scores("equal", drawn, (_, _) => 7)], 1)], SkillSamples.Small);
        foreach (var scope in Scopes)
        {
            Assert.Equal(1, result.Find("perfect")!.Areas[scope].Area.Value, 1e-12);
            Assert.Equal(0, result.Find("wrong")!.Areas[scope].Area.Value, 1e-12);
            Assert.Equal(0.5, result.Find("equal")!.Areas[scope].Area.Value, 1e-12);
            Assert.Equal(1, result.Compare("perfect", "wrong", scope)!.Value, 1e-12);
        }
        // By equal scores all choices are as good as any: what chance gives.
        var equal = result.Find("equal")!.Best;
        Assert.Equal(equal.Chance, equal.Precision.Value, 1e-12);
        Assert.Equal(0, equal.Gain.Value, 1e-12);
        Assert.Equal(0, result.Find("perfect")!.Calibration.Brier, 1e-12);
    }

    [Fact]
    public void A_rising_function_of_the_scores_and_another_order_of_the_table_change_nothing()
    {
        var window = SkillSamples.Drawn(14, 11, 8, 0.6);
        var scores = window.Predictions[0].Scores;
        var turnover = window.Turnover;
        string[] regions = [.. turnover.Regions.Reverse()], activities = [.. turnover.Activities.Reverse()];
        var turned = SkillSamples.Turnover(regions, activities, (r, a) => turnover[13 - r, 10 - a] == TurnoverVerdict.Entered);
        var plain = Backtest.From([new(turnover, [SkillSamples.Scores("one", turnover, (r, a) => scores[r, a].Value)], 1)], SkillSamples.Small).Find("one")!;
        foreach (var other in new[]
        {
            Backtest.From([new(turnover, [SkillSamples.Scores("one", turnover, (r, a) => Math.Exp(3 * scores[r, a].Value!.Value) - 5)], 1)], SkillSamples.Small).Find("one")!,
            Backtest.From([new(turned, [SkillSamples.Scores("one", turned, (r, a) => scores[13 - r, 10 - a].Value)], 1)], SkillSamples.Small).Find("one")!,
        })
        {
            foreach (var scope in Scopes)
            {
                Assert.Equal(plain.Areas[scope].Area.Value, other.Areas[scope].Area.Value, 1e-12);
                Assert.Equal(plain.Areas[scope].Area.StandardError, other.Areas[scope].Area.StandardError, 1e-12);
            }
            Assert.Equal(plain.Best.Hits, other.Best.Hits, 1e-12);
            Assert.Equal(plain.Calibration.Brier, other.Calibration.Brier, 1e-12);
        }
    }

    [Fact]
    public void Two_windows_are_judged_together_and_the_same_window_twice_tells_no_more()
    {
        var window = SkillSamples.Drawn(20, 15, 6, 0.6);
        var (once, twice) = (Backtest.From([window], SkillSamples.Small), Backtest.From([window, window], SkillSamples.Small));
        Assert.Equal(2 * once.Basis.Entries, twice.Basis.Entries);
        foreach (var scope in Scopes)
        {
            var (one, two) = (once.Find("signal")!.Areas[scope].Area, twice.Find("signal")!.Areas[scope].Area);
            Assert.Equal(one.Value, two.Value, 1e-12);
            Assert.InRange(two.StandardError / one.StandardError, 0.97, 1.05);
        }
    }

    [Fact]
    public void Foretells_a_region_by_the_others_alone()
    {
        // One region of three is alone in the upper half and enters always; of the others one entered in two.
        string[] regions = ["R1", "R2", "R3"], activities = ["A1", "A2"];
        var turnover = SkillSamples.Turnover(regions, activities, (r, a) => r == 0 || a == 0);
        var result = Backtest.From([new(turnover, [SkillSamples.Scores("one", turnover, (r, _) => r == 0 ? 2 : 1)], 1)], SkillSamples.Small with { CalibrationBins = 2 });
        var groups = result.Find("one")!.Calibration.Groups;
        Assert.Equal([4, 2], groups.Select(group => group.Cells));
        Assert.Equal([0.5, 1], groups.Select(group => group.Entered.Value));
        Assert.Equal([0.5, 0.5], groups.Select(group => group.Foretold));
    }

    [Fact]
    public void Says_nothing_where_there_is_too_little()
    {
        var window = SkillSamples.Drawn(10, 8, 1, 0.5);
        Assert.Equal(BacktestState.TooFewEntries, Backtest.From([window], new() { LeastOfEach = 60 }).State);
        var one = SkillSamples.Turnover(["R1", "R2"], RandomTables.Labels("A", 60), (r, a) => r == 0 && a < 30);
        var few = Backtest.From([new(one, [SkillSamples.Scores("score", one, (_, a) => a)], 1)]);
        Assert.Equal(BacktestState.TooFewRegions, few.State);
        Assert.Empty(few.Skills);
        var none = SkillSamples.Turnover(["R1", "R2"], RandomTables.Labels("A", 60), (_, a) => a < 58);
        Assert.Equal(BacktestState.TooFewNonEntries, Backtest.From([new(none, [SkillSamples.Scores("score", none, (_, a) => a)], 1)]).State);
        var empty = SkillSamples.Turnover(["R1"], ["A1"], (_, _) => null);
        Assert.Null(Backtest.From([new(empty, [SkillSamples.Scores("score", empty, (_, _) => 1)], 1)]).Basis.BaseRate);
    }

    [Fact]
    public void Judges_all_rankings_on_the_cells_that_all_have_and_counts_the_others()
    {
        var turnover = SkillSamples.Drawn(10, 8, 2, 0.5).Turnover;
        var result = Backtest.From([new(turnover, [SkillSamples.Scores("all", turnover, (r, a) => r + a), SkillSamples.Scores("some", turnover, (r, a) => a == 0 ? null : r)], 1)], SkillSamples.Small);
        Assert.Equal(10, result.Basis.WithoutScore);
        Assert.Equal(70, result.Basis.Candidates);
    }

    [Fact]
    public void Rises_within_error_count_as_not_entered_or_not_at_all()
    {
        var turnover = new TurnoverTable(["R1", "R2"], ["A1", "A2"], EntryRule.Crossing(), [TurnoverVerdict.Entered, TurnoverVerdict.RoseWithinError, TurnoverVerdict.Entered, TurnoverVerdict.StayedAway], [true, true, true, true], false);
        var window = new BacktestWindow(turnover, [SkillSamples.Scores("score", turnover, (_, a) => a)], 1);
        Assert.Equal((4, 0), Counts(WithinErrorRises.NotEntered));
        Assert.Equal((3, 1), Counts(WithinErrorRises.LeftOut));

        (int, int) Counts(WithinErrorRises rises) => Backtest.From([window], SkillSamples.Small with { WithinErrorRises = rises }).Basis is var basis ? (basis.Candidates, basis.LeftOut) : default;
    }

    [Fact]
    public void Refuses_windows_that_do_not_fit()
    {
        var (window, other) = (SkillSamples.Drawn(4, 4, 1, 0.5), SkillSamples.Drawn(5, 4, 1, 0.5));
        Assert.Throws<ArgumentException>(() => Backtest.From([]));
        Assert.Throws<ArgumentException>(() => Backtest.From([window with { Years = 0 }]));
        Assert.Throws<ArgumentException>(() => Backtest.From([window with { Predictions = other.Predictions }]));
        Assert.Throws<ArgumentException>(() => Backtest.From([window, window with { Predictions = [window.Predictions[0]] }]));
        Assert.Throws<ArgumentException>(() => Backtest.From([window with { Predictions = [window.Predictions[0], window.Predictions[0]] }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Backtest.From([window], new() { Best = 0 }));
    }

    [Fact]
    public void A_ranking_compared_with_itself_differs_by_nothing_without_doubt()
    {
        var result = Backtest.From([SkillSamples.Drawn(12, 15, 5, 0.8)], SkillSamples.Small);
        foreach (var scope in Scopes)
        {
            var same = result.Compare("signal", "signal", scope)!;
            Assert.Equal((0.0, 0.0, 0.0), (same.Value, same.Lower, same.Upper));
            var other = result.Compare("signal", "noise", scope)!;
            Assert.True(other.Lower < other.Value && other.Value < other.Upper);
        }
        // A rate within a group that some entered and some did not is not certain.
        var groups = result.Find("signal")!.Calibration.Groups;
        Assert.All(groups.Where(group => group.Entered.Value is > 0 and < 1), group => Assert.True(group.Entered.Lower < group.Entered.Value && group.Entered.Upper > group.Entered.Value));
        Assert.Contains(groups, group => group.Entered.Value is > 0 and < 1);
    }
}
