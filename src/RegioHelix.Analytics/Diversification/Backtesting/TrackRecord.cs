namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>What a track record comes to.</summary>
public enum TrackRecordVerdict
{
    /// <summary>More hits than picking at random, beyond the interval.</summary>
    BetterThanChance,

    /// <summary>The interval holds chance: no difference was shown, which is not that there is none.</summary>
    NotShown,

    /// <summary>Fewer hits than picking at random, beyond the interval.</summary>
    WorseThanChance,
}

/// <summary>Why there is no track record.</summary>
public enum NoTrackRecord
{
    /// <summary>A table of the backtest is simulated: nothing may be claimed of real places.</summary>
    Simulated,

    /// <summary>The backtest says nothing: see its state.</summary>
    NotJudged,

    /// <summary>The windows differ in length, so that no number of years can be named.</summary>
    MixedYears,

    /// <summary>The backtest has no such ranking.</summary>
    NoSuchRanking,
}

/// <summary>
/// What a recommendation may say of itself: of the k best ranked opportunities a region, <see cref="Hits"/> in <see cref="Picks"/> were entered within
/// <see cref="Years"/> years; picking at random in the same regions would have given <see cref="Chance"/>.
/// It is a record of past windows, over all regions, and no chance of one opportunity of one region.
/// </summary>
/// <param name="Ranking">The ranking's name.</param>
/// <param name="Best">The k.</param>
/// <param name="Hits">Entries among the picks; where equal scores leave the choice open, the mean over all choices.</param>
/// <param name="Picks">All picks.</param>
/// <param name="Years">Length of the windows.</param>
/// <param name="Windows">Number of windows.</param>
/// <param name="Regions">Number of regions.</param>
/// <param name="Precision">Hits over picks, 0 to 1.</param>
/// <param name="Chance">What picking at random would give, 0 to 1.</param>
/// <param name="Gain">Precision less chance.</param>
/// <param name="Rule">What counted as an entry.</param>
/// <param name="Verdict">What it comes to.</param>
public sealed record TrackRecord(
    string Ranking, int Best, double Hits, int Picks, int Years, int Windows, int Regions, Estimate Precision, double Chance, Estimate Gain, Entries.EntryRule Rule, TrackRecordVerdict Verdict)
{
    /// <summary>The record of one ranking, or the reason why there is none: exactly one of the two is null.</summary>
    /// <param name="result">A backtest.</param>
    /// <param name="ranking">The ranking's name.</param>
    public static (TrackRecord? Record, NoTrackRecord? Reason) From(BacktestResult result, string ranking)
    {
        if (result.IsSimulated)
            return (null, NoTrackRecord.Simulated);
        if (result.State != BacktestState.Computed)
            return (null, NoTrackRecord.NotJudged);
        if (result.Years.Distinct().Count() > 1)
            return (null, NoTrackRecord.MixedYears);
        return result.Find(ranking) is { } skill ? (Of(result, skill), null) : (null, NoTrackRecord.NoSuchRanking);
    }

    private static TrackRecord Of(BacktestResult result, PredictionSkill skill)
    {
        var best = skill.Best;
        var verdict = best.Gain.Lower > 0 ? TrackRecordVerdict.BetterThanChance : best.Gain.Upper < 0 ? TrackRecordVerdict.WorseThanChance : TrackRecordVerdict.NotShown;
        return new(
            skill.Name, best.Best, best.Hits, best.Picks, result.Years[0], result.Years.Count, best.Regions, best.Precision, best.Chance, best.Gain, result.Rule, verdict);
    }
}
