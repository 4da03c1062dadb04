using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>The features of a GeoJSON collection.</summary>
internal static class GeoJsonFeatures
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Reads them one by one, so that one bad geometry does not hide the others.</summary>
    public static IEnumerable<BoundaryFeature> Read(JsonElement features)
    {
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            yield return feature.ValueKind == JsonValueKind.Object
                ? ReadFeature(feature, number)
                : new BoundaryFeature(number, "", null, "", null, Phrase.Of("this is no feature"));
        }
    }

    private static BoundaryFeature ReadFeature(JsonElement feature, int number)
    {
        var (shape, fault) = ReadShape(feature);
        return new(number, BoundaryProperties.Code(feature), BoundaryProperties.Level(feature), BoundaryProperties.Name(feature), shape, fault);
    }

    private static (Geometry? Shape, Phrase? Fault) ReadShape(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            return (null, Phrase.Of("the feature has no geometry"));
        try
        {
            return (geometry.Deserialize<Geometry>(Options), null);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or NotSupportedException or InvalidOperationException or NullReferenceException)
        {
            // The library says an open ring with an ArgumentException and a malformed array with whatever it met first.
            return (null, e is ArgumentException ? Phrase.Of("a ring of its geometry is not closed or has fewer than four points") : Phrase.Of("its geometry cannot be read"));
        }
    }
}
