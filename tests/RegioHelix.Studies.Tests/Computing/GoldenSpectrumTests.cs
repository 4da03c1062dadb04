using RegioHelix.Studies.Computing;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>What stands beside an index is right too.</summary>
public sealed class GoldenSpectrumTests
{
    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Diagnostics_are_those_of_the_spectrum(string input)
    {
        var golden = GoldenOutput.Read(input, "formula_eci_spectrum");
        double Of(string name) => golden.Values[Array.IndexOf(golden.Rows, name)];
        var details = ComputeStudy.Run(GoldenInputs.Request("complexity", input, null, new Dictionary<string, string>())).Details;
        Assert.Equal(Of("lambda2"), (double)details["second_eigenvalue"]!, 1e-12);
        Assert.Equal(Of("lambda3"), (double)details["third_eigenvalue"]!, 1e-12);
        Assert.Equal(Of("gap23"), (double)details["spectral_gap"]!, 1e-12);
        Assert.Equal(Math.Abs(Of("corr_eci_diversity")), (double)details["diversity_correlation"]!, 1e-10);
        Assert.Equal(1, details["components"]);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    public void The_outlook_over_the_eigenvector_itself_is_known_up_to_a_factor(string input)
    {
        var golden = GoldenOutput.Read(input, "formula_coi_raw_with_unscaled_pci");
        var ours = ComputeStudy.Run(GoldenInputs.Request("outlook", input, null, new Dictionary<string, string>()) with { Options = new Dictionary<string, string> { ["own"] = "included", ["scale"] = "eigenvector" } });
        var factor = golden.Values[0] / ours[0, 0]!.Value;
        Assert.All(Enumerable.Range(0, golden.Rows.Length), row => Assert.Equal(golden.Values[row], ours[row, 0]!.Value * factor, 1e-10));
    }
}
