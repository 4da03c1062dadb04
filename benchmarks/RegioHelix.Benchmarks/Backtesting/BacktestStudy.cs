using RegioHelix.Analytics.Diversification.Backtesting;
using RegioHelix.Analytics.Diversification.Entries;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Backtesting;

/// <summary>
/// How well relatedness density and its rivals told which activities entered which regions, on all real tables with two years beside the checkout.
/// Everything that was run is printed, flattering or not; what was looked at first is the first table of each source.
/// </summary>
internal static class BacktestStudy
{
    private const int Draws = 200;
    private const int Seed = 2015;

    private static readonly int[] BresYears = [2015, 2016, 2017];
    private static readonly int[] LabourForceYears = [2008, 2009, 2010, 2012, 2015];
    private static readonly string[] ThirdNames = ["lowest", "middle", "highest"];

    // Assumed: the survey behind the register's figures adds at least this much to the rounding.
    private static readonly MeasurementError BresSurvey = MeasurementError.BresStrict with { Name = "bres-strict-rounding, 10 % sampling (assumed)", RelativeError = 0.1 };

    // Assumed: a respondent stands for about 200 persons, so that 5,000 jobs have a standard error of 20 %, where Eurostat's flag u begins in many countries.
    private static readonly MeasurementError LabourForceSample = MeasurementError.Counted(0.2) with { Name = "labour force sample, 1 in 200 (assumed)" };

    private static readonly MeasurementError BusinessSample = MeasurementError.Counted() with { Name = "count and 5 % (assumed)", RelativeError = 0.05 };

    public static int Run(string[] arguments)
    {
        var shared = arguments is [var folder] ? folder : Path.Combine(Requires.FindRoot(), "..", "shared");
        if (!Directory.Exists(shared))
        {
            Console.Error.WriteLine($"{shared}: the study reads real tables there; give the folder as the argument");
            return 1;
        }
        var report = new BacktestReport();
        report.Line("# Backtest of opportunities on real tables");
        report.Line("");
        report.Line($"{Machine.Describe()}. Made by `RegioHelix.Benchmarks backtest`; what the columns mean, and what this can show, is in docs/methods/backtest.md.");
        Bres(shared, report);
        Idbr(shared, report);
        LabourForce(shared, report);
        Business(shared, report);
        Console.Write(report.Text);
        return 0;
    }

    private static void Bres(string shared, BacktestReport report)
    {
        var tables = BresYears.ToDictionary(year => year, year => SharedTables.Bres(shared, year));
        var near = SharedTables.Nearest(shared, tables[2015].Regions, 5);
        report.Source("uk-bres: employment, 39 regions of Great Britain by 525 classes (BRES, NUTS 2013), 2015 to 2017");
        EntryRule[] rules =
        [
            EntryRule.BeyondError(MeasurementError.BresStrict), EntryRule.Crossing(), EntryRule.BeyondError(MeasurementError.BresRelaxed), EntryRule.BeyondError(BresSurvey), EntryRule.WithMargin(0.25),
        ];
        report.Noise(tables[2015], tables[2017], rules, [MeasurementError.BresRelaxed, MeasurementError.BresStrict, BresSurvey], Draws, Seed);
        var predictions = Predictors.List(tables[2015], neighbours: near, seed: Seed);
        foreach (var rule in rules)
            report.Window($"2015 to 2017, {BacktestReport.NameOf(rule)}", [new(EntryBeyondError.From(tables[2015], tables[2017], rule), predictions, 2)], rule == rules[0]);
        report.Window(
            "2016 to 2017, ranked by 2015 and absent in both, so that the ranking does not share its year's error with the entries; beyond strict rounding",
            [new(EntryBeyondError.From(tables[2016], tables[2017], rules[0], tables[2015]), predictions, 1)], false);
        report.Window(
            "2016 to 2017, ranked by 2015 without asking for absence in 2015: a fault that flatters, shown for its size",
            [new(EntryBeyondError.From(tables[2016], tables[2017], rules[0]), predictions, 1)], false);
        report.Window(
            "2016 to 2017, with the growth of 2015 to 2016; beyond strict rounding",
            [new(EntryBeyondError.From(tables[2016], tables[2017], rules[0]), Predictors.List(tables[2016], 1, tables[2015], near, Seed), 1)], false);
        BacktestWindow[] main = [new(EntryBeyondError.From(tables[2015], tables[2017], rules[0]), predictions, 2)];
        report.Types("size", main, Thirds(Sizes(tables[2015]), "size"));
        report.Types("diversity", main, Thirds(Diversity(tables[2015]), "diversity"));
        report.Types("income a head 2010", main, Thirds(SharedTables.Income(shared), "income", tables[2015].Regions));
    }

