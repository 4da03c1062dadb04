using RegioHelix.Analytics.Evaluation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>What effect checks of a strategy's priorities found, one line each: as it is read and kept.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Settings">What was asked, the start filled in.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Vintage">The vintage of its figures.</param>
/// <param name="Sentence">What came of it.</param>
/// <param name="Lines">Each priority.</param>
/// <param name="ShiftShare">The region's change taken apart, beside the checks; its sentence says where that could not be done.</param>
public sealed record PriorityCheckResult(
    StrategyLine Strategy, PriorityCheckSettings Settings, EffectOutcome Outcome, string Vintage, LocalText Sentence, IReadOnlyList<PriorityCheckLine> Lines, PriorityShiftShares ShiftShare)
{
    /// <summary>How many were tested: p is corrected for them.</summary>
    public int Tested => Lines.Count(line => line.Verdict is not null);
}

/// <summary>One priority of a check.</summary>
/// <param name="Code">Its code; empty for the region as a whole.</param>
/// <param name="Name">Its name.</param>
/// <param name="Covered">The part of its weight that is in the figures, 0 to 1.</param>
/// <param name="Columns">The columns of the figures that stand for it, with their weights.</param>
/// <param name="Sentence">The verdict in words; where it was not checked, why not.</param>
/// <param name="Notes">What is to be known of its panel.</param>
public sealed record PriorityCheckLine(string Code, LocalText Name, double Covered, IReadOnlyList<string> Columns, LocalText Sentence, IReadOnlyList<LocalText> Notes)
{
    /// <summary>The verdict's name in the contract; null where it was not checked.</summary>
    public string? Verdict { get; init; }

    /// <summary>The verdict in a few words; null where it was not checked.</summary>
    public LocalText? VerdictName { get; init; }

    /// <summary>The method whose figures stand here; null where none may.</summary>
    public LocalText? Method { get; init; }

    /// <summary>In the unit of the panel; null where no size may be named.</summary>
    public double? Estimate { get; init; }

    /// <summary>The lower end of its set.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of its set.</summary>
    public double? High { get; init; }

    /// <summary>The set's confidence.</summary>
    public double? Confidence { get; init; }

    /// <summary>Rank over number of placebos.</summary>
    public double? P { get; init; }

    /// <summary>The same corrected for the number of priorities tested (Holm).</summary>
    public double? CorrectedP { get; init; }

    /// <summary>The smallest that so few units allow.</summary>
    public double? SmallestP { get; init; }

    /// <summary>The smallest effect that could have been seen; null where none could.</summary>
    public double? Detectable { get; init; }

    /// <summary>The misfit before the start, as a share of the region's own standard deviation.</summary>
    public double? Misfit { get; init; }

    /// <summary>How many of the sixteen diagnostics ask for caution.</summary>
    public int Cautions { get; init; }

    /// <summary>How many regions it was compared with.</summary>
    public int Donors { get; init; }

    /// <summary>How many regions are no donors for each reason, the most frequent first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>The first year of the panel.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last.</summary>
    public int? LastYear { get; init; }

    internal static PriorityCheckLine Of(PriorityCheckLine asked, EvidenceResult check, EvidenceReport report)
    {
        var lead = check.Methods.Single(one => one.Estimate.Method == (check.Verdict.Leading ?? EffectMethod.SyntheticDid));
        var sizes = report.NamesSizes;
        return asked with
        {
            Sentence = check.Sentence,
            Verdict = report.Verdict,
            VerdictName = report.VerdictName,
            Method = sizes ? VerdictWriter.Method(lead.Estimate.Method) : null,
            Estimate = sizes ? lead.Estimate.Estimate : null,
            Low = sizes ? lead.Set?.Low : null,
            High = sizes ? lead.Set?.High : null,
            Confidence = sizes ? lead.Set?.Confidence : null,
            P = sizes ? lead.Standing?.P : null,
            CorrectedP = sizes ? check.Corrected.GetValueOrDefault(lead.Estimate.Method)?.Holm ?? lead.Standing?.P : null,
            SmallestP = sizes ? lead.Standing?.SmallestP : null,
            Detectable = check.Verdict.Detectable,
            Misfit = check.Methods[0].MisfitShare,
            Cautions = report.Checks.Count(one => one.State == CheckState.Caution),
            Donors = report.Donors.Count,
            Reasons = [.. check.Pool!.Excluded.Where(one => one.Reason is not (DonorReason.Aggregate or DonorReason.OtherLevel or DonorReason.OtherVersion)).GroupBy(one => one.Reason).OrderByDescending(same => same.Count()).Select(same => new ReasonCount(EvidenceReports.Words.Get($"Donor{(same.Key == DonorReason.LeftOut ? "ReasonLeftOut" : same.Key.ToString())}"), same.Count()))],
            FirstYear = check.Request.Panel.Times[0],
            LastYear = check.Request.Panel.Times[^1],
        };
    }
}

/// <summary>A reason why regions are no donors, and how many they are.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many.</param>
public sealed record ReasonCount(LocalText Reason, int Count);
