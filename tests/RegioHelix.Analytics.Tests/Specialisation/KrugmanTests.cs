using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class KrugmanTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("krugman");
        var jobs = page.Table("jobs");
        var (all, others) = (Krugman.From(jobs), Krugman.From(jobs, reference: KrugmanReference.Others));
        page.Agrees("krugman", (region, reference) => (reference == "all" ? all : others).Find(region)!.Value.Value);
        var between = Krugman.Between(jobs);
        page.Agrees("between", (one, other) => between.Find(one, other)!.Value.Value);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_the_formula_and_the_packages(string input)
    {
        var table = Golden.Input(input);
        var (regions, activities) = (Krugman.From(table), Krugman.From(table, MeasureOf.Activity));
        Assert.InRange(Golden.LargestDifference(input, "formula_region_indices", table.Regions, r => regions[r].Value!.Value, "krugman"), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "econgeo_krugman_index", table.Regions, r => regions[r].Value!.Value), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "reat_krugman_spec", table.Regions, r => regions[r].Value!.Value), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "reat_krugman_conc", table.Activities, a => activities[a].Value!.Value), 0, 1e-13);
    }

    [Fact]
    public void Between_regions_is_a_distance() => RandomTables.Positive.Always(table =>
    {
        var between = Krugman.Between(table);
        var regions = Enumerable.Range(0, table.Regions.Count).ToList();
        double Distance(int one, int other) => between[one, other].Value!.Value;
        foreach (var one in regions)
            foreach (var other in regions)
            {
                Assert.Equal(Distance(one, other), Distance(other, one), 1e-12);
                Assert.InRange(Distance(one, other), 0, 2);
                foreach (var third in regions)
                    Assert.True(Distance(one, other) <= Distance(one, third) + Distance(third, other) + 1e-12);
            }
    }, iter: 300);

    [Fact]
    public void Stays_when_a_region_is_multiplied() => RandomTables.Positive.Always(table =>
    {
        var (before, after) = (Krugman.Between(table), Krugman.Between(RandomTables.Map(table, (r, _, cell) => Cell.Of(cell.Value!.Value * (r + 1)))));
        Assert.Equal(before[0, table.Regions.Count - 1].Value!.Value, after[0, table.Regions.Count - 1].Value!.Value, 1e-12);
    }, iter: 300);

    [Theory]
    [InlineData(MeasureOf.Region, KrugmanReference.All)]
    [InlineData(MeasureOf.Region, KrugmanReference.Others)]
    [InlineData(MeasureOf.Activity, KrugmanReference.All)]
    public void Bounds_hold_the_index_of_the_complete_table(MeasureOf of, KrugmanReference reference) => BoundsLaw.Holds(table => Krugman.From(table, of, reference));

    [Fact]
    public void Bounds_between_regions_hold_too() => BoundsLaw.Holds(Krugman.Between);
}
