using System.Diagnostics;
using System.Globalization;

namespace RegioHelix.Benchmarks.Engine;

/// <summary>
/// The engine beside the machine's limits and a textbook: each case in a process of its own, so that its peak memory is its own,
/// with the limits measured in that same process.
/// </summary>
internal static class EngineBenchmark
{
    private static readonly string[][] Cases =
    [
        ["pipeline", "240", "600", "Full", "1000"],
        ["pipeline", "240", "600", "Reduced", "1000"],
        ["pipeline", "1500", "5000", "Full", "12"],
        ["pipeline", "1500", "5000", "Reduced", "12"],
        ["pipeline", "5000", "10000", "Full", "1"],
        ["pipeline", "5000", "10000", "Reduced", "1"],
        ["draws", "240", "600", "1000"],
        ["records", "1000000", "25"],
        ["records", "10000000", "6"],
    ];

    public static int Run()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# The analytics engine\n");
        text.WriteLine($"{Machine.Describe()}. One run; each case in a fresh process, the best of its rounds after warming up. Seconds are wall clock on all cores, and other work may have been going on.\n");
        text.WriteLine("*Limit*: the least time that the binding limit measured in the same process allows (population count, fused multiply-add, additions from the cache, one for each sum of a group of activities that a region takes, memory), and the ratio to it. *Textbook*: plain loops on one thread over the same table.\n");
        text.WriteLine("| case | ms | goal | limit, ms | to limit | textbook, ms | to textbook | peak memory, MB | parts, ms, and what else |");
        text.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        foreach (var arguments in Cases)
            text.WriteLine(Measure(arguments));
        Console.Write(text);
        File.WriteAllText(Path.Combine(ResultsFolder.Find(), "engine.md"), text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n");
        return 0;
    }

    private static string Measure(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["engine-case", .. arguments]) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Console.Error.WriteLine(line);
        return process.ExitCode == 0 ? line : throw new InvalidOperationException($"the case {string.Join(' ', arguments)} failed");
    }
}
