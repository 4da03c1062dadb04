using System.Globalization;
using System.Text.Json;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Events;

/// <summary>A JSON file that a user gives, read field by field; what is wrong is collected with its path in the file.</summary>
internal sealed class InstanceFile
{
    private readonly string file;
    private readonly List<Problem> problems = [];

    private InstanceFile(string file, JsonElement root) => (this.file, Root) = (file, root);

    public JsonElement Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemsException">There is no such file, or no JSON object in it.</exception>
    public static InstanceFile Read(string file)
    {
        if (!File.Exists(file))
            throw new ProblemsException(new Problem(file, 0, 0, "no-such-file", "", Phrase.Of("give the path of a JSON file")));
        try
        {
            var bytes = File.ReadAllBytes(file);
            using var document = JsonDocument.Parse(bytes);
            if (JsonTexts.FindBroken(bytes) is { } place)
                throw new ProblemsException(new Problem(file, place.Line, place.Column, "broken-text", "", Phrase.Of("a text holds signs that are no Unicode; save the file as UTF-8, and write both halves of a \\u escape")));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new InstanceFile(file, document.RootElement.Clone())
                : throw new ProblemsException(new Problem(file, 1, 0, "not-an-object", document.RootElement.ValueKind.ToString(), Phrase.Of("the file holds one JSON object")));
        }
        catch (JsonException fault)
        {
            throw new ProblemsException(new Problem(file, (fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "bad-json", "", Phrase.Of("this is no JSON from here on; write the file anew")));
        }
    }

    public void Add(string path, string rule, string value, Phrase advice) => problems.Add(new Problem($"{file} $.{path}", 0, 0, rule, value, advice));

    /// <summary>Ends the reading where something was wrong.</summary>
    /// <exception cref="ProblemsException">What was.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
            throw new ProblemsException([.. problems]);
    }

    /// <summary>A whole number that must be there; the least where it is not, with a problem.</summary>
    public int Number(string name, int least, int most)
    {
        if (!Root.TryGetProperty(name, out var element))
            Add(name, "missing-field", "", Phrase.Of($"give a whole number from {least} to {most}"));
        else
            return Number(element, name, least, most) ?? least;
        return least;
    }

    /// <summary>A whole number; null where it is none or out of its range, with a problem.</summary>
    public int? Number(JsonElement element, string path, int least, int most)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Add(path, "out-of-range", element.GetRawText(), Phrase.Of($"give a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>The entries of a list; none where it is not there and need not be.</summary>
    public IReadOnlyList<JsonElement> List(string name, bool required, int? length = null)
    {
        if (!Root.TryGetProperty(name, out var element))
        {
            if (required)
                Add(name, "missing-field", "", Phrase.Of("give a list"));
            return [];
        }
        if (element.ValueKind != JsonValueKind.Array)
        {
            Add(name, "not-a-list", element.ValueKind.ToString(), Phrase.Of("give a list"));
            return [];
        }
        if (length is { } wanted && element.GetArrayLength() != wanted)
            Add(name, "wrong-length", element.GetArrayLength().ToString(CultureInfo.InvariantCulture), Phrase.Of($"the list needs {wanted} entries, one for each"));
        return [.. element.EnumerateArray()];
    }

    /// <summary>Whole numbers, one for each person.</summary>
    public int[] Numbers(string name, int length, int least, int most) =>
        [.. List(name, required: true, length).Select((element, at) => Number(element, $"{name}[{at}]", least, most) ?? least)];

    /// <summary>Two people and perhaps a number more; null where the entry is none, with a problem.</summary>
    public (int A, int B)? Pair(JsonElement element, string path, int people, int length)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != length)
        {
            Add(path, "wrong-length", element.GetRawText(), Phrase.Of($"each entry is a list of {length} numbers, of which the first two are people"));
            return null;
        }
        if (Person(element[0], $"{path}[0]", people) is not { } a || Person(element[1], $"{path}[1]", people) is not { } b)
            return null;
        if (a != b)
            return (a, b);
        Add(path, "person-twice", element.GetRawText(), Phrase.Of("nobody meets themselves; name two people"));
        return null;
    }

    private int? Person(JsonElement element, string path, int people)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number >= 0 && number < people)
            return number;
        Add(path, "unknown-person", element.GetRawText(), Phrase.Of($"people are numbered from 0 to {people - 1}"));
        return null;
    }
}
