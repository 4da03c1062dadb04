using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>A figure with what the draws say of it.</summary>
/// <param name="Published">The figure over the published cells, with its bounds.</param>
/// <param name="Lower">Lower end of the interval; null where no draw gave a figure.</param>
/// <param name="Upper">Upper end of the interval; null where no draw gave a figure.</param>
/// <param name="Mean">Mean of the draws; null where none gave a figure. Far from the value, it says that the draws are off to one side.</param>
/// <param name="Deviation">Standard deviation of the draws, divided by their number less one; null where none gave a figure.</param>
/// <param name="Defined">Number of draws that gave a figure.</param>
public readonly record struct Band(Figure Published, double? Lower, double? Upper, double? Mean, double? Deviation, int Defined)
{
    /// <summary>The value over the published cells; null where there is none.</summary>
    public double? Value => Published.Value;

    /// <summary>Reads a band off the draws.</summary>
    /// <param name="published">The figure that the band is of.</param>
    /// <param name="start">What the draws are distances from: the figure's value, where it has one.</param>
    /// <param name="draws">The distances.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their deviation.</param>
    /// <param name="settings">Level and form.</param>
    /// <param name="keepsBounds">Whether no draw can leave the figure's bounds.</param>
    internal static Band Of(in Figure published, double start, in OrderStatistics draws, double mean, double deviation, DrawSettings settings, bool keepsBounds)
    {
        if (draws.Count == 0)
            return new(published, null, null, null, null, 0);
        var (low, high) = Ends(draws, published.Value is null ? IntervalForm.Percentile : settings.Form, settings.Level);
        var (lower, upper) = (start + low, start + high);
        // Single precision must not carry an end across a bound that every draw keeps. Two equal bounds are no interval: measures without bounds of their own
        // (complexity) write their value there.
        if (keepsBounds && published.Lower < published.Upper)
            (lower, upper) = (Within(published, lower), Within(published, upper));
        return new(published, lower, upper, start + mean, deviation, draws.Count);
    }

    private static double Within(in Figure figure, double end) => Math.Min(Math.Max(end, figure.Lower ?? end), figure.Upper ?? double.PositiveInfinity);

    private static (double Low, double High) Ends(in OrderStatistics draws, IntervalForm form, double level)
    {
        var tail = (1 - level) / 2;
        if (form == IntervalForm.BiasCorrected)
        {
            var half = 0.5 / draws.Count;
            var shift = 2 * NormalLaw.Quantile(Math.Clamp(draws.BelowBase, half, 1 - half));
            var reach = NormalLaw.Quantile(tail);
            return (draws.Quantile(NormalLaw.Below(shift + reach)), draws.Quantile(NormalLaw.Below(shift - reach)));
        }
        var (low, high) = (draws.Quantile(tail), draws.Quantile(1 - tail));
        return form == IntervalForm.Basic ? (-high, -low) : (low, high);
    }
}
