using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
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
        var diversity = RelativeDiversity.From(jobs);
        page.Agrees("diversity", (region, _) => diversity.Find(region)!.Value.Value);
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
        // REAT's durpug is one over its krugman.spec, in relative terms the same digits.
        var diversity = RelativeDiversity.From(table);
        Assert.InRange(Golden.LargestDifference(input, "reat_krugman_spec", table.Regions, r => 1 / diversity[r].Value!.Value), 0, 1e-13);
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

    [Theory]
    [InlineData(MeasureOf.Region)]
    [InlineData(MeasureOf.Activity)]
    public void Bounds_hold_the_relative_diversity_of_the_complete_table(MeasureOf of) => BoundsLaw.Holds(table => RelativeDiversity.From(table, of));

    [Fact]
    public void A_region_like_the_whole_has_no_relative_diversity()
    {
        var diversity = RelativeDiversity.From(RandomTables.Of(2, 2, [1, 3, 2, 6]));
        Assert.Equal((FigureState.ZeroValue, null), (diversity[0].State, diversity[0].Value));
        // N may be like the whole: 7.5 over what is published, nothing bounds it from above.
        var open = RelativeDiversity.From(new(["N", "S"], ["A", "B", "C"], [Cell.Of(4), Cell.Of(2), Cell.Between(0, 4), Cell.Of(2), Cell.Of(2), Cell.Of(2)]))[0];
        Assert.Equal((7.5, null), (Math.Round(open.Value!.Value, 9), open.Upper));
        Assert.InRange(open.Lower!.Value, 0.5, 7.5);
    }

    [Fact]
    public void Bounds_between_regions_hold_too() => BoundsLaw.Holds(Krugman.Between);
}
