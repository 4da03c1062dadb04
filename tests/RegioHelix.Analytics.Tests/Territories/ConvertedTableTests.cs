using CsCheck;
using RegioHelix.Analytics.Territories;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Analytics.Tests.Territories;

public sealed class ConvertedTableTests
{
    // Regions R1 to R7 into any of N1 to N4, each into one at least, with sizes.
    private static readonly Gen<Crosswalk> Crosswalks =
        from places in Gen.Int[0, 3].HashSet[1, 3].Array[7]
        from sizes in Gen.Double[0.1, 1000].Array[21]
        select Crosswalk.From(
            [.. places.SelectMany((set, at) => set.Order().Select(place => new RegionOverlap($"R{at + 1}", $"N{place + 1}", [])))],
            overlap => sizes[(((overlap.From[1] - '1') * 3) + (overlap.To[1] - '1')) % 21]);

    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("nuts-conversion");
        var sizes = page.Table("sizes");
        RegionOverlap[] overlaps = [.. sizes.Regions.SelectMany(from => sizes.Activities.Where(to => Size(from, to) > 0).Select(to => new RegionOverlap(from, to, [])))];
        double? Size(string from, string to) => sizes[sizes.FindRegion(from), sizes.FindActivity(to)].Value;
        var crosswalk = Crosswalk.From(overlaps, overlap => Size(overlap.From, overlap.To));
        page.Agrees("shares", (from, to) => crosswalk.ListTo(from).Where(share => share.To == to).Sum(share => share.Share));
        var converted = ConvertedTable.From(page.Table("jobs"), crosswalk);
        page.Agrees("converted", (region, activity) => Find(converted, region, activity).Value);
        page.Agrees("lower", (region, activity) => Find(converted, region, activity).Lower);
        Assert.Contains("e", FlagCodes.Format(Find(converted, "B2", "Food").Flags), StringComparison.Ordinal);
        Assert.Equal("", FlagCodes.Format(Find(converted, "A2", "Food").Flags));
    }

    [Fact]
    public void Totals_are_conserved() => Gen.Select(RandomTables.Complete, Crosswalks).Sample(
        (table, crosswalk) =>
        {
            var converted = ConvertedTable.From(table, crosswalk);
            for (var column = 0; column < table.Activities.Count; column++)
                Near(Sum(table, column, cell => cell.Lower), Sum(converted, column, cell => cell.Lower));
        },
        iter: 500);

    [Fact]
    public void What_is_certain_and_what_is_possible_of_missing_cells_is_conserved_too() => Gen.Select(RandomTables.Hidden, Crosswalks).Sample(
        (tables, crosswalk) =>
        {
            var (truth, converted) = (ConvertedTable.From(tables.Truth, crosswalk), ConvertedTable.From(tables.Published, crosswalk));
            for (var column = 0; column < truth.Activities.Count; column++)
            {
                Near(Sum(tables.Published, column, cell => cell.Lower), Sum(converted, column, cell => cell.Lower));
                for (var row = 0; row < truth.Regions.Count; row++)
                    Assert.InRange(truth[row, column].Lower, converted[row, column].Lower * (1 - 1e-9), (converted[row, column].Upper * (1 + 1e-9)) + 1e-9);
            }
        },
        iter: 300);

    [Fact]
    public void A_round_trip_of_recodes_is_the_identity() => RandomTables.Hidden.Always(tables =>
    {
        Crosswalk Recoding(bool back) => Crosswalk.From([.. Enumerable.Range(1, 7).Select(at => back ? new RegionOverlap($"N{at}", $"R{at}", []) : new RegionOverlap($"R{at}", $"N{at}", []))], _ => null);
        var returned = ConvertedTable.From(ConvertedTable.From(tables.Published, Recoding(back: false)), Recoding(back: true));
        Assert.Equal(tables.Published.Regions, returned.Regions);
        Assert.True(tables.Published.Cells.SequenceEqual(returned.Cells));
    }, iter: 300);

    [Fact]
    public void Every_recode_between_two_real_versions_comes_back_to_itself()
    {
        foreach (var (from, to) in from one in Enum.GetValues<NutsVersion>() from other in Enum.GetValues<NutsVersion>() select (one, other))
        {
            var (there, back) = (Crosswalk.From(RegionOverlaps.List(from, to), _ => null), Crosswalk.From(RegionOverlaps.List(to, from), _ => null));
            var alone = there.Shares.Where(share => there.ListFrom(share.To).Count == 1 && !back.IsOpen(share.To)).ToList();
            Assert.NotEmpty(alone);
            Assert.All(alone, share => Assert.Equal(share.From, Assert.Single(back.ListTo(share.To)).To));
        }
    }

    [Fact]
    public void Real_versions_conserve_totals_with_any_sizes()
    {
        foreach (var (from, to) in new[] { (NutsVersion.Nuts2013, NutsVersion.Nuts2016), (NutsVersion.Nuts2016, NutsVersion.Nuts2021), (NutsVersion.Nuts2013, NutsVersion.Nuts2021), (NutsVersion.Nuts2021, NutsVersion.Nuts2016) })
        {
            var crosswalk = Crosswalk.From(RegionOverlaps.List(from, to), overlap => overlap.From.Sum(letter => letter) + (3 * overlap.To.Sum(letter => letter)));
            string[] regions = [.. RegionOverlaps.List(from, to).Select(overlap => overlap.From).Distinct()];
            var table = new RegionActivityTable(regions, ["TOTAL"], [.. regions.Select((_, at) => Cell.Of(1000 + (at * 37 % 991)))]);
            Near(Sum(table, 0, cell => cell.Lower), Sum(ConvertedTable.From(table, crosswalk), 0, cell => cell.Lower));
        }
    }

    [Fact]
    public void A_divided_region_without_sizes_is_refused_and_says_what_it_needs()
    {
        var crosswalk = Crosswalk.From([new("R1", "N1", []), new("R1", "N2", [["N2"]]), new("R2", "N2", [])], overlap => overlap.To == "N1" ? 5 : null);
        Assert.Equal("N2", Assert.Single(crosswalk.Needed).To);
        Assert.True(crosswalk.IsOpen("R1"));
        Assert.Throws<ArgumentException>(() => ConvertedTable.From(RandomTables.Of(2, 1, [1, 2]), crosswalk));
        Assert.Throws<ArgumentException>(() => ConvertedTable.From(RandomTables.Of(3, 1, [1, 2, 3]), Crosswalk.From([new("R1", "N1", []), new("R2", "N1", [])], _ => null)));
        Assert.Throws<ArgumentException>(() => Crosswalk.From([new("R1", "N1", []), new("R1", "N2", [])], _ => -1));
        Assert.Equal(2, Crosswalk.From([new("R1", "N1", []), new("R1", "N2", [])], _ => 0).Needed.Count);
    }

    [Fact]
    public void A_part_that_the_table_lacks_leaves_the_region_open_above()
    {
        var converted = ConvertedTable.From(RandomTables.Of(1, 1, [7]), Crosswalk.From([new("R1", "N1", []), new("R2", "N1", [])], _ => null));
        Assert.Equal((null, 7, double.PositiveInfinity), (converted[0, 0].Value, converted[0, 0].Lower, converted[0, 0].Upper));
    }

    private static Cell Find(RegionActivityTable table, string region, string activity) => table[table.FindRegion(region), table.FindActivity(activity)];

    private static double Sum(RegionActivityTable table, int column, Func<Cell, double> of) => Enumerable.Range(0, table.Regions.Count).Sum(row => of(table[row, column]));

    private static void Near(double one, double other) => Assert.InRange(other, one - (1e-9 * Math.Max(1, one)), one + (1e-9 * Math.Max(1, one)));

    [Fact]
    public void A_negative_cell_is_refused() => Assert.Throws<ArgumentException>(() =>
        ConvertedTable.From(RandomTables.Of(1, 2, [3, -1]), Crosswalk.From([new RegionOverlap("R1", "N1", [])], _ => 1)));
}
