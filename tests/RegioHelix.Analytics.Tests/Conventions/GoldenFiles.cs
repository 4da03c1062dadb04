using System.Globalization;
using System.IO.Compression;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Conventions;

/// <summary>A reference input with what its outputs were made from.</summary>
internal sealed record GoldenInput(string Name, RegionActivityTable Table, RegionActivityTable? Later)
{
    public static GoldenInput Read(string name) => name == "real_world_trade_1998_2000"
        ? new(name, Trade(), null)
        : new(name, Golden.Input(name), LaterName(name) is { } later ? Golden.Input(later) : null);

    /// <summary>The population that the packages were given.</summary>
    public double? Population(string region) => People.Value is { } people ? people[region] : 1000 + (137 * Table.FindRegion(region));

    private Lazy<Dictionary<string, double>?> People { get; } = new(() => Name.StartsWith("medium", StringComparison.Ordinal)
        ? Lines("inputs/medium_regions.csv").ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture))
        : null);

    public static IEnumerable<string[]> Lines(string path) => File.ReadLines(Requires.Shared(Path.Combine("golden/analytics", path))).Skip(1).Select(line => line.Split(','));

    private static string? LaterName(string name) => name switch { "tiny" => "tiny_t2", "medium" => "medium_t2", "real_germany_2008" => "real_germany_2014", _ => null };

    private static RegionActivityTable Trade()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Requires.Shared("golden/analytics/inputs/real_world_trade_1998_2000_long.csv.gz")), CompressionMode.Decompress));
        reader.ReadLine();
        var values = new Dictionary<(string, string), double>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(',');
            values.Add((parts[0], parts[1]), double.Parse(parts[2], CultureInfo.InvariantCulture));
        }
        string[] countries = [.. values.Keys.Select(key => key.Item1).Distinct().Order(StringComparer.Ordinal)];
        string[] products = [.. values.Keys.Select(key => key.Item2).Distinct().Order(StringComparer.Ordinal)];
        return new(countries, products, [.. countries.SelectMany(country => products.Select(product => Cell.Of(values.GetValueOrDefault((country, product)))))]);
    }
}

/// <summary>How one output of a package is compared: nothing is skipped unless its reason is given.</summary>
/// <param name="Input">The input.</param>
/// <param name="Output">The file, without ending.</param>
internal sealed record GoldenFile(string Input, string Output)
{
    /// <summary>A list: value by value within a tolerance relative to the value, at least 1. Undefined must be undefined on both sides, but for the package's numbers that a known error explains.</summary>
    public void Holds(FigureList figures, double tolerance, string? column = null, Func<double, double>? scaled = null, Func<double, bool>? knownError = null)
    {
        var (rows, columns, values) = Golden.Output(Input, Output);
        var at = column is null ? 0 : Array.IndexOf(columns, column);
        Assert.True(at >= 0, $"{Output} has no column {column}");
        foreach (var row in Enumerable.Range(0, rows.Length))
        {
            // R without names numbers the rows; a list of fewer labels is a sample.
            if (figures.Find(rows[row]) is not { } own)
            {
                if (!int.TryParse(rows[row], out _))
                    continue;
                own = figures[row];
            }
            Compare(values[(row * columns.Length) + at], own.Value, tolerance, scaled, knownError, () => $"{Input} {Output} {rows[row]}");
        }
    }

    public void Holds(FigureTable figures, double tolerance, Func<double, double>? scaled = null, Func<double, bool>? knownError = null)
    {
        var (rows, columns, values) = Golden.Output(Input, Output);
        foreach (var row in Enumerable.Range(0, rows.Length))
            foreach (var column in Enumerable.Range(0, columns.Length))
                Compare(values[(row * columns.Length) + column], figures.Find(rows[row], columns[column])!.Value.Value, tolerance, scaled, knownError, () => $"{Input} {Output} {rows[row]} {columns[column]}");
    }

    private static void Compare(double golden, double? own, double tolerance, Func<double, double>? scaled, Func<double, bool>? knownError, Func<string> where)
    {
        // The sentence is made where it is needed: a million of them would take longer than the comparison.
        if (own is not { } value)
        {
            if (!double.IsNaN(golden) && knownError?.Invoke(golden) != true)
                Assert.Fail($"{where()}: the package says {golden}, we have no value");
        }
        else
        {
            var mine = scaled?.Invoke(value) ?? value;
            if (!(Math.Abs(mine - golden) <= tolerance * Math.Max(1, Math.Abs(golden))))
                Assert.Fail($"{where()}: the package says {golden}, we say {mine}");
        }
    }
}
