using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Cli.Evaluation;

/// <summary>An effect check as text: the verdict first, then the estimates side by side, then what was looked at.</summary>
internal static class EvidenceText
{
    private const int ShownDonors = 8;

    public static string Write(EvidenceResult result)
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
        foreach (var line in Checklist(result))
            text.WriteLine($"  {line}");
        return text.ToString();
    }

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

    private static IEnumerable<string> Checklist(EvidenceResult result)
    {
        var request = result.Request;
        yield return request.From is { } from ? $"treated: {string.Join(", ", request.Treated)} from {from}; who set this date is for you to say" : "treated: by the column of first treatment";
        yield return request.Excluded.Count > 0 ? $"left out by --exclude: {string.Join(", ", request.Excluded)}" : "left out: nobody; neighbours, aggregates and units with a shock of their own belong in --exclude";
        // What rests on a comparison that is not credible is not shown.
        if (result.Verdict.Verdict == Verdict.NoCredibleComparison)
            yield break;
        foreach (var method in result.Methods)
            foreach (var line in Of(method))
                yield return $"{EvidenceJson.Name(method.Estimate.Method)}: {line}";
        yield return "several outcomes or priorities tested? Correct p for their number before believing the smallest";
    }

    private static IEnumerable<string> Of(EffectDiagnosis method)
    {
        yield return $"compared with {Donors(method)}{(method.HasUniqueWeights ? "" : "; other weights fit as well")}";
        yield return $"ranks: by ratio {Rank(method.Placebos.ByRatio)}, by effect {Rank(method.Placebos.ByEffect)}{(method.Placebos.AreAll ? "" : "; groups drawn with the seed")}";
        foreach (var predictor in method.Estimate.Predictors)
            yield return $"predictor {predictor.Name}: importance {predictor.Weight.ToString("0.000", CultureInfo.InvariantCulture)}, treated {Figure(predictor.Treated)}, comparison {Figure(predictor.Comparison)}, all donors {Figure(predictor.Donors)}";
        foreach (var earlier in method.InTime)
            yield return $"pretended start {earlier.Time}: {Figure(earlier.Estimate)}, rank {Rank(earlier.Standing)}";
        if (method.DonorsLeftOut is { } donors)
            yield return $"without one donor: {Figure(donors.Least)} ({donors.LeastWithout}) to {Figure(donors.Most)} ({donors.MostWithout})";
        if (method.PeriodsLeftOut is { } periods)
            yield return $"without one period: {Figure(periods.Least)} ({periods.LeastWithout}) to {Figure(periods.Most)} ({periods.MostWithout})";
        if (method.PreTrend is { } trend)
            yield return $"drift before treatment: {Figure(trend.Slope)} a period, p = {Figure(trend.Standing.P)}; one that adds {Figure(trend.DetectableDrift)} to the estimate would be found four times in five";
        if (method.Detectable is { } detectable)
            yield return $"smallest effect that could have been seen: {Figure(detectable)}";
        if (method.Sensitivity.Odds is { } odds)
            yield return $"p passes its level if units like this were {Figure(odds)} times as likely to be treated";
        if (method.Sensitivity.Drift is { } drift)
            yield return $"a drift of {Figure(drift)} times the largest change before treatment makes up the estimate";
        if (method.Estimate.Method != EffectMethod.DifferenceInDifferences)
            yield return $"optimality certificate: KKT violation {method.Estimate.KktViolation.ToString("0.0e0", CultureInfo.InvariantCulture)}";
    }

    private static string Donors(EffectDiagnosis method)
    {
        var used = method.Question.Donors.Zip(method.Estimate.UnitWeights).Where(one => one.Second > 1e-9).OrderByDescending(one => one.Second).ToList();
        var named = string.Join(", ", used.Take(ShownDonors).Select(one => $"{one.First} {one.Second.ToString("0.000", CultureInfo.InvariantCulture)}"));
        return used.Count > ShownDonors ? $"{named} and {used.Count - ShownDonors} more" : named;
    }

    private static string Rank(PlaceboStanding? standing) => standing is null ? "none" : $"{standing.Rank} of {standing.Of}";

    private static string Figure(double? value) => value is { } figure ? figure.ToString("G4", CultureInfo.InvariantCulture) : "-";
}
