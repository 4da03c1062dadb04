using System.Text;

namespace RegioHelix.Vocabulary.Embedded;

/// <summary>A tab-separated table that travels inside this assembly: a heading, then rows of exactly as many fields.</summary>
internal static class EmbeddedTable
{
    /// <summary>Reads the rows below the heading.</summary>
    /// <param name="name">Folder and file, as in <c>Regions.regions.tsv</c>.</param>
    /// <param name="heading">The column names expected, in order: a table edited out of step with its reader fails here, not later.</param>
    public static IEnumerable<string[]> Read(string name, params string[] heading)
    {
        var resource = $"RegioHelix.Vocabulary.{name}";
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the table {resource} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
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
