using System.Diagnostics;
using System.Globalization;

namespace RegioHelix.Benchmarks.Importing;

/// <summary>
/// Import against DuckDB's CSV reader, in one run: each case in a process of its own, so that its peak memory is its own and none
/// profits from another's warm code; the cases take turns, and the median of their times counts.
/// </summary>
internal static class ImportBenchmark
{
    private const int Rounds = 5;

    public static int Run(string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("regiohelix-benchmark-").FullName;
        try
        {
            var generated = Path.Combine(folder, "generated_10m.tsv");
            GeneratedTable.Write(generated);
            var text = new StringWriter(CultureInfo.InvariantCulture);
            text.WriteLine("# Import against DuckDB's CSV reader\n");
            text.WriteLine($"{Machine.Describe()}. Median of {Rounds} rounds, each case in a fresh process (compiling included), its peak memory the largest of its rounds. Goal: import at most twice *wide*.\n");
            foreach (var file in (files.Length > 0 ? files : Found()).Append(generated))
                Compare(file, text);
            Console.Write(text);
            Results.Save("import.md", text.ToString());
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(string file, StringWriter text)
    {
        var results = ImportCases.Names.ToDictionary(name => name, _ => new List<(double Seconds, double Megabytes, string Said)>());
        for (var round = 0; round < Rounds; round++)
            foreach (var name in ImportCases.Names)
                results[name].Add(Measure(name, file));
        var wide = Median(results[ImportCases.Wide]);
        text.WriteLine($"## {Path.GetFileName(file)}, {new FileInfo(file).Length / 1048576.0:0.0} MB, {results[ImportCases.Import][0].Said}\n");
        text.WriteLine("| case | seconds | to wide | peak memory, MB |");
        text.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var name in ImportCases.Names)
            text.WriteLine($"| {ImportCases.Describe(name)} | {Median(results[name]):0.00} | {Median(results[name]) / wide:0.00} | {results[name].Max(result => result.Megabytes):0} |");
        text.WriteLine();
    }

    private static (double Seconds, double Megabytes, string Said) Measure(string name, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["import-case", name, file]) { RedirectStandardOutput = true })!;
        var words = process.StandardOutput.ReadToEnd().Trim().Split(' ', 3);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"the case {name} failed");
        Console.Error.WriteLine($"{Path.GetFileName(file)} {name} {string.Join(' ', words)}");
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
    }

    private static double Median(List<(double Seconds, double Megabytes, string Said)> results) => results.Select(result => result.Seconds).Order().ElementAt(results.Count / 2);

    private static string[] Found()
    {
        var path = Path.Combine(Results.Root(), "..", "shared", "data", "eurostat-bulk-tsv", "bd_size_r3_tabular.tsv.gz");
        return File.Exists(path) ? [path] : [];
    }
}
