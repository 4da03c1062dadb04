using System.Text.Json;
using NetTopologySuite.Geometries;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>
/// The areas of a TopoJSON topology, as Nuts2json writes them: borders stored once as arcs, mostly as differences on an integer grid.
/// Source: TopoJSON specification 1.0.
/// </summary>
internal sealed class TopoJsonFeatures
{
    private readonly Coordinate[][] arcs;

    private TopoJsonFeatures(JsonElement topology)
    {
        var scale = new Coordinate(1, 1);
        var translate = new Coordinate(0, 0);
        var quantised = topology.TryGetProperty("transform", out var transform);
        if (quantised)
        {
            scale = Point(transform.GetProperty("scale"));
            translate = Point(transform.GetProperty("translate"));
        }

        arcs = [.. topology.GetProperty("arcs").EnumerateArray().Select(arc => Decode(arc, quantised, scale, translate))];
    }

    /// <summary>Reads the areas of the topology's regions.</summary>
    /// <exception cref="InvalidOperationException">The topology is malformed; also <see cref="KeyNotFoundException"/>.</exception>
    public static IReadOnlyList<BoundaryFeature> Read(JsonElement topology)
    {
        var features = new TopoJsonFeatures(topology);
        return [.. FindRegions(topology).EnumerateArray().Select((area, i) => features.ReadArea(area, i + 1))];
    }

    /// <summary>Nuts2json calls the regions <c>nutsrg</c>; in another topology they are the first collection of areas.</summary>
    private static JsonElement FindRegions(JsonElement topology)
    {
        var objects = topology.GetProperty("objects");
        if (objects.TryGetProperty("nutsrg", out var regions))
            return regions.GetProperty("geometries");
        return objects.EnumerateObject().Select(collection => collection.Value.GetProperty("geometries")).First(IsOfAreas);
    }

    private static bool IsOfAreas(JsonElement geometries)
        => geometries.GetArrayLength() > 0 && geometries[0].GetProperty("type").GetString() is "Polygon" or "MultiPolygon";

    private static Coordinate[] Decode(JsonElement arc, bool quantised, Coordinate scale, Coordinate translate)
    {
        var points = arc.EnumerateArray().Select(Point).ToArray();
        if (!quantised)
            return points;
        double x = 0, y = 0;
        foreach (var point in points)
        {
            x += point.X;
            y += point.Y;
            (point.X, point.Y) = ((x * scale.X) + translate.X, (y * scale.Y) + translate.Y);
        }

        return points;
    }

    private static Coordinate Point(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());

    private BoundaryFeature ReadArea(JsonElement area, int number)
    {
        Geometry? shape = null;
        Phrase? fault = null;
        try
        {
            shape = ReadShape(area);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // A member of another kind, an arc that is not there, a ring that does not close.
            fault = Phrase.Of("its geometry cannot be put together from the file's arcs");
        }

        return new(number, BoundaryProperties.Code(area), BoundaryProperties.Level(area), BoundaryProperties.Name(area), shape, fault);
    }

    private Geometry? ReadShape(JsonElement area) => area.GetProperty("type").GetString() switch
    {
        "Polygon" => ReadPolygon(area.GetProperty("arcs")),
        "MultiPolygon" => new MultiPolygon([.. area.GetProperty("arcs").EnumerateArray().Select(ReadPolygon)]),
        _ => null,
    };

    private Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(ReadRing).ToArray();
        return new Polygon(read[0], read[1..]);
    }

    /// <summary>Joins the arcs of a ring: each begins where the former ended; a negative number means the arc the other way round.</summary>
    private LinearRing ReadRing(JsonElement numbers)
    {
        var points = new List<Coordinate>();
        foreach (var number in numbers.EnumerateArray())
        {
            var index = number.GetInt32();
            var arc = arcs[index < 0 ? ~index : index];
            points.AddRange((index < 0 ? arc.Reverse() : arc).Skip(points.Count == 0 ? 0 : 1).Select(point => point.Copy()));
        }

        return new LinearRing([.. points]);
    }
}
