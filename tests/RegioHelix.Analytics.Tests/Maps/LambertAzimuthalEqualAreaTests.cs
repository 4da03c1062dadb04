using CsCheck;
using RegioHelix.Analytics.Maps;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Maps;

public sealed class LambertAzimuthalEqualAreaTests
{
    [Theory]
    [InlineData(50, 5, 3962799.45, 2999718.85)] // EPSG guidance note 7-2, worked example of method 9820
    [InlineData(52, 10, 4321000, 3210000)] // the centre
    public void Puts_control_points_in_their_place(double latitude, double longitude, double x, double y)
    {
        var point = LambertAzimuthalEqualArea.From(latitude, longitude);
        Assert.Equal(x, point.X, 0.01);
        Assert.Equal(y, point.Y, 0.01);
    }

    [Fact]
    public void Keeps_areas() => Gen.Select(Gen.Double[35, 70], Gen.Double[-20, 40]).Always((latitude, longitude) =>
    {
        // A small cell of the grid: its area in the plane over its area on the ellipsoid, M N cos(latitude) per square radian.
        const double step = 0.001;
        var corners = new[] { (0.0, 0.0), (0.0, step), (step, step), (step, 0.0) }.Select(shift => LambertAzimuthalEqualArea.From(latitude + shift.Item1, longitude + shift.Item2)).ToArray();
        var plane = 0.5 * Math.Abs(Enumerable.Range(0, 4).Sum(at => ((corners[at].X - corners[0].X) * (corners[(at + 1) % 4].Y - corners[0].Y)) - ((corners[(at + 1) % 4].X - corners[0].X) * (corners[at].Y - corners[0].Y))));
        const double e2 = 0.00669438002290;
        var (middle, radian) = ((latitude + (step / 2)) * Math.PI / 180, step * Math.PI / 180);
        var bend = 1 - (e2 * Math.Pow(Math.Sin(middle), 2));
        var ground = 6378137.0 * 6378137.0 * (1 - e2) / (bend * bend) * Math.Cos(middle) * radian * radian;
        Assert.Equal(1, plane / ground, 1e-5);
    }, iter: 300);

    [Theory]
    [InlineData(91, 0)]
    [InlineData(0, 181)]
    [InlineData(double.NaN, 0)]
    [InlineData(-52, -170)]
    public void Refuses_what_is_not_on_the_map(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LambertAzimuthalEqualArea.From(latitude, longitude));
}
