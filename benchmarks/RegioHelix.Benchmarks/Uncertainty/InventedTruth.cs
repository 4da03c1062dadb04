using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>
/// An invented economy of which the truth is known: mean counts by region and activity. Sizes of regions and activities are lognormal; who does what follows
/// two hidden traits, so that density and complexity have something to find, and a lognormal rest. It is not the law that the posterior draws assume.
/// </summary>
internal static class InventedTruth
{
    /// <summary>A truth with a mean count a cell.</summary>
    public static RegionActivityTable From(int regions, int activities, double meanCount, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[][] Traits(int count) => [.. Enumerable.Range(0, count).Select(_ => new[] { Normal(), Normal(), Math.Exp(0.8 * Normal()) })];
        var (rows, columns) = (Traits(regions), Traits(activities));
        double[] values = [.. rows.SelectMany(row => columns.Select(column =>
            row[2] * column[2] * Math.Exp((0.5 * row[0] * column[0]) + (0.35 * row[1] * column[1]) + (0.6 * Normal()))))];
        var scale = meanCount / values.Average();
        return new(Labels("R", regions), Labels("A", activities), [.. values.Select(value => Cell.Of(value * scale))]);
    }

    private static string[] Labels(string letter, int count) => [.. Enumerable.Range(1, count).Select(at => $"{letter}{at:000}")];
}
