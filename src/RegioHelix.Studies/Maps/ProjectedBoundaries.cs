using System.Text.Json.Nodes;
using RegioHelix.Analytics.Maps;

namespace RegioHelix.Studies.Maps;

/// <summary>Boundaries in the map's plane: longitudes and latitudes become kilometres, once a version.</summary>
internal static class ProjectedBoundaries
{
    public static string From(string featureCollection)
    {
        var collection = JsonNode.Parse(featureCollection)!.AsObject();
        foreach (var feature in collection["features"]!.AsArray())
        {
            var code = feature!["id"]?.GetValue<string>() ?? feature["properties"]?["NUTS_ID"]?.GetValue<string>() ?? "";
            feature["properties"] = new JsonObject { ["name"] = code };
            if (feature["geometry"]?["coordinates"] is JsonArray coordinates)
                Project(coordinates);
        }
        return collection.ToJsonString();
    }

    private static void Project(JsonArray coordinates)
    {
        if (coordinates.Count >= 2 && coordinates[0] is JsonValue)
        {
            var point = LambertAzimuthalEqualArea.From(coordinates[1]!.GetValue<double>(), coordinates[0]!.GetValue<double>());
            coordinates.Clear();
            coordinates.Add(JsonValue.Create(Math.Round(point.X / 1000, 1)));
            coordinates.Add(JsonValue.Create(Math.Round(point.Y / 1000, 1)));
            return;
        }
        foreach (var inner in coordinates)
            Project(inner!.AsArray());
    }
}
