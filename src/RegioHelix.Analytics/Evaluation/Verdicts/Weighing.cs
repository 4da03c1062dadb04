using RegioHelix.Analytics.Evaluation.Inference;

namespace RegioHelix.Analytics.Evaluation.Verdicts;

/// <summary>The way to a verdict: every rule that is looked at leaves its reason.</summary>
/// <param name="corrected">The p of each method corrected for the number of tests; null where one was made.</param>
internal sealed class Weighing(IReadOnlyDictionary<EffectMethod, CorrectedP>? corrected)
{
    private readonly List<VerdictReason> reasons = [];

    /// <summary>Weighs the methods, in the order of <see cref="EffectMethod"/>.</summary>
    public EvidenceVerdict Of(EffectDiagnosis[] ordered)
    {
        if (!Fits(ordered[0]))
            return new(Verdict.NoCredibleComparison, reasons, null, null);
        EffectDiagnosis[] heard = ordered.Length == 1 ? ordered : [.. ordered.Where(one => one.Estimate.Method != EffectMethod.DifferenceInDifferences)];
        EffectDiagnosis[] claims = [.. heard.Where(one => (one == ordered[0] || Fits(one)) & IsRare(one) & IsSilentBefore(one))];
        var detectable = heard.Min(one => one.DetectableAmong(Tested(one)));
        if (claims.Length == 0)
        {
            if (detectable is { } smallest)
                Add(VerdictRule.Detectable, null, smallest);
            return new(Verdict.CannotBeToldFromChance, reasons, null, detectable);
        }
        var leading = claims.MinBy(P)!.Estimate.Method;
        return new(IsStrong(ordered) ? Verdict.StrongIndication : Verdict.ConsistentWithAContribution, reasons, leading, detectable);
    }

    // Every condition is looked at, so that all the reasons are told.
    private bool IsStrong(EffectDiagnosis[] methods)
    {
        var complete = methods.Length == Enum.GetValues<EffectMethod>().Length;
        if (!complete)
            Add(VerdictRule.NotAllMethods, null, methods.Length);
        var agree = methods.Select(one => Math.Sign(one.Estimate.Estimate)).Distinct().Count() == 1;
        Add(agree ? VerdictRule.SignsAgree : VerdictRule.SignsDiffer, null);
        var strong = complete & agree;
        foreach (var one in methods)
            strong &= IsStrong(one, complete);
        return strong & methods.All(one => one.InTime.Count > 0 && !one.InTime.Any(earlier => Contradicts(one, earlier)));
    }

    private bool IsStrong(EffectDiagnosis method, bool complete)
    {
        if (method.Standing is not { } standing)
            return false;
        var rare = P(method) <= EvidenceVerdict.StrictLevel;
        if (!rare)
            Add(VerdictRule.NotRare, method.Estimate.Method, standing.Rank, standing.Of, P(method), EvidenceVerdict.StrictLevel);
        var strong = rare && Keeps(method);
        return method.Estimate.Method == EffectMethod.DifferenceInDifferences && complete ? strong & IsSilentBefore(method) : strong;
    }

    private bool Fits(EffectDiagnosis method)
    {
        if (method.MisfitShare is not { } share)
        {
            Add(VerdictRule.NeverVaried, method.Estimate.Method);
            return false;
        }
        var fits = share <= EvidenceVerdict.MisfitLimit;
        Add(fits ? VerdictRule.Fits : VerdictRule.Misfits, method.Estimate.Method, share, EvidenceVerdict.MisfitLimit);
        return fits;
    }

    private bool IsRare(EffectDiagnosis method)
    {
        if (method.Standing is not { } standing)
        {
            Add(VerdictRule.NoPlacebos, method.Estimate.Method);
            return false;
        }
        var p = P(method);
        if (standing.SmallestP * Tested(method) > EvidenceVerdict.Level)
            Add(VerdictRule.TooFewUnits, method.Estimate.Method, standing.Of, standing.SmallestP, EvidenceVerdict.Level / Tested(method));
        else
            Add(p <= EvidenceVerdict.Level ? VerdictRule.Rare : VerdictRule.NotRare, method.Estimate.Method, standing.Rank, standing.Of, p, EvidenceVerdict.Level);
        if (corrected?.GetValueOrDefault(method.Estimate.Method) is { } one)
            Add(VerdictRule.Corrected, method.Estimate.Method, one.Tested, one.Own, one.Holm);
        return p <= EvidenceVerdict.Level;
    }

    private bool IsSilentBefore(EffectDiagnosis method)
    {
        if (method.InTime.FirstOrDefault(earlier => Contradicts(method, earlier)) is { } found)
        {
            Add(VerdictRule.FoundEarlier, method.Estimate.Method, found.Time, found.Estimate, found.Standing!.P);
            return false;
        }
        if (method.InTime.Count == 0)
            Add(VerdictRule.NoEarlierDate, method.Estimate.Method);
        else if (!method.InTime.Any(earlier => CanContradict(method, earlier)))
            Add(VerdictRule.TooFewUnitsEarlier, method.Estimate.Method, method.InTime.Count);
        else
            Add(VerdictRule.NotFoundEarlier, method.Estimate.Method, method.InTime.Count);
        return true;
    }

    // p is taken times the number of dates tried: one of several is rare more often than one alone.
    private static bool Contradicts(EffectDiagnosis method, InTimePlacebo earlier) =>
        earlier.Standing is { } standing && standing.P * method.InTime.Count <= EvidenceVerdict.Level && Math.Abs(earlier.Estimate) >= Math.Abs(method.Estimate.Estimate) / 2;

    // With so few units even the rarest gap, at so many dates, is not rare.
    private static bool CanContradict(EffectDiagnosis method, InTimePlacebo earlier) =>
        earlier.Standing is { } standing && standing.SmallestP * method.InTime.Count <= EvidenceVerdict.Level;

    private bool Keeps(EffectDiagnosis method)
    {
        LeaveOneOut[] ranges = [.. new[] { method.DonorsLeftOut, method.PeriodsLeftOut }.OfType<LeaveOneOut>()];
        if (ranges.Length == 0)
            return false;
        var (least, most) = (ranges.Min(range => range.Least), ranges.Max(range => range.Most));
        var keeps = least > 0 || most < 0;
        Add(keeps ? VerdictRule.KeepsWhenLeftOut : VerdictRule.TurnsWhenLeftOut, method.Estimate.Method, least, most);
        return keeps;
    }

    private int Tested(EffectDiagnosis method) => corrected?.GetValueOrDefault(method.Estimate.Method)?.Tested ?? 1;

    private double P(EffectDiagnosis method) => corrected?.GetValueOrDefault(method.Estimate.Method)?.Holm ?? method.Standing!.P;

    private void Add(VerdictRule rule, EffectMethod? method, params IReadOnlyList<double> figures) => reasons.Add(new(rule, method, figures));
}
