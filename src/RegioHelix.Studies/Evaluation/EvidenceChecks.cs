using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>The sixteen diagnostics that an effect check always shows, each in sentences; those that could not be looked at say why.</summary>
internal sealed class EvidenceChecks
{
    private const int NamedDonors = 8;

    private readonly EvidenceResult result;
    private readonly EvidenceSettings settings;
    private readonly string file;
    private readonly string hash;
    private readonly bool sizes;

    private EvidenceChecks(EvidenceResult result, EvidenceSettings settings, string file, string hash) =>
        (this.result, this.settings, this.file, this.hash, sizes) = (result, settings, file, hash, result.Verdict.Verdict != Verdict.NoCredibleComparison);

    private static SentenceBook Words => EvidenceReports.Words;

    private IReadOnlyList<EffectDiagnosis> Methods => result.Methods;

    private StaggeredDid? Staggered => result.Staggered;

    /// <summary>All sixteen.</summary>
    public static IReadOnlyList<EvidenceCheck> List(EvidenceResult result, EvidenceSettings settings, string file, string hash)
    {
        var checks = new EvidenceChecks(result, settings, file, hash);
        Func<(CheckState State, IReadOnlyList<LocalText> Lines)>[] all =
        [
            checks.Question, checks.RawSeries, checks.Misfit, checks.Donors, checks.Balance, checks.GapSeries, checks.Placebos, checks.InTime, checks.LeftOut,
            checks.SideBySide, checks.PreTrends, checks.Spillover, checks.Sensitivities, checks.Multiplicity, checks.Detectable, checks.Reproduction,
        ];
        return [.. all.Select((look, at) => (Looked: look(), Number: at + 1)).Select(one => new EvidenceCheck(one.Number, one.Looked.State, Words.Get($"Check{one.Number}"), one.Looked.Lines))];
    }

    private (CheckState, IReadOnlyList<LocalText>) Question()
    {
        var request = result.Request;
        var lines = new List<LocalText> { Words.Fill("Outcome", _ => [settings.Outcome, file, settings.Unit, settings.Time]) };
        if (Staggered is null)
            lines.Add(Words.Fill("Treated", culture => [FigureText.List([.. request.Treated.Select(unit => EvidenceReports.Named(unit).In(culture))], culture), Period(request.From!.Value)]));
        else
            lines.Add(Words.Fill("TreatedByColumn", culture => [settings.FirstTreated ?? "", FigureText.List([.. Starts().Select(start => $"{Period(start.Key)} ({start.Count()})")], culture)]));
        lines.Add(request.DateSetBy.Length > 0 ? Words.Fill("DateSetBy", _ => [request.DateSetBy]) : Words.Get("WhoSetTheDate"));
        var pool = result.Pool?.Donors ?? EvidenceReports.NeverTreated(request);
        lines.Add(Words.Fill(Staggered is null ? "Pool" : "NeverPool", _ => [pool.Count]));
        var excluded = EvidenceReports.Excluded(result);
        lines.Add(excluded.Count == 0 ? Words.Get("NobodyLeftOut") : Words.Fill("NoDonors", culture => [string.Join("; ", excluded.GroupBy(one => one.Reason).Select(same => $"{string.Join(", ", same.Select(one => one.Unit))} ({same.Key.In(culture)})"))]));
        return (excluded.Count == 0 || request.DateSetBy.Length == 0 ? CheckState.Caution : CheckState.Good, lines);
    }

    private IEnumerable<IGrouping<int, int>> Starts() =>
        result.Request.FirstTreated!.OfType<int>().Where(start => result.Request.Panel.FirstAt(start) < result.Request.Panel.Times.Count).GroupBy(start => start).OrderBy(group => group.Key);

    private (CheckState, IReadOnlyList<LocalText>) RawSeries()
    {
        var panel = result.Request.Panel;
        return (CheckState.Good, [Words.Fill("Series", _ => [panel.Units.Count, panel.Times.Count, Period(panel.Times[0]), Period(panel.Times[^1])])]);
    }

