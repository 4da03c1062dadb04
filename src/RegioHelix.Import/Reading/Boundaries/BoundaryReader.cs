using System.Text.Json;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>
/// Boundaries of regions: GeoJSON from GISCO (<c>NUTS_RG_*_4326_*</c>) or Nuts2json, and Nuts2json's TopoJSON. One file can hold several levels.
/// </summary>
public static class BoundaryReader
{
    /// <summary>True where a file begins like GeoJSON or TopoJSON rather than like JSON-stat.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head)
        => JsonStat.JsonStatReader.Recognises(head)
            && (head.IndexOf("\"FeatureCollection\""u8) >= 0 || head.IndexOf("\"Topology\""u8) >= 0 || head.IndexOf("\"coordinates\""u8) >= 0);

    /// <summary>Reads and checks a file; in order of its features.</summary>
    /// <param name="source">The file.</param>
    /// <param name="version">The NUTS version that the boundaries are to be of.</param>
    /// <exception cref="ProblemsException">All that is wrong with the file.</exception>
    public static IReadOnlyList<RegionBoundary> Read(OpenedSource source, NutsVersion version)
    {
        var features = ReadFeatures(source);
        if (features.Count == 0)
            throw SourceProblem.Of(source.Name, "no-rows", "", Phrase.Of("the file has no features; fetch it again"));
        var check = new BoundaryCheck(source.Name, version);
        check.Run(features);
        return [.. features.Select(feature => new RegionBoundary(feature.Code, feature.Code.Length - 2, feature.Name, CompactGeometry.Write(feature.Shape!)))];
    }

    private static IReadOnlyList<BoundaryFeature> ReadFeatures(OpenedSource source)
    {
        try
        {
            using var document = JsonDocument.Parse(source.ReadWhole());
            var root = document.RootElement;
            var type = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
            return type switch
            {
                "FeatureCollection" when root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array => [.. GeoJsonFeatures.Read(features)],
                "Topology" => TopoJsonFeatures.Read(root),
                _ => throw SourceProblem.Of(source.Name, "no-boundaries", type ?? "", Phrase.Of($"the file is no collection of boundaries; {BoundaryCheck.Take}")),
            };
        }
        catch (JsonException e)
        {
            throw SourceProblem.Of(source.Name, (e.LineNumber ?? 0) + 1, (int)Math.Min(int.MaxValue, (e.BytePositionInLine ?? 0) + 1), "bad-json", "", Phrase.Of("the text is no JSON from here on, most often because it was cut off; fetch the file again"));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            // A topology whose members are missing or of another kind, or half a character in a text.
            throw SourceProblem.Of(source.Name, "no-boundaries", "", Phrase.Of($"the file is malformed; fetch it again, or {BoundaryCheck.Take}"));
        }
    }
}
