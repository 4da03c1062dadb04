using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>An effect check as it is read: on its page, in its printed report and by whoever keeps it. Holds figures and sentences only, so it can be stored and shown again.</summary>
/// <param name="Settings">What was asked.</param>
/// <param name="File">The file's name.</param>
/// <param name="Hash">SHA-256 of the names, periods and values that were read, in hexadecimal.</param>
/// <param name="Verdict">The verdict's name in the contract.</param>
/// <param name="VerdictName">The verdict in a few words.</param>
/// <param name="Sentence">The verdict as a sentence.</param>
/// <param name="Reasons">The rules that chose it, in order.</param>
/// <param name="NamesSizes">False where no comparison is credible: then no size of an effect stands anywhere.</param>
/// <param name="Estimates">One line a method; empty where no size may be named, and for a staggered question.</param>
/// <param name="Checks">The sixteen diagnostics, in order.</param>
/// <param name="Excluded">Units left out, each with the reason.</param>
/// <param name="Donors">Names of the donor pool.</param>
/// <param name="Paths">The outcome as in the file: treated units against donors.</param>
/// <param name="Gaps">A picture a method of gap and placebos; empty where no size may be named.</param>
/// <param name="Weights">A picture a method of its donors; difference in differences has none, it weighs all alike.</param>
/// <param name="Balance">The predictors; empty where the weights follow the outcome's path.</param>
/// <param name="PerUnit">Estimates of each treated unit alone, where several are treated.</param>
/// <param name="Groups">The group-time effects of a staggered question.</param>
/// <param name="Events">The averages by time since first treatment of a staggered question.</param>
public sealed record EvidenceReport(
    EvidenceSettings Settings,
    string File,
    string Hash,
    string Verdict,
    LocalText VerdictName,
    LocalText Sentence,
    IReadOnlyList<LocalText> Reasons,
    bool NamesSizes,
    IReadOnlyList<EvidenceLine> Estimates,
    IReadOnlyList<EvidenceCheck> Checks,
    IReadOnlyList<LeftOutUnit> Excluded,
    IReadOnlyList<string> Donors,
    EvidenceFan Paths,
    IReadOnlyList<EvidenceFan> Gaps,
    IReadOnlyList<EvidenceWeights> Weights,
    IReadOnlyList<EvidenceBalance> Balance,
    IReadOnlyList<EvidenceUnitLine> PerUnit,
    IReadOnlyList<EvidenceGroupLine> Groups,
    IReadOnlyList<EvidenceEvent> Events);

/// <summary>What a method found.</summary>
/// <param name="Method">Its name in the contract.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Estimate">In the outcome's unit.</param>
/// <param name="StandardError">Null without a source.</param>
/// <param name="Low">The lower end of the set; null without placebos.</param>
/// <param name="High">The upper end.</param>
/// <param name="Confidence">The set's confidence.</param>
/// <param name="Misfit">Before treatment, as a share of the treated unit's own standard deviation; null where it never varied.</param>
/// <param name="Rank">Among units that were not treated; null without placebos.</param>
/// <param name="Of">How many are ranked.</param>
/// <param name="P">Rank over number.</param>
/// <param name="SmallestP">The smallest that so few units allow.</param>
/// <param name="EffectiveDonors">Among how many the comparison is really shared.</param>
/// <param name="KktViolation">The certificate of the optimum.</param>
public sealed record EvidenceLine(
    string Method, LocalText Name, double Estimate, double? StandardError, double? Low, double? High, double? Confidence,
    double? Misfit, int? Rank, int? Of, double? P, double? SmallestP, double EffectiveDonors, double KktViolation);

/// <summary>One of the sixteen diagnostics.</summary>
/// <param name="Number">1 to 16.</param>
/// <param name="State">How it came out.</param>
/// <param name="Title">What it looks at.</param>
/// <param name="Lines">What it found, a sentence each.</param>
public sealed record EvidenceCheck(int Number, CheckState State, LocalText Title, IReadOnlyList<LocalText> Lines);

/// <summary>How a diagnostic came out.</summary>
public enum CheckState
{
    /// <summary>Nothing speaks against the comparison.</summary>
    Good,

    /// <summary>Something to weigh before believing.</summary>
    Caution,

    /// <summary>It could not be looked at here, and the sentence says why.</summary>
    NotLookedAt,
}

/// <summary>A unit left out of the comparison.</summary>
/// <param name="Unit">Its name in the file.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutUnit(string Unit, LocalText Reason);

/// <summary>Lines over the periods: a few in front, many behind.</summary>
/// <param name="Method">The method's name in the contract; empty for the outcome itself.</param>
/// <param name="Title">What is shown.</param>
/// <param name="Times">The periods.</param>
/// <param name="From">The first period under treatment; null where there are several.</param>
/// <param name="Front">The lines in front.</param>
/// <param name="Behind">The lines behind: donors or placebos.</param>
/// <param name="BehindName">What they are, and how many of them are drawn.</param>
public sealed record EvidenceFan(string Method, LocalText Title, IReadOnlyList<int> Times, int? From, IReadOnlyList<EvidencePath> Front, IReadOnlyList<EvidencePath> Behind, LocalText BehindName);

/// <summary>A line over the periods.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">A value a period.</param>
public sealed record EvidencePath(LocalText Name, IReadOnlyList<double> Values);

/// <summary>The donors of a method.</summary>
/// <param name="Method">The method's name in the contract.</param>
/// <param name="Name">The method in words.</param>
/// <param name="IsMap">True where the units are regions whose places are known, but for a few.</param>
/// <param name="Donors">The donors, the heaviest first; on a map those without weight too.</param>
/// <param name="Treated">The treated units on a map.</param>
public sealed record EvidenceWeights(string Method, LocalText Name, bool IsMap, IReadOnlyList<EvidenceDonor> Donors, IReadOnlyList<EvidenceDonor> Treated);

/// <summary>A unit in the comparison.</summary>
/// <param name="Unit">Its name in the file.</param>
/// <param name="Name">Its name in words: of a region's code its name.</param>
/// <param name="Weight">0 to 1.</param>
/// <param name="X">Metres east; null where its place is not known.</param>
/// <param name="Y">Metres north; null where its place is not known.</param>
public sealed record EvidenceDonor(string Unit, LocalText Name, double Weight, double? X, double? Y);

/// <summary>A predictor after matching.</summary>
/// <param name="Name">As written.</param>
/// <param name="Weight">Its importance.</param>
/// <param name="Treated">For the treated units.</param>
/// <param name="Comparison">For the weighted donors.</param>
/// <param name="Donors">For all donors alike.</param>
public sealed record EvidenceBalance(string Name, double Weight, double Treated, double Comparison, double Donors);

/// <summary>A treated unit alone.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Method">The method in words.</param>
/// <param name="Estimate">In the outcome's unit; null where nothing comparable resembles it alone.</param>
public sealed record EvidenceUnitLine(string Unit, LocalText Method, double? Estimate);

/// <summary>An effect on the units first treated in one period, in one period.</summary>
/// <param name="Group">The period of first treatment.</param>
/// <param name="Time">The period.</param>
/// <param name="Estimate">In the outcome's unit.</param>
/// <param name="StandardError">Null with a single unit.</param>
public sealed record EvidenceGroupLine(int Group, int Time, double Estimate, double? StandardError);

/// <summary>The average effect so long after first treatment.</summary>
/// <param name="Since">In periods; negative before.</param>
/// <param name="Estimate">In the outcome's unit.</param>
/// <param name="StandardError">Null where a part has none.</param>
public sealed record EvidenceEvent(int Since, double Estimate, double? StandardError);
