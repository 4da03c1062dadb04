using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Territories;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Territories;

public sealed class TerritoryTableTests
{
    private static readonly HashSet<string> Members = ["R1", "R3"];

    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("territory-sum");
        var members = page.Labels("territory").ToHashSet();
        var table = TerritoryTable.From(page.Table("jobs"), "Both", members);
        page.Agrees("sum", (_, activity) => table[table.FindRegion("Both"), table.FindActivity(activity)].Value);
        var quotients = LocationQuotient.From(table);
        page.Agrees("quotient", (region, activity) => quotients.Find(region, activity)!.Value.Value);
        var missing = TerritoryTable.From(page.Table("jobs-missing"), "Both", members);
        var country = new PartTotals(page.Table("country"), _ => "Land", Rounding: 0);
        var tied = TerritoryTable.From(page.Table("jobs-missing"), "Both", members, country);
        page.Agrees("bounds", (side, _) => side switch
        {
            "lower" => missing[1, 1].Lower,
            "upper" => missing[1, 1].Upper,
            _ => tied[1, 1].Upper,
        });
    }

    [Fact]
    public void Activities_keep_their_totals_and_the_truth_lies_between_the_bounds() => RandomTables.Hidden.Always(tables =>
    {
        var (truth, bounded) = (TerritoryTable.From(tables.Truth, "T", Members), TerritoryTable.From(tables.Published, "T", Members));
        for (var column = 0; column < truth.Activities.Count; column++)
        {
            Assert.Equal(Total(tables.Truth, column), Total(truth, column), 1e-9 * Math.Max(1, Total(truth, column)));
            var (cell, value) = (bounded[bounded.Regions.Count - 1, column], truth[truth.Regions.Count - 1, column].Value!.Value);
            Assert.InRange(value, cell.Lower - (1e-9 * value), cell.Upper + (1e-9 * value));
            Assert.Equal(Enumerable.Range(0, tables.Published.Regions.Count).Where(row => Members.Contains(tables.Published.Regions[row])).All(row => tables.Published[row, column].IsPublished), cell.IsPublished);
        }
    }, iter: 500);

    [Fact]
    public void A_territory_of_one_region_is_that_region() => RandomTables.Complete.Always(table =>
    {
        var (plain, merged) = (LocationQuotient.From(table), LocationQuotient.From(TerritoryTable.From(table, "T", new HashSet<string> { "R1" })));
        for (var column = 0; column < table.Activities.Count; column++)
            Assert.Equal(plain[0, column].Value ?? -1, merged[table.Regions.Count - 1, column].Value ?? -1, 1e-9 * Math.Max(1, plain[0, column].Value ?? 1));
    }, iter: 300);

    [Fact]
    public void Sound_members_only()
    {
        var table = RandomTables.Of(2, 1, [1, 2]);
        Assert.Throws<ArgumentException>(() => TerritoryTable.From(table, "T", new HashSet<string> { "elsewhere" }));
        Assert.Throws<ArgumentException>(() => TerritoryTable.From(table, "R2", new HashSet<string> { "R1" }));
    }

    private static double Total(RegionActivityTable table, int column) => Enumerable.Range(0, table.Regions.Count).Sum(row => table[row, column].Value!.Value);

    [Fact]
    public void The_label_of_any_other_region_and_a_negative_cell_are_refused()
    {
        var table = RandomTables.Of(3, 1, [1, 2, 3]);
        Assert.Throws<ArgumentException>(() => TerritoryTable.From(table, "R1", new HashSet<string> { "R2", "R3" }));
        Assert.Equal(["R1", "R2"], TerritoryTable.From(table, "R2", new HashSet<string> { "R2", "R3" }).Regions);
        Assert.Throws<ArgumentException>(() => TerritoryTable.From(RandomTables.Of(3, 1, [1, -2, 3]), "T", new HashSet<string> { "R1" }));
    }
}
