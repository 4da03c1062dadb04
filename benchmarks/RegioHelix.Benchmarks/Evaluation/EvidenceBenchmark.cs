using System.Diagnostics;
using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Simulation;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Benchmarks.Evaluation;

/// <summary>How fast effect checks are, beside a plain solver in the same run. Needs ../shared for the panels of the literature.</summary>
internal static class EvidenceBenchmark
{
    private const int Regions = 240;
    private const int Sectors = 20;
    private const int Priorities = 10;

    private static readonly StringWriter Text = new(CultureInfo.InvariantCulture);

    public static int Run()
    {
        var folder = Path.Combine(Results.Root(), "..", "shared", "data", "evidence");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine("../shared/data/evidence is not there");
            return 1;
        }
        var (simulated, treated) = Simulated(folder);
        var many = EffectQuestion.From(simulated, treated, 2014);
        var estimate = SyntheticDid.From(many);
        // First, while nothing else has taken memory.
        UnitPlacebos.From(many, estimate, PlaceboPool.WithoutTreated, new(200));
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Text.WriteLine($"# Effect checks\n\n{Machine.Describe()}. Medians of warm runs, milliseconds. The plain solver is Frank-Wolfe as the R package synthdid has it, in the same run, and is not at the optimum where it stops.\n");
        Text.WriteLine("| what | goal | ours | plain | largest violation, ours |\n| --- | ---: | ---: | ---: | ---: |");
        California(folder);
        Row("240 regions by 20 years, 12 treated: 200 placebo runs of synthetic did (plain: one fit times 200)", "500", Median(() => UnitPlacebos.From(many, estimate, PlaceboPool.WithoutTreated, new(200)), 9), Median(() => Plain(many), 3) * 200, estimate.KktViolation);
        Text.WriteLine($"\nPeak memory of the process after its first 200 placebo runs: {memory:0} MB (goal 60).\n");
        Regional();
        Console.Write(Text);
        Results.Save("evidence.md", Text.ToString());
        return 0;
    }

    private static void California(string folder)
    {
        var panel = Read(Path.Combine(folder, "california_prop99.csv"), ';', "State", "Year", "PacksPerCapita");
        EffectQuestion[] all = [.. panel.Units.Select(unit => EffectQuestion.From(panel, [unit], 1989))];
        var question = EffectQuestion.From(panel, ["California"], 1989);
        var estimate = SyntheticDid.From(question);
        string[] donors = [.. question.Donors];
        Row("Proposition 99, every unit as treated: synthetic control", "5", Median(() => Each(panel, SyntheticControl.From)), Median(() => Array.ForEach(all, PlainControl), 3), all.Max(one => SyntheticControl.From(one).KktViolation));
        Row("the same: synthetic did", "10", Median(() => Each(panel, SyntheticDid.From)), Median(() => Array.ForEach(all, Plain), 3), all.Max(one => SyntheticDid.From(one).KktViolation));
        Row("200 placebo draws of synthetic did, one thread (plain: one fit times 200)", "50", Median(() =>
        {
            for (var draw = 0; draw < 200; draw++)
                SyntheticDid.From(EffectQuestion.From(panel, [donors[draw % donors.Length]], 1989, [.. donors.Where((_, at) => at != draw % donors.Length)]));
        }), Median(() => Plain(question), 5) * 200, estimate.KktViolation);
        foreach (var method in Enum.GetValues<EffectMethod>())
            Row($"all diagnostics of California, {EvidenceJson.Name(method)}", "", Median(() => EffectDiagnosis.From(question, method, new(400)), 5), null, null);
    }

    private static void Each(RegionPanel panel, Func<EffectQuestion, EffectEstimate> estimate)
    {
        foreach (var unit in panel.Units)
            estimate(EffectQuestion.From(panel, [unit], 1989));
    }

    // Ten regions with a priority each would be ten checks; every sector of every one of them is two hundred.
    private static void Regional()
    {
        (string Name, RegionPanel Panel)[] sectors = [.. Enumerable.Range(0, Sectors).Select(sector => ($"S{sector:00}", SimulatedPanel.From((PanelShape)(sector % 3), TreatedPlace.Among, 500 + sector, Regions).Panel))];
        List<(string, EvidenceRequest)> Asked(int region, int most) => [.. sectors.Take(most).Select(one => (one.Name, new EvidenceRequest(one.Panel, "generated") { Treated = [$"U{region:00}"], From = 2015 }))];
        var clock = Stopwatch.GetTimestamp();
        PrioritiesStudy.Run(Asked(0, Priorities), sectors);
        var ten = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        clock = Stopwatch.GetTimestamp();
        var strong = Enumerable.Range(0, Priorities).Sum(region => PrioritiesStudy.Run(Asked(region, Sectors), sectors).Checks.Count);
        var all = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        Text.WriteLine($"{Regions} regions by {Sectors} sectors by 20 years, three methods with all diagnostics, every region a placebo, p corrected, shift-share:\n\n| what | goal | seconds |\n| --- | ---: | ---: |");
        Text.WriteLine($"| {Priorities} priorities of one region | 60 | {ten:0.0} |\n| {strong} checks: every sector of {Priorities} regions | 60 | {all:0.0} |");
        Text.WriteLine($"\nStopped after the first check, the study ends {Stopped(Asked(0, Sectors), sectors):0} ms later.");
    }

    private static double Stopped(List<(string, EvidenceRequest)> asked, (string, RegionPanel)[] sectors)
    {
        using var stop = new CancellationTokenSource();
        var at = 0L;
        try
        {
            PrioritiesStudy.Run(asked, sectors, new AtFirst(() =>
            {
                at = Stopwatch.GetTimestamp();
                stop.Cancel();
            }), stop.Token);
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        }
        throw new InvalidOperationException("the study was not stopped");
    }

    private static void PlainControl(EffectQuestion question)
    {
        var problem = SyntheticControl.Problem(question);
        PlainWeights.Find(problem.Columns, problem.Target, 0);
    }

    private static void Plain(EffectQuestion question)
    {
        var noise = SyntheticDid.Noise(question);
        var (units, times) = (SyntheticDid.UnitProblem(question, noise), SyntheticDid.TimeProblem(question, noise));
        PlainWeights.Find(units.Columns, units.Target, units.Ridge);
        PlainWeights.Find(times.Columns, times.Target, times.Ridge);
    }

    private static double Median(Action act, int times = 25)
    {
        // Until what runs is compiled well.
        var begun = Stopwatch.GetTimestamp();
        do
            act();
        while (times > 3 && Stopwatch.GetElapsedTime(begun).TotalSeconds < 1.5);
        var taken = new List<double>();
        for (var at = 0; at < times; at++)
        {
            var clock = Stopwatch.GetTimestamp();
            act();
            taken.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }
        taken.Sort();
        return taken[taken.Count / 2];
    }

    private static void Row(string what, string goal, double ours, double? plain, double? violation) =>
        Text.WriteLine($"| {what} | {goal} | {ours:0.00} | {(plain is { } time ? time.ToString("#,0", CultureInfo.InvariantCulture) : "")} | {(violation is { } largest ? largest.ToString("0.0e0", CultureInfo.InvariantCulture) : "")} |");

    private static (RegionPanel Panel, string[] Treated) Simulated(string folder)
    {
        var file = Path.Combine(folder, "sim240.csv");
        return (Read(file, ',', "region", "year", "log_gdp_pc"), [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(row => row[4] == "1").Select(row => row[0]).Distinct()]);
    }

    private static RegionPanel Read(string file, char delimiter, string unit, string time, string outcome)
    {
        var rows = File.ReadLines(file).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(delimiter)).ToList();
        int Column(string name) => Array.IndexOf(rows[0], name);
        var (units, times) = (rows.Skip(1).Select(row => row[Column(unit)]).Distinct().ToList(), rows.Skip(1).Select(row => int.Parse(row[Column(time)], CultureInfo.InvariantCulture)).Distinct().Order().ToList());
        var values = new double[units.Count * times.Count];
        foreach (var row in rows.Skip(1))
            values[(units.IndexOf(row[Column(unit)]) * times.Count) + times.IndexOf(int.Parse(row[Column(time)], CultureInfo.InvariantCulture))] = double.Parse(row[Column(outcome)], CultureInfo.InvariantCulture);
        return new(units, times, values);
    }

    private sealed class AtFirst(Action act) : IProgress<double>
    {
        private bool done;

        public void Report(double value)
        {
            if (!done)
                act();
            done = true;
        }
    }
}
