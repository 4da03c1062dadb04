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
            return Chance(verdict, methods);
        if (staggered is not null)
            return Sentences.Fill("EvidenceStaggered", culture => [Figure(staggered.Simple.Estimate, culture), Figure(staggered.Simple.StandardError!.Value, culture)]);
        var leading = methods.Single(one => one.Estimate.Method == verdict.Leading);
        var (least, most) = Range(methods);
        return Sentences.Fill(verdict.Verdict == Verdict.StrongIndication ? "EvidenceStrong" : "EvidenceConsistent", culture =>
            [string.Join(", ", request.Treated), Figure(leading.Estimate.Estimate, culture), Figure(least, culture), Figure(most, culture), Donors(leading, culture)]);
    }

    // "Within what untreated units show" is said only where that is so: a gap that stands out, but not beyond the number of tests or of units, has sentences of its own.
    private static LocalText Chance(EvidenceVerdict verdict, IReadOnlyList<EffectDiagnosis> methods)
    {
        if (verdict.Detectable is not { } smallest)
            return Sentences.Get(verdict.Reasons.Any(reason => reason.Rule == VerdictRule.TooFewUnits && StandsOut(Of(reason, methods))) ? "EvidenceChanceFew" : "EvidenceChanceUnknown");
        if (verdict.Reasons.Any(reason => reason.Rule == VerdictRule.Rare))
            return Sentences.Fill("EvidenceChanceEarlier", culture => [Figure(smallest, culture)]);
        return verdict.Reasons.FirstOrDefault(reason => reason.Rule == VerdictRule.Corrected && StandsOut(Of(reason, methods))) is { } corrected
            ? Sentences.Fill("EvidenceChanceCorrected", culture => [Shown(corrected.Rule, 0, corrected.Figures[0], culture), Figure(smallest, culture)])
            : Sentences.Fill("EvidenceChance", culture => [Figure(smallest, culture)]);
    }

    private static EffectDiagnosis? Of(VerdictReason reason, IReadOnlyList<EffectDiagnosis> methods) => methods.FirstOrDefault(one => one.Estimate.Method == reason.Method);

    private static bool StandsOut(EffectDiagnosis? method) => method?.Standing is { } standing && (standing.Rank == 1 || standing.P <= EvidenceVerdict.Level);

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
        VerdictRule.TooFewUnits or VerdictRule.Corrected or VerdictRule.TooFewUnitsEarlier when at == 0 => figure.ToString("0", CultureInfo.InvariantCulture),
        _ => Figure(figure, culture),
    };

    private static string Figure(double value, CultureInfo culture) => FigureText.ThreeDigits(value, culture);
}
