using RegioHelix.Analytics.Concentration.Distances;

namespace RegioHelix.Analytics.Tests.Concentration.Distances;

/// <summary>The bandwidth by Silverman's rule, and what the curves refuse.</summary>
public sealed class DistanceKernelTests
{
    [Fact]
    public void Bandwidth_is_by_the_deviation_where_that_is_the_lesser()
    {
        // Distances 1, 2 and 3: deviation 1; three plants make three pairs.
        Assert.Equal(0.9 * Math.Pow(3, -0.2), DistanceKernel.Silverman(Line(0, 1, 3), 3), 1e-9);
        // Twice the unit, twice the width; ten plants of the activity make 45 pairs.
        Assert.Equal(2 * 0.9 * Math.Pow(45, -0.2), DistanceKernel.Silverman(Line(0, 2, 6), 10), 1e-9);
    }

    [Fact]
    public void Bandwidth_is_by_the_range_where_a_plant_lies_far_out()
    {
        // 36 near pairs of 1 to 8 apart and 9 far ones: quarters at 2 and 7.
        var width = DistanceKernel.Silverman(Line(0, 1, 2, 3, 4, 5, 6, 7, 8, 1000), 10);
        Assert.InRange(width / (0.9 * (5 / 1.34) * Math.Pow(45, -0.2)), 0.93, 1.07);
    }

    [Fact]
    public void One_of_two_at_0_leaves_the_other_and_none_is_refused()
    {
        // Two plants: one distance, no deviation, and a range within one bin.
        Assert.True(DistanceKernel.Silverman(Line(0, 5), 2) > 0);
        Assert.Throws<ArgumentException>(() => DistanceKernel.Silverman(Line(4, 4), 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DistanceKernel(new(4, 4), 0));
    }

    [Fact]
    public void An_activity_without_plants_is_refused_and_two_are_enough()
    {
        PlacedPlant[] plants = [new("A", 1, 1, 1), new("A", 2, 2, 1), new("B", 3, 3, 1), new("B", 4, 1, 1)];
        DistanceTest few = new(39);
        Assert.Contains("C has 0 plants", Assert.Throws<ArgumentException>(() => MarconPuech.Between(plants, "C", "A", new(2, 2), few)).Message, StringComparison.Ordinal);
        Assert.Contains("C has 0 plants", Assert.Throws<ArgumentException>(() => MarconPuech.Between(plants, "A", "C", new(2, 2), few)).Message, StringComparison.Ordinal);
        Assert.Equal(2, DiggleChetwynd.From(plants, "A", new(0, 0, 5, 5), new(2, 2), test: few).Points.Count);
        plants[2] = plants[2] with { Employees = -1 };
        Assert.Throws<ArgumentException>(() => RipleyK.From(plants, "A", new(0, 0, 5, 5), new(2, 2), test: few));
    }

    private static PlacedPlant[] Line(params double[] places) => [.. places.Select(x => new PlacedPlant("A", x, 0, 1))];
}
