using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>Writes areas as short GeoJSON: rounded, without points that fall together, without parts that vanish.</summary>
internal static class CompactGeometry
{
    private const int Decimals = 3;

    /// <summary>The geometry as text.</summary>
    public static string Write(Geometry shape)
    {
        var areas = Enumerable.Range(0, shape.NumGeometries).Select(i => (Polygon)shape.GetGeometryN(i)).Where(area => !area.IsEmpty).ToArray();
        var kept = areas.Where(area => Round(area.ExteriorRing).Count >= 4).ToArray();

        // The smallest regions would vanish whole: their largest part stays as it is.
        if (kept.Length == 0)
            kept = [areas.MaxBy(area => area.Area)!];
        var text = new StringBuilder(kept.Length == 1 ? """{"type":"Polygon","coordinates":""" : """{"type":"MultiPolygon","coordinates":[""");
        for (var i = 0; i < kept.Length; i++)
            WriteArea(text.Append(i > 0 ? "," : ""), kept[i]);
        return text.Append(kept.Length == 1 ? "}" : "]}").ToString();
    }

    private static void WriteArea(StringBuilder text, Polygon area)
    {
        text.Append('[');
        var outer = Round(area.ExteriorRing);
        WriteRing(text, outer.Count >= 4 ? outer : [.. area.ExteriorRing.Coordinates.Select(point => (point.X, point.Y))]);
        foreach (var hole in area.InteriorRings.Select(Round).Where(hole => hole.Count >= 4))
            WriteRing(text.Append(','), hole);
        text.Append(']');
    }

    private static void WriteRing(StringBuilder text, List<(double X, double Y)> ring)
    {
        text.Append('[');
        for (var i = 0; i < ring.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")}[{ring[i].X},{ring[i].Y}]");
        text.Append(']');
    }

    private static List<(double X, double Y)> Round(LineString ring)
    {
        var rounded = new List<(double X, double Y)>(ring.NumPoints);
        foreach (var point in ring.Coordinates)
        {
            // Adding zero turns -0 into 0.
            var next = (Math.Round(point.X, Decimals) + 0.0, Math.Round(point.Y, Decimals) + 0.0);
            if (rounded.Count == 0 || rounded[^1] != next)
                rounded.Add(next);
        }

        return rounded;
    }
}
