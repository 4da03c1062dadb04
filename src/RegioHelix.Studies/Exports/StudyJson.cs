using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Exports;

/// <summary>A study as JSON: the same from a page's twin and from the command line. Names in snake case, texts in the reader's language.</summary>
public static class StudyJson
{
    private static readonly JsonSerializerOptions English = Options(CultureInfo.GetCultureInfo("en"));

    private static readonly JsonSerializerOptions Dutch = Options(CultureInfo.GetCultureInfo("nl"));

    /// <summary>The options for a reader's language.</summary>
    public static JsonSerializerOptions OptionsFor(CultureInfo culture) => culture.TwoLetterISOLanguageName == "nl" ? Dutch : English;

    /// <summary>Writes a study, in English unless a culture is given.</summary>
    public static string Write<T>(T study, CultureInfo? culture = null) =>
        JsonSerializer.Serialize(study, OptionsFor(culture ?? CultureInfo.InvariantCulture));

    private static JsonSerializerOptions Options(CultureInfo culture) => new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        // Names of regions stay readable; what goes into an HTML page is encoded there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LocalTextConverter(culture), new PhraseConverter(culture), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private sealed class PhraseConverter(CultureInfo culture) : JsonConverter<Phrase>
    {
        public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("a study is written, never read back");

        public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.In(culture));
    }

    private sealed class LocalTextConverter(CultureInfo culture) : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("a study is written, never read back");

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.In(culture));
    }
}
