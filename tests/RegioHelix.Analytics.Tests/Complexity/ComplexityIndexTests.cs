using CsCheck;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class ComplexityIndexTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("complexity");
        var result = ComplexityIndex.From(Presence.From(page.Table("present")));
        Assert.Equal(ComplexityState.Computed, result.State);
        page.Agrees("complexity-of-regions", (region, _) => result.Regions!.Find(region)!.Value.Value);
        page.Agrees("complexity-of-activities", (activity, _) => result.Activities!.Find(activity)!.Value.Value);
        page.Agrees("spectrum", (_, which) => which == "second" ? result.Diagnostics.SecondEigenvalue : result.Diagnostics.ThirdEigenvalue);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_the_formula(string input)
    {
        var result = ComplexityIndex.From(GoldenPresence.Of(input));
        Assert.Equal(ComplexityState.Computed, result.State);
        Assert.InRange(Golden.LargestDifference(input, "formula_eci_z", result.Regions!.Labels, r => result.Regions[r].Value!.Value), 0, 1e-12);
        Assert.InRange(Golden.LargestDifference(input, "formula_pci_z_own", result.Activities!.Labels, a => result.Activities[a].Value!.Value), 0, 1e-12);
        var atlas = ComplexityIndex.From(GoldenPresence.Of(input), new(Scale: ActivityScale.OfRegions));
        Assert.InRange(Golden.LargestDifference(input, "formula_pci_scaled_by_eci", atlas.Activities!.Labels, a => atlas.Activities[a].Value!.Value), 0, 3e-12);
        var (labels, _, values) = Golden.Output(input, "formula_eci_spectrum");
        Assert.Equal(values[Array.IndexOf(labels, "lambda2")], result.Diagnostics.SecondEigenvalue!.Value, 1e-13);
        Assert.Equal(values[Array.IndexOf(labels, "gap23")], result.Diagnostics.SpectralGap!.Value, 1e-12);
        Assert.Equal(values[Array.IndexOf(labels, "corr_eci_diversity")], result.Diagnostics.DiversityCorrelation!.Value, 1e-11);
    }

    [Theory]
    [InlineData("tiny", "pyeco_eci_region", DeviationOver.Population)]
    [InlineData("medium", "pyeco_eci_region", DeviationOver.Population)]
    [InlineData("medium", "ecx_complexity_eigenvalues20_region", DeviationOver.Sample)]
    [InlineData("medium", "reks_rci", DeviationOver.Sample)]
    [InlineData("medium", "econci_eci", DeviationOver.Population)]
    public void Agrees_with_the_packages_that_are_right(string input, string output, DeviationOver deviation)
    {
        var result = ComplexityIndex.From(GoldenPresence.Of(input), new(deviation));
        Assert.InRange(Golden.LargestDifference(input, output, result.Regions!.Labels, r => result.Regions[r].Value!.Value), 0, 1e-12);
    }

    [Fact]
    public void Of_a_disconnected_table_is_refused_with_its_parts_named()
    {
        var presence = GoldenPresence.Of("disconnected");
        var result = ComplexityIndex.From(presence);
        Assert.Equal(ComplexityState.Disconnected, result.State);
        Assert.Null(result.Regions);
        Assert.Equal(2, result.Diagnostics.Components.Count);
        Assert.Equal(presence.Regions.Order(StringComparer.Ordinal), result.Diagnostics.Components.SelectMany(part => part).Order(StringComparer.Ordinal));
        var parts = ComplexityIndex.PerComponent(presence);
        Assert.Equal(2, parts.Count);
        Assert.All(parts, part => Assert.NotEqual(ComplexityState.Disconnected, part.State));
    }

    [Fact]
    public void Of_a_near_tied_spectrum_is_refused()
    {
        // A ring of four: the second eigenvalue comes twice, and any vector of the plane would do.
        var ring = Presence.From(RandomTables.Of(4, 4, [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1]));
        var result = ComplexityIndex.From(ring);
        Assert.Equal(ComplexityState.NearTied, result.State);
        Assert.Equal(0.5, result.Diagnostics.SecondEigenvalue!.Value, 1e-12);
        Assert.Equal(0.5, result.Diagnostics.ThirdEigenvalue!.Value, 1e-12);
    }

    [Fact]
    public void Names_what_it_dropped()
    {
        var result = ComplexityIndex.From(GoldenPresence.Of("tiny_empty"));
        Assert.Equal(["R09"], result.Diagnostics.DroppedRegions);
        Assert.Equal(["A08"], result.Diagnostics.DroppedActivities);
    }

    [Fact]
    public void Of_one_region_or_an_empty_table_is_refused()
    {
        Assert.Equal(ComplexityState.TooFew, ComplexityIndex.From(Presence.From(RandomTables.Of(1, 3, [1, 1, 1]))).State);
        Assert.Equal(ComplexityState.TooFew, ComplexityIndex.From(Presence.From(RandomTables.Of(2, 2, [0, 0, 0, 0]))).State);
        Assert.Equal(ComplexityState.AllEqual, ComplexityIndex.From(Presence.From(RandomTables.Of(3, 2, [1, 1, 1, 1, 1, 1]))).State);
    }

    [Fact]
    public void Stands_on_its_eigen_equation_and_does_not_turn_with_the_order() => RandomPresence.Known.Always(presence =>
    {
        var (result, reversed) = (ComplexityIndex.From(presence), ComplexityIndex.From(RandomPresence.Reversed(presence)));
        Assert.Equal(result.State, reversed.State);
        if (result.State != ComplexityState.Computed)
            return;
        var scores = result.Regions!;
        Assert.Equal(0, Enumerable.Range(0, scores.Count).Average(r => scores[r].Value!.Value), 1e-9);
        Assert.Equal(1, Enumerable.Range(0, scores.Count).Average(r => scores[r].Value!.Value * scores[r].Value!.Value), 1e-9);
        Assert.InRange(result.Diagnostics.SecondEigenvalue!.Value, 0, 1);
        // Where the sign hangs on nothing (no correlation with diversity) the order of the table may turn it.
        if (result.Diagnostics.DiversityCorrelation > 1e-6 && result.Diagnostics.SpectralGap > 1e-3)
            foreach (var region in scores.Labels)
                Assert.Equal(scores.Find(region)!.Value.Value!.Value, reversed.Regions!.Find(region)!.Value.Value!.Value, 1e-8);
    }, iter: 500);

    [Fact]
    public void Gives_the_same_bits_again()
    {
        var presence = GoldenPresence.Of("medium");
        var (one, other) = (ComplexityIndex.From(presence), ComplexityIndex.From(presence));
        Assert.All(Enumerable.Range(0, one.Regions!.Count), r => Assert.Equal(one.Regions[r], other.Regions![r]));
    }
}
