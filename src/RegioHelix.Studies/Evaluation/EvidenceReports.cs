using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Evaluation;

/// <summary>Makes what is read of an effect check from what it found.</summary>
public static class EvidenceReports
{
    /// <summary>More lines than this behind a picture hide each other.</summary>
    private const int MostBehind = 80;

    private const double MappedShare = 0.8;

    // A weight below this is rounding.
    private const double LeastWeight = 1e-9;

    internal static SentenceBook Words { get; } = new("Evaluation.EvidenceWords");

    /// <summary>Makes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="settings">What was asked.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="hash">Of the panel that was read.</param>
    public static EvidenceReport From(EvidenceResult result, EvidenceSettings settings, string file, string hash)
    {
        var sizes = result.Verdict.Verdict != Verdict.NoCredibleComparison;
        return new(
            settings, file, hash, EvidenceJson.Name(result.Verdict.Verdict), Words.Get($"Verdict{result.Verdict.Verdict}"), result.Sentence, result.Reasons, sizes,
            sizes ? [.. result.Methods.Select(Line)] : [],
            EvidenceChecks.List(result, settings, file, hash),
            Excluded(result),
            result.Pool?.Donors ?? NeverTreated(result.Request),
            result.Staggered is null ? Paths(result) : GroupPaths(result.Request),
            sizes ? [.. result.Methods.Select(Gap)] : [],
            [.. result.Methods.Where(method => method.Estimate.Method != EffectMethod.DifferenceInDifferences).Select(Weights)],
            [.. result.Methods.SelectMany(method => method.Estimate.Predictors).Select(one => new EvidenceBalance(one.Name, one.Weight, one.Treated, one.Comparison, one.Donors))],
            sizes ? [.. result.PerUnit.SelectMany(unit => unit.Value.Select(estimate => new EvidenceUnitLine(unit.Key, VerdictWriter.Method(estimate.Method), result.IsCredible(unit.Key) ? estimate.Estimate : null)))] : [],
            sizes ? [.. (result.Staggered?.Effects ?? []).Select(effect => new EvidenceGroupLine(effect.Group, effect.Time, effect.Estimate, effect.StandardError))] : [],
            sizes ? [.. (result.Staggered?.Dynamic ?? []).Select(one => new EvidenceEvent(one.Since, one.Average.Estimate, one.Average.StandardError))] : []);
    }

    /// <summary>Every unit that is no donor, with the reason.</summary>
    internal static IReadOnlyList<LeftOutUnit> Excluded(EvidenceResult result) => result.Pool is { } pool
        ? [.. pool.Excluded.Select(one => new LeftOutUnit(one.Unit, Reason(one)))]
        : [.. result.Request.Excluded.Select(unit => new LeftOutUnit(unit, Words.Get("DonorReasonLeftOut")))];

    private static LocalText Reason(DonorExclusion exclusion)
    {
        var (reason, left) = (Words.Get(exclusion.Reason == DonorReason.LeftOut ? "DonorReasonLeftOut" : $"Donor{exclusion.Reason}"), Words.Get("DonorReasonLeftOut"));
        if (exclusion.Detail is { } detail)
            reason = new($"{reason.English}: {detail.English}", $"{reason.Dutch}: {detail.Dutch}");
        return exclusion.WasLeftOut && exclusion.Reason != DonorReason.LeftOut ? new($"{left.English}: {reason.English}", $"{left.Dutch}: {reason.Dutch}") : reason;
    }

    internal static IReadOnlyList<string> NeverTreated(EvidenceRequest request) =>
        [.. request.Panel.Units.Where((_, unit) => request.FirstTreated?[unit] is not { } first || request.Panel.FirstAt(first) == request.Panel.Times.Count)];

    private static EvidenceLine Line(EffectDiagnosis method) => new(
        EvidenceJson.Name(method.Estimate.Method), VerdictWriter.Method(method.Estimate.Method), method.Estimate.Estimate, method.StandardError,
        method.Set?.Low, method.Set?.High, method.Set?.Confidence, method.MisfitShare, method.Standing?.Rank, method.Standing?.Of, method.Standing?.P, method.Standing?.SmallestP,
        method.Estimate.EffectiveDonors, method.Estimate.KktViolation);

