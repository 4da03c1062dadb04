using System.Text.Json;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.JsonStat;

/// <summary>Takes expected tokens from a JSON reader; what is not expected becomes a problem with its line.</summary>
internal static class JsonStatTokens
{
    private static readonly Phrase Advice = Phrase.Of("JSON-stat 2.0 has something else here; fetch the file again");

    /// <summary>Goes to the next member of an object: the reader then stands on its value. False at the object's end.</summary>
    public static bool NextName(ref Utf8JsonReader json, out string name)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }

        name = json.GetString()!;
        json.Read();
        return true;
    }

    /// <summary>Throws unless the reader stands on such a token.</summary>
    public static void Expect(ref Utf8JsonReader json, JsonTokenType type, string file, string what)
    {
        if (json.TokenType != type)
            throw SourceProblem.Of(file, "no-json-stat", Phrase.Of($"{what} is {Name(json.TokenType)}"), Advice);
    }

    /// <summary>An array of strings; a member of another kind is a problem.</summary>
    public static List<string> ReadStrings(ref Utf8JsonReader json, string file, string what)
    {
        Expect(ref json, JsonTokenType.StartArray, file, what);
        var strings = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Expect(ref json, JsonTokenType.String, file, what);
            strings.Add(json.GetString()!);
        }

        return strings;
    }

    /// <summary>An array of counts.</summary>
    public static List<int> ReadCounts(ref Utf8JsonReader json, string file, string what)
    {
        Expect(ref json, JsonTokenType.StartArray, file, what);
        var counts = new List<int>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            counts.Add(ReadCount(ref json, file, what));
        return counts;
    }

    /// <summary>A whole number from 0.</summary>
    public static int ReadCount(ref Utf8JsonReader json, string file, string what)
    {
        Expect(ref json, JsonTokenType.Number, file, what);
        return json.TryGetInt32(out var count) && count >= 0 ? count
            : throw SourceProblem.Of(file, "no-json-stat", Phrase.Of($"{what} holds a number that is no count"), Advice);
    }

    private static Phrase Name(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => Phrase.Of("an object"),
        JsonTokenType.StartArray => Phrase.Of("a list"),
        JsonTokenType.String => Phrase.Of("a text"),
        JsonTokenType.Number => Phrase.Of("a number"),
        _ => Phrase.Of("empty"),
    };
}
