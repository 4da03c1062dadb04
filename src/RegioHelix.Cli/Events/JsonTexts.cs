using System.Text.Json;

namespace RegioHelix.Cli.Events;

/// <summary>
/// The parser takes a file whose texts cannot be read: bytes that are no UTF-8, half of an escaped pair. Whoever asks for such a text fails then, so all of
/// them are looked at first.
/// </summary>
internal static class JsonTexts
{
    /// <summary>Where the first text stands that is none, from 1; null where all can be read.</summary>
    /// <param name="json">JSON that can be parsed.</param>
    public static (int Line, int Column)? FindBroken(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader))
                return Place(json[..(int)reader.TokenStartIndex]);
        return null;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static (int, int) Place(ReadOnlySpan<byte> before) => (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
}
