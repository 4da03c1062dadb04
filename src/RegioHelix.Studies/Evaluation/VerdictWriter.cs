using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>A verdict and its rules in words: never a causal one that the design does not carry, never a size where no comparison is credible.</summary>
internal static class VerdictWriter
{
    private const int NamedDonors = 5;

    public static LocalText Sentence(EvidenceVerdict verdict, EvidenceRequest request, IReadOnlyList<EffectDiagnosis> methods, StaggeredDid? staggered)
    {
        if (verdict.Verdict == Verdict.NoCredibleComparison)
            return Sentences.Get(staggered is null ? "EvidenceNoComparison" : "EvidenceNotParallel");
        if (verdict.Verdict == Verdict.CannotBeToldFromChance)
            return verdict.Detectable is { } smallest
                ? Sentences.Fill(verdict.Reasons.Any(reason => reason.Rule == VerdictRule.Rare) ? "EvidenceChanceEarlier" : "EvidenceChance", culture => [Figure(smallest, culture)])
                : Sentences.Get("EvidenceChanceUnknown");
        if (staggered is not null)
            return Sentences.Fill("EvidenceStaggered", culture => [Figure(staggered.Simple.Estimate, culture), Figure(staggered.Simple.StandardError!.Value, culture)]);
        var leading = methods.Single(one => one.Estimate.Method == verdict.Leading);
        var (least, most) = Range(methods);
        return Sentences.Fill(verdict.Verdict == Verdict.StrongIndication ? "EvidenceStrong" : "EvidenceConsistent", culture =>
            [string.Join(", ", request.Treated), Figure(leading.Estimate.Estimate, culture), Figure(least, culture), Figure(most, culture), Donors(leading, culture)]);
    }

    public static LocalText Reason(VerdictReason reason)
    {
        var words = Sentences.Fill($"Evidence{reason.Rule}", culture => [.. reason.Figures.Select((figure, at) => Shown(reason.Rule, at, figure, culture))]);
        return reason.Method is { } method ? Sentences.Fill("EvidenceOfMethod", culture => [Method(method).In(culture), words.In(culture)]) : words;
    }

    public static LocalText Method(EffectMethod method) => Sentences.Get($"Evidence{method}");

    // The range over methods, donors and periods.
    private static (double Least, double Most) Range(IReadOnlyList<EffectDiagnosis> methods)
    {
        double[] all = [.. methods.SelectMany(one => new[] { one.Estimate.Estimate, one.DonorsLeftOut?.Least, one.DonorsLeftOut?.Most, one.PeriodsLeftOut?.Least, one.PeriodsLeftOut?.Most }).OfType<double>()];
        return (all.Min(), all.Max());
    }

    /// <summary>Names of the donors with most weight, at most five.</summary>
    public static IReadOnlyList<string> MainDonors(EffectDiagnosis method) =>
        [.. method.Question.Donors.Zip(method.Estimate.UnitWeights).Where(one => one.Second > 1e-9).OrderByDescending(one => one.Second).Take(NamedDonors).Select(one => one.First)];

    private static string Donors(EffectDiagnosis method, CultureInfo culture) => FigureText.List(MainDonors(method), culture);

    private static string Shown(VerdictRule rule, int at, double figure, CultureInfo culture) => rule switch
    {
        VerdictRule.Fits or VerdictRule.Misfits => FigureText.Percent(figure, culture),
        // Years and counts are not rounded to three digits.
        VerdictRule.FoundEarlier when at == 0 => figure.ToString("0", CultureInfo.InvariantCulture),
        VerdictRule.Rare or VerdictRule.NotRare when at < 2 => figure.ToString("0", CultureInfo.InvariantCulture),
        VerdictRule.Corrected when at == 0 => figure.ToString("0", CultureInfo.InvariantCulture),
        _ => Figure(figure, culture),
    };

    private static string Figure(double value, CultureInfo culture) => FigureText.ThreeDigits(value, culture);
}
