using System.Text;

namespace RegioHelix.Import.Embedded;

/// <summary>A tab-separated table that travels inside this assembly: a heading, then rows of exactly as many fields.</summary>
internal static class EmbeddedTable
{
    /// <summary>The table's bytes, from the beginning.</summary>
    /// <param name="name">Folder and file, as in <c>Landmarks.landmarks.tsv</c>.</param>
    public static Stream Open(string name)
    {
        var resource = $"RegioHelix.Import.{name}";
        return typeof(EmbeddedTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the table {resource} is not in the assembly");
    }

    /// <summary>Reads the rows below the heading; the first row stands on line 2.</summary>
    /// <param name="name">Folder and file, as in <c>Landmarks.landmarks.tsv</c>.</param>
    /// <param name="heading">The column names expected, in order: a table edited out of step with its reader fails here, not later.</param>
    public static IEnumerable<string[]> Read(string name, params string[] heading)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        if (reader.ReadLine() is not { } first || !first.Split('\t').SequenceEqual(heading))
            throw new InvalidOperationException($"{name} does not begin with the columns {string.Join(", ", heading)}");
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var fields = text.Split('\t');
            if (fields.Length != heading.Length)
                throw new InvalidOperationException($"{name}:{line} has {fields.Length} fields, not {heading.Length}");
            yield return fields;
        }
    }
}