    private (CheckState, IReadOnlyList<LocalText>) Misfit()
    {
        if (Staggered is not null)
            return (Has(VerdictRule.NotParallelBefore) ? CheckState.Caution : TestedBefore(), Ruled(VerdictRule.ParallelBefore, VerdictRule.NotParallelBefore, VerdictRule.NoEarlierDate, VerdictRule.NoPlacebos));
        var level = Math.Abs(LevelBefore());
        LocalText[] lines =
        [
            .. Methods.Select(method => Of(method, Words.Fill(method.MisfitShare is null ? "MisfitOfNothing" : level > 0 ? "Misfit" : "MisfitAtZero", culture =>
            [
                Figure(method.Estimate.PreRmspe, culture), level > 0 ? FigureText.Percent(method.Estimate.PreRmspe / level, culture) : "-",
                FigureText.Percent(method.MisfitShare ?? 0, culture), FigureText.Percent(EvidenceVerdict.MisfitLimit, culture),
            ]))),
        ];
        return (Methods[0].MisfitShare <= EvidenceVerdict.MisfitLimit ? CheckState.Good : CheckState.Caution, lines);
    }

    private double LevelBefore()
    {
        var (panel, request) = (result.Request.Panel, result.Request);
        return request.Treated.Average(unit => Enumerable.Range(0, panel.FirstAt(request.From!.Value)).Average(time => panel[panel.Find(unit), time]));
    }

    private (CheckState, IReadOnlyList<LocalText>) Donors()
    {
        if (Staggered is not null)
            return (CheckState.Good, [Words.Get("NeverAlike")]);
        var lines = Methods.Select(method => Of(method, method.Estimate.Method == EffectMethod.DifferenceInDifferences
            ? Words.Fill("DonorsAlike", _ => [method.Question.DonorCount])
            : Words.Fill(Used(method).Count == 1 ? "DonorsSingle" : method.HasUniqueWeights ? "DonorsUnique" : "DonorsNotUnique", culture =>
                [Used(method).Count, FigureText.ThreeDigits(method.Estimate.EffectiveDonors, culture), Named(method, culture), method.Estimate.KktViolation.ToString("0.0e0", CultureInfo.InvariantCulture)]))).ToList();
        lines.Add(Methods[0].HullDistance is > 0 and var distance ? Words.Fill("Hull", culture => [Figure(distance, culture)]) : Words.Get("HullWithin"));
        return (Methods.All(method => method.HasUniqueWeights) ? CheckState.Good : CheckState.Caution, lines);
    }

    private static List<(string Unit, double Weight)> Used(EffectDiagnosis method) =>
        [.. method.Question.Donors.Zip(method.Estimate.UnitWeights).Where(one => one.Second > 1e-9).OrderByDescending(one => one.Second)];

    private static string Named(EffectDiagnosis method, CultureInfo culture)
    {
        var used = Used(method);
        var named = string.Join("; ", used.Take(NamedDonors).Select(one => $"{EvidenceReports.Named(one.Unit).In(culture)} {one.Weight.ToString("0.000", FigureText.FormatOf(culture))}"));
        return used.Count > NamedDonors ? $"{named}; …" : named;
    }

    private (CheckState, IReadOnlyList<LocalText>) Balance()
    {
        if (Staggered is not null)
            return (CheckState.NotLookedAt, [Words.Get("NoPredictorsStaggered")]);
        var predictors = Methods.SelectMany(method => method.Estimate.Predictors).ToList();
        LocalText[] path = [.. Methods.SelectMany(method => method.Balance.Select(line => Of(method, Words.Fill($"Balance{line.Of}", culture => [Figure(line.Treated, culture), Figure(line.Comparison, culture), Figure(line.Donors, culture)]))))];
        if (predictors.Count == 0)
            return (CheckState.Good, [.. path, Words.Get("NoPredictors")]);
        return (CheckState.Good, [.. path, Words.Fill("Predictors", _ => [predictors.Count]), .. predictors.Select(one => Words.Fill("Predictor", culture =>
            [one.Name, one.Weight.ToString("0.000", FigureText.FormatOf(culture)), Figure(one.Treated, culture), Figure(one.Comparison, culture), Figure(one.Donors, culture)]))]);
    }

    private (CheckState, IReadOnlyList<LocalText>) GapSeries() => !sizes ? NotShown()
        : (CheckState.Good, [Words.Get(Staggered is null ? "GapSeries" : "EventSeries")]);

