using CsCheck;
using RegioHelix.Analytics.Maps;

namespace RegioHelix.Analytics.Tests.Maps;

public sealed class ConvexHullTests
{
    private static readonly Gen<PlanePoint[]> Clouds = Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 20]).Select(at => new PlanePoint(at.Item1, at.Item2)).Array[0, 40];

    [Fact]
    public void A_square_with_points_inside_and_on_its_sides_is_its_corners() => Assert.Equal(
        [new(0, 0), new(4, 0), new(4, 4), new(0, 4)],
        ConvexHull.From([new(4, 4), new(2, 2), new(0, 4), new(2, 0), new(4, 0), new(0, 2), new(0, 0), new(0, 0)]));

    [Fact]
    public void Few_points_and_points_on_a_line_have_few_corners()
    {
        Assert.Empty(ConvexHull.From([]));
        Assert.Equal([new(1, 2)], ConvexHull.From([new(1, 2), new(1, 2)]));
        Assert.Equal([new(0, 0), new(3, 3)], ConvexHull.From([new(1, 1), new(3, 3), new(0, 0), new(2, 2)]));
        Assert.Throws<ArgumentException>(() => ConvexHull.From([new(double.NaN, 0)]));
    }

    [Fact]
    public void Every_corner_turns_left_and_every_point_lies_within() => Clouds.Sample(points =>
    {
        var hull = ConvexHull.From(points);
        Assert.All(hull, corner => Assert.Contains(corner, points));
        for (var at = 0; hull.Count > 2 && at < hull.Count; at++)
        {
            var (from, to) = (hull[at], hull[(at + 1) % hull.Count]);
            Assert.True(Turn(from, to, hull[(at + 2) % hull.Count]) > 0);
            Assert.All(points, point => Assert.True(Turn(from, to, point) >= 0));
        }
    }, iter: 500);

    [Fact]
    public void The_order_of_the_points_decides_nothing() => Clouds.Sample(points =>
        Assert.Equal(ConvexHull.From(points), ConvexHull.From([.. points.Reverse()])), iter: 200);

    private static double Turn(PlanePoint from, PlanePoint over, PlanePoint to) => ((over.X - from.X) * (to.Y - from.Y)) - ((over.Y - from.Y) * (to.X - from.X));
}
