namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How tables are drawn, and what interval is read off the draws.</summary>
/// <param name="Draws">Number of draws, 1 to 1,000,000.</param>
/// <param name="Seed">The same seed gives the same bits, on one thread or many.</param>
/// <param name="Counts">What chance does to counts.</param>
/// <param name="Error">Error in proportion to the figures; null for none.</param>
/// <param name="Missing">What is drawn for cells that are not published.</param>
/// <param name="Level">Part of the draws inside an interval, above 0 and below 1.</param>
/// <param name="Form">How the interval is read off the draws.</param>
public sealed record DrawSettings(
    int Draws = 1000,
    ulong Seed = 1,
    CountNoise Counts = CountNoise.Poisson,
    RelativeError? Error = null,
    MissingDraw Missing = MissingDraw.WithinTotals,
    double Level = 0.95,
    IntervalForm Form = IntervalForm.Percentile)
{
    /// <summary>True where published cells stay as published: the draws then keep the bounds of every figure.</summary>
    internal bool KeepsPublished => Counts == CountNoise.None && (Error is null || (Error.All == 0 && (Error.ByFlag ?? []).All(one => one.Deviation == 0)));

    internal void Check()
    {
        if (Draws is < 1 or > 1_000_000)
            throw new ArgumentOutOfRangeException(nameof(Draws), Draws, "between 1 and 1,000,000 draws");
        if (!(Level > 0 && Level < 1))
            throw new ArgumentOutOfRangeException(nameof(Level), Level, "a level is above 0 and below 1");
        Error?.Check();
    }
}

/// <summary>How an interval is read off the draws.</summary>
public enum IntervalForm
{
    /// <summary>From the quantile at half of what the level leaves to the one on the other side. Efron 1979, Annals of Statistics 7(1).</summary>
    Percentile,

    /// <summary>The percentile interval mirrored at the value: what the draws are off to one side, the value is off to the other. Davison and Hinkley 1997, Bootstrap Methods, p. 28, "basic". It can leave the range of the measure.</summary>
    Basic,

    /// <summary>The percentiles shifted for the part of the draws below the value. Efron 1981, Canadian Journal of Statistics 9(2), bias-corrected without acceleration.</summary>
    BiasCorrected,
}

/// <summary>How the work is done; it changes no figure.</summary>
/// <param name="Threads">Threads, 0 for as many as there are processors.</param>
/// <param name="Progress">Told the part done, 0 to 1, from any thread; null for none.</param>
/// <param name="Cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
public sealed record DrawControl(int Threads = 0, IProgress<double>? Progress = null, CancellationToken Cancellation = default);
