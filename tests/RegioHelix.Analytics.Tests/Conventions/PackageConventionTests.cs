using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Conventions;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Conventions;

public sealed class PackageConventionTests
{
    [Theory]
    [InlineData("datawheel-0.3.0", "datawheel_relatedness")]
    [InlineData("econgeo-2.1", "econgeo_relatedness_density_association")]
    [InlineData("economiccomplexity-2.0.0", "ecx_density")]
    [InlineData("py-ecomplexity-0.5.2", "pyeco_density")]
    public void Gives_the_density_of_the_package(string name, string output)
    {
        var convention = PackageConvention.Find(name)!;
        var tolerance = convention.DensityDecimals is { } decimals ? 0.50001 * Math.Pow(10, -decimals) : 1e-13;
        foreach (var input in new[] { "tiny", "medium", "real_germany_2008" })
        {
            var presence = GoldenPresence.Of(input);
            var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence), convention.Relatedness), convention.Own);
            Assert.InRange(Golden.LargestDifference(input, output, density.Rows, density.Columns, (r, a) => convention.DensityScale * (density[r, a].Value ?? double.NaN)), 0, tolerance);
        }
    }

    [Theory]
    [InlineData("econci", "econci_eci", "econci_pci")]
    [InlineData("economiccomplexity-2.0.0", "ecx_complexity_eigenvalues20_region", "ecx_complexity_eigenvalues20_activity")]
    [InlineData("py-ecomplexity-0.5.2", "pyeco_eci_region", "pyeco_pci_activity")]
    [InlineData("reks-0.5.2", "reks_rci", "reks_tci")]
    public void Gives_the_complexity_of_the_package(string name, string regions, string activities)
    {
        foreach (var input in new[] { "tiny", "medium" })
        {
            var result = ComplexityIndex.From(GoldenPresence.Of(input), PackageConvention.Find(name)!.Complexity);
            Assert.InRange(Golden.LargestDifference(input, regions, result.Regions!.Labels, r => result.Regions[r].Value!.Value), 0, 1e-12);
            Assert.InRange(Golden.LargestDifference(input, activities, result.Activities!.Labels, a => result.Activities[a].Value!.Value), 0, 4e-12);
        }
    }

    [Fact]
    public void Gives_the_fitness_of_economiccomplexity()
    {
        var updates = 20 + PackageConvention.Find("economiccomplexity-2.0.0")!.UpdatesPerIterations!.Value;
        var fitness = Fitness.From(GoldenPresence.Of("medium"), updates);
        Assert.InRange(Golden.LargestDifference("medium", "ecx_complexity_fitness20_region", fitness.Regions.Labels, r => fitness.Regions[r].Value!.Value), 0, 1e-12);
    }

    [Fact]
    public void Does_not_follow_where_a_package_is_wrong()
    {
        // An odd number of iterations turns Datawheel's sign; an empty region spoils economiccomplexity's index.
        var medium = ComplexityIndex.From(GoldenPresence.Of("medium")).Regions!;
        Assert.True(Golden.LargestDifference("medium", "datawheel_complexity21_eci_region", medium.Labels, r => medium[r].Value!.Value) > 1);
        var german = ComplexityIndex.From(GoldenPresence.Of("real_germany_2008")).Activities!;
        Assert.True(Golden.LargestDifference("real_germany_2008", "econci_pci", german.Labels, a => german[a].Value!.Value) > 1);
        Assert.InRange(Golden.LargestDifference("real_germany_2008", "econci_pci", german.Labels, a => -german[a].Value!.Value), 0, 1e-12);
    }

    [Fact]
    public void Is_found_by_name_and_says_what_is_not_followed()
    {
        Assert.Equal(PackageConvention.All.Select(one => one.Name).Order(StringComparer.Ordinal), PackageConvention.All.Select(one => one.Name));
        Assert.All(PackageConvention.All, one => Assert.Same(one, PackageConvention.Find(one.Name)));
        Assert.All(PackageConvention.All, one => Assert.NotEmpty(one.NotFollowed));
        Assert.Null(PackageConvention.Find("unknown"));
    }

    [Fact]
    public void Scales_decimals_and_iterations_are_as_the_packages_print() => Assert.Equal(
        [("datawheel-0.3.0", 1, null, null), ("econci", 1, null, null), ("econgeo-2.1", 100, 2, null), ("economiccomplexity-2.0.0", 1, null, -1), ("py-ecomplexity-0.5.2", 1, null, null), ("reks-0.5.2", 1, null, 0)],
        PackageConvention.All.Select(one => (one.Name, one.DensityScale, one.DensityDecimals, one.UpdatesPerIterations)));
}
