namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>An estimate for units that were not treated, as if they had been.</summary>
/// <param name="Units">Whose turn it was.</param>
/// <param name="Estimate">Their mean gap in the treated periods, in the outcome's unit.</param>
/// <param name="PreRmspe">Root of their mean squared gap before treatment.</param>
/// <param name="Ratio">Root mean squared gap under treatment over that before; null where the gap before is nothing but rounding.</param>
/// <param name="Gap">Their gap in every period.</param>
public sealed record PlaceboRun(IReadOnlyList<string> Units, double Estimate, double PreRmspe, double? Ratio, IReadOnlyList<double> Gap)
{
    internal static PlaceboRun Of(EffectQuestion question, EffectEstimate estimate) =>
        new(question.Treated, estimate.Estimate, estimate.PreRmspe, RatioOf(question, estimate), estimate.Gap);

    /// <summary>Never a division by a misfit that is nothing but rounding.</summary>
    internal static double? RatioOf(EffectQuestion question, EffectEstimate estimate) =>
        estimate.PreRmspe > 1e-9 * question.Scale ? estimate.PostRmspe / estimate.PreRmspe : null;
}
