using System.Text.Json;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.JsonStat;

/// <summary>One dimension's codes in the order of their positions.</summary>
internal static class JsonStatCategories
{
    /// <summary>Reads the object of one dimension; the reader stands on its opening brace.</summary>
    public static string[] Read(ref Utf8JsonReader json, string file, string dimension)
    {
        string[]? codes = null;
        string[]? labelled = null;
        JsonStatTokens.Expect(ref json, JsonTokenType.StartObject, file, $"dimension {dimension}");
        while (JsonStatTokens.NextName(ref json, out var name))
            if (name == "category" && json.TokenType == JsonTokenType.StartObject)
                ReadCategory(ref json, file, dimension, ref codes, ref labelled);
            else
                json.Skip();

        // A dimension of one category may leave its index out.
        return codes ?? (labelled is { Length: 1 } ? labelled
            : throw SourceProblem.Of(file, "no-index", dimension, Phrase.Of("the dimension has no category index, so its values cannot be told apart; fetch the file again")));
    }

    private static void ReadCategory(ref Utf8JsonReader json, string file, string dimension, ref string[]? codes, ref string[]? labelled)
    {
        while (JsonStatTokens.NextName(ref json, out var name))
            switch (name)
            {
                case "index" when json.TokenType == JsonTokenType.StartArray:
                    codes = [.. JsonStatTokens.ReadStrings(ref json, file, $"category index of {dimension}")];
                    break;
                case "index":
                    codes = ReadIndex(ref json, file, dimension);
                    break;
                case "label" when json.TokenType == JsonTokenType.StartObject:
                    labelled = [.. ReadNames(ref json)];
                    break;
                default:
                    json.Skip();
                    break;
            }
    }

    private static List<string> ReadNames(ref Utf8JsonReader json)
    {
        var names = new List<string>();
        while (JsonStatTokens.NextName(ref json, out var name))
        {
            names.Add(name);
            json.Skip();
        }

        return names;
    }

    private static string[] ReadIndex(ref Utf8JsonReader json, string file, string dimension)
    {
        JsonStatTokens.Expect(ref json, JsonTokenType.StartObject, file, $"category index of {dimension}");
        var positions = new List<(string Code, int Position)>();
        while (JsonStatTokens.NextName(ref json, out var code))
            positions.Add((code, JsonStatTokens.ReadCount(ref json, file, $"category index of {dimension}")));
        var codes = new string[positions.Count];
        foreach (var (code, position) in positions)
        {
            if (position >= codes.Length || codes[position] is not null)
                throw SourceProblem.Of(file, "bad-index", $"{dimension}: {code}", Phrase.Of($"the positions of a dimension's categories run from 0 to their number less one, each once, and here stands {position}; fetch the file again"));
            codes[position] = code;
        }

        return codes;
    }
}
