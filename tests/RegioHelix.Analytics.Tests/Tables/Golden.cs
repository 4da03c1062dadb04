using System.Globalization;
using System.IO.Compression;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>Reference data beside the checkout: inputs and what other packages, or the plain formula, made of them.</summary>
internal static class Golden
{
    public static RegionActivityTable Input(string name)
    {
        var (rows, columns, values) = Matrix(File(Path.Combine("inputs", name)));
        return new(rows, columns, [.. values.Select(value => Cell.Of(value))]);
    }

    /// <summary>An input in long form: row label, column label, value. What has no line is 0.</summary>
    public static RegionActivityTable LongInput(string name)
    {
        var values = new Dictionary<(string Region, string Activity), double>();
        using var reader = Open(File(Path.Combine("inputs", name)));
        for (reader.ReadLine(); reader.ReadLine() is { } line;)
            if (line.Split(',') is [var region, var activity, var value])
                values[(region, activity)] = Number(value);
        string[] regions = [.. values.Keys.Select(key => key.Region).Distinct().Order(StringComparer.Ordinal)];
        string[] activities = [.. values.Keys.Select(key => key.Activity).Distinct().Order(StringComparer.Ordinal)];
        return new(regions, activities, [.. regions.SelectMany(region => activities.Select(activity => Cell.Of(values.GetValueOrDefault((region, activity)))))]);
    }

    /// <summary>The names of all outputs of an input.</summary>
    public static string[] Outputs(string input) =>
        [.. Directory.GetFiles(Path.GetDirectoryName(File(Path.Combine("out", input, "formula_binary_ge1")))!)
            .Select(path => Path.GetFileName(path)).Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];

    /// <summary>One output: labels, column names and numbers, row-major.</summary>
    public static (string[] Rows, string[] Columns, double[] Values) Output(string input, string name) => Matrix(File(Path.Combine("out", input, name)));

    /// <summary>
    /// Compares a computed table with an output; where the output holds a sample of the rows or columns, those. Returns the largest difference.
    /// The order of the output's rows is used where its labels are plain numbers (R without names).
    /// </summary>
    public static double LargestDifference(string input, string name, IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, double> computed)
    {
        var (goldenRows, goldenColumns, values) = Output(input, name);
        var largest = 0.0;
        var (rowsAt, columnsAt) = (goldenRows.Select(Position(rows)).ToArray(), goldenColumns.Select(Position(columns)).ToArray());
        for (var row = 0; row < goldenRows.Length; row++)
            for (var column = 0; column < goldenColumns.Length; column++)
            {
                var golden = values[(row * goldenColumns.Length) + column];
                var own = computed(rowsAt[row], columnsAt[column]);
                if (double.IsNaN(own) != double.IsNaN(golden))
                    return double.PositiveInfinity;
                largest = double.IsNaN(own) ? largest : Math.Max(largest, Math.Abs(own - golden));
            }
        return largest;
    }

    /// <summary>Compares a computed list with the first column, or a named one, of an output.</summary>
    public static double LargestDifference(string input, string name, IReadOnlyList<string> labels, Func<int, double> computed, string? column = null)
    {
        var (goldenRows, goldenColumns, values) = Output(input, name);
        var at = column is null ? 0 : Array.IndexOf(goldenColumns, column);
        Assert.True(at >= 0, $"{name} has no column {column}");
        var position = Position(labels);
        return goldenRows
            .Select((label, row) => (Label: label, Row: row, Golden: values[(row * goldenColumns.Length) + at]))
            .Where(line => !double.IsNaN(line.Golden))
            .Max(line => Math.Abs(computed(position(line.Label, line.Row)) - line.Golden));
    }

    private static Func<string, int, int> Position(IReadOnlyList<string> labels)
    {
        var places = labels.Index().ToLookup(label => label.Item, label => label.Index, StringComparer.Ordinal);
        return (label, otherwise) =>
        {
            if (places.Contains(label))
                return places[label].First();
            Assert.True(int.TryParse(label, out _) || label == "value", $"the label {label} is unknown");
            return otherwise;
        };
    }

    private static string File(string path)
    {
        var plain = Requires.Shared(Path.Combine("golden", "analytics", path + ".csv"));
        return System.IO.File.Exists(plain) ? plain : plain + ".gz";
    }

    private static StreamReader Open(string path) => new(path.EndsWith(".gz", StringComparison.Ordinal)
        ? new GZipStream(System.IO.File.OpenRead(path), CompressionMode.Decompress)
        : System.IO.File.OpenRead(path));

    private static (string[] Rows, string[] Columns, double[] Values) Matrix(string path)
    {
        using var reader = Open(path);
        var columns = reader.ReadLine()!.Split(',')[1..];
        var (rows, values) = (new List<string>(), new List<double>());
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(',');
            rows.Add(parts[0].Trim('"'));
            values.AddRange(parts[1..].Select(Number));
        }
        return ([.. rows], [.. columns.Select(column => column.Trim('"'))], [.. values]);
    }

    private static double Number(string text) => text is "" or "NA" or "NaN" or "nan" ? double.NaN
        : text is "Inf" or "inf" ? double.PositiveInfinity
        : text is "-Inf" or "-inf" ? double.NegativeInfinity
        : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