    private (CheckState, IReadOnlyList<LocalText>) Placebos()
    {
        if (!sizes)
            return NotShown();
        if (Staggered is { } staggered)
            return (CheckState.NotLookedAt, [Words.Fill("NoPlacebosStaggered", culture => [Figure(staggered.Simple.StandardError ?? 0, culture)])]);
        var lines = Methods.SelectMany(method => new[] { Of(method, Ranks(method)), Of(method, Pruned(method)) }).ToList();
        if (Methods.Any(method => !method.Placebos.AreAll))
            lines.Add(Words.Fill("PlacebosDrawn", _ => [result.Request.Seed]));
        return (Has(VerdictRule.TooFewUnits) || Has(VerdictRule.NoPlacebos) || Methods.Any(method => method.Standing?.P is { } p && (result.Corrected.GetValueOrDefault(method.Estimate.Method)?.Holm ?? p) > EvidenceVerdict.Level) ? CheckState.Caution : CheckState.Good, lines);
    }

    private static LocalText Ranks(EffectDiagnosis method) => (method.Placebos.ByRatio, method.Placebos.ByEffect) switch
    {
        (_, null) => Words.Get("NoRank"),
        (null, { } effect) => Words.Fill("RankByEffect", culture => [effect.Rank, effect.Of, Figure(effect.P, culture), Figure(effect.SmallestP, culture)]),
        ({ } ratio, { } effect) => Words.Fill("RankByBoth", culture => [ratio.Rank, ratio.Of, Figure(ratio.P, culture), effect.Rank, effect.Of, Figure(effect.P, culture), Figure(effect.SmallestP, culture)]),
    };

    private static LocalText Pruned(EffectDiagnosis method) => method.Placebos.Pruned is { } standing
        ? Words.Fill("Pruned", culture => [UnitPlacebos.PrunedBeyond, standing.Of - 1, method.Placebos.Runs.Count, standing.Rank, standing.Of, Figure(standing.P, culture)])
        : Words.Fill("PrunedToNone", _ => [UnitPlacebos.PrunedBeyond]);

    private (CheckState, IReadOnlyList<LocalText>) InTime()
    {
        if (!sizes)
            return NotShown();
        if (Staggered is not null)
            return (TestedBefore(), [Words.Get("InTimeStaggered"), .. Ruled(VerdictRule.ParallelBefore, VerdictRule.NoEarlierDate, VerdictRule.NoPlacebos)]);
        LocalText[] lines = [.. Methods.SelectMany(method => method.InTime.Select(earlier => Of(method, earlier.Standing is { } standing
            ? Words.Fill("InTime", culture => [Period(earlier.Time), Figure(earlier.Estimate, culture), standing.Rank, standing.Of])
            : Words.Fill("InTimeAlone", culture => [Period(earlier.Time), Figure(earlier.Estimate, culture)]))))];
        return lines.Length == 0 ? (CheckState.NotLookedAt, Ruled(VerdictRule.NoEarlierDate)) : (Has(VerdictRule.FoundEarlier) || Has(VerdictRule.TooFewUnitsEarlier) ? CheckState.Caution : CheckState.Good, [.. lines, .. Ruled(VerdictRule.TooFewUnitsEarlier)]);
    }

    private (CheckState, IReadOnlyList<LocalText>) LeftOut()
    {
        if (!sizes)
            return NotShown();
        LocalText[] lines = [.. Methods.SelectMany(method => new[] { Left(method, "DonorLeftOut", method.DonorsLeftOut), Left(method, "PeriodLeftOut", method.PeriodsLeftOut) }).OfType<LocalText>()];
        if (lines.Length == 0)
            return (CheckState.NotLookedAt, [Words.Get(Staggered is null ? "TooFewToLeaveOut" : "NotLeftOutStaggered")]);
        return (Methods.Any(Turns) ? CheckState.Caution : CheckState.Good, lines);
    }

    private static bool Turns(EffectDiagnosis method) =>
        new[] { method.DonorsLeftOut, method.PeriodsLeftOut }.OfType<LeaveOneOut>().Any(range => Math.Sign(range.Least) != Math.Sign(range.Most));

