namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>
/// The constant effects that the placebos do not reject, and the smallest effect that they would have let through. Ranks by the size of the estimate, so that the set is an interval; where the
/// treated units fit worse before treatment than half of the placebos do, it is wider by as much, at most twice: by size alone the sets of units that were chosen because they did well held the truth too seldom in
/// our study. Source: Firpo and Possebom 2018, Journal of Causal Inference 6(2); widening it is ours.
/// </summary>
/// <param name="Confidence">The confidence that was asked for; with few units the highest that is attainable, which is lower.</param>
/// <param name="Low">The smallest effect not rejected.</param>
/// <param name="High">The largest effect not rejected.</param>
/// <param name="MinimumDetectable">The effect that would be told from chance four times in five, in either direction, by its size.</param>
public sealed record PlaceboInversion(double Confidence, double Low, double High, double MinimumDetectable)
{
    /// <summary>The set.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="placebos">Its placebos, the treated units left out.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <returns>Null with fewer than two placebos.</returns>
    public static PlaceboInversion? From(EffectEstimate estimate, UnitPlacebos placebos, double confidence = 0.95)
    {
        if (placebos.Runs.Count < 2)
            return null;
        double[] effects = [.. placebos.Runs.Select(run => run.Estimate).Order()];
        double[] sizes = [.. effects.Select(Math.Abs).OrderDescending()];
        var ranked = sizes.Length + 1;
        // An effect is rejected when fewer than this many placebos are as large as what is left of the estimate.
        var needed = Math.Max(1, (int)Math.Floor(((1 - confidence) * ranked) + 1e-9));
        var (width, half) = (sizes[needed - 1], sizes[needed - 1] * Widening(estimate, placebos));
        // An upward effect must lift four placebos in five beyond the width, a downward one must push them below it.
        var (lower, upper) = (effects[(int)(0.2 * (effects.Length - 1))], effects[(int)Math.Ceiling(0.8 * (effects.Length - 1))]);
        return new(Math.Min(confidence, 1 - (1.0 / ranked)), estimate.Estimate - half, estimate.Estimate + half, Math.Max(width - lower, width + upper));
    }

    // Where nearly all placebos fit to the last digit the quotient means nothing but that the treated units do not.
    private const double MostWidening = 2;

    // How many times the median misfit of the placebos that of the treated units is; from 1 to 2.
    private static double Widening(EffectEstimate estimate, UnitPlacebos placebos)
    {
        if (placebos.ByRatio is null)
            return 1;
        double[] misfits = [.. placebos.Runs.Select(run => run.PreRmspe).Order()];
        return Math.Clamp(estimate.PreRmspe / misfits[misfits.Length / 2], 1, MostWidening);
    }
}
