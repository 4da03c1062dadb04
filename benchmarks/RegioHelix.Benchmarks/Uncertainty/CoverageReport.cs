using System.Globalization;

namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>Runs the whole study and writes its result.</summary>
internal static class CoverageReport
{
    private const int Truths = 10;
    private const int Draws = 400;

    public static int Run()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# How often bands hold the truth\n");
        text.WriteLine($"{Truths} invented truths of {CoverageStudy.Regions} regions by {CoverageStudy.Activities} activities, each published once with error or gaps, {Draws} draws from each, bands of 95 %. "
            + "Each figure is the part of the bands that hold the truth: 0.95 is what they promise. Made by `RegioHelix.Benchmarks coverage`; the same on every machine.\n");
        text.WriteLine($"| published, and drawn | {string.Join(" | ", CoverageStudy.Figures)} | draws without ECI |");
        text.WriteLine($"| --- |{string.Concat(CoverageStudy.Figures.Select(_ => " ---: |"))} ---: |");
        var results = new List<(CoverageCase Case, CoverageResult Result)>();
        foreach (var one in CoverageCase.All)
        {
            var result = CoverageStudy.Run(one, Truths, Draws);
            results.Add((one, result));
            text.WriteLine($"| {one.Name} | {string.Join(" | ", CoverageStudy.Figures.Select(figure => Format(result.Coverage(figure))))} | {result.Refused:0.000} |");
            Console.Error.WriteLine(one.Name);
        }
        var withheld = results.Last().Result.Withheld;
        text.WriteLine($"\nWithheld cells: {withheld:P0} of the table.\n".Replace(" %", " %", StringComparison.Ordinal));
        WriteCalibration(text, results);
        Console.Write(text);
        Results.Save("coverage.md", text.ToString());
        return 0;
    }

    private static void WriteCalibration(StringWriter text, List<(CoverageCase Case, CoverageResult Result)> results)
    {
        text.WriteLine("## Probability of LQ at 1 or above\n");
        text.WriteLine("Cells in ten groups by the probability that the draws gave: how often it was true in each. *Off* is the mean distance of the two over all cells.\n");
        text.WriteLine("| published, and drawn | 0-10 % | 10-20 | 20-30 | 30-40 | 40-50 | 50-60 | 60-70 | 70-80 | 80-90 | 90-100 % | off |");
        text.WriteLine($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", 11))}");
        // The form of the interval does not touch a probability.
        foreach (var (one, result) in results.Where(line => line.Case.Draw.Form == Analytics.Uncertainty.IntervalForm.Percentile))
            text.WriteLine($"| {one.Name.Replace(", percentile", "", StringComparison.Ordinal).Replace(": percentile", "", StringComparison.Ordinal)} | {string.Join(" | ", result.Deciles().Select(decile => decile.All < 50 ? "" : decile.Was.ToString("0.00", CultureInfo.InvariantCulture)))} | {result.Miscalibration():0.000} |");
    }

    private static string Format(double? coverage) => coverage?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
