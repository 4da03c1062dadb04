using System.Text.Json;

namespace RegioHelix.Import.Live;

/// <summary>Checks block by block, in little memory, that a text is one whole JSON value.</summary>
internal sealed class JsonSoundness
{
    /// <summary>No text in the services' JSON is nearly as long; without an end a hostile one would fill the memory.</summary>
    private const int LongestText = 16 << 20;

    private JsonReaderState state;
    private byte[] rest = [];
    private bool isFirst = true;

    /// <summary>Reads the next block.</summary>
    /// <exception cref="JsonException">This is not JSON.</exception>
    public void Take(ReadOnlySpan<byte> block)
    {
        if (isFirst && block.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            block = block[3..];
        isFirst = false;
        Read([.. rest, .. block], isLast: false);
    }

    /// <summary>The text ends here.</summary>
    /// <exception cref="JsonException">It ends too early.</exception>
    public void End() => Read(rest, isLast: true);

    private void Read(ReadOnlySpan<byte> text, bool isLast)
    {
        var json = new Utf8JsonReader(text, isLast, state);
        while (json.Read())
        {
        }

        state = json.CurrentState;
        rest = text[(int)json.BytesConsumed..].ToArray();
        if (rest.Length > LongestText)
            throw new JsonException("a text in it has no end");
    }
}
