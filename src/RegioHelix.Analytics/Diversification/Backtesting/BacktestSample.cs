using RegioHelix.Analytics.Diversification.Entries;

namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>
/// The cells that a backtest judges, one after the other, over all windows: candidates for which every ranking has a score, so that all are judged on the same.
/// </summary>
internal sealed class BacktestSample
{
    private BacktestSample(string[] names, List<int> regions, List<int> activities, List<int> windows, List<bool> entered, List<double>[] scores, string[] regionLabels, string[] activityLabels)
    {
        (Names, Regions, Activities, Windows, Entered) = (names, [.. regions], [.. activities], [.. windows], [.. entered]);
        Scores = [.. scores.Select(list => list.ToArray())];
        (RegionLabels, ActivityLabels) = (regionLabels, activityLabels);
    }

    public string[] Names { get; }

    /// <summary>Of each cell its region, the same number in all windows.</summary>
    public int[] Regions { get; }

    public int[] Activities { get; }

    public int[] Windows { get; }

    public bool[] Entered { get; }

    /// <summary>By ranking, then by cell.</summary>
    public double[][] Scores { get; }

    public string[] RegionLabels { get; }

    public string[] ActivityLabels { get; }

    /// <summary>Candidates that some ranking has no score for.</summary>
    public int WithoutScore { get; private set; }

    /// <summary>Candidates left out because their rise was within error.</summary>
    public int LeftOut { get; private set; }

    public int Count => Entered.Length;

    public static BacktestSample Of(IReadOnlyList<BacktestWindow> windows, BacktestSettings settings, Func<string, bool> isIn)
    {
        string[] names = [.. windows[0].Predictions.Select(prediction => prediction.Name)];
        string[] regionLabels = [.. windows.SelectMany(window => window.Turnover.Regions).Distinct(StringComparer.Ordinal)];
        string[] activityLabels = [.. windows.SelectMany(window => window.Turnover.Activities).Distinct(StringComparer.Ordinal)];
        var (regionIndex, activityIndex) = (Index(regionLabels), Index(activityLabels));
        var (regions, activities, inWindow, entered) = (new List<int>(), new List<int>(), new List<int>(), new List<bool>());
        var scores = names.Select(_ => new List<double>()).ToArray();
        var (withoutScore, leftOut) = (0, 0);
        for (var at = 0; at < windows.Count; at++)
        {
            var (turnover, predictions) = (windows[at].Turnover, windows[at].Predictions);
            foreach (var (region, activity) in Candidates(turnover, isIn))
            {
                double?[] row = [.. predictions.Select(prediction => prediction.Scores[region, activity].Value)];
                var verdict = turnover[region, activity];
                var isLeftOut = verdict == TurnoverVerdict.RoseWithinError && settings.WithinErrorRises == WithinErrorRises.LeftOut;
                leftOut += isLeftOut ? 1 : 0;
                withoutScore += !isLeftOut && row.Contains(null) ? 1 : 0;
                if (isLeftOut || row.Contains(null))
                    continue;
                regions.Add(regionIndex[turnover.Regions[region]]);
                activities.Add(activityIndex[turnover.Activities[activity]]);
                inWindow.Add(at);
                entered.Add(verdict == TurnoverVerdict.Entered);
                for (var name = 0; name < names.Length; name++)
                    scores[name].Add(row[name]!.Value);
            }
        }
        return new(names, regions, activities, inWindow, entered, scores, regionLabels, activityLabels) { WithoutScore = withoutScore, LeftOut = leftOut };
    }

    /// <summary>The group of each cell within which pairs are compared; a window never mixes with another.</summary>
    public int[] Strata(AreaScope scope, BacktestSettings settings) => scope switch
    {
        AreaScope.Pooled => Windows,
        AreaScope.WithinRegion => [.. Windows.Zip(Regions, (window, region) => (window * RegionLabels.Length) + region)],
        AreaScope.WithinActivity => [.. Windows.Zip(Activities, (window, activity) => (window * ActivityLabels.Length) + activity)],
        AreaScope.WithinBand => [.. Windows.Zip(ScoreBins.Of(Scores[Array.IndexOf(Names, settings.Control)], settings.Bands), (window, band) => (window * settings.Bands) + band)],
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "unknown scope"),
    };

    private static IEnumerable<(int Region, int Activity)> Candidates(TurnoverTable turnover, Func<string, bool> isIn)
    {
        for (var region = 0; region < turnover.Regions.Count; region++)
            for (var activity = 0; activity < turnover.Activities.Count && isIn(turnover.Regions[region]); activity++)
                if (turnover.CanEnter(region, activity))
                    yield return (region, activity);
    }

    private static Dictionary<string, int> Index(string[] labels) => Enumerable.Range(0, labels.Length).ToDictionary(at => labels[at], at => at, StringComparer.Ordinal);
}
