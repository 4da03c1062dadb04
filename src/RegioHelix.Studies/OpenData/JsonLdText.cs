using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RegioHelix.Studies.OpenData;

/// <summary>Writes things as JSON-LD 1.1 (W3C, 2020): a graph whose names are the same as in Turtle.</summary>
public static class JsonLdText
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them.</summary>
    /// <param name="prefixes">What each prefix stands for.</param>
    /// <param name="things">The things, each with an address.</param>
    public static string Write(IReadOnlyDictionary<string, string> prefixes, IEnumerable<RdfThing> things)
    {
        var context = new JsonObject();
        foreach (var (prefix, address) in prefixes)
            context[prefix] = address;
        return new JsonObject { ["@context"] = context, ["@graph"] = new JsonArray([.. things.Select(Node)]) }.ToJsonString(Form);
    }

    private static JsonObject Node(RdfThing thing)
    {
        var node = new JsonObject();
        if (thing.Address is { } address)
            node["@id"] = address;
        node["@type"] = thing.Type;
        // Always a list: whoever reads it need not ask whether there is one or several.
        foreach (var facts in thing.Facts.GroupBy(fact => fact.Name))
            node[facts.Key] = new JsonArray([.. facts.Select(fact => Value(fact.Value))]);
        return node;
    }

    private static JsonObject Value(RdfValue value)
    {
        if (value is RdfPart part)
            return Node(part.Thing);
        if (value is RdfLink link)
            return new JsonObject { ["@id"] = link.Address };
        var text = (RdfText)value;
        var node = new JsonObject { ["@value"] = text.Text };
        if (text.Language is { } language)
            node["@language"] = language;
        if (text.Type is { } type)
            node["@type"] = type;
        return node;
    }
}
