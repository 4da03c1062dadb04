using System.Globalization;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Cli.Evaluation;

/// <summary>An effect check as text: the verdict first, then the estimates side by side, then what was looked at.</summary>
internal static class EvidenceText
{
    public static string Write(EvidenceResult result, IReadOnlyList<EvidenceCheck> checks)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine(result.Sentence.English);
        text.WriteLine($"Verdict: {EvidenceJson.Name(result.Verdict.Verdict)}");
        text.WriteLine();
        // No size of an effect stands where no comparison is credible.
        if (result.Verdict.Verdict != Verdict.NoCredibleComparison)
            WriteEstimates(text, result);
        text.WriteLine("Why:");
        foreach (var reason in result.Reasons)
            text.WriteLine($"  {reason.English}");
        text.WriteLine();
        text.WriteLine("Checklist:");
        foreach (var line in Checklist(checks))
            text.WriteLine($"  {line}");
        return text.ToString();
    }

    /// <summary>The verdicts of several priorities first, then each check.</summary>
    public static string Write(PrioritiesResult result, EvidenceSettings settings, string file)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write(TextTable.Write(["priority", "verdict", "smallest p", "corrected"], result.Checks.Select(one => (IReadOnlyList<string>)
            [one.Name, EvidenceJson.Name(one.Check.Verdict.Verdict), Figure(Least(one.Check, p => p.Own)), Figure(Least(one.Check, p => p.Holm))]), rightAligned: [2, 3]));
        text.WriteLine();
        text.WriteLine(result.ShiftShareSentence.English);
        foreach (var (name, check) in result.Checks)
        {
            text.WriteLine();
            text.WriteLine($"== {name}");
            text.Write(Write(check, EvidenceReports.From(check, settings, file, check.Request.PanelHash).Checks));
        }
        return text.ToString();
    }

    private static double? Least(EvidenceResult check, Func<CorrectedP, double> read) => check.Corrected.Count == 0 ? null : check.Corrected.Values.Min(read);

    private static void WriteEstimates(TextWriter text, EvidenceResult result)
    {
        if (result.Staggered is { } staggered)
            text.Write(TextTable.Write(["group", "time", "estimate", "standard error"], staggered.Effects.Select(effect => (IReadOnlyList<string>)[$"{effect.Group}", $"{effect.Time}", Figure(effect.Estimate), Figure(effect.StandardError)]), rightAligned: [0, 1, 2, 3]));
        else
            text.Write(TextTable.Write(
                ["method", "estimate", "standard error", "set", "misfit", "rank", "p", "smallest p", "donors"],
                result.Methods.Select(Row),
                rightAligned: [1, 2, 3, 4, 5, 6, 7, 8]));
        text.WriteLine();
    }

    private static IReadOnlyList<string> Row(EffectDiagnosis method) =>
    [
        EvidenceJson.Name(method.Estimate.Method),
        Figure(method.Estimate.Estimate),
        Figure(method.StandardError),
        method.Set is { } set ? $"{Figure(set.Low)} to {Figure(set.High)} ({set.Confidence.ToString("0.#%", CultureInfo.InvariantCulture)})" : "-",
        method.MisfitShare is { } share ? share.ToString("0.0%", CultureInfo.InvariantCulture) : "-",
        method.Standing is { } standing ? $"{standing.Rank} of {standing.Of}" : "-",
        Figure(method.Standing?.P),
        Figure(method.Standing?.SmallestP),
        Figure(method.Estimate.EffectiveDonors),
    ];

    private static IEnumerable<string> Checklist(IReadOnlyList<EvidenceCheck> checks)
    {
        foreach (var check in checks)
        {
            yield return $"{check.Number}. {check.Title.English}";
            foreach (var line in check.Lines)
                yield return $"   {line.English}";
        }
    }

    private static string Figure(double? value) => value is { } figure ? figure.ToString("G4", CultureInfo.InvariantCulture) : "-";
}
