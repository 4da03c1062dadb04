using System.Text.Json;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>Finds code, level and name in the properties as GISCO (<c>NUTS_ID</c>) and Nuts2json (<c>id</c>, <c>na</c>) write them.</summary>
internal static class BoundaryProperties
{
    private static readonly string[] Codes = ["NUTS_ID", "nuts_id", "NUTS_CODE", "id", "ID", "FID"];
    private static readonly string[] Names = ["NAME_LATN", "NUTS_NAME", "na", "name", "NAME"];
    private static readonly string[] Levels = ["LEVL_CODE", "STAT_LEVL_", "levl_code", "level"];

    /// <summary>The feature's code, trimmed; empty for none.</summary>
    public static string Code(JsonElement feature) => FindText(feature, Codes) ?? Text(feature, "id") ?? "";

    /// <summary>The feature's name; empty for none.</summary>
    public static string Name(JsonElement feature) => FindText(feature, Names) ?? "";

    /// <summary>The feature's level, or null.</summary>
    public static int? Level(JsonElement feature)
    {
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            foreach (var name in Levels)
                if (properties.TryGetProperty(name, out var level) && level.ValueKind == JsonValueKind.Number && level.TryGetInt32(out var number))
                    return number;
        return null;
    }

    private static string? FindText(JsonElement feature, string[] names)
        => feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? names.Select(name => Text(properties, name)).FirstOrDefault(text => !string.IsNullOrEmpty(text))
            : null;

    private static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
}
