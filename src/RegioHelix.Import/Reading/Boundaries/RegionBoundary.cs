namespace RegioHelix.Import.Reading.Boundaries;

/// <summary>The outline of one region.</summary>
/// <param name="Code">The NUTS code.</param>
/// <param name="Level">0 to 3.</param>
/// <param name="Name">The name in the file; empty where it has none.</param>
/// <param name="Geometry">A GeoJSON geometry (Polygon or MultiPolygon) in degrees, rounded to 3 decimals (some 100 m), without blanks.</param>
public sealed record RegionBoundary(string Code, int Level, string Name, string Geometry);
