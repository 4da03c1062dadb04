using RegioHelix.Analytics.Evaluation.Inference;

namespace RegioHelix.Analytics.Evaluation.Verdicts;

/// <summary>
/// The verdict and the rules that chose it, in this order. (1) The misfit before treatment beyond <see cref="MisfitLimit"/> of the treated unit's own standard deviation: no credible comparison.
/// It is read from synthetic control where that was asked for, else from the first method asked for. (2) No method that fits finds a gap that is rare among placebos (p at most <see cref="Level"/>)
/// and absent at earlier dates: cannot be told from chance. Difference in differences, whose assumption is the strongest, decides only where it was asked for alone.
/// (3) All three methods rare at <see cref="StrictLevel"/>, of one sign that no donor or period left out turns, and silent at earlier dates: strong indication. Else: consistent with a contribution.
/// Ours; a study of invented panels (benchmarks/results/honesty.md) shows what the limits hold and what they let pass.
/// </summary>
public sealed record EvidenceVerdict
{
    /// <summary>The largest misfit, as a share of the treated unit's own standard deviation before treatment.</summary>
    public const double MisfitLimit = 0.25;

    /// <summary>The p at or below which a gap is called rare.</summary>
    public const double Level = 0.10;

    /// <summary>The p that a strong indication needs from every method.</summary>
    public const double StrictLevel = 0.05;

    internal EvidenceVerdict(Verdict verdict, IReadOnlyList<VerdictReason> reasons, EffectMethod? leading, double? detectable) =>
        (Verdict, Reasons, Leading, Detectable) = (verdict, reasons, leading, detectable);

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>What was looked at, in order.</summary>
    public IReadOnlyList<VerdictReason> Reasons { get; }

    /// <summary>The method whose estimate a sentence may name; null where none may be named.</summary>
    public EffectMethod? Leading { get; }

    /// <summary>The smallest effect that could have been seen, by the method that sees best; null without placebos, without a credible comparison, or where so few units could show none.</summary>
    public double? Detectable { get; }

    /// <summary>Weighs the methods.</summary>
    /// <param name="methods">One diagnosis a method, one or more, of the same question.</param>
    /// <param name="corrected">The p of each method corrected for the number of tests; null where one was made.</param>
    public static EvidenceVerdict From(IReadOnlyList<EffectDiagnosis> methods, IReadOnlyDictionary<EffectMethod, CorrectedP>? corrected = null)
    {
        EffectDiagnosis[] ordered = [.. methods.OrderBy(one => one.Estimate.Method)];
        return new Weighing(corrected).Of(ordered);
    }
}
