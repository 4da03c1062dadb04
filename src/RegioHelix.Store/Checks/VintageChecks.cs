using System.Globalization;
using DuckDB.NET.Data;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Checks;

/// <summary>Runs the queries of this folder, each of which returns offending rows. A vintage counts only where none finds any.</summary>
internal static class VintageChecks
{
    private const int Shown = 5;

    /// <summary>The names of all checks.</summary>
    public static IReadOnlyList<string> Names => [.. SqlText.List("Checks").Select(name => name["Checks.".Length..])];

    /// <summary>Goes through the cells once and keeps for this connection what the checks, and the vintage's summary, need of each series.</summary>
    public static void Prepare(DuckDBConnection connection) => connection.Run(SqlText.Get("Publishing.CellsOfSeries"));

    /// <summary>The offending rows of all checks, up to five of each.</summary>
    /// <param name="connection">The vintage, prepared.</param>
    /// <param name="file">What problems name as the file.</param>
    public static List<Problem> Run(DuckDBConnection connection, string file) => [.. Names.SelectMany(name => Run(connection, file, name))];

    /// <summary>The offending rows of one check.</summary>
    public static IEnumerable<Problem> Run(DuckDBConnection connection, string file, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM ({SqlText.Get("Checks." + name).TrimEnd()}\n) LIMIT {Shown}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new Problem(file, 0, 0, RuleOf(name), Row(reader), Phrase.Of("the vintage breaks a rule that holds for all; if the source is right, report this as a fault of the program"));
    }

    // DuplicateCell to check-duplicate-cell.
    private static string RuleOf(string name) => "check" + string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Row(DuckDBDataReader reader)
    {
        var text = string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.IsDBNull(i) ? "?" : reader.GetValue(i), CultureInfo.InvariantCulture)));
        return text.Length <= 60 ? text : text[..59] + "…";
    }
}
