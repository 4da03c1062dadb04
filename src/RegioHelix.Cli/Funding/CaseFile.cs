using System.Text.Json;
using RegioHelix.Cli.Events;
using RegioHelix.Studies.Funding;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Funding;

/// <summary>A case in a JSON file: fields of texts, numbers, true and false; lists of texts.</summary>
internal sealed class CaseFile
{
    private readonly string file;
    private readonly JsonElement root;

    private CaseFile(string file, JsonElement root) => (this.file, this.root) = (file, root);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemsException">No such file, or no JSON object: with line and column.</exception>
    public static CaseFile Read(string file) => new(file, InstanceFile.Read(file).Root);

    /// <summary>The fields of the case itself, without those that hold lists of things.</summary>
    public CaseFields Fields(params string[] without) => Of(root, "$", without);

    /// <summary>The fields of each thing in a list; none where there is no such list.</summary>
    public IReadOnlyList<CaseFields> List(string name)
    {
        if (!root.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
            return [];
        if (list.ValueKind != JsonValueKind.Array)
            throw Refusal($"$.{name}", "not-a-list", list, Phrase.Of("give a list"));
        return [.. list.EnumerateArray().Select((element, at) => element.ValueKind == JsonValueKind.Object ? Of(element, $"$.{name}[{at}]", []) : throw Refusal($"$.{name}[{at}]", "not-an-object", element, Phrase.Of("give an object with the fields of an organisation")))];
    }

    private CaseFields Of(JsonElement element, string path, string[] without)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject().Where(field => !without.Contains(field.Name)))
            values[field.Name] = Text(field.Value, $"{path}.{field.Name}");
        return new CaseFields(values, name => $"{file} {path}.{name}");
    }

    private string Text(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select((one, at) => one.ValueKind == JsonValueKind.String ? one.GetString()! : throw Refusal($"{path}[{at}]", "not-a-text", one, Phrase.Of("give a list of texts")))),
        _ => throw Refusal(path, "not-a-value", value, Phrase.Of("give a text, a number, true or false")),
    };

    private ProblemsException Refusal(string path, string rule, JsonElement value, Phrase advice) => new(new Problem($"{file} {path}", 0, 0, rule, value.GetRawText(), advice));
}
