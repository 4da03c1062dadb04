using System.Diagnostics;
using CsCheck;
using RegioHelix.Analytics.Maps;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Maps;

public sealed class DorlingLayoutTests
{
    [Theory]
    [InlineData("apart", Math.PI / 8)]
    [InlineData("crowded", Math.PI)]
    public void Is_as_worked_by_hand(string block, double fill)
    {
        var page = WorkedExample.Of("dorling-map");
        var table = page.Table(block);
        DorlingPlace[] places = [.. Enumerable.Range(0, table.Regions.Count).Select(at => new DorlingPlace(table.Regions[at], table[at, 0].Value!.Value, table[at, 1].Value!.Value, table[at, 2].Value!.Value))];
        var circles = DorlingLayout.From(places, new(fill));
        page.Agrees(block + "-circles", (label, what) =>
        {
            var circle = circles.Single(circle => circle.Label == label);
            return what switch { "x" => Math.Round(circle.X, 3), "y" => circle.Y, _ => circle.Radius };
        });
    }

    [Fact]
    public void Never_lets_two_circles_overlap() => Crowds.Always(places => Assert.True(IsFree(DorlingLayout.From(places))), iter: 60);

    [Fact]
    public void Gives_the_same_bits_whatever_the_order() => Crowds.Always(places =>
    {
        var (one, other) = (DorlingLayout.From(places), DorlingLayout.From([.. places.Reverse()]));
        Assert.Equal(one, other.Reverse());
    }, iter: 30);

    [Fact]
    public void Takes_areas_by_size()
    {
        var circles = DorlingLayout.From([new("a", 0, 0, 1), new("b", 100, 0, 4), new("c", 0, 100, 9)]);
        Assert.Equal(2, circles[1].Radius / circles[0].Radius, 1e-12);
        Assert.Equal(3, circles[2].Radius / circles[0].Radius, 1e-12);
    }

    [Fact]
    public void Parts_places_at_one_point_and_takes_none_at_all()
    {
        Assert.True(IsFree(DorlingLayout.From([.. Enumerable.Range(0, 40).Select(at => new DorlingPlace($"p{at}", 5, 5, 1 + (at % 3)))])));
        Assert.Empty(DorlingLayout.From([]));
        Assert.Single(DorlingLayout.From([new("only", 3, 4, 0)]));
    }

    [Fact]
    public void Lays_out_280_regions_in_less_than_a_twentieth_of_a_second()
    {
        var places = Places(280, 12345);
        DorlingLayout.From(places);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            DorlingLayout.From(places);
            return clock.Elapsed.TotalMilliseconds;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"best of 5: {best:F1} ms");
        // Generous against a busy machine; the goal itself, 50 ms, is a benchmark's to judge.
        Assert.InRange(best, 0, 200);
    }

    [Fact]
    public void Refuses_what_is_no_place() => Assert.Throws<ArgumentException>(() => DorlingLayout.From([new("a", double.NaN, 0, 1)]));

    private static Gen<DorlingPlace[]> Crowds => Gen.Select(Gen.Int[2, 120], Gen.Int[1, 1000]).Select((count, seed) => Places(count, seed));

    private static DorlingPlace[] Places(int count, int seed)
    {
        // A small generator of our own: the same places on every machine.
        var state = (uint)seed;
        double Next() => (state = (state * 1664525) + 1013904223) / 4294967296.0;
        return [.. Enumerable.Range(0, count).Select(at => new DorlingPlace($"p{at}", Next() * 3e6, Next() * 3e6, Math.Pow(Next(), 3) * 1000))];
    }

    private static bool IsFree(IReadOnlyList<DorlingCircle> circles)
    {
        for (var one = 0; one < circles.Count; one++)
            for (var other = one + 1; other < circles.Count; other++)
            {
                var (x, y) = (circles[one].X - circles[other].X, circles[one].Y - circles[other].Y);
                if (Math.Sqrt((x * x) + (y * y)) < circles[one].Radius + circles[other].Radius)
                    return false;
            }
        return true;
    }
}
