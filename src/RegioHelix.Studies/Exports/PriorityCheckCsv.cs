using System.Globalization;
using RegioHelix.Studies.Evaluation.Priorities;

namespace RegioHelix.Studies.Exports;

/// <summary>Effect checks of a strategy's priorities as a table, a row each.</summary>
public static class PriorityCheckCsv
{
    private static readonly string[] Header =
    [
        "priority", "name", "outcome", "vintage", "scale", "from", "verdict", "estimate", "low", "high", "confidence", "p", "corrected_p", "smallest_p", "smallest_detectable", "misfit", "cautions", "donors", "covered", "sentence",
    ];

    /// <summary>Writes it.</summary>
    public static string Write(PriorityCheckResult result, CultureInfo language) => CsvText.Write(Header, result.Lines, line =>
    [
        line.Code, line.Name.In(language), result.Outcome.Key, result.Vintage, result.Settings.Scale.ToString().ToLowerInvariant(), result.Settings.From, line.Verdict ?? "not-checked", line.Estimate, line.Low, line.High, line.Confidence,
        line.P, line.CorrectedP, line.SmallestP, line.Detectable, line.Misfit, line.Cautions, line.Donors, line.Covered, line.Sentence.In(language),
    ]);
}
