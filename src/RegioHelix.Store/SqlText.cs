using System.Collections.Concurrent;

namespace RegioHelix.Store;

/// <summary>The SQL files beside the code, embedded in the assembly.</summary>
internal static class SqlText
{
    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <summary>The text of a file, named by its path below the project as in <c>Publishing.Schema</c>.</summary>
    public static string Get(string name) => Read.GetOrAdd(name, static name =>
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream($"RegioHelix.Store.{name}.sql")
            ?? throw new InvalidOperationException($"{name}.sql is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>The names of all files in a folder, in order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        [.. typeof(SqlText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"RegioHelix.Store.{folder}.", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => name["RegioHelix.Store.".Length..^".sql".Length])
            .Order(StringComparer.Ordinal)];
}
