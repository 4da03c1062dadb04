using RegioHelix.Analytics.Evaluation.Inference;

namespace RegioHelix.Analytics.Evaluation.Verdicts;

/// <summary>
/// The verdict and the rules that chose it, in this order. (1) The misfit before treatment beyond <see cref="MisfitLimit"/> of the treated unit's own standard deviation: no credible comparison.
/// It is read from synthetic control where that was asked for, else from the first method asked for. (2) No method that fits finds a gap that is rare among placebos (p at most <see cref="Level"/>)
/// and absent at earlier dates: cannot be told from chance. Difference in differences, whose assumption is the strongest, decides only where it was asked for alone.
/// (3) All three methods rare at <see cref="StrictLevel"/>, of one sign that no donor or period left out turns, and silent at earlier dates: strong indication. Else: consistent with a contribution.
/// Ours; the limits are not yet calibrated by a study of simulated panels, and the method page says so.
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

    /// <summary>The smallest effect that could have been seen, by the method that sees best; null without placebos or without a credible comparison.</summary>
    public double? Detectable { get; }

    /// <summary>Weighs the methods.</summary>
    /// <param name="methods">One diagnosis a method, one or more, of the same question.</param>
    public static EvidenceVerdict From(IReadOnlyList<EffectDiagnosis> methods)
    {
        EffectDiagnosis[] ordered = [.. methods.OrderBy(one => one.Estimate.Method)];
        var reasons = new List<VerdictReason>();
        if (!Fits(ordered[0], reasons))
            return new(Verdict.NoCredibleComparison, reasons, null, null);
        EffectDiagnosis[] heard = ordered.Length == 1 ? ordered : [.. ordered.Where(one => one.Estimate.Method != EffectMethod.DifferenceInDifferences)];
        EffectDiagnosis[] claims = [.. heard.Where(one => (one == ordered[0] || Fits(one, reasons)) & IsRare(one, Level, reasons) & IsSilentBefore(one, reasons))];
        var detectable = heard.Min(one => one.Detectable);
        if (claims.Length == 0)
        {
            if (detectable is { } smallest)
                reasons.Add(new(VerdictRule.Detectable, null, [smallest]));
            return new(Verdict.CannotBeToldFromChance, reasons, null, detectable);
        }
        var leading = claims.MinBy(one => one.Standing!.P)!.Estimate.Method;
        return new(IsStrong(ordered, reasons) ? Verdict.StrongIndication : Verdict.ConsistentWithAContribution, reasons, leading, detectable);
    }

    // Every condition is looked at, so that all the reasons are told.
    private static bool IsStrong(EffectDiagnosis[] methods, List<VerdictReason> reasons)
    {
        var complete = methods.Length == Enum.GetValues<EffectMethod>().Length;
        if (!complete)
            reasons.Add(new(VerdictRule.NotAllMethods, null, [methods.Length]));
        var agree = methods.Select(one => Math.Sign(one.Estimate.Estimate)).Distinct().Count() == 1;
        reasons.Add(new(agree ? VerdictRule.SignsAgree : VerdictRule.SignsDiffer, null, []));
        var strong = complete & agree;
        foreach (var one in methods)
        {
            strong &= one.Standing is { } standing && standing.P <= StrictLevel && Keeps(one, reasons);
            if (one.Standing is { } seen && seen.P > StrictLevel)
                reasons.Add(new(VerdictRule.NotRare, one.Estimate.Method, [seen.Rank, seen.Of, seen.P, StrictLevel]));
            if (one.Estimate.Method == EffectMethod.DifferenceInDifferences && complete)
                strong &= IsSilentBefore(one, reasons);
        }
        return strong & methods.All(one => one.InTime.Count > 0 && !one.InTime.Any(earlier => Contradicts(one, earlier)));
    }

    private static bool Fits(EffectDiagnosis method, List<VerdictReason> reasons)
    {
        if (method.MisfitShare is not { } share)
        {
            reasons.Add(new(VerdictRule.NeverVaried, method.Estimate.Method, []));
            return false;
        }
        reasons.Add(new(share <= MisfitLimit ? VerdictRule.Fits : VerdictRule.Misfits, method.Estimate.Method, [share, MisfitLimit]));
        return share <= MisfitLimit;
    }

    private static bool IsRare(EffectDiagnosis method, double level, List<VerdictReason> reasons)
    {
        if (method.Standing is not { } standing)
        {
            reasons.Add(new(VerdictRule.NoPlacebos, method.Estimate.Method, []));
            return false;
        }
        if (standing.SmallestP > level)
            reasons.Add(new(VerdictRule.TooFewUnits, method.Estimate.Method, [standing.Of, standing.SmallestP, level]));
        else
            reasons.Add(new(standing.P <= level ? VerdictRule.Rare : VerdictRule.NotRare, method.Estimate.Method, [standing.Rank, standing.Of, standing.P, level]));
        return standing.P <= level;
    }

    private static bool IsSilentBefore(EffectDiagnosis method, List<VerdictReason> reasons)
    {
        if (method.InTime.FirstOrDefault(earlier => Contradicts(method, earlier)) is { } found)
        {
            reasons.Add(new(VerdictRule.FoundEarlier, method.Estimate.Method, [found.Time, found.Estimate, found.Standing!.P]));
            return false;
        }
        reasons.Add(new(method.InTime.Count == 0 ? VerdictRule.NoEarlierDate : VerdictRule.NotFoundEarlier, method.Estimate.Method, method.InTime.Count == 0 ? [] : [method.InTime.Count]));
        return true;
    }

    // p is taken times the number of dates tried: one of several is rare more often than one alone.
    private static bool Contradicts(EffectDiagnosis method, InTimePlacebo earlier) =>
        earlier.Standing is { } standing && standing.P * method.InTime.Count <= Level && Math.Abs(earlier.Estimate) >= Math.Abs(method.Estimate.Estimate) / 2;

    private static bool Keeps(EffectDiagnosis method, List<VerdictReason> reasons)
    {
        LeaveOneOut[] ranges = [.. new[] { method.DonorsLeftOut, method.PeriodsLeftOut }.OfType<LeaveOneOut>()];
        if (ranges.Length == 0)
            return false;
        var (least, most) = (ranges.Min(range => range.Least), ranges.Max(range => range.Most));
        var keeps = least > 0 || most < 0;
        reasons.Add(new(keeps ? VerdictRule.KeepsWhenLeftOut : VerdictRule.TurnsWhenLeftOut, method.Estimate.Method, [least, most]));
        return keeps;
    }
}
