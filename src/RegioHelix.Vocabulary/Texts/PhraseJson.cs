using System.Text.Json;
using System.Text.Json.Serialization;

namespace RegioHelix.Vocabulary.Texts;

/// <summary>
/// A phrase as it is stored: <c>{"say":"the header has {0} columns","with":["3"]}</c>; words of the data, and whatever was stored before phrases
/// were data, as a plain text; a number as a number.
/// </summary>
internal sealed class PhraseJson : JsonConverter<Phrase>
{
    /// <inheritdoc />
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Phrase.Verbatim(reader.GetString()!),
        JsonTokenType.Number => Phrase.Of(reader.GetDouble()),
        JsonTokenType.StartObject => ReadSentence(ref reader, options),
        _ => throw new JsonException($"a phrase is an object, a text or a number, not {reader.TokenType}"),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
            return;
        }
        if (value.Arguments is null)
        {
            writer.WriteStringValue(value.Text);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("say", value.Text);
        writer.WriteStartArray("with");
        foreach (var argument in value.Arguments)
            Write(writer, argument, options);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private Phrase ReadSentence(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var (text, arguments) = ("", new List<Phrase>());
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "say")
                text = reader.GetString() ?? "";
            else if (name == "with" && reader.TokenType == JsonTokenType.StartArray)
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    arguments.Add(Read(ref reader, typeof(Phrase), options));
            else
                reader.Skip();
        }
        return Phrase.Stored(text, arguments);
    }
}
