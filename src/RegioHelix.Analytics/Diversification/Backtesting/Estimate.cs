namespace RegioHelix.Analytics.Diversification.Backtesting;

/// <summary>An estimate with its error.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="SmallestVisible">
/// The smallest distance from what no skill would give that a test at the interval's level would see with the power asked for, given this error:
/// what the window can show at all.
/// </param>
public sealed record Estimate(double Value, double StandardError, double Lower, double Upper, double SmallestVisible)
{
    internal static Estimate Of(double value, ClusteredError error, BacktestSettings settings, double least = 0, double most = 1)
    {
        var reach = Entries.Quantile.Student((1 + settings.Confidence) / 2, Math.Max(1, error.Clusters - 1));
        var power = Entries.Quantile.Normal(settings.Power);
        return new(
            value, error.StandardError, Math.Max(least, value - (reach * error.StandardError)), Math.Min(most, value + (reach * error.StandardError)),
            (reach + power) * error.StandardError);
    }
}