    private static EvidenceFan Paths(EvidenceResult result)
    {
        var (panel, lead) = (result.Request.Panel, result.Methods[0]);
        var treated = Enumerable.Range(0, panel.Times.Count).Select(time => result.Request.Treated.Average(unit => panel[panel.Find(unit), time]));
        var front = new List<EvidencePath> { new(Treated(result.Request), [.. treated]) };
        // Where no comparison is credible, none is drawn as if it were.
        if (result.Verdict.Verdict != Verdict.NoCredibleComparison)
            front.Add(new(Words.Fill("ComparisonOf", culture => [VerdictWriter.Method(lead.Estimate.Method).In(culture)]), lead.Estimate.Comparison));
        var donors = lead.Question.Donors.Zip(lead.Estimate.UnitWeights).OrderByDescending(one => one.Second).Select(one => one.First).ToList();
        return new(
            "", Words.Get("PathsTitle"), panel.Times, result.Request.From, front,
            [.. donors.Take(MostBehind).Select(unit => new EvidencePath(Named(unit), panel.Row(panel.Find(unit)).ToArray()))],
            Drawn("DonorsBehind", Math.Min(MostBehind, donors.Count), donors.Count));
    }

    private static LocalText Treated(EvidenceRequest request) => request.Treated.Count == 1
        ? Named(request.Treated[0])
        : Words.Fill("MeanOfTreated", culture => [request.Treated.Count.ToString(CultureInfo.InvariantCulture)]);

    // Each group's mean, and that of the units never treated.
    private static EvidenceFan GroupPaths(EvidenceRequest request)
    {
        var (panel, never) = (request.Panel, NeverTreated(request).ToHashSet(StringComparer.Ordinal));
        var front = panel.Units.Select((unit, at) => (unit, Start: never.Contains(unit) ? (int?)null : request.FirstTreated![at])).GroupBy(one => one.Start).OrderBy(group => group.Key ?? int.MaxValue)
            .Select(group => new EvidencePath(
                group.Key is { } start ? Words.Fill("FirstTreatedIn", _ => [start.ToString(CultureInfo.InvariantCulture), group.Count()]) : Words.Fill("NeverTreated", _ => [group.Count()]),
                [.. Enumerable.Range(0, panel.Times.Count).Select(time => group.Average(one => panel[panel.Find(one.unit), time]))]));
        return new("", Words.Get("GroupPathsTitle"), panel.Times, null, [.. front], [], Words.Get("NothingBehind"));
    }

    private static EvidenceFan Gap(EffectDiagnosis method)
    {
        var runs = method.OutsidePlacebos.Runs.OrderBy(run => run.Estimate).ToList();
        var shown = runs.Count <= MostBehind ? runs : [.. Enumerable.Range(0, MostBehind).Select(at => runs[(int)((long)at * (runs.Count - 1) / (MostBehind - 1))])];
        return new(
            EvidenceJson.Name(method.Estimate.Method), Words.Fill("GapTitle", culture => [VerdictWriter.Method(method.Estimate.Method).In(culture)]), method.Question.Panel.Times,
            method.Question.Panel.Times[method.Question.FirstPost],
            [new(Words.Get("GapOfTreated"), method.Estimate.Gap)],
            [.. shown.Select(run => new EvidencePath(run.Units.Count == 1 ? Named(run.Units[0]) : LocalText.Same(string.Join(", ", run.Units)), run.Gap))],
            Drawn("PlacebosBehind", shown.Count, runs.Count));
    }

    private static EvidenceWeights Weights(EffectDiagnosis method)
    {
        var (donors, treated, weights) = (method.Question.Donors, method.Question.Treated, method.Estimate.UnitWeights);
        string[] all = [.. donors, .. treated];
        var places = BubbleLayout.From(all, _ => 0).ToDictionary(bubble => all[bubble.Row], bubble => (bubble.X, bubble.Y));
        // A few codes of another version or level do not keep the rest from a map.
        var isMap = treated.All(places.ContainsKey) && donors.Count(places.ContainsKey) >= MappedShare * donors.Count;
        return new(
            EvidenceJson.Name(method.Estimate.Method), VerdictWriter.Method(method.Estimate.Method), isMap,
            [.. donors.Zip(weights).Where(one => isMap || one.Second > LeastWeight).OrderByDescending(one => one.Second).Select(one => Placed(one.First, one.Second > LeastWeight ? one.Second : 0))],
            isMap ? [.. treated.Select(unit => Placed(unit, 0))] : []);

        EvidenceDonor Placed(string unit, double weight) => new(unit, Named(unit), weight, places.TryGetValue(unit, out var place) ? place.X : null, places.TryGetValue(unit, out place) ? place.Y : null);
    }

    // A region's code is followed by its name; any other unit is called as the file calls it.
    internal static LocalText Named(string unit) => RegionCatalogue.Find(unit) is { } region ? new($"{region.EnglishName} ({unit})", $"{region.DutchName} ({unit})") : LocalText.Same(unit);

    private static LocalText Drawn(string key, int shown, int all) => shown == all
        ? Words.Fill(key, _ => [all])
        : Words.Fill($"{key}Some", _ => [shown, all]);
}
