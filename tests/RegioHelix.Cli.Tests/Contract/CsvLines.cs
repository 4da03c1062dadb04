using System.Text;

namespace RegioHelix.Cli.Tests.Contract;

/// <summary>A CSV read by RFC 4180, by other code than wrote it.</summary>
internal static class CsvLines
{
    /// <summary>Each row by the names of the header; every row has all columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text)
    {
        var rows = Split(text).ToList();
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(field => field.First, field => field.Second))];
    }

    private static IEnumerable<IReadOnlyList<string>> Split(string text)
    {
        var (row, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n'))
                field.Append(c);
            else
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
        Assert.True(!quoted && row.Count == 0 && field.Length == 0, "the last line has no end");
    }
}
