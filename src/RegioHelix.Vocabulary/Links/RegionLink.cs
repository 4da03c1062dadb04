namespace RegioHelix.Vocabulary.Links;

/// <summary>A collaboration between two regions, in a year: a count of joint projects, say. It has no direction.</summary>
/// <param name="RegionA">A NUTS code of any level, of any version.</param>
/// <param name="RegionB">Another; neither lies inside the other.</param>
/// <param name="Activity">The NACE Rev. 2 code that it is about; empty where it is about none.</param>
/// <param name="Year">The year.</param>
/// <param name="Weight">How much, above 0, in the unit of its source: how many projects, how many patents.</param>
public sealed record RegionLink(string RegionA, string RegionB, string Activity, int Year, double Weight);
