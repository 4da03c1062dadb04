using System.Globalization;
using System.IO.Compression;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>A reference output as stored: labels, columns and numbers.</summary>
internal sealed record GoldenOutput(string[] Rows, string[] Columns, double[] Values)
{
    public static string Root => Requires.Shared(Path.Combine("golden", "analytics"));

    /// <summary>True where the package failed on this input: the file holds its message.</summary>
    public bool IsError => Columns is ["error"] || Columns.Length == 0;

    public static IEnumerable<(string Input, string Output)> All() =>
        from folder in Directory.GetDirectories(Path.Combine(Root, "out"))
        from file in Directory.GetFiles(folder)
        orderby file
        select (Path.GetFileName(folder), Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal).Replace(".csv", "", StringComparison.Ordinal));

    public static bool Exists(string input, string output) => PathOf(input, output) is not null;

    public static GoldenOutput Read(string input, string output)
    {
        var path = PathOf(input, output)!;
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
        using var reader = new StreamReader(stream);
        var header = reader.ReadLine()!.Split(',');
        var columns = header.Length == 1 ? header : header[1..];
        var (rows, values) = (new List<string>(), new List<double>());
        while (reader.ReadLine() is { } line && columns is not ["error"])
        {
            var parts = line.Split(',');
            rows.Add(parts[0].Trim('"'));
            values.AddRange(parts[1..].Select(Number));
        }
        return new([.. rows], [.. columns.Select(column => column.Trim('"'))], [.. values]);
    }

    private static string? PathOf(string input, string output) =>
        new[] { ".csv", ".csv.gz" }.Select(ending => Path.Combine(Root, "out", input, output + ending)).FirstOrDefault(File.Exists);

    private static double Number(string text) => text.Trim('"') switch
    {
        "" or "NA" or "NaN" or "nan" => double.NaN,
        "Inf" or "inf" => double.PositiveInfinity,
        "-Inf" or "-inf" => double.NegativeInfinity,
        var number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
    };
}
