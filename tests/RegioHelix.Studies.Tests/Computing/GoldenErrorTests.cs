using RegioHelix.Studies.Computing;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>Where a package is wrong, ours is not what it prints: how far off it is, and which way.</summary>
public sealed class GoldenErrorTests
{
    [Theory]
    [InlineData("econgeo_kci_rca", "region")]
    [InlineData("econgeo_tci_rca", "activity")]
    public void EconGeo_rounds_before_its_eigenvectors(string output, string of)
    {
        var (ours, theirs) = Pairs("medium", output, "complexity", ("of", of));
        var correlation = Correlation(ours, theirs);
        Assert.InRange(Math.Abs(correlation), 0.999, 1 - 1e-7);
    }

    [Fact]
    public void EconGeo_rounds_quotients_before_the_income_of_activities()
    {
        var (ours, theirs) = Pairs("tiny", "econgeo_prody", "productivity", ("of", "activity"));
        var furthest = ours.Zip(theirs, (own, other) => Math.Abs(own - other) / own).Max();
        Assert.InRange(furthest, 1e-5, 1e-2);
    }

    [Fact]
    public void Datawheel_turns_the_sign_where_its_iterations_are_odd()
    {
        var (ours, theirs) = Pairs("medium", "datawheel_complexity21_eci_region", "complexity", ("of", "region"));
        Assert.True(Correlation(ours, theirs) < -0.999);
    }

    [Fact]
    public void Econci_gives_activities_a_sign_of_their_own()
    {
        var (ours, theirs) = Pairs("real_germany_2008", "econci_pci", "complexity", ("of", "activity"));
        Assert.Equal(-1, Correlation(ours, theirs), 1e-9);
    }

    [Fact]
    public void Py_ecomplexity_counts_twice_where_both_tests_hold() => Assert.Contains(2, GoldenOutput.Read("tiny", "pyeco_both_mcp").Values);

    [Fact]
    public void Py_ecomplexity_counts_neighbours_where_it_should_weigh_them()
    {
        Assert.All(GoldenOutput.Read("tiny", "pyeco_knn3_density").Values, value => Assert.Equal(Math.Round(value), value));
        var ours = ComputeStudy.Run(GoldenInputs.Request("relatedness-density", "tiny", null, new Dictionary<string, string>()) with { Options = new Dictionary<string, string> { ["nearest"] = "3", ["own"] = "included" } });
        Assert.All(ours.Values, value => Assert.InRange(value!.Value, 0, 1));
        Assert.Contains(ours.Values, value => value is > 0 and < 1);
    }

    private static (double[] Ours, double[] Theirs) Pairs(string input, string output, string measure, (string Name, string Value) option)
    {
        var result = ComputeStudy.Run(GoldenInputs.Request(measure, input, null, new Dictionary<string, string>()) with { Options = new Dictionary<string, string> { [option.Name] = option.Value } });
        var golden = GoldenOutput.Read(input, output);
        Assert.Equal(result.Rows.Count, golden.Values.Length);
        // Labels where the output has them, else the order of the input.
        int[] places = [.. golden.Rows.Select((label, at) => result.Rows.ToList().IndexOf(label) is var place && place >= 0 ? place : at)];
        return ([.. places.Select(place => result[place, 0]!.Value)], golden.Values);
    }

    private static double Correlation(double[] one, double[] other)
    {
        var (oneMean, otherMean) = (one.Average(), other.Average());
        var both = one.Zip(other, (x, y) => (x - oneMean) * (y - otherMean)).Sum();
        return both / Math.Sqrt(one.Sum(x => (x - oneMean) * (x - oneMean)) * other.Sum(y => (y - otherMean) * (y - otherMean)));
    }
}
