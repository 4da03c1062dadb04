using System.Text.Json;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.JsonStat;

/// <summary>A data set without its values: the dimensions with their codes, and where in the text values and status stand.</summary>
internal sealed class JsonStatOutline
{
    private readonly string file;
    private readonly Dictionary<string, string[]> categories = new(StringComparer.Ordinal);
    private List<string>? id;
    private List<int>? size;
    private string? timeRole;
    private string? geoRole;
    private string className = "dataset";

    private JsonStatOutline(string file) => this.file = file;

    /// <summary>Dimensions' names in order, the ones with the roles of time and place under Eurostat's names.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The codes of each dimension in order of their positions.</summary>
    public IReadOnlyList<string[]> Codes { get; private set; } = [];

    /// <summary>Where the values begin, in bytes; -1 for nowhere.</summary>
    public int ValueStart { get; private set; } = -1;

    /// <summary>Where the status begins, in bytes; -1 for nowhere.</summary>
    public int StatusStart { get; private set; } = -1;

    /// <summary>Reads the outline of a text.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonStatOutline Read(string file, ReadOnlySpan<byte> text)
    {
        var outline = new JsonStatOutline(file);
        var json = new Utf8JsonReader(text);
        json.Read();
        JsonStatTokens.Expect(ref json, JsonTokenType.StartObject, file, "the file");
        while (JsonStatTokens.NextName(ref json, out var name))
            outline.ReadMember(ref json, name);
        if (json.Read())
            throw SourceProblem.Of(file, "no-json-stat", "", Phrase.Of("something stands behind the data set; fetch the file again"));
        outline.Join();
        return outline;
    }

    private void ReadMember(ref Utf8JsonReader json, string name)
    {
        switch (name)
        {
            case "class" when json.TokenType == JsonTokenType.String:
                className = json.GetString()!;
                break;
            case "id":
                id = JsonStatTokens.ReadStrings(ref json, file, "id");
                break;
            case "size":
                size = JsonStatTokens.ReadCounts(ref json, file, "size");
                break;
            case "role" when json.TokenType == JsonTokenType.StartObject:
                ReadRoles(ref json);
                break;
            case "dimension":
                ReadDimensions(ref json);
                break;
            case "value":
                ValueStart = (int)json.TokenStartIndex;
                json.Skip();
                break;
            case "status":
                StatusStart = (int)json.TokenStartIndex;
                json.Skip();
                break;
            case "error" or "warning":
                throw SourceProblem.Of(file, "service-error", ReadLabel(ref json), Phrase.Of("the service answered with a message instead of data; mend the request and fetch the file again"));
            default:
                json.Skip();
                break;
        }
    }

    private void ReadDimensions(ref Utf8JsonReader json)
    {
        JsonStatTokens.Expect(ref json, JsonTokenType.StartObject, file, "dimension");
        while (JsonStatTokens.NextName(ref json, out var name))
            if (json.TokenType == JsonTokenType.StartObject)
                categories[name] = JsonStatCategories.Read(ref json, file, name);
            else
                json.Skip();
    }

    private void ReadRoles(ref Utf8JsonReader json)
    {
        while (JsonStatTokens.NextName(ref json, out var role))
        {
            var names = JsonStatTokens.ReadStrings(ref json, file, $"role {role}");
            if (role == "time" && names.Count == 1)
                timeRole = names[0];
            else if (role == "geo" && names.Count == 1)
                geoRole = names[0];
        }
    }

    /// <summary>The label of an error, in whatever object or list it stands.</summary>
    private static string ReadLabel(ref Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        do
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("label"u8) && json.Read() && json.TokenType == JsonTokenType.String)
                return json.GetString()!;
        }
        while (json.Read() && json.CurrentDepth > depth);
        return "";
    }

    private void Join()
    {
        if (className != "dataset")
            throw SourceProblem.Of(file, "no-json-stat", Phrase.Of($"class {className}"), Phrase.Of("only a data set can be read; take a member of the collection"));
        if (id is null || size is null || ValueStart < 0 || categories.Count == 0)
            throw SourceProblem.Of(file, "no-json-stat", "", Phrase.Of("a JSON-stat 2.0 data set has id, size, dimension and value; fetch the file in that format"));
        if (id.Count != size.Count)
            throw SourceProblem.Of(file, "size-mismatch", Phrase.Of($"{id.Count} dimensions, {size.Count} sizes"), Phrase.Of("each dimension has one size; fetch the file again"));
        Codes = [.. id.Select((name, i) => CodesOf(name, size[i]))];
        Names = [.. id.Select(Rename)];
    }

    private string[] CodesOf(string name, int expected)
    {
        if (!categories.TryGetValue(name, out var codes))
            throw SourceProblem.Of(file, "no-index", name, Phrase.Of("the dimension stands in id and is not described; fetch the file again"));
        return codes.Length == expected ? codes
            : throw SourceProblem.Of(file, "size-mismatch", Phrase.Of($"{name}: {codes.Length} categories"), Phrase.Of($"size says {expected}; fetch the file again"));
    }

    private string Rename(string name)
    {
        if (name == timeRole && !id!.Contains("time"))
            return "time";
        return name == geoRole && !id!.Contains("geo") ? "geo" : name;
    }
}
