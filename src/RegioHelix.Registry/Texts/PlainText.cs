using System.Text;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Texts;

/// <summary>
/// Reads what people type: trimmed, composed (NFC), without control characters. Markup is text like any other; nothing here interprets it.
/// </summary>
public static class PlainText
{
    /// <summary>Reads one line; null where it is blank or has a problem.</summary>
    public static string? ReadLine(string? given, string field, int longest, FieldProblems problems) => Read(given, field, longest, problems, ' ');

    /// <summary>Reads one line that must be there; empty where it has a problem.</summary>
    public static string ReadRequiredLine(string? given, string field, int longest, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(given))
            problems.Add(field, "missing", "", Phrase.Of("fill this in"));
        return ReadLine(given, field, longest, problems) ?? "";
    }

    /// <summary>Reads lines; null where they are blank or have a problem.</summary>
    public static string? ReadLines(string? given, string field, int longest, FieldProblems problems) => Read(given, field, longest, problems, '\n');

    private static string? Read(string? given, string field, int longest, FieldProblems problems, char lineEnd)
    {
        if (given is null || string.IsNullOrWhiteSpace(given))
            return null;
        // Before anything is done with it: a text of 50 MB is refused by its length alone.
        if (given.Length > longest)
        {
            problems.Add(field, "too-long", given[..Math.Min(60, given.Length)], Phrase.Of($"{given.Length} characters; at most {longest} fit here"));
            return null;
        }
        if (HasBrokenCharacters(given))
        {
            problems.Add(field, "wrong-encoding", given, Phrase.Of("some letters were lost on the way here; save the file again as UTF-8, or type the text anew"));
            return null;
        }
        var text = new StringBuilder(given.Length);
        foreach (var letter in given.ReplaceLineEndings("\n"))
            if (letter == '\n')
                text.Append(lineEnd);
            else
                text.Append(letter == '\t' ? ' ' : letter);
        return text.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    // U+FFFD stands where a decoder gave up; C0 and C1 controls are what other encodings leave behind; overrides of direction disguise names.
    private static bool HasBrokenCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '\uFFFD' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t'))
                || (char.IsHighSurrogate(text[i]) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])))
                || (char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]))))
                return true;
        return false;
    }
}
