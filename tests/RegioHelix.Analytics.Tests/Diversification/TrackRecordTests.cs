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
