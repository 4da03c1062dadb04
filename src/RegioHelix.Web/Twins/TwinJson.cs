using System.Text.Json;
using System.Text.Json.Serialization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Twins;

/// <summary>How a page's JSON twin is written: names in snake_case, words for enumerations, texts in both languages.</summary>
public static class TwinJson
{
    /// <summary>The one set of options; the command line writes the same.</summary>
    public static JsonSerializerOptions Options { get; } = Make(indented: true);

    /// <summary>The same without line breaks: the data block of a chart.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            WriteIndented = indented,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new LocalTextConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class LocalTextConverter : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("a twin is written, never read");

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("en", value.English);
            writer.WriteString("nl", value.Dutch);
            writer.WriteEndObject();
        }
    }
}
