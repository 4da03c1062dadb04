using System.Reflection;
using System.Text;

namespace RegioHelix.Vocabulary.Embedded;

/// <summary>A tab-separated table that travels inside an assembly: a heading, then rows of exactly as many fields.</summary>
public static class EmbeddedTable
{
    /// <summary>Reads a table of this assembly.</summary>
    internal static IEnumerable<string[]> Read(string name, params string[] heading) => Read(typeof(EmbeddedTable).Assembly, name, heading);

    /// <summary>The table's bytes, from the beginning.</summary>
    /// <param name="assembly">The assembly that holds the table, named as its root namespace is.</param>
    /// <param name="name">Folder and file, as in <c>Regions.regions.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly has no such table.</exception>
    public static Stream Open(Assembly assembly, string name)
    {
        var resource = $"{assembly.GetName().Name}.{name}";
        return assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"the table {resource} is not in the assembly");
    }

    /// <summary>Reads the rows below the heading; the first row stands on line 2.</summary>
    /// <param name="assembly">The assembly that holds the table.</param>
    /// <param name="name">Folder and file, as in <c>Regions.regions.tsv</c>.</param>
    /// <param name="heading">The column names expected, in order: a table edited out of step with its reader fails here, not later.</param>
    /// <exception cref="InvalidOperationException">The table is not there, or is not as the heading says.</exception>
    public static IEnumerable<string[]> Read(Assembly assembly, string name, params string[] heading)
    {
        using var reader = new StreamReader(Open(assembly, name), Encoding.UTF8);
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
