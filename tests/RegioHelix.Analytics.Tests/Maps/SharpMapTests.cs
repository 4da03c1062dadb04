using RegioHelix.Analytics.Maps;

namespace RegioHelix.Analytics.Tests.Maps;

public sealed class SharpMapTests
{
    [Fact]
    public void Natural_breaks_of_very_many_values_fall_between_the_heaps()
    {
        // Three heaps of two thousand around 0, 100 and 1,000.
        double?[] values = [.. Enumerable.Range(0, 6000).Select(at => (double?)((at % 3) switch { 0 => 0, 1 => 100, _ => 1000 } + (at / 3 % 50 * 0.1)))];
        var limits = ClassBreaks.From(values, 3, ClassBreakMethod.Natural).Limits;
        Assert.Equal(2, limits.Count);
        Assert.InRange(limits[0], 5, 100);
        Assert.InRange(limits[1], 105, 1000);
    }

    [Fact]
    public void Places_without_size_have_the_smallest_radius()
    {
        var settings = new DorlingSettings();
        // Ten apart on a line: that is the usual distance.
        var circles = DorlingLayout.From([.. Enumerable.Range(0, 4).Select(at => new DorlingPlace($"P{at}", 0.1 * at, 0, 0))], settings);
        Assert.All(circles, circle => Assert.Equal(settings.SmallestRadius * 0.1, circle.Radius, 1e-9));
    }
}
