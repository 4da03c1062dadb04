using System.Text.Json;
using System.Text.Json.Nodes;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Exports;

/// <summary>Where regions lie, for GeoJSON: their boundaries where they were imported, else a point in their middle.</summary>
public sealed class GeoShapes(IObservationStore store)
{
    private readonly Lock gate = new();
    private (string Stamp, int Version, IReadOnlyDictionary<string, string> Shapes) last = ("", 0, new Dictionary<string, string>());

    /// <summary>The shape of a region and what it is: <c>boundary</c> or <c>centroid</c>; null where its place is not known.</summary>
    /// <param name="code">The NUTS code.</param>
    /// <param name="nutsVersion">The year that names the NUTS version.</param>
    public (JsonNode Geometry, string Kind)? Find(string code, int nutsVersion)
    {
        if (Boundaries(nutsVersion).TryGetValue(code, out var shape))
            return (JsonNode.Parse(shape)!, "boundary");
        if (RegionCatalogue.Find(code) is not { } region)
            return null;
        return (new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(Math.Round(region.Longitude, 4), Math.Round(region.Latitude, 4)) }, "centroid");
    }

    // The last version asked for is kept: a server shows one most of the time.
    private IReadOnlyDictionary<string, string> Boundaries(int nutsVersion)
    {
        var stamp = store.Stamp;
        lock (gate)
            if (last.Stamp == stamp && last.Version == nutsVersion)
                return last.Shapes;
        var shapes = Read(store.FindBoundaries(nutsVersion, 2));
        lock (gate)
            last = (stamp, nutsVersion, shapes);
        return shapes;
    }

    private static Dictionary<string, string> Read(string? collection)
    {
        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (collection is null)
            return shapes;
        using var document = JsonDocument.Parse(collection);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
            if (CodeOf(feature) is { } code)
                shapes[code] = feature.GetProperty("geometry").GetRawText();
        return shapes;
    }

    private static string? CodeOf(JsonElement feature) =>
        feature.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()
        : feature.GetProperty("properties").TryGetProperty("NUTS_ID", out var code) ? code.GetString() : null;
}
