using System.Globalization;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Uncertainty;

/// <summary>
/// Figures of any measure with bands from draws: what <c>compute --draws N --seed S</c> shows. The measure is given as a function of a table, so that every
/// measure of the command has bands, with its own variant and options.
/// </summary>
/// <param name="Bands">A band for every figure, by the labels of the published result.</param>
/// <param name="Undrawn">Cells that stay missing in every draw.</param>
/// <param name="Conflicts">Totals that the cells' bounds contradict.</param>
public sealed record BandedFigures(BandTable Bands, int Undrawn, IReadOnlyList<string> Conflicts)
{
    /// <summary>Draws and bands of a measure of one table or several; each table has errors and gaps of its own.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="measure">The measure; null where it refuses the tables.</param>
    /// <param name="settings">How tables are drawn.</param>
    /// <param name="ranked">Among what each figure is ranked.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <param name="holds">A question about a drawn value, whose chance is counted; null for none.</param>
    public static BandedFigures Run(
        IReadOnlyList<RegionActivityTable> tables, Func<IReadOnlyList<RegionActivityTable>, LabelledFigures?> measure, DrawSettings settings, RankScope ranked = RankScope.Nothing, DrawControl? control = null, Func<double, bool>? holds = null)
    {
        var draws = TableDraws.FromEach(tables, settings, control);
        return new(Analytics.Uncertainty.Bands.From(draws, measure, control, ranked, holds), draws.Sum(one => one.Undrawn), [.. draws.SelectMany(one => one.Conflicts)]);
    }

    /// <summary>Settings from options as they are written; an option that is not given keeps its default.</summary>
    /// <param name="option">The text of an option by name without dashes, or null: draws, seed, noise (poisson, posterior, none), error and error-estimated and error-unreliable (relative deviations), gaps (totals, bounds, leave), level, interval (percentile, basic, bias-corrected).</param>
    /// <exception cref="ArgumentException">An option that cannot be read, with what is allowed.</exception>
    public static DrawSettings SettingsOf(Func<string, string?> option)
    {
        FlagError[] byFlag = [new(ObservationFlags.Estimated, Number(option, "error-estimated", 0, double.MaxValue, 0)), new(ObservationFlags.LowReliability, Number(option, "error-unreliable", 0, double.MaxValue, 0))];
        var all = Number(option, "error", 0, double.MaxValue, 0);
        return new(
            (int)Number(option, "draws", 1, 1_000_000, 1000, whole: true),
            (ulong)Number(option, "seed", 0, 9_007_199_254_740_992, 1, whole: true),
            One(option, "noise", ("poisson", CountNoise.Poisson), ("posterior", CountNoise.PoissonPosterior), ("none", CountNoise.None)),
            all > 0 || byFlag.Any(one => one.Deviation > 0) ? new(all, byFlag) : null,
            One(option, "gaps", ("totals", MissingDraw.WithinTotals), ("bounds", MissingDraw.BetweenBounds), ("leave", MissingDraw.LeaveMissing)),
            Number(option, "level", 0.01, 0.999, 0.95),
            One(option, "interval", ("percentile", IntervalForm.Percentile), ("basic", IntervalForm.Basic), ("bias-corrected", IntervalForm.BiasCorrected)));
    }

    private static double Number(Func<string, string?> option, string name, double least, double most, double otherwise, bool whole = false)
    {
        if (option(name) is not { } text)
            return otherwise;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && (!whole || number == Math.Truncate(number));
        return isNumber ? number : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"--{name} {text}: allowed is a {(whole ? "whole " : "")}number from {least} {(most == double.MaxValue ? "upwards" : $"to {most}")}"), nameof(option));
    }

    private static T One<T>(Func<string, string?> option, string name, params (string Name, T Value)[] choices)
    {
        if (option(name) is not { } text)
            return choices[0].Value;
        var at = Array.FindIndex(choices, choice => choice.Name == text);
        return at >= 0 ? choices[at].Value : throw new ArgumentException($"--{name} {text}: allowed are {string.Join(", ", choices.Select(choice => choice.Name))}", nameof(option));
    }
}
