namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>When a crossing of the threshold counts as an entry.</summary>
public enum EntryTest
{
    /// <summary>Always: absent before, present after. Boschma, Balland and Kogler 2015, Industrial and Corporate Change 24(1). Rewards noise at the threshold.</summary>
    Crossing,

    /// <summary>Only from below the threshold less a margin to above the threshold plus the margin; cells near the threshold before cannot enter. Ours.</summary>
    Margin,

    /// <summary>
    /// Only where the change of the quotient is larger than the data's own error explains: a one-sided score test of no change, with the error's
    /// variance at the figures that no change would give (after the test of two Poisson rates of Przyborowski and Wilenski 1940, Biometrika 31). Ours.
    /// </summary>
    BeyondError,
}

/// <summary>What counts as an entry or exit.</summary>
public sealed record EntryRule
{
    private EntryRule(EntryTest test, double threshold) => (Test, Threshold) = (test, threshold);

    /// <summary>When a crossing counts.</summary>
    public EntryTest Test { get; }

    /// <summary>The location quotient from which an activity is present.</summary>
    public double Threshold { get; }

    /// <summary>The margin of quotient on both sides; 0 where the rule has none.</summary>
    public double Margin { get; private init; }

    /// <summary>How often a cell that has not changed may pass the test of error; not read where the rule has none.</summary>
    public double Level { get; private init; } = 0.05;

    /// <summary>The error that must not explain the change.</summary>
    public MeasurementError Error { get; private init; } = MeasurementError.None;

    /// <summary>Every crossing.</summary>
    /// <param name="threshold">A finite quotient above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another threshold.</exception>
    public static EntryRule Crossing(double threshold = 1) => new(EntryTest.Crossing, Checked(threshold));

    /// <summary>Crossings of a margin on both sides.</summary>
    /// <param name="margin">Above 0 and below the threshold.</param>
    /// <param name="threshold">A finite quotient above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another margin or threshold.</exception>
    public static EntryRule WithMargin(double margin, double threshold = 1)
    {
        Checked(threshold);
        if (!(margin > 0 && margin < threshold))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, $"a margin is above 0 and below the threshold of {threshold}");
        return new(EntryTest.Margin, threshold) { Margin = margin };
    }

    /// <summary>Crossings that the data's error does not explain.</summary>
    /// <param name="error">The error.</param>
    /// <param name="level">How often an unchanged cell may pass, above 0 and below 0.5.</param>
    /// <param name="threshold">A finite quotient above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another level or threshold.</exception>
    public static EntryRule BeyondError(MeasurementError error, double level = 0.05, double threshold = 1)
    {
        Checked(threshold);
        if (!(level > 0 && level < 0.5))
            throw new ArgumentOutOfRangeException(nameof(level), level, "a level is above 0 and below 0.5");
        return new(EntryTest.BeyondError, threshold) { Level = level, Error = error };
    }

    private static double Checked(double threshold) => double.IsFinite(threshold) && threshold > 0
        ? threshold
        : throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold is a finite quotient above 0");
}
