using System.Diagnostics;
using System.Globalization;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Engine;

/// <summary>One case of the benchmark, printed as a line of its table.</summary>
internal static class EngineCases
{
    public static int Run(string[] arguments)
    {
        Console.WriteLine(arguments switch
        {
            ["pipeline", var regions, var activities, var precision, var rounds] => Pipeline(Number(regions), Number(activities), Enum.Parse<DensityPrecision>(precision), Number(rounds)),
            ["draws", var regions, var activities, var draws] => Draws(Number(regions), Number(activities), Number(draws)),
            ["records", var count, var rounds] => Records(Number(count), Number(rounds)),
            _ => throw new ArgumentException("unknown case", nameof(arguments)),
        });
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Pipeline(int regions, int activities, DensityPrecision precision, int rounds)
    {
        WarmUp(precision);
        var table = GeneratedRegions.Table(regions, activities, seed: 1);
        var (best, parts) = (double.PositiveInfinity, new double[4]);
        EnginePipeline? pipeline = null;
        for (var round = 0; round < rounds; round++)
        {
            pipeline = null;
            GC.Collect();
            var each = EnginePipeline.From(table, precision);
            double[] times = [Time(() => each.Presence.Diversity()), Time(() => _ = each.Proximity), Time(() => _ = each.Density), Time(() => _ = each.Complexity)];
            (best, parts) = times.Sum() < best ? (times.Sum(), times) : (best, parts);
            pipeline = each;
        }
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var limits = MachineLimits.Measure();
        var pairs = pipeline!.Presence.Diversity() is var diversity ? Enumerable.Range(0, regions).Sum(region => diversity[region].Value!.Value) : 0;
        var limit = Limit(limits, regions, activities, Additions(pipeline.Presence.Lists), precision);
        var (plain, differences) = regions * activities < 10_000_000 ? Compare(table, pipeline) : (double.NaN, "");
        var goal = (regions, precision) switch { (240, DensityPrecision.Full) => 2, (240, _) => 1, (1500, DensityPrecision.Full) => 600, (1500, _) => 200, (_, DensityPrecision.Full) => 6000, _ => 2000 };
        return FormattableString.Invariant($"| pipeline {regions} x {activities}, {(precision == DensityPrecision.Full ? "double" : "single")} precision | {best:0.00} | {goal} | {limit.Milliseconds:0.00} ({limit.Binding}) | {best / limit.Milliseconds:0.0} | {Or(plain)} | {Or(plain / best)} | {peak:0} | quotient, 0/1 {parts[0]:0.00}; counts {parts[1]:0.00}; density {parts[2]:0.00}; complexity {parts[3]:0.00}; {pairs / regions / activities:0.000} of the cells present{differences} |");
    }

    // How many sums of a group's weights the regions take: one for each group of which they have an activity.
    private static double Additions(PresenceLists lists)
    {
        var groups = lists.Groups(Cores.All);
        return Enumerable.Range(0, groups.Blocks).Sum(block => (double)groups.Starts(block)[^2] - groups.Starts(block)[0]);
    }

    // What cannot be avoided: the pairs' bits, the additions of sums of weights (or a matrix product, where that is faster), the table read twice and the density written.
    private static (double Milliseconds, string Binding) Limit(MachineLimits limits, int regions, int activities, double sums, DensityPrecision precision)
    {
        var single = precision == DensityPrecision.Reduced;
        var counting = 0.5 * activities * activities * Math.Ceiling(regions / 64.0) / limits.Words;
        var adding = sums * activities / limits.NearAdds / (single ? 2 : 1);
        var product = (double)regions * activities * activities / (single ? limits.Singles : limits.Doubles);
        var memory = (double)regions * activities * (single ? 20 : 24) / limits.Bytes;
        var all = counting + Math.Min(adding, product) + memory;
        return (1000 * all, FormattableString.Invariant($"population count {1000 * counting:0.00}, additions {1000 * adding:0.00}, or products {1000 * product:0.00}, memory {1000 * memory:0.00}"));
    }

    private static (double Milliseconds, string Differences) Compare(RegionActivityTable table, EnginePipeline pipeline)
    {
        PlainPipeline? plain = null;
        var time = Time(() => plain = new(table.PlainValues.ToArray(), table.Regions.Count, table.Activities.Count));
        var largest = 0.0;
        for (var at = 0; at < plain!.Density.Length; at++)
            largest = Math.Max(largest, Math.Abs((pipeline.Density[at / table.Activities.Count, at % table.Activities.Count].Value ?? 0) - (double.IsNaN(plain.Density[at]) ? 0 : plain.Density[at])));
        return (time, FormattableString.Invariant($"; largest difference of a density to the textbook's {largest:0.0e+0}, of a complexity {EciDifference(pipeline, table, plain.Complexity):0.0e+0}"));
    }

    // The textbook's vector brought to the same scale and sign.
    private static double EciDifference(EnginePipeline pipeline, RegionActivityTable table, double[] textbook)
    {
        if (pipeline.Complexity.Regions is not { } own)
            return double.NaN;
        var present = Enumerable.Range(0, table.Regions.Count).Where(region => own.Find(table.Regions[region]) is not null).ToArray();
        var mean = present.Average(region => textbook[region]);
        var deviation = Math.Sqrt(present.Average(region => (textbook[region] - mean) * (textbook[region] - mean)));
        double Of(int region) => (textbook[region] - mean) / deviation;
        double Own(int region) => own.Find(table.Regions[region])!.Value.Value!.Value;
        var sign = Math.Sign(present.Sum(region => Of(region) * Own(region)));
        return present.Max(region => Math.Abs((sign * Of(region)) - Own(region)));
    }

    private static string Draws(int regions, int activities, int draws)
    {
        var drawn = TableDraws.From(GeneratedRegions.Table(regions, activities, seed: 1), new(draws));
        var drawing = 0L;
        var states = new int[Enum.GetValues<ComplexityState>().Length];
        void Run() => DrawRun.ForEach(draws, new(), () => (Space: new PipelineWorkspace<float>(regions, activities, EigenAccuracy.Draw), Values: new double[regions * activities]), (draw, own) =>
        {
            var started = Stopwatch.GetTimestamp();
            drawn.Fill(draw, own.Values);
            Interlocked.Add(ref drawing, Stopwatch.GetTimestamp() - started);
            own.Space.Run(own.Values);
            Interlocked.Increment(ref states[(int)own.Space.State]);
        });
        Run();
        var time = double.PositiveInfinity;
        for (var round = 0; round < 5; round++)
        {
            (drawing, states) = (0, new int[states.Length]);
            time = Math.Min(time, Time(Run));
        }
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        return FormattableString.Invariant($"| {draws} Poisson draws of {regions} x {activities}: table, presence, density in single precision, complexity | {time:0} | 500 | | | | | {peak:0} | {time / draws:0.00} a draw; of it drawing the table {1000.0 * drawing / Stopwatch.Frequency / Environment.ProcessorCount:0} in all; complexity computed in {states[(int)ComplexityState.Computed]} |");
    }

    private static string Records(int count, int rounds)
    {
        const int Activities = 5000;
        var (entities, activities) = GeneratedRegions.Records(count, Activities, seed: 2);
        var labels = GeneratedRegions.Labels("A", Activities);
        var best = double.PositiveInfinity;
        long pairs = 0;
        for (var round = 0; round < rounds; round++)
        {
            CoOccurrence? together = null;
            best = Math.Min(best, Time(() => together = CoOccurrence.FromRecords(entities, activities, labels)));
            pairs = together is null ? 0 : together[0, 1];
        }
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        return FormattableString.Invariant($"| co-occurrence of {Activities} activities from {count} records in no order | {best:0.0} | {(count > 5_000_000 ? 300 : 20)} | | | | | {peak:0} | {count / best / 1000:0} million records a second; the first two activities meet {pairs} times |");
    }

    private static void WarmUp(DensityPrecision precision)
    {
        var small = GeneratedRegions.Table(100, 300, seed: 3);
        for (var round = 0; round < 60; round++)
        {
            var pipeline = EnginePipeline.From(small, precision);
            _ = (pipeline.Density, pipeline.Complexity);
        }
    }

    private static double Time(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Or(double value) => double.IsNaN(value) ? "" : value.ToString("0.0", CultureInfo.InvariantCulture);
}
