using System.Text;
using RegioHelix.Registry.Importing;

namespace RegioHelix.Studies.MemberLists;

/// <summary>
/// A list as people paste it: lines of fields between tabs, semicolons, bars or commas, quoted or not, with a header or without. It refuses nothing;
/// what cannot be read of a row is said of the row.
/// </summary>
internal static class MemberText
{
    private static readonly char[] Delimiters = ['\t', ';', '|', ','];

    /// <summary>The rows, blank lines left out.</summary>
    public static IReadOnlyList<RosterRow> Rows(string text, int most)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => (Line: line, Number: at + 1)).Where(line => !string.IsNullOrWhiteSpace(line.Line)).Take(most).ToList();
        var delimiter = Delimiter([.. lines.Select(line => line.Line)]);
        return [.. lines.Select(line => new RosterRow(line.Number, delimiter is { } mark ? Split(line.Line, mark) : [Clean(line.Line)]))];
    }

    // The mark that most lines have; of several the one that is rarest in names.
    private static char? Delimiter(IReadOnlyList<string> lines) =>
        Delimiters.Where(mark => lines.Count(line => line.Contains(mark)) > lines.Count / 2).Select(mark => (char?)mark).FirstOrDefault();

    private static IReadOnlyList<string> Split(string line, char mark)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[at++]);
            else if (line[at] == '"' && (quoted || field.ToString().Trim().Length == 0))
                quoted = !quoted;
            else if (line[at] == mark && !quoted)
            {
                fields.Add(Clean(field.ToString()));
                field.Clear();
            }
            else
                field.Append(line[at]);
        return [.. fields, Clean(field.ToString())];
    }

    private static string Clean(string field) => new([.. field.Trim().Select(letter => char.IsControl(letter) ? ' ' : letter)]);
}
