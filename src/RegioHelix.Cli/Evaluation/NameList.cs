using System.Text;

namespace RegioHelix.Cli.Evaluation;

/// <summary>Names parted by commas. A name that holds a comma stands in quotes.</summary>
internal static class NameList
{
    public static IReadOnlyList<string> Read(string? text)
    {
        var (names, name, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in text ?? "")
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                Take();
            else
                name.Append(letter);
        Take();
        return names;

        void Take()
        {
            if (name.ToString().Trim() is { Length: > 0 } whole)
                names.Add(whole);
            name.Clear();
        }
    }
}