    private static LocalText? Left(EffectDiagnosis method, string key, LeaveOneOut? range) => range is null ? null
        : Of(method, Words.Fill(key, culture => [Figure(range.Least, culture), EvidenceReports.Named(range.LeastWithout).In(culture), Figure(range.Most, culture), EvidenceReports.Named(range.MostWithout).In(culture)]));

    private (CheckState, IReadOnlyList<LocalText>) SideBySide()
    {
        if (!sizes)
            return NotShown();
        if (Methods.Count < 2)
            return (CheckState.NotLookedAt, [Words.Get(Staggered is null ? "OneMethod" : "OneMethodStaggered")]);
        var agree = Methods.Select(method => Math.Sign(method.Estimate.Estimate)).Distinct().Count() == 1;
        return (agree ? CheckState.Good : CheckState.Caution, [.. Methods.Select(method => Of(method, Words.Fill(method.StandardError is null ? "EstimateAlone" : "Estimate", culture => [Figure(method.Estimate.Estimate, culture), Figure(method.StandardError ?? 0, culture)]))), Words.Get(agree ? "SignsAgree" : "SignsDiffer")]);
    }

    private (CheckState, IReadOnlyList<LocalText>) PreTrends()
    {
        if (!sizes)
            return NotShown();
        if (Staggered is not null)
            return (TestedBefore(), Ruled(VerdictRule.ParallelBefore, VerdictRule.NoEarlierDate, VerdictRule.NoPlacebos));
        LocalText[] lines = [.. Methods.Where(method => method.PreTrend is not null).Select(method => Of(method, Words.Fill("PreTrend", culture =>
            [Figure(method.PreTrend!.Slope, culture), Figure(method.PreTrend.Standing.P, culture), Figure(method.PreTrend.Detectable, culture), Figure(method.PreTrend.DetectableDrift, culture)])))];
        return lines.Length == 0 ? (CheckState.NotLookedAt, [Words.Get("NoPreTrend")]) : (Methods.Any(method => method.PreTrend?.Standing.P <= EvidenceVerdict.Level) ? CheckState.Caution : CheckState.Good, lines);
    }

    private (CheckState, IReadOnlyList<LocalText>) Spillover()
    {
        if (result.Spillover is not { Neighbours.Count: > 0 } spillover)
            return (CheckState.NotLookedAt, [Words.Get("Spillover")]);
        var named = Words.Fill(spillover.AreDonors ? "NeighboursIn" : "NeighboursOut", culture => [FigureText.List([.. spillover.Neighbours.Select(unit => EvidenceReports.Named(unit).In(culture))], culture)]);
        if (spillover.Estimates.Count == 0)
            return (CheckState.Caution, [named, Words.Get(spillover.AreDonors ? "OnlyNeighbours" : "NeverNeighbours")]);
        if (sizes && !spillover.IsCredible)
            return (CheckState.Caution, [named, Words.Get(spillover.AreDonors ? "WithoutNeighboursMisfits" : "WithNeighboursMisfits")]);
        return sizes
            ? (spillover.Estimates.Any(one => Math.Sign(one.Value) != Math.Sign(Methods.Single(method => method.Estimate.Method == one.Key).Estimate.Estimate)) ? CheckState.Caution : CheckState.Good,
                [named, .. Methods.Select(method => Of(method, Words.Fill(spillover.AreDonors ? "WithoutNeighbours" : "WithNeighbours", culture => [Figure(spillover.Estimates[method.Estimate.Method], culture), Figure(method.Estimate.Estimate, culture)])))])
            : (CheckState.NotLookedAt, [named, Words.Get("NotShown")]);
    }

    private (CheckState, IReadOnlyList<LocalText>) Sensitivities()
    {
        if (!sizes)
            return NotShown();
        LocalText[] lines = [.. Methods.SelectMany(method => new[]
        {
            Sensitivity.OddsAt(method.Standing, EvidenceVerdict.Level / result.TestedBy(method)) is { } odds
                ? Of(method, Words.Fill("Odds", culture => [Figure(odds, culture), Figure(EvidenceVerdict.Level / result.TestedBy(method), culture)])) : null,
            method.Sensitivity.Drift is { } drift ? Of(method, Words.Fill("Drift", culture => [Figure(drift, culture)])) : null,
            method.Sensitivity.DriftOfSet is { } set ? Of(method, set > 0 ? Words.Fill("DriftOfSet", culture => [Figure(set, culture)]) : Words.Get("SetHoldsNothing")) : null,
        }).OfType<LocalText>()];
        return lines.Length == 0 ? (CheckState.NotLookedAt, [Words.Get(Staggered is null ? "NoSensitivity" : "NoSensitivityStaggered")]) : (Methods.Any(method => method.Sensitivity.Drift < 1) ? CheckState.Caution : CheckState.Good, lines);
    }

