using System.IO.Compression;
using System.Text.Json;
using RegioHelix.Testing;

namespace RegioHelix.Vocabulary.Tests;

/// <summary>The public files beside the checkout, read just far enough to get at their codes.</summary>
internal static class SharedData
{
    /// <summary>The lines of a text file, unpacked where it is packed; skips the test where it is absent.</summary>
    public static IEnumerable<string> ReadLines(string path)
    {
        using var stream = Open(path);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>One column of a plain separated file without quoted separators before it.</summary>
    public static IEnumerable<string> ReadColumn(string path, string column, char separator)
    {
        var index = -1;
        foreach (var line in ReadLines(path))
        {
            var fields = line.Split(separator);
            if (index >= 0)
                yield return fields[index].Trim('"');
            else
                index = Array.FindIndex(fields, field => field.Trim('"', '\uFEFF') == column);
            if (index < 0)
                throw new InvalidOperationException($"{path} has no column {column}");
        }
    }

    /// <summary>The distinct values of one dimension of a Eurostat TSV file.</summary>
    public static IReadOnlySet<string> ReadDimension(string path, string dimension)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        var index = -1;
        foreach (var line in ReadLines(path))
        {
            var keys = line[..line.IndexOf('\t', StringComparison.Ordinal)].Split('\\')[0].Split(',');
            if (index >= 0)
                values.Add(keys[index]);
            else if ((index = Array.IndexOf(keys, dimension)) < 0)
                return values;
        }
        return values;
    }

    /// <summary>A JSON document.</summary>
    public static JsonDocument ReadJson(string path)
    {
        using var stream = Open(path);
        return JsonDocument.Parse(stream);
    }

    /// <summary>The names of the files of a folder with an ending, relative to the folder of shared data.</summary>
    public static IEnumerable<string> ListFiles(string folder, string ending) =>
        Directory.EnumerateFiles(Requires.Shared($"data/{folder}"), $"*{ending}").Order(StringComparer.Ordinal).Select(path => $"{folder}/{Path.GetFileName(path)}");

    private static Stream Open(string path)
    {
        var file = File.OpenRead(Requires.Shared($"data/{path}"));
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
