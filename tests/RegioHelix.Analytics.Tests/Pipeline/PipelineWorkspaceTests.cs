using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Pipeline;

public sealed class PipelineWorkspaceTests
{
    [Fact]
    public void Gives_what_the_measures_give_one_by_one() => RandomTables.Complete.Always(table =>
    {
        var work = Run<double>(table, Cores.One);
        var presence = Presence.From(Specialised.From(table));
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity);
        var complexity = ComplexityIndex.From(presence);
        Assert.Equal(complexity.State, work.State);
        for (var r = 0; r < table.Regions.Count; r++)
            for (var a = 0; a < table.Activities.Count; a++)
            {
                Assert.Equal(presence[r, a], work.Present[r, a]);
                Assert.Equal(density[r, a].Value ?? double.NaN, work.Density[(r * table.Activities.Count) + a]);
            }
        if (work.State != ComplexityState.Computed)
            return;
        for (var r = 0; r < table.Regions.Count; r++)
            Assert.Equal(complexity.Regions!.Find(table.Regions[r])?.Value ?? double.NaN, work.RegionComplexity[r], Tolerance(complexity));
        for (var a = 0; a < table.Activities.Count; a++)
            Assert.Equal(complexity.Activities!.Find(table.Activities[a])?.Value ?? double.NaN, work.ActivityComplexity[a], Tolerance(complexity));
    }, iter: 500);

    [Theory]
    [InlineData("tiny_empty")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_the_formula(string input)
    {
        var table = Golden.Input(input);
        var work = Run<double>(table, Cores.All);
        Assert.Equal(ComplexityState.Computed, work.State);
        var (regions, activities) = (work.RegionComplexity.ToArray(), work.ActivityComplexity.ToArray());
        Assert.InRange(Golden.LargestDifference(input, "formula_eci_z", table.Regions, r => regions[r]), 0, 1e-12);
        Assert.InRange(Golden.LargestDifference(input, "formula_pci_z_own", table.Activities, a => activities[a]), 0, 1e-12);
        if (input != "tiny_empty")
            Assert.InRange(Golden.LargestDifference(input, "formula_density_diag0", table.Regions, table.Activities, (r, a) => work.Density[(r * table.Activities.Count) + a]), 0, 1e-14);
    }

    [Fact]
    public void Gives_the_same_bits_on_one_core_or_all_and_again_in_the_same_memory()
    {
        var (table, other) = (RandomTables.Large(150, 700, seed: 1), RandomTables.Large(150, 700, seed: 2));
        var (one, all) = (Run<double>(table, Cores.One), Run<double>(table, Cores.All));
        Assert.Equal(one.Density, all.Density);
        Assert.Equal(one.RegionComplexity.ToArray(), all.RegionComplexity.ToArray());
        Assert.Equal(one.ActivityComplexity.ToArray(), all.ActivityComplexity.ToArray());
        Assert.Equal(one.Sums.Columns, all.Sums.Columns);
        all.Run(Values(other));
        Assert.NotEqual(one.Density, all.Density);
        all.Run(Values(table));
        Assert.Equal(one.Density, all.Density);
        Assert.Equal(one.RegionComplexity.ToArray(), all.RegionComplexity.ToArray());
    }

    [Fact]
    public void In_single_precision_differs_by_what_rounding_explains()
    {
        var table = RandomTables.Large(150, 700, seed: 3);
        var (exact, single) = (Run<double>(table, Cores.One), Run<float>(table, Cores.All));
        Assert.Equal(exact.RegionComplexity.ToArray(), single.RegionComplexity.ToArray());
        for (var at = 0; at < exact.Density.Length; at++)
        {
            Assert.Equal(double.IsNaN(exact.Density[at]), float.IsNaN(single.Density[at]));
            // Each of two sums of 700 terms is off by at most 701 halves of the last of 24 bits, usually by far less.
            if (!double.IsNaN(exact.Density[at]))
                Assert.InRange(Math.Abs(exact.Density[at] - single.Density[at]), 0, 2 * 702 * Math.Pow(2, -24) * exact.Density[at]);
        }
    }

    [Fact]
    public void For_draws_is_accurate_to_nine_digits()
    {
        var table = RandomTables.Large(150, 300, seed: 4);
        var (full, draw) = (Run<double>(table, Cores.One), new PipelineWorkspace<double>(150, 300, EigenAccuracy.Draw));
        draw.Run(Values(table));
        for (var r = 0; r < 150; r++)
            Assert.Equal(full.RegionComplexity[r], draw.RegionComplexity[r], 1e-9);
    }

    [Fact]
    public void Runs_again_without_allocating()
    {
        var work = new PipelineWorkspace<double>(150, 300, EigenAccuracy.Draw);
        var values = Values(RandomTables.Large(150, 300, seed: 5));
        work.Run(values);
        var before = GC.GetAllocatedBytesForCurrentThread();
        work.Run(values);
        // A few small arrays of the eigenvector's search, nothing in the size of the table.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_values_that_are_not_amounts(double bad)
    {
        var work = new PipelineWorkspace<double>(3, 11, EigenAccuracy.Full);
        for (var at = 0; at < 33; at++)
        {
            var values = Enumerable.Repeat(1.0, 33).ToArray();
            values[at] = bad;
            Assert.Throws<ArgumentException>(() => work.Run(values));
        }
        Assert.Throws<ArgumentException>(() => work.Run([1]));
    }

    // An index hangs on its gap: what rounding moves in the table it moves by 1 / gap.
    private static double Tolerance(ComplexityResult result) => 1e-12 / Math.Min(1, result.Diagnostics.SpectralGap!.Value);

    private static PipelineWorkspace<T> Run<T>(RegionActivityTable table, Cores cores) where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>, System.Numerics.IMinMaxValue<T>
    {
        var work = new PipelineWorkspace<T>(table.Regions.Count, table.Activities.Count, EigenAccuracy.Full) { Cores = cores };
        work.Run(Values(table));
        return work;
    }

    private static double[] Values(RegionActivityTable table) => Array.ConvertAll(table.Cells.ToArray(), cell => cell.Value!.Value);
}
