using System.Diagnostics;
using System.Globalization;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>
/// The built program as its readers meet it: how soon the first page is there after start on an empty data directory (goal: 5 s), and how long
/// pages take under 32 readers at once. A page without figures (/about) is measured in the same run: what the figures cost is the ratio to it.
/// </summary>
internal static class PageBenchmark
{
    private const int Starts = 5;
    private const int Readers = 32;
    private const int RequestsOfEach = 40;

    private static readonly string[] Pages = ["/about", "/regions/ITH3", "/regions/ITH3?lang=nl&scope=all", "/activities/C28", "/", "/regions/ITH3.json"];

    public static async Task<int> Run(string[] arguments)
    {
        if (arguments is not [var program])
        {
            Console.Error.WriteLine("pages needs the path of the built program (regiohelix or regiohelix.dll)");
            return 1;
        }
        var report = new StringWriter(CultureInfo.InvariantCulture);
        await report.WriteLineAsync($"# Pages under load\n\n{Machine.Describe()}\n");
        await WriteStarts(report, program);
        await WriteLoad(report, program);
        await Console.Out.WriteAsync(report.ToString());
        return 0;
    }

    private static async Task WriteStarts(StringWriter report, string program)
    {
        var empty = new List<double>();
        var filled = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var folder = Directory.CreateTempSubdirectory("regiohelix-pages-");
            empty.Add(await FirstPage(program, folder.FullName));
            filled.Add(await FirstPage(program, folder.FullName));
            folder.Delete(recursive: true);
        }
        await report.WriteLineAsync($"First page after start, median of {Starts}: {Median(empty):0.00} s on an empty data directory (the simulated Europe is made first), {Median(filled):0.00} s on a filled one. Slowest {empty.Max():0.00} s. Goal: at most 5 s.\n");
    }

    private static async Task<double> FirstPage(string program, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var server = ServedProgram.Serve(program, folder);
        await server.Answer("/");
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task WriteLoad(StringWriter report, string program)
    {
        var folder = Directory.CreateTempSubdirectory("regiohelix-pages-");
        using (var server = ServedProgram.Serve(program, folder.FullName))
        {
            foreach (var page in Pages)
                await server.Answer(page);
            await report.WriteLineAsync($"{Readers} readers at once, {RequestsOfEach} requests each, readers and server on the same cores; milliseconds.\n");
            await report.WriteLineAsync("| page | p50 | p99 | to /about (p50) | pages a second |\n| --- | ---: | ---: | ---: | ---: |");
            double? plain = null;
            foreach (var page in Pages)
            {
                await Load(server, page);
                var (times, seconds) = await Load(server, page);
                var p50 = At(times, 0.5);
                plain ??= p50;
                await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {page} | {p50:0.0} | {At(times, 0.99):0.0} | {p50 / plain:0.0} | {times.Count / seconds:0} |"));
            }
            await report.WriteLineAsync($"\nPeak memory of the server: {server.PeakMegabytes} MB.");
        }
        folder.Delete(recursive: true);
    }

    private static async Task<(List<double> Times, double Seconds)> Load(ServedProgram server, string page)
    {
        var whole = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            var times = new List<double>(RequestsOfEach);
            for (var request = 0; request < RequestsOfEach; request++)
            {
                var one = Stopwatch.GetTimestamp();
                await server.Get(page);
                times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
            return times;
        }));
        return ([.. each.SelectMany(times => times).Order()], whole.Elapsed.TotalSeconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
}
