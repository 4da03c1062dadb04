using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Analytics.Evaluation.Weights;

namespace RegioHelix.Analytics.Evaluation;

/// <summary>The gap between the treated units and their comparison, and how the comparison was made.</summary>
/// <param name="Method">Which comparison.</param>
/// <param name="Estimate">The mean gap under treatment, in the outcome's unit.</param>
/// <param name="Gap">The gap in every period, in the order of the panel's periods.</param>
/// <param name="Comparison">What the treated units are compared with in every period: their outcome less the gap.</param>
/// <param name="UnitWeights">The weight of each donor, in the order of the donor pool; 0 or above, 1 in sum.</param>
/// <param name="TimeWeights">The weight of each period before treatment; 1 in sum. Empty where the method has none.</param>
/// <param name="PreRmspe">Root of the mean squared gap before treatment.</param>
/// <param name="PostRmspe">The same under treatment.</param>
/// <param name="KktViolation">
/// The certificate: the largest violation of the conditions of an optimum, outcomes divided by their standard deviation before treatment.
/// 0 for a method that seeks no optimum.
/// </param>
public sealed record EffectEstimate(
    EffectMethod Method,
    double Estimate,
    IReadOnlyList<double> Gap,
    IReadOnlyList<double> Comparison,
    IReadOnlyList<double> UnitWeights,
    IReadOnlyList<double> TimeWeights,
    double PreRmspe,
    double PostRmspe,
    double KktViolation)
{
    /// <summary>One over the sum of squared weights: among how many donors the comparison is really shared.</summary>
    public double EffectiveDonors => 1 / UnitWeights.Sum(weight => weight * weight);

    /// <summary>The predictors that the weights match, with their importance; empty where the weights follow the path of the outcome.</summary>
    public IReadOnlyList<PredictorBalance> Predictors { get; init; } = [];

    /// <summary>The estimate of a method.</summary>
    public static EffectEstimate From(EffectQuestion question, EffectMethod method) => From(question, method, null);

    // Placebos and the like keep the noise level of the estimate they belong to.
    internal static EffectEstimate From(EffectQuestion question, EffectMethod method, double? noise) => method switch
    {
        EffectMethod.SyntheticControl => SyntheticControl.From(question),
        EffectMethod.SyntheticDid => SyntheticDid.From(question, noise ?? SyntheticDid.Noise(question)),
        EffectMethod.DifferenceInDifferences => DifferenceInDifferences.From(question),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "a method of this list"),
    };

    internal static EffectEstimate Of(EffectQuestion question, EffectMethod method, double[] unitWeights, double[] timeWeights, double offset, double violation)
    {
        var (gap, comparison) = (new double[question.Outcome.Length], new double[question.Outcome.Length]);
        Array.Fill(comparison, offset);
        for (var donor = 0; donor < unitWeights.Length; donor++)
            if (unitWeights[donor] != 0)
                SimplexProblem.Add(comparison, question.Panel.Row(question.DonorUnits[donor]), unitWeights[donor]);
        for (var time = 0; time < gap.Length; time++)
            gap[time] = question.Outcome[time] - comparison[time];
        return new(method, gap.Skip(question.FirstPost).Average(), gap, comparison, unitWeights, timeWeights, Rms(gap.AsSpan(0, question.FirstPost)), Rms(gap.AsSpan(question.FirstPost)), violation);
    }

    private static double Rms(ReadOnlySpan<double> gaps)
    {
        var squares = 0.0;
        foreach (var gap in gaps)
            squares += gap * gap;
        return Math.Sqrt(squares / gaps.Length);
    }
}

/// <summary>How the comparison is made.</summary>
public enum EffectMethod
{
    /// <summary>Donors weighted so that they follow the treated unit before treatment: Abadie and Gardeazabal 2003; Abadie, Diamond and Hainmueller 2010, JASA 105(490).</summary>
    SyntheticControl,

    /// <summary>Donors and periods weighted, a constant difference allowed: Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021, American Economic Review 111(12).</summary>
    SyntheticDid,

    /// <summary>All donors and periods alike: the mean change of the treated units less the mean change of the donors.</summary>
    DifferenceInDifferences,
}
