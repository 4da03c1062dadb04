namespace RegioHelix.Analytics.Maps;

/// <summary>
/// The map projection of Europe's statistics, ETRS89-LAEA (EPSG:3035): equal areas, centred at 52 N 10 E on the GRS80 ellipsoid,
/// false easting 4,321,000 m, false northing 3,210,000 m.
/// Source: Snyder 1987, Map Projections: A Working Manual, USGS Professional Paper 1395, equations 24-17 to 24-26 with 3-12.
/// </summary>
public static class LambertAzimuthalEqualArea
{
    private const double SemiMajorAxis = 6378137;
    private const double Flattening = 1 / 298.257222101;
    private const double FalseEasting = 4321000;
    private const double FalseNorthing = 3210000;
    private const double CentralLongitude = 10 * Math.PI / 180;
    private const double CentralLatitude = 52 * Math.PI / 180;

    private static readonly double SquaredEccentricity = Flattening * (2 - Flattening);
    private static readonly double Eccentricity = Math.Sqrt(SquaredEccentricity);
    private static readonly double PolarQ = Q(1);
    private static readonly double AuthalicRadius = SemiMajorAxis * Math.Sqrt(PolarQ / 2);
    private static readonly double CentralBeta = Math.Asin(Q(Math.Sin(CentralLatitude)) / PolarQ);
    private static readonly double ScaleToMeridian =
        SemiMajorAxis * (Math.Cos(CentralLatitude) / Math.Sqrt(1 - (SquaredEccentricity * Math.Pow(Math.Sin(CentralLatitude), 2)))) / (AuthalicRadius * Math.Cos(CentralBeta));

    /// <summary>The place in the plane of a geographic position.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <returns>Metres; true to a millimetre within Europe.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside these ranges, or the point opposite the centre, where the projection is not defined.</exception>
    public static PlanePoint From(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "a latitude lies between -90 and 90 degrees");
        if (!(Math.Abs(longitude) <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "a longitude lies between -180 and 180 degrees");
        var beta = Math.Asin(Math.Clamp(Q(Math.Sin(latitude * Math.PI / 180)) / PolarQ, -1, 1));
        var (sine, cosine) = Math.SinCos((longitude * Math.PI / 180) - CentralLongitude);
        var (sineBeta, cosineBeta) = Math.SinCos(beta);
        var (sineCentre, cosineCentre) = Math.SinCos(CentralBeta);
        var nearness = 1 + (sineCentre * sineBeta) + (cosineCentre * cosineBeta * cosine);
        if (nearness < 1e-12)
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "the point opposite the centre of the map has no place on it");
        var b = AuthalicRadius * Math.Sqrt(2 / nearness);
        return new(
            FalseEasting + (b * ScaleToMeridian * cosineBeta * sine),
            FalseNorthing + (b / ScaleToMeridian * ((cosineCentre * sineBeta) - (sineCentre * cosineBeta * cosine))));
    }

    // Snyder's q (3-12) of the sine of a latitude.
    private static double Q(double sine)
    {
        var eSine = Eccentricity * sine;
        return (1 - SquaredEccentricity) * ((sine / (1 - (eSine * eSine))) + (Math.Atanh(eSine) / Eccentricity));
    }
}
