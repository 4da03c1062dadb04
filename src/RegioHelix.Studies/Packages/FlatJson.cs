using System.Text.Json;

namespace RegioHelix.Studies.Packages;

/// <summary>A JSON document as a list of places and what stands there, so that two can be held beside each other.</summary>
internal static class FlatJson
{
    /// <summary>Every value by its JSON pointer (RFC 6901). Numbers as they are written: those of a double with all its digits are equal only where the doubles are.</summary>
    public static IReadOnlyDictionary<string, string> Of(string json)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        Walk(document.RootElement, "", found);
        return found;
    }

    private static void Walk(JsonElement element, string place, Dictionary<string, string> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    Walk(member.Value, $"{place}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", found);
                break;
            case JsonValueKind.Array:
                var at = 0;
                foreach (var item in element.EnumerateArray())
                    Walk(item, $"{place}/{at++}", found);
                found[place + "/length"] = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
            default:
                found[place] = element.GetRawText();
                break;
        }
    }
}
