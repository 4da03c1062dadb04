using System.Globalization;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Methods;

/// <summary>
/// The example of a method page: the fenced blocks marked <c>example</c>. Each holds tables, parted by a blank line: the first line names the table
/// and its columns, each other line a row. A number is as exact as it is written, <c>:</c> is missing, <c>4..9</c> lies between, <c>-</c> is not defined.
/// </summary>
internal sealed class WorkedExample
{
    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);

    private WorkedExample(string text)
    {
        Text = text;
        foreach (var part in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var head = Words(lines[0]);
            blocks.Add(head[0], new(head[1..], [.. lines[1..].Select(Words)]));
        }
    }

    public string Text { get; }

    public static string Folder => Path.Combine(Requires.FindRoot(), "docs", "methods");

    public static WorkedExample Of(string measure) => Read(Path.Combine(Folder, measure + ".md"));

    public static WorkedExample Read(string path)
    {
        var text = File.ReadAllText(path);
        var found = text.Split("```example\n")[1..].Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]);
        return new(string.Join('\n', found));
    }

    public bool Has(string name) => blocks.ContainsKey(name);

    public RegionActivityTable Table(string name)
    {
        var block = blocks[name];
        return new([.. block.Rows.Select(row => row[0])], block.Columns, [.. block.Rows.SelectMany(row => row[1..].Select(ReadCell))]);
    }

    /// <summary>The words of a row, without its label: for settings and verdicts.</summary>
    public string[] Row(string name, string label) => blocks[name].Rows.Single(row => row[0] == label)[1..];

    public string[] Labels(string name) => [.. blocks[name].Rows.Select(row => row[0])];

    public string[] Columns(string name) => blocks[name].Columns;

    /// <summary>Asserts that every number of a table on the page is the computed one, rounded as written.</summary>
    public void Agrees(string name, Func<string, string, double?> computed)
    {
        foreach (var row in blocks[name].Rows)
            for (var column = 0; column < blocks[name].Columns.Length; column++)
                AgreesWith(row[column + 1], computed(row[0], blocks[name].Columns[column]), $"{name}: {row[0]}, {blocks[name].Columns[column]}");
    }

    private static void AgreesWith(string written, double? computed, string where)
    {
        if (written == "-")
        {
            Assert.True(computed is null, $"{where}: the page says it is not defined, computed is {computed}");
            return;
        }
        Assert.True(computed is not null, $"{where}: the page says {written}, nothing was computed");
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var unit = Math.Pow(10, -(point < 0 ? 0 : written.Length - point - 1));
        var page = double.Parse(written, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(page - computed!.Value) <= (unit / 2) + 1e-12, $"{where}: the page says {written}, computed is {computed.Value.ToString("R", CultureInfo.InvariantCulture)}");
    }

    private static Cell ReadCell(string word)
    {
        if (word == ":")
            return Cell.Missing();
        var dots = word.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? Cell.Of(Number(word)) : Cell.Between(Number(word[..dots]), Number(word[(dots + 2)..]));
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Block(string[] Columns, string[][] Rows);
}
