using System.Diagnostics;
using System.Globalization;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>A thousand draws of 240 regions by 600 activities: drawing alone, and with presence, complexity, density and quadrants, on one thread and on all.</summary>
internal static class BandsBenchmark
{
    private const int Rounds = 2;

    public static int Run()
    {
        // Like the input medium of the reference data: two cells of three are 0, and of the others a third are below 10.
        var truth = TableDraws.From(InventedTruth.From(240, 600, 20, 1), new(1))[0];
        var quotients = Analytics.Specialisation.LocationQuotient.From(truth);
        var table = new RegionActivityTable(truth.Regions, truth.Activities, [.. Enumerable.Range(0, truth.Cells.Length).Select(at => quotients[at / 600, at % 600].Value > 1 ? truth.Cells[at] : Cell.Of(0))]);
        var draws = TableDraws.From(table, new(1000));
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine("# A thousand draws of 240 by 600\n");
        text.WriteLine($"{Machine.Describe()}. Best of {Rounds} rounds, compiling left out; {table.Cells.ToArray().Count(cell => cell.Value > 0)} of 144,000 cells above 0. Goal: 0.5 s for Poisson draws with ECI, density and quadrant.\n");
        text.WriteLine("| what | one thread, s | all threads, s |");
        text.WriteLine("| --- | ---: | ---: |");
        Line(text, "Poisson draws alone", control => DrawRun.ForEach(draws.Count, control, () => new double[table.Cells.Length], (draw, values) => draws.Fill(draw, values)));
        Line(text, "presence, complexity, quadrants, density of each draw; no intervals of density", control => PipelineBands.From(draws, new(Intervals: DensityIntervals.None), control));
        Line(text, "the same with an interval for each of 144,000 densities", control => PipelineBands.From(draws, null, control));
        var posterior = TableDraws.From(table, new(1000, Counts: CountNoise.PoissonPosterior));
        Line(text, "the same from posterior draws", control => PipelineBands.From(posterior, null, control));
        Console.Write(text);
        Results.Save("bands.md", text.ToString());
        return 0;
    }

    private static void Line(StringWriter text, string what, Action<DrawControl> work)
    {
        var line = $"| {what} | {Best(() => work(new(1))):0.00} | {Best(() => work(new())):0.00} |";
        text.WriteLine(line);
        Console.Error.WriteLine(line);
    }

    private static double Best(Action work)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        return best;
    }
}
