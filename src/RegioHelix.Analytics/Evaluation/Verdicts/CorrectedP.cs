using RegioHelix.Analytics.Evaluation.Inference;

namespace RegioHelix.Analytics.Evaluation.Verdicts;

/// <summary>The p of one test among several, made fit to be read beside the others.</summary>
/// <param name="Tested">How many were tested: priorities, outcomes.</param>
/// <param name="Own">As the placebos gave it.</param>
/// <param name="Holm">With the chance of any false finding held: Holm 1979.</param>
/// <param name="BenjaminiHochberg">With the expected share of false findings among all findings held; null where the other tests are not known.</param>
public sealed record CorrectedP(int Tested, double Own, double Holm, double? BenjaminiHochberg)
{
    /// <summary>Of one p of which only is known that others were tested beside it: the smallest of them all is the least favourable that it can be, p times their number (Bonferroni).</summary>
    public static CorrectedP Alone(double p, int tested) => new(tested, p, Math.Min(1, p * tested), null);

    /// <summary>Of several that are all known, in their order.</summary>
    public static IReadOnlyList<CorrectedP> Among(IReadOnlyList<double> p)
    {
        var (holm, share) = (AdjustedP.Holm(p), AdjustedP.BenjaminiHochberg(p));
        return [.. p.Select((own, at) => new CorrectedP(p.Count, own, holm[at], share[at]))];
    }
}