    private static void Idbr(string shared, BacktestReport report)
    {
        var (before, after) = (SharedTables.Idbr(shared, 2016), SharedTables.Idbr(shared, 2017));
        report.Source("uk-bres: businesses, 40 regions of the United Kingdom by 525 classes (IDBR, rounded to 5), 2016 to 2017");
        EntryRule[] rules = [EntryRule.BeyondError(MeasurementError.RoundedTo(5)), EntryRule.Crossing(), EntryRule.BeyondError(MeasurementError.RoundedTo(5) with { Name = "rounded, Poisson", CountFactor = 1 })];
        report.Noise(before, after, rules, [MeasurementError.RoundedTo(5), rules[2].Error], Draws, Seed);
        var predictions = Predictors.List(before, neighbours: SharedTables.Nearest(shared, before.Regions, 5), seed: Seed);
        foreach (var rule in rules)
            report.Window($"2016 to 2017, {BacktestReport.NameOf(rule)}", [new(EntryBeyondError.From(before, after, rule), predictions, 1)], rule == rules[0]);
    }

    private static void LabourForce(string shared, BacktestReport report)
    {
        var tables = LabourForceYears.ToDictionary(year => year, year => SharedTables.LabourForce(shared, year));
        // Ten activities leave about five candidates a region: of five best, all would be picked.
        report.Best = 1;
        report.Source("lfst_r_lfe2en2: employment, 276 regions by 10 NACE aggregates (EU-LFS, NUTS 2013), 2008 to 2015");
        EntryRule[] rules = [EntryRule.BeyondError(LabourForceSample), EntryRule.Crossing(), EntryRule.WithMargin(0.1)];
        report.Noise(tables[2010], tables[2015], rules, [LabourForceSample], Draws, Seed);
        var near = SharedTables.Nearest(shared, tables[2010].Regions, 5);
        var predictions = Predictors.List(tables[2010], 1, tables[2008], near, Seed);
        foreach (var rule in rules)
            report.Window($"2010 to 2015, {BacktestReport.NameOf(rule)}", [new(EntryBeyondError.From(tables[2010], tables[2015], rule), predictions, 5)], rule == rules[0]);
        report.Window(
            $"2009 to 2012 and 2012 to 2015 together, {BacktestReport.NameOf(rules[0])}",
            [
                new(EntryBeyondError.From(tables[2009], tables[2012], rules[0]), Predictors.List(tables[2009], neighbours: near, seed: Seed), 3),
                new(EntryBeyondError.From(tables[2012], tables[2015], rules[0]), Predictors.List(tables[2012], neighbours: near, seed: Seed + 1), 3),
            ],
            false);
        BacktestWindow[] main = [new(EntryBeyondError.From(tables[2010], tables[2015], rules[0]), predictions, 5)];
        report.Types("size", main, Thirds(Sizes(tables[2010]), "size"));
        report.Types("income a head 2010", main, Thirds(SharedTables.Income(shared), "income", tables[2010].Regions));
    }

    private static void Business(string shared, BacktestReport report)
    {
        var (before, after) = (SharedTables.Sbs(shared, 2014), SharedTables.Sbs(shared, 2015));
        report.Best = 5;
        report.Source("sbs_r_nuts06_r2: persons employed, 276 regions by 68 divisions (structural business statistics, NUTS 2013), 2014 to 2015; without Ireland, Greece and the regions FRA, whose figures break between the two years");
        (before, after) = (Without(before, "IE", "EL", "FRA"), Without(after, "IE", "EL", "FRA"));
        EntryRule[] rules = [EntryRule.BeyondError(BusinessSample), EntryRule.Crossing(), EntryRule.WithMargin(0.25)];
        report.Noise(before, after, rules, [BusinessSample], Draws / 4, Seed);
        var predictions = Predictors.List(before, neighbours: SharedTables.Nearest(shared, before.Regions, 5), seed: Seed);
        foreach (var rule in rules)
            report.Window($"2014 to 2015, {BacktestReport.NameOf(rule)}", [new(EntryBeyondError.From(before, after, rule), predictions, 1)], rule == rules[0]);
        BacktestWindow[] main = [new(EntryBeyondError.From(before, after, rules[0]), predictions, 1)];
        report.Types("diversity", main, Thirds(Diversity(before), "diversity"));
        report.Types("income a head 2010", main, Thirds(SharedTables.Income(shared), "income", before.Regions));
    }

    private static RegionActivityTable Without(RegionActivityTable table, params string[] starts)
    {
        string[] regions = [.. table.Regions.Where(region => !starts.Any(start => region.StartsWith(start, StringComparison.Ordinal)))];
        return new(regions, table.Activities, [.. regions.SelectMany(region => table.Row(table.FindRegion(region)).ToArray())]);
    }

    private static Dictionary<string, double> Sizes(RegionActivityTable table) =>
        Enumerable.Range(0, table.Regions.Count).ToDictionary(region => table.Regions[region], region => table.Row(region).ToArray().Sum(cell => cell.Value ?? 0));

    private static Dictionary<string, double> Diversity(RegionActivityTable table)
    {
        var diversity = Presence.From(Specialised.From(table)).Diversity();
        return table.Regions.ToDictionary(region => region, region => diversity.Find(region)!.Value.Value!.Value);
    }

    private static Func<string, string?> Thirds(IReadOnlyDictionary<string, double> values, string what, IReadOnlyList<string>? regions = null)
    {
        var order = values.Where(value => regions is null || regions.Contains(value.Key)).OrderBy(value => value.Value).Select(value => value.Key).ToList();
        return region => order.IndexOf(region) is >= 0 and var at ? $"{(at * 3 / order.Count) + 1}: {ThirdNames[at * 3 / order.Count]} third by {what}" : null;
    }
}
