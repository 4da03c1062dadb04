using System.Globalization;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Evaluation.Priorities;

namespace RegioHelix.Studies.Exports;

/// <summary>Effect checks of a strategy's priorities as a table, a row each.</summary>
public static class PriorityCheckCsv
{
    private static readonly string[] Header =
    [
        "priority", "name", "verdict", "estimate", "low", "high", "confidence", "p", "corrected_p", "smallest_p", "smallest_detectable", "misfit", "cautions", "donors", "covered", "sentence",
    ];

    /// <summary>Writes them.</summary>
    public static string Write(PriorityCheckResult result, CultureInfo language) => CsvText.Write([.. Header[..2], "outcome", "vintage", "scale", "from", .. Header[2..]], result.Lines, line =>
    [
        line.Code, line.Name.In(language), result.Outcome.Key, result.Vintage, result.Settings.Scale.ToString().ToLowerInvariant(), result.Settings.From, .. Figures(line, language),
    ]);

    /// <summary>Writes those of the sectors of a dropped panel.</summary>
    public static string Write(KeptSectors sectors, CultureInfo language) => CsvText.Write(Header, sectors.Lines, line => [line.Code, line.Name.In(language), .. Figures(line, language)]);

    private static object?[] Figures(PriorityCheckLine line, CultureInfo language) =>
    [
        line.Verdict ?? "not-checked", line.Estimate, line.Low, line.High, line.Confidence, line.P, line.CorrectedP, line.SmallestP, line.Detectable, line.Misfit, line.Cautions, line.Donors, line.Covered, line.Sentence.In(language),
    ];
}
