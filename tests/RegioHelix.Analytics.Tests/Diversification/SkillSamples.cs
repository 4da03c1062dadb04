using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Diversification;

/// <summary>Backtests of invented entries and scores.</summary>
internal static class SkillSamples
{
    public static readonly BacktestSettings Small = new() { LeastOfEach = 1, LeastRegions = 2, Best = 1, Control = "none" };

    public static TurnoverTable Turnover(IReadOnlyList<string> regions, IReadOnlyList<string> activities, Func<int, int, bool?> entered, bool isSimulated = false)
    {
        bool?[] cells = [.. Enumerable.Range(0, regions.Count * activities.Count).Select(at => entered(at / activities.Count, at % activities.Count))];
        return new(
            regions, activities, EntryRule.Crossing(),
            [.. cells.Select(cell => cell switch { true => TurnoverVerdict.Entered, false => TurnoverVerdict.StayedAway, null => TurnoverVerdict.Stayed })],
            [.. cells.Select(cell => cell is not null)], isSimulated);
    }

    public static Prediction Scores(string name, TurnoverTable turnover, Func<int, int, double?> score) => new(name, FigureTable.Fill(
        turnover.Regions, turnover.Activities, (region, activity) => score(region, activity) is { } value ? Figure.Of(value) : Figure.Without(FigureState.NotPublished)));

    /// <summary>Regions by activities in which entries come more often where the signal is strong, in some regions and in some activities.</summary>
    public static BacktestWindow Drawn(int regions, int activities, int seed, double signal, double rate = 0.15, bool isSimulated = false)
    {
        var draws = new SeededDraws(seed, 77);
        double[] ofRegion = [.. Enumerable.Range(0, regions).Select(_ => draws.Normal())], ofActivity = [.. Enumerable.Range(0, activities).Select(_ => draws.Normal())];
        double[] scores = [.. Enumerable.Range(0, regions * activities).Select(_ => draws.Normal())];
        var threshold = Quantile.Normal(1 - rate) * Math.Sqrt(1 + 0.5 + (signal * signal));
        bool[] entered = [.. Enumerable.Range(0, scores.Length).Select(at =>
            draws.Normal() + (signal * scores[at]) + (0.5 * ofRegion[at / activities]) + (0.5 * ofActivity[at % activities]) > threshold)];
        var turnover = Turnover(RandomTables.Labels("R", regions), RandomTables.Labels("A", activities), (r, a) => entered[(r * activities) + a], isSimulated);
        // Noise that regions and activities have in common, as real rankings have.
        double[] shared = [.. Enumerable.Range(0, regions + activities).Select(_ => draws.Normal())];
        return new(turnover,
        [
            Scores("signal", turnover, (r, a) => scores[(r * activities) + a]),
            Scores("noise", turnover, (r, a) => draws.Normal() + shared[r] + shared[regions + a]),
        ], 3);
    }
}
