using RegioHelix.Analytics.Concentration.Distances;

namespace RegioHelix.Analytics.Tests.Concentration;

public sealed class SharpDistanceTests
{
    [Fact]
    public void Where_all_distances_are_one_the_bandwidth_is_of_it()
    {
        PlacedPlant[] two = [new("A", 0, 0, 1), new("A", 3, 4, 1)];
        // One pair, at 5: 0.9 · 5 · 1^(-1/5).
        Assert.Equal(4.5, DistanceKernel.Silverman(two, 2), 1e-9);
        PlacedPlant[] triangle = [new("A", 0, 0, 1), new("A", 2, 0, 1), new("A", 1, Math.Sqrt(3), 1)];
        Assert.Equal(0.9 * 2 * Math.Pow(3, -0.2), DistanceKernel.Silverman(triangle, 3), 1e-9);
    }
}
