using System.Globalization;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Tests.Evaluation;

/// <summary>The panels of the literature beside the checkout, and random ones.</summary>
internal static class EvidencePanels
{
    public static RegionPanel California => Read("california_prop99.csv", "State", "Year", "PacksPerCapita", ';');

    public static RegionPanel Basque => Read("basque.csv", "regionname", "year", "gdpcap");

    public static RegionPanel Simulated => Read("sim240.csv", "region", "year", "log_gdp_pc");

    public static RegionPanel Read(string file, string unit, string time, string outcome, char delimiter = ',')
    {
        var cells = Rows(file, delimiter).ToList();
        int Column(string name) => Array.IndexOf(cells[0], name);
        var (units, times) = (cells.Skip(1).Select(row => row[Column(unit)]).Distinct().ToList(), cells.Skip(1).Select(row => Period(row[Column(time)])).Distinct().Order().ToList());
        var values = new double[units.Count * times.Count];
        foreach (var row in cells.Skip(1))
            values[(units.IndexOf(row[Column(unit)]) * times.Count) + times.IndexOf(Period(row[Column(time)]))] = double.Parse(row[Column(outcome)], CultureInfo.InvariantCulture);
        return new(units, times, values);
    }

    public static IEnumerable<string[]> Rows(string file, char delimiter = ',') =>
        File.ReadLines(Requires.Shared(Path.Combine("data/evidence", file))).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(delimiter));

    public static int Period(string text) => (int)double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Units U0, U1, ... around a common path with two factors; unit U0 gets an effect from the given period on.</summary>
    public static RegionPanel Random(int seed, int units, int periods, int from = int.MaxValue, double effect = 0, double noise = 0.2)
    {
        var random = new Random(seed);
        double[][] loadings = [.. Enumerable.Range(0, units).Select(_ => new[] { random.NextDouble(), random.NextDouble(), 3 * random.NextDouble() })];
        double[][] factors = [.. Enumerable.Range(0, periods).Select(time => new[] { time * 0.3, Math.Sin(time) })];
        var values = new double[units * periods];
        for (var unit = 0; unit < units; unit++)
            for (var time = 0; time < periods; time++)
                values[(unit * periods) + time] = loadings[unit][2] + (loadings[unit][0] * factors[time][0]) + (loadings[unit][1] * factors[time][1])
                    + (noise * (random.NextDouble() - 0.5)) + (unit == 0 && time >= from ? effect : 0);
        return new([.. Enumerable.Range(0, units).Select(unit => $"U{unit}")], [.. Enumerable.Range(0, periods)], values);
    }
}
