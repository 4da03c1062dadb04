using RegioHelix.Analytics.Maps;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Complementarity;

/// <summary>Where regions lie, by the approximate centroids of the reference table.</summary>
internal static class RegionPlaces
{
    /// <summary>A region in the map's plane; null where its code is not in the reference table.</summary>
    public static MapPlace? Find(string code)
    {
        if (RegionCatalogue.Find(code) is not { } region)
            return null;
        var place = LambertAzimuthalEqualArea.From(region.Latitude, region.Longitude);
        return new MapPlace(Math.Round(place.X), Math.Round(place.Y));
    }

    /// <summary>The distance from the nearest of some regions; null where none is known. A territory is near to what one of its regions is near to.</summary>
    public static double? KilometresBetween(IReadOnlyList<string> codes, string other) => codes.Select(code => KilometresBetween(code, other)).Min();

    /// <summary>The distance between two regions' centroids; null where one is not known.</summary>
    public static double? KilometresBetween(string code, string other) => (RegionCatalogue.Find(code), RegionCatalogue.Find(other)) switch
    {
        ({ } one, { } two) => GreatCircle.Kilometres(one.Latitude, one.Longitude, two.Latitude, two.Longitude),
        _ => null,
    };
}
