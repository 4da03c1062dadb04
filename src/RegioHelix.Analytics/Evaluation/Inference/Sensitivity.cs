namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>How wrong the assumptions may be before the conclusion falls.</summary>
/// <param name="Odds">
/// How many times as likely to be treated units like this one may have been, before p passes the level: Firpo and Possebom 2018, Journal of Causal Inference 6(2), the worst case of their tilt.
/// Null where p is above the level anyway.
/// </param>
/// <param name="Drift">
/// How many times the largest change of the gap from one period to the next before treatment may go on in one direction in every period, before it makes up the whole estimate:
/// the relative magnitude of Rambachan and Roth 2023, Review of Economic Studies 90(5), applied to the estimate alone without its sampling error. Null where the gap never moved before treatment.
/// </param>
/// <param name="DriftOfSet">The same until the confidence set touches 0; 0 where it holds 0 already. Null as before, or without a set.</param>
public sealed record Sensitivity(double? Odds, double? Drift, double? DriftOfSet)
{
    /// <summary>The figures.</summary>
    /// <param name="question">The question.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="standing">Its standing.</param>
    /// <param name="set">Its confidence set.</param>
    /// <param name="level">The level of p.</param>
    public static Sensitivity From(EffectQuestion question, EffectEstimate estimate, PlaceboStanding? standing, PlaceboInversion? set, double level)
    {
        var change = 0.0;
        for (var time = 1; time < question.FirstPost; time++)
            change = Math.Max(change, Math.Abs(estimate.Gap[time] - estimate.Gap[time - 1]));
        // A drift of one a period has moved the mean gap under treatment by (1 + 2 + ... + n) / n.
        var moved = change * (question.PostCount + 1) / 2;
        double? clear = set is null ? null : Math.Max(0, Math.Max(set.Low, -set.High));
        return moved > 1e-12 * question.Scale ? new(OddsAt(standing, level), Math.Abs(estimate.Estimate) / moved, clear / moved) : new(OddsAt(standing, level), null, null);
    }

    /// <summary>The odds alone, at any level: that of each test where several are made.</summary>
    /// <param name="standing">The standing; null without placebos.</param>
    /// <param name="level">The level of p.</param>
    /// <returns>Null without a standing, or where p is above the level anyway.</returns>
    // All units at least as extreme share the tilt: p = R odds / (R odds + the rest), solved for the odds at the level.
    public static double? OddsAt(PlaceboStanding? standing, double level) =>
        standing is null || standing.P > level ? null : level * (standing.Of - standing.Rank) / ((1 - level) * standing.Rank);
}
