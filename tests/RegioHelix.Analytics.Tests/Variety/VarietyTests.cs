using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Variety;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Variety;

public sealed class VarietyTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("variety");
        var variety = RelatedVariety.From(page.Table("jobs"), activity => page.Row("group-of", "group")[Array.IndexOf(page.Columns("group-of"), activity)]);
        page.Agrees("variety", (region, what) => what switch
        {
            "total" => variety.Total.Find(region)!.Value.Value,
            "unrelated" => variety.Unrelated.Find(region)!.Value.Value,
            _ => variety.Related.Find(region)!.Value.Value,
        });
    }

    [Fact]
    public void Agrees_with_the_formula()
    {
        var table = Golden.Input("medium");
        var groups = File.ReadLines(Requires.Shared("golden/analytics/inputs/medium_activity_codes.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(parts => parts[0], parts => parts[1]);
        var variety = RelatedVariety.From(table, activity => groups[activity]);
        Assert.InRange(Golden.LargestDifference("medium", "formula_variety", table.Regions, r => variety.Total[r].Value!.Value, "entropy"), 0, 1e-12);
        Assert.InRange(Golden.LargestDifference("medium", "formula_variety", table.Regions, r => variety.Unrelated[r].Value!.Value, "unrelated_variety_group2"), 0, 1e-12);
        Assert.InRange(Golden.LargestDifference("medium", "formula_variety", table.Regions, r => variety.Related[r].Value!.Value, "related_variety_within_group2"), 0, 1e-12);
    }

    [Fact]
    public void Of_equal_shares_is_the_logarithm_of_their_number_and_never_more() => RandomTables.Positive.Always(table =>
    {
        var entropy = Entropy.From(table);
        for (var r = 0; r < entropy.Count; r++)
            Assert.InRange(entropy[r].Value!.Value, -1e-12, Math.Log2(table.Activities.Count) + 1e-12);
        var one = RelatedVariety.From(table, _ => "all");
        var each = RelatedVariety.From(table, activity => activity);
        Assert.Equal(0, one.Unrelated[0].Value!.Value, 1e-12);
        Assert.Equal(0, each.Related[0].Value!.Value, 1e-12);
    }, iter: 300);

    [Fact]
    public void Bounds_hold_the_figures_of_the_complete_table()
    {
        BoundsLaw.Holds(table => Entropy.From(table));
        foreach (var part in new Func<VarietyFigures, RegioHelix.Analytics.Tables.FigureList>[] { all => all.Unrelated, all => all.Related })
            BoundsLaw.Holds(table => part(RelatedVariety.From(table, activity => activity is "A1" or "A2" or "A3" ? "first" : "second")));
    }

    [Fact]
    public void The_upper_bound_of_entropy_is_attained()
    {
        // Two open cells of 0 to 8 beside one of 2: the most even table has 2, 2, 2. Of 3 to 8 the nearest is 2, 3, 3.
        RegionActivityTable With(Cell open) => new(["R"], ["A", "B", "C"], [Cell.Of(2), open, open]);
        Assert.Equal(Math.Log2(3), Entropy.From(With(Cell.Between(0, 8)))[0].Upper!.Value, 1e-9);
        Assert.Equal(Entropy.From(RandomTables.Of(1, 3, [2, 3, 3]))[0].Value!.Value, Entropy.From(With(Cell.Between(3, 8)))[0].Upper!.Value, 1e-9);
        // One open cell alone: the chord's ends are tables, so that the lower bound is attained too.
        var one = Entropy.From(new(["R"], ["A", "B"], [Cell.Of(2), Cell.Between(6, 9)]))[0];
        Assert.InRange(one.Lower!.Value, Entropy.From(RandomTables.Of(1, 2, [2, 9]))[0].Value!.Value - 0.01, Entropy.From(RandomTables.Of(1, 2, [2, 9]))[0].Value!.Value);
    }
}
