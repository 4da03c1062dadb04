namespace RegioHelix.Analytics.Maps;

/// <summary>The way along the surface of the earth between two places, the earth taken as a sphere of 6,371 km: right to half a percent.</summary>
public static class GreatCircle
{
    private const double Radius = 6371;

    /// <summary>The distance in kilometres, by the haversine formula (Sinnott 1984, Sky and Telescope 68(2), 159).</summary>
    /// <param name="latitude">Of the one, degrees north.</param>
    /// <param name="longitude">Of the one, degrees east.</param>
    /// <param name="otherLatitude">Of the other.</param>
    /// <param name="otherLongitude">Of the other.</param>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (north, otherNorth) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var half = Haversine(otherNorth - north) + (Math.Cos(north) * Math.Cos(otherNorth) * Haversine(double.DegreesToRadians(otherLongitude - longitude)));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Haversine(double angle) => Math.Pow(Math.Sin(angle / 2), 2);
}
