using System.Text;

namespace RegioHelix.Import.Reading.EurostatTsv;

/// <summary>The codes of one dimension as strings, each made once: a table repeats few codes very often.</summary>
internal sealed class CodeTexts
{
    private const int Longest = 128;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private byte[] lastBytes = [];
    private string lastText = "";

    public CodeTexts() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string for the bytes of a code.</summary>
    public string Get(ReadOnlySpan<byte> code)
    {
        if (code.SequenceEqual(lastBytes))
            return lastText;
        lastText = code.Length > Longest ? Encoding.UTF8.GetString(code) : Find(code);
        lastBytes = code.ToArray();
        return lastText;
    }

    private string Find(ReadOnlySpan<byte> code)
    {
        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..Encoding.UTF8.GetChars(code, buffer)];
        if (lookup.TryGetValue(text, out var found))
            return found;
        var made = text.ToString();
        known.Add(made);
        return made;
    }
}
