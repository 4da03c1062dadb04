using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Reports;

/// <summary>What a report says other than the one before it.</summary>
/// <param name="Since">The vintage of the report before; null where there is none, or none that can be compared.</param>
/// <param name="SinceYear">Its year; null as above.</param>
/// <param name="Sentence">How much changed, or why nothing is compared.</param>
/// <param name="Figures">Figures of activities that changed, the largest relative change first.</param>
/// <param name="Moves">Specialisations gained or lost that the one report names and the other does not.</param>
public sealed record ReportChanges(string? Since, int? SinceYear, LocalText Sentence, IReadOnlyList<ChangedFigure> Figures, IReadOnlyList<ChangedMove> Moves);

/// <summary>A figure that changed between two reports.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="QuotientBefore">Its quotient in the report before; null where not published.</param>
/// <param name="Quotient">Its quotient now.</param>
/// <param name="JobsBefore">Its jobs in the report before.</param>
/// <param name="Jobs">Its jobs now.</param>
public sealed record ChangedFigure(string Code, LocalText Name, double? QuotientBefore, double? Quotient, double? JobsBefore, double? Jobs);

/// <summary>A specialisation gained or lost that only one of two reports names.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Gained">True where it was gained, false where lost.</param>
/// <param name="Now">True where this report names it, false where only the one before did.</param>
public sealed record ChangedMove(string Region, LocalText RegionName, string Code, LocalText Name, bool Gained, bool Now);
