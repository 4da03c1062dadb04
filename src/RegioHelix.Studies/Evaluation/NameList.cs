using System.Text;

namespace RegioHelix.Studies.Evaluation;

/// <summary>Names parted by commas. A name that holds a comma stands in quotes.</summary>
public static class NameList
{
    /// <summary>Reads them; empty where there is none.</summary>
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

    /// <summary>Writes them as <see cref="Read"/> reads them.</summary>
    public static string Write(IEnumerable<string> names) => string.Join(',', names.Select(name => name.Contains(',', StringComparison.Ordinal) ? $"\"{name}\"" : name));
}
