using System.Globalization;
using System.Text;
using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Backtesting;

/// <summary>The study's tables, as text.</summary>
internal sealed class BacktestReport
{
    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    /// <summary>How many opportunities a region is shown.</summary>
    public int Best { get; set; } = 5;

    public void Line(string line) => text.Append(line).Append('\n');

    public void Source(string name) => Line($"\n## {name}");

    public static string NameOf(EntryRule rule) => rule.Test switch
    {
        EntryTest.Crossing => "every crossing of 1",
        EntryTest.Margin => string.Create(CultureInfo.InvariantCulture, $"from below {rule.Threshold - rule.Margin} to {rule.Threshold + rule.Margin} and above"),
        _ => $"beyond error ({rule.Error.Name})",
    };

    public void Noise(RegionActivityTable before, RegionActivityTable after, EntryRule[] rules, MeasurementError[] errors, int draws, int seed)
    {
        Line("\n### What noise alone would make\n");
        Line($"Entries seen, and the mean number that the rule would see had nothing changed but the error named ({draws} pairs of drawn years).\n");
        Line($"| rule | could enter | rose over 1 | entries | {string.Join(" | ", errors.Select(error => $"false by {error.Name}"))} |");
        Line($"| --- | ---: | ---: | ---: |{string.Concat(errors.Select(_ => " ---: |"))}");
        foreach (var rule in rules)
        {
            var turnover = EntryBeyondError.From(before, after, rule);
            var entries = turnover.Count(TurnoverVerdict.Entered);
            var noise = errors.Select(error => FalseEntries.From(before, rule, error, draws, seed)).Select(rate => $"{Text1(rate.Entries)} ({Percent(rate.Entries / Math.Max(1, entries))})");
            Line($"| {NameOf(rule)} | {turnover.CountCandidates()} | {entries + turnover.Count(TurnoverVerdict.RoseWithinError)} | {entries} | {string.Join(" | ", noise)} |");
        }
    }

    public void Window(string name, IReadOnlyList<BacktestWindow> windows, bool withCalibration)
    {
        var result = Backtest.From(windows, new() { Best = Best });
        Line($"\n### {name}\n");
        Line(Basis(result));
        if (result.State != BacktestState.Computed)
            return;
        Line("\n| ranking | within region | within activity | pooled | within bands of the quotient | best of each region | Brier skill |");
        Line("| --- | --- | --- | --- | --- | --- | ---: |");
        foreach (var skill in result.Skills)
            Line($"| {skill.Name} | {string.Join(" | ", Enum.GetValues<AreaScope>().Select(scope => Area(skill, scope)))} | {Picked(skill.Best)} | {(skill.Calibration.Skill is { } gain ? gain.ToString("0.0000", CultureInfo.InvariantCulture) : "-")} |");
        Line($"\nDensity against rivals, difference within region: {string.Join("; ", result.Skills.Where(skill => skill.Name != "density").Select(skill => $"{skill.Name} {Text3(result.Compare("density", skill.Name, AreaScope.WithinRegion)!, true)}"))}.");
        Line($"Smallest area above 0.5 that the window would show for density in 4 of 5 cases: {Number(0.5 + result.Find("density")!.Areas[AreaScope.WithinRegion].Area.SmallestVisible)} within region, {Number(0.5 + result.Find("density")!.Areas[AreaScope.Pooled].Area.SmallestVisible)} pooled.");
        var (record, _) = TrackRecord.From(result, "density");
        if (record is not null)
            Line(string.Create(CultureInfo.InvariantCulture, $"Track record of density: of the {record.Best} best ranked of each of {record.Regions} regions, {record.Hits:0.#} in {record.Picks} were entered within {record.Years} year{(record.Years == 1 ? "" : "s")} ({Percent(record.Precision.Value)}, {Percent(record.Precision.Lower)} to {Percent(record.Precision.Upper)}); picking at random {Percent(record.Chance)}; {record.Verdict}."));
        if (withCalibration)
            Groups(result.Find("density")!.Calibration);
    }

    public void Types(string by, IReadOnlyList<BacktestWindow> windows, Func<string, string?> typeOf)
    {
        Line($"\n### By {by}\n");
        Line("| type | regions | candidates | entries | density within region | density pooled | smallest visible within region | quotient before within region |");
        Line("| --- | ---: | ---: | ---: | --- | --- | ---: | --- |");
        foreach (var (type, result) in Backtest.PerType(windows, typeOf))
            Line(result.State == BacktestState.Computed
                ? $"| {type} | {result.Basis.Regions} | {result.Basis.Candidates} | {result.Basis.Entries} | {Area(result.Find("density")!, AreaScope.WithinRegion)} | {Area(result.Find("density")!, AreaScope.Pooled)} | {Number(0.5 + result.Find("density")!.Areas[AreaScope.WithinRegion].Area.SmallestVisible)} | {Area(result.Find("quotient-before")!, AreaScope.WithinRegion)} |"
                : $"| {type} | {result.Basis.Regions} | {result.Basis.Candidates} | {result.Basis.Entries} | {result.State} | | | |");
    }

    private void Groups(Calibration calibration)
    {
        Line("\nCalibration of density, by tenths:\n");
        Line("| density | cells | foretold by the other regions | entered |");
        Line("| --- | ---: | ---: | --- |");
        foreach (var group in calibration.Groups)
            Line($"| {Number(group.LowestScore)} to {Number(group.HighestScore)} | {group.Cells} | {Percent(group.Foretold)} | {Percent(group.Entered.Value)} ({Percent(group.Entered.Lower)} to {Percent(group.Entered.Upper)}) |");
    }

    private static string Basis(BacktestResult result) =>
        $"{result.Basis.Candidates} candidates, {result.Basis.Entries} entries ({Percent(result.Basis.BaseRate ?? 0)}), {result.Basis.Regions} regions, {result.Basis.WithoutScore} candidates without some score; {result.State}.";

    private static string Area(PredictionSkill skill, AreaScope scope) => skill.Areas.TryGetValue(scope, out var area) ? Text3(area.Area, false) : "-";

    private static string Picked(BestOfRegion best) => string.Create(CultureInfo.InvariantCulture, $"{best.Hits:0.#} in {best.Picks}, {Percent(best.Precision.Value)} (chance {Percent(best.Chance)})");

    private static string Text3(Estimate one, bool signed) => $"{(signed && one.Value >= 0 ? "+" : "")}{Number(one.Value)} ({Number(one.Lower)} to {Number(one.Upper)})";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Text1(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("0.0 %", CultureInfo.InvariantCulture);
}
