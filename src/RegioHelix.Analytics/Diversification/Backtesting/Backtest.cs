namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>
/// How well rankings made in a past year told which activities then entered which regions. Every ranking is judged on the same cells; several windows are
/// judged together, pairs never mixing windows. What it finds holds for the windows that it saw.
/// </summary>
public static class Backtest
{
    /// <summary>All regions together.</summary>
    /// <param name="windows">One or more, with the same rankings in the same order.</param>
    /// <param name="settings">How to judge; null for the defaults.</param>
    /// <exception cref="ArgumentException">No window, other rankings or labels, two rankings of one name, or a window shorter than a year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting out of range.</exception>
    public static BacktestResult From(IReadOnlyList<BacktestWindow> windows, BacktestSettings? settings = null) => From(windows, settings ?? new(), _ => true);

    /// <summary>Each type of region by itself, in the order of the labels; regions without a type are in none.</summary>
    /// <param name="windows">One or more, with the same rankings in the same order.</param>
    /// <param name="typeOf">The type of a region; null for none.</param>
    /// <param name="settings">How to judge; null for the defaults.</param>
    /// <exception cref="ArgumentException">As for all regions together.</exception>
    public static IReadOnlyList<TypedBacktest> PerType(IReadOnlyList<BacktestWindow> windows, Func<string, string?> typeOf, BacktestSettings? settings = null)
    {
        var types = windows.SelectMany(window => window.Turnover.Regions).Select(typeOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. types.Select(type => new TypedBacktest(type, From(windows, settings ?? new(), region => typeOf(region) == type)))];
    }

    private static BacktestResult From(IReadOnlyList<BacktestWindow> windows, BacktestSettings settings, Func<string, bool> isIn)
    {
        Check(windows);
        Check(settings);
        var sample = BacktestSample.Of(windows, settings, isIn);
        int[] entries = [.. Enumerable.Range(0, sample.Count).Where(at => sample.Entered[at])];
        var basis = new BacktestBasis(
            sample.Count, entries.Length, sample.Regions.Distinct().Count(), entries.Select(at => sample.Regions[at]).Distinct().Count(), sample.WithoutScore, sample.LeftOut);
        var state = basis.Entries < settings.LeastOfEach ? BacktestState.TooFewEntries
            : basis.Candidates - basis.Entries < settings.LeastOfEach ? BacktestState.TooFewNonEntries
            : basis.RegionsWithEntry < settings.LeastRegions ? BacktestState.TooFewRegions
            : BacktestState.Computed;
        return new(state, basis, settings, [.. windows.Select(window => window.Years)], windows.Any(window => window.Turnover.IsSimulated), windows[0].Turnover.Rule, sample);
    }

    private static void Check(IReadOnlyList<BacktestWindow> windows)
    {
        if (windows.Count == 0)
            throw new ArgumentException("a backtest needs at least one window", nameof(windows));
        var names = windows[0].Predictions.Select(prediction => prediction.Name).ToArray();
        if (names.Length == 0 || names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new ArgumentException($"a window needs at least one ranking and each name once, not {string.Join(", ", names)}", nameof(windows));
        foreach (var window in windows)
        {
            if (window.Years < 1)
                throw new ArgumentException($"a window has one year or more, not {window.Years}", nameof(windows));
            if (window.Turnover.Rule != windows[0].Turnover.Rule)
                throw new ArgumentException("all windows need the same rule of entry", nameof(windows));
            if (!window.Predictions.Select(prediction => prediction.Name).SequenceEqual(names))
                throw new ArgumentException("all windows need the same rankings in the same order", nameof(windows));
            if (window.Predictions.FirstOrDefault(prediction => !prediction.Scores.Rows.SequenceEqual(window.Turnover.Regions) || !prediction.Scores.Columns.SequenceEqual(window.Turnover.Activities)) is { } other)
                throw new ArgumentException($"the ranking {other.Name} has other regions or activities than the window", nameof(windows));
        }
    }

    private static void Check(BacktestSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Best, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.CalibrationBins, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Bands, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.LeastOfEach, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.LeastRegions, 2);
        if (!(settings.Confidence is > 0 and < 1 && settings.Power is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(settings), "confidence and power are above 0 and below 1");
    }
}

/// <summary>A backtest of the regions of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Result">What was found, or why nothing is said.</param>
public sealed record TypedBacktest(string Type, BacktestResult Result);
