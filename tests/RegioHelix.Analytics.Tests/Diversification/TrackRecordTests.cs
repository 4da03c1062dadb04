using RegioHelix.Analytics.Diversification.Backtesting;

namespace RegioHelix.Analytics.Tests.Diversification;

public sealed class TrackRecordTests
{
    [Fact]
    public void States_hits_picks_years_and_chance()
    {
        var result = Backtest.From([SkillSamples.Drawn(30, 20, 9, 1.5)], new() { Best = 3 });
        var (record, reason) = TrackRecord.From(result, "signal");
        Assert.Null(reason);
        Assert.Equal((3, 90, 3, 30, 1), (record!.Best, record.Picks, record.Years, record.Regions, record.Windows));
        Assert.Equal(record.Hits / 90, record.Precision.Value, 1e-12);
        Assert.Equal(TrackRecordVerdict.BetterThanChance, record.Verdict);
        // Every region has all its cells: picking at random gives the base rate.
        Assert.Equal(result.Basis.BaseRate!.Value, record.Chance, 1e-12);
        Assert.Equal(record.Precision.Value - record.Chance, record.Gain.Value, 1e-12);
    }

    // Lists made by sorting a score are judged as the score itself: only the order counts.
    [Fact]
    public void Of_lists_is_that_of_the_score_they_follow()
    {
        var window = SkillSamples.Drawn(30, 20, 9, 1.5);
        var scores = window.Predictions.First(prediction => prediction.Name == "signal").Scores;
        var lists = Prediction.OfLists("lists", scores.Rows, scores.Columns, region =>
            [.. scores.Columns.OrderByDescending(activity => scores.Find(region, activity)!.Value.Value).Take(20)]);
        var result = Backtest.From([window with { Predictions = [.. window.Predictions, lists] }], new() { Best = 3 });
        var (one, other) = (TrackRecord.From(result, "signal").Record!, TrackRecord.From(result, "lists").Record!);
        Assert.Equal((one.Hits, one.Picks, one.Precision.Value), (other.Hits, other.Picks, other.Precision.Value));
        Assert.Equal(result.Find("signal")!.Areas[AreaScope.WithinRegion].Area.Value, result.Find("lists")!.Areas[AreaScope.WithinRegion].Area.Value, 1e-12);
    }

    [Fact]
    public void Of_lists_leaves_out_what_no_list_names_and_refuses_a_name_twice()
    {
        var lists = Prediction.OfLists("lists", ["North"], ["A", "B", "C"], _ => ["C", "A"]);
        Assert.Equal([-1, null, 0.0], lists.Scores.Row(0).Select(score => score.Value));
        Assert.Throws<ArgumentException>(() => Prediction.OfLists("lists", ["North"], ["A"], _ => ["A", "A"]));
    }

    [Fact]
    public void Of_noise_shows_nothing() =>
        Assert.Equal(TrackRecordVerdict.NotShown, TrackRecord.From(Backtest.From([SkillSamples.Drawn(30, 20, 9, 1.5)]), "noise").Record!.Verdict);

    [Fact]
    public void Is_never_made_of_simulated_figures()
    {
        var (record, reason) = TrackRecord.From(Backtest.From([SkillSamples.Drawn(30, 20, 9, 1.5, isSimulated: true)]), "signal");
        Assert.Null(record);
        Assert.Equal(NoTrackRecord.Simulated, reason);
    }

    [Fact]
    public void Is_refused_with_a_reason()
    {
        var window = SkillSamples.Drawn(30, 20, 9, 1.5);
        Assert.Equal(NoTrackRecord.MixedYears, TrackRecord.From(Backtest.From([window, window with { Years = 5 }]), "signal").Reason);
        Assert.Equal(NoTrackRecord.NotJudged, TrackRecord.From(Backtest.From([window], new() { LeastOfEach = 10_000 }), "signal").Reason);
        Assert.Equal(NoTrackRecord.NoSuchRanking, TrackRecord.From(Backtest.From([window]), "size").Reason);
    }
}