    private (CheckState, IReadOnlyList<LocalText>) Multiplicity()
    {
        if (result.Corrected.Count > 0)
            return (CheckState.Good, [Words.Fill("Tested", _ => [result.Corrected.First().Value.Tested]), .. sizes ? Methods.Where(method => result.Corrected.ContainsKey(method.Estimate.Method)).Select(Corrected) : []]);
        var smallest = Methods.Select(method => method.Standing?.P).OfType<double>().DefaultIfEmpty(double.NaN).Min();
        var bears = double.IsNaN(smallest) ? 0 : (int)Math.Floor((EvidenceVerdict.Level / smallest) + 1e-9);
        return (CheckState.Caution, sizes && bears > 0
            ? [Words.Get("OneQuestion"), Words.Fill(bears == 1 ? "BearsOne" : "Bears", culture => [Figure(smallest, culture), Figure(EvidenceVerdict.Level, culture), bears])]
            : [Words.Get("OneQuestion")]);
    }

    private LocalText Corrected(EffectDiagnosis method)
    {
        var p = result.Corrected[method.Estimate.Method];
        return Of(method, p.BenjaminiHochberg is { } share
            ? Words.Fill("CorrectedAmong", culture => [Figure(p.Own, culture), Figure(p.Holm, culture), Figure(share, culture)])
            : Words.Fill("CorrectedAlone", culture => [Figure(p.Own, culture), Figure(p.Holm, culture)]));
    }

    private (CheckState, IReadOnlyList<LocalText>) Detectable()
    {
        if (!sizes)
            return NotShown();
        if (Staggered is not null)
            return result.Verdict.Detectable is { } smallest ? (CheckState.Good, [FigureText.Sentence(Words.Fill("Detectable", culture => [Figure(smallest, culture)]))]) : (CheckState.NotLookedAt, [Words.Get("NoDetectable")]);
        LocalText[] lines =
        [
            .. Methods.Select(method => method.DetectableAmong(result.TestedBy(method)) is { } least ? Of(method, Words.Fill("Detectable", culture => [Figure(least, culture)])) : null).OfType<LocalText>(),
        ];
        return lines.Length == 0 ? (CheckState.NotLookedAt, [Words.Get("NoDetectable")]) : (CheckState.Good, lines);
    }

    private (CheckState, IReadOnlyList<LocalText>) Reproduction() =>
        (CheckState.Good, [Words.Fill("Hash", _ => [hash]), Words.Fill("Version", _ => [EvidenceResult.Version]), Words.Fill("Seed", _ => [result.Request.Seed]), Words.Get("SameBytes")]);

    // Where no effect before treatment has a standard error, none was tested.
    private CheckState TestedBefore() => Has(VerdictRule.ParallelBefore) ? CheckState.Good : CheckState.NotLookedAt;

    private static (CheckState, IReadOnlyList<LocalText>) NotShown() => (CheckState.NotLookedAt, [Words.Get("NotShown")]);

    private bool Has(VerdictRule rule) => result.Verdict.Reasons.Any(reason => reason.Rule == rule);

    private IReadOnlyList<LocalText> Ruled(params VerdictRule[] rules) =>
        [.. result.Verdict.Reasons.Zip(result.Reasons).Where(one => rules.Contains(one.First.Rule)).Select(one => FigureText.Sentence(one.Second))];

    private static LocalText Of(EffectDiagnosis method, LocalText words) =>
        new(FigureText.Sentence(VerdictWriter.Method(method.Estimate.Method).English + ": " + words.English), FigureText.Sentence(VerdictWriter.Method(method.Estimate.Method).Dutch + ": " + words.Dutch));

    private static string Period(int time) => time.ToString(CultureInfo.InvariantCulture);

    private static string Figure(double value, CultureInfo culture) => FigureText.ThreeDigits(value, culture);
}
