using CsCheck;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters.Definitions;

public sealed class SimilarityTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cluster-definitions");
        page.Agrees("lc-emp", ColocationSimilarity.From(page.Table("jobs")).Find);
        page.Agrees("lc-emp-weighted", ColocationSimilarity.From(page.Table("offices"), basis: ColocationBasis.WeightedShare).Find);
        page.Agrees("lc-emp", OccupationSimilarity.From(page.Table("jobs")).Find);
        page.Agrees("coi", CoagglomerationSimilarity.From(page.Table("places")).Find);
        var links = InputOutputLinks.From(page.Table("flows"));
        page.Agrees("io", links.Find);
        Assert.Equal(["Final"], links.Dropped);
    }

    [Fact]
    public void Are_symmetric_and_keep_their_range() => RandomTables.Hidden.Always(tables =>
    {
        foreach (var link in All(tables.Published))
        {
            Assert.Equal(tables.Published.Activities.Order(StringComparer.Ordinal), link.Activities.Concat(link.Dropped).Where(label => label[0] == 'A').Order(StringComparer.Ordinal));
            for (var one = 0; one < link.Activities.Count; one++)
                for (var other = 0; other < link.Activities.Count; other++)
                {
                    Assert.Equal(link[one, other], link[other, one]);
                    Assert.True(link[one, other] is null || double.IsFinite(link[one, other]!.Value));
                    if (link.Kind is LinkKind.EmploymentColocation or LinkKind.Occupations)
                        Assert.InRange(link[one, other] ?? 0, -1, 1);
                    if (link.Kind == LinkKind.InputOutput)
                        Assert.InRange(link[one, other] ?? 0, 0, 1 + 1e-12);
                }
        }
    }, iter: 500);

    [Fact]
    public void Stay_with_the_order_and_with_each_activitys_scale() => RandomTables.Positive.Always(table =>
    {
        var scaled = RandomTables.Map(RandomTables.Reversed(table), (_, activity, cell) => Cell.Of(cell.Value!.Value * (activity + 2)));
        foreach (var (one, other) in new[] { (ColocationSimilarity.From(table), ColocationSimilarity.From(scaled)), (CoagglomerationSimilarity.From(table), CoagglomerationSimilarity.From(scaled)) })
            foreach (var left in one.Activities)
                foreach (var right in one.Activities)
                    Assert.Equal(one.Find(left, right)!.Value, other.Find(left, right)!.Value, 1e-9);
    }, iter: 300);

    [Fact]
    public void Of_shares_are_those_of_location_quotients() => RandomTables.Positive.Always(table =>
    {
        var quotients = RegioHelix.Analytics.Specialisation.LocationQuotient.From(table);
        var (shares, ofQuotients) = (ColocationSimilarity.From(table, basis: ColocationBasis.ShareOfRegion), ColocationSimilarity.From(RandomTables.Map(table, (r, a, _) => Cell.Of(quotients[r, a].Value!.Value))));
        foreach (var one in shares.Activities.Intersect(ofQuotients.Activities))
            foreach (var other in shares.Activities.Intersect(ofQuotients.Activities))
                Assert.Equal(shares.Find(one, other)!.Value, ofQuotients.Find(one, other)!.Value, 1e-6);
    }, iter: 200);

    [Fact]
    public void Weighted_are_the_weighted_correlation_of_quotients_and_of_equal_regions_the_plain_one() => RandomTables.Positive.Always(table =>
    {
        var (weighted, sums) = (ColocationSimilarity.From(table, basis: ColocationBasis.WeightedShare), Totals(table));
        var quotients = RegioHelix.Analytics.Specialisation.LocationQuotient.From(table);
        // The weighted mean of a location quotient is 1.
        double Covariance(string one, string other) => Enumerable.Range(0, table.Regions.Count).Sum(region =>
            sums[region] * (quotients[region, table.FindActivity(one)].Value!.Value - 1) * (quotients[region, table.FindActivity(other)].Value!.Value - 1));
        foreach (var one in weighted.Activities)
            foreach (var other in weighted.Activities)
                Assert.Equal(Covariance(one, other) / Math.Sqrt(Covariance(one, one) * Covariance(other, other)), weighted.Find(one, other)!.Value, 1e-6);
        var even = RandomTables.Map(table, (region, _, cell) => Cell.Of(cell.Value!.Value / sums[region]));
        var (alike, plain) = (ColocationSimilarity.From(even, basis: ColocationBasis.WeightedShare), ColocationSimilarity.From(even, basis: ColocationBasis.ShareOfRegion));
        foreach (var one in alike.Activities.Intersect(plain.Activities))
            foreach (var other in alike.Activities.Intersect(plain.Activities))
                Assert.Equal(plain.Find(one, other)!.Value, alike.Find(one, other)!.Value, 1e-6);
    }, iter: 200);

    [Fact]
    public void Weighted_stay_when_a_region_is_parted_into_two_alike() => RandomTables.Positive.Always(table =>
    {
        var width = table.Activities.Count;
        var parted = new RegionActivityTable([.. table.Regions, "Rest"], table.Activities,
            [.. table.Cells.ToArray().Select((cell, at) => at < width ? Cell.Of(cell.Value!.Value * 0.3) : cell), .. table.Row(0).ToArray().Select(cell => Cell.Of(cell.Value!.Value * 0.7))]);
        var (one, other) = (ColocationSimilarity.From(table, basis: ColocationBasis.WeightedShare), ColocationSimilarity.From(parted, basis: ColocationBasis.WeightedShare));
        foreach (var left in one.Activities)
            foreach (var right in one.Activities)
                Assert.Equal(one.Find(left, right)!.Value, other.Find(left, right)!.Value, 1e-6);
    }, iter: 200);

    [Fact]
    public void Weighted_leave_a_region_without_jobs_and_a_missing_cell_out()
    {
        var full = RandomTables.Of(4, 3, [6, 3, 3, 1, 2, 1, 2, 2, 4, 0, 0, 0]);
        Assert.Equal(-1 / Math.Sqrt(5), ColocationSimilarity.From(full, basis: ColocationBasis.WeightedShare).Find("A1", "A2")!.Value, 1e-12);
        var unequal = RandomTables.Of(4, 3, [6, 3, 3, 1, 2, 1, 2, 2, 4, 50, 1, 9]);
        var holed = RandomTables.Map(unequal, (region, activity, cell) => region == 3 && activity == 1 ? Cell.Missing() : cell);
        Assert.Equal(-1 / Math.Sqrt(5), ColocationSimilarity.From(holed, basis: ColocationBasis.WeightedShare).Find("A1", "A2")!.Value, 1e-12);
        Assert.NotEqual(-1 / Math.Sqrt(5), ColocationSimilarity.From(unequal, basis: ColocationBasis.WeightedShare).Find("A1", "A2")!.Value, 1e-2);
    }

    [Fact]
    public void Are_measured_over_the_regions_where_both_are_published()
    {
        var full = RandomTables.Of(5, 2, [1, 2, 2, 5, 4, 4, 3, 9, 7, 1]);
        var holed = RandomTables.Map(full, (region, activity, cell) => (region, activity) == (4, 1) ? Cell.Between(0, 9) : cell);
        var four = RandomTables.Of(4, 2, [1, 2, 2, 5, 4, 4, 3, 9]);
        Assert.Equal(ColocationSimilarity.From(four).Find("A1", "A2")!.Value, ColocationSimilarity.From(holed).Find("A1", "A2")!.Value, 1e-12);
        var few = RandomTables.Map(full, (region, activity, cell) => region > 2 && activity == 1 ? Cell.Missing() : region < 2 && activity == 0 ? Cell.Missing() : cell);
        Assert.Equal(1, ColocationSimilarity.From(few).UnknownPairs);
        Assert.Null(ColocationSimilarity.From(few).Find("A1", "A2"));
    }

    [Fact]
    public void Averaged_have_mean_0_and_deviation_1_alone_and_the_mean_together()
    {
        var (table, _) = PlantedClusters.Of(3, 5, 10, noise: 0.5);
        var (one, other) = (SimilarityAverage.From(ColocationSimilarity.From(table)), SimilarityAverage.From(CoagglomerationSimilarity.From(table)));
        Assert.Equal(0, one.Spread().Mean, 1e-12);
        Assert.Equal(1, one.Spread().Deviation, 1e-12);
        var both = SimilarityAverage.From(ColocationSimilarity.From(table), CoagglomerationSimilarity.From(table));
        Assert.Equal("LC-Emp+COI", both.Name);
        Assert.Equal((one.Find("A1", "A7")!.Value + other.Find("A1", "A7")!.Value) / 2, both.Find("A1", "A7")!.Value, 1e-12);
    }

    [Fact]
    public void Of_ones_own_are_checked()
    {
        Assert.Null(SimilarityMatrix.From(["A", "B"], [1, double.NaN, double.NaN, 1], "own").Find("A", "B"));
        Assert.Throws<ArgumentException>(() => SimilarityMatrix.From(["A", "B"], [1, 0.5, 0.4, 1], "own"));
        Assert.Throws<ArgumentException>(() => SimilarityMatrix.From(["A", "A"], [1, 0.5, 0.5, 1], "own"));
        Assert.Throws<ArgumentException>(() => SimilarityMatrix.From(["A", "B"], [1, 0.5, 0.5], "own"));
        Assert.Throws<ArgumentException>(() => SimilarityMatrix.From(["A", "B"], [1, double.PositiveInfinity, double.PositiveInfinity, 1], "own"));
    }

    private static double[] Totals(RegionActivityTable table) => [.. Enumerable.Range(0, table.Regions.Count).Select(region => table.Row(region).ToArray().Sum(cell => cell.Value!.Value))];

    private static SimilarityMatrix[] All(RegionActivityTable table)
    {
        // A square of the same cells as flows, its rows named as its columns.
        var size = Math.Min(table.Regions.Count, table.Activities.Count);
        var flows = new RegionActivityTable([.. table.Activities.Take(size)], table.Activities, table.Cells[..(size * table.Activities.Count)]);
        return [ColocationSimilarity.From(table), ColocationSimilarity.From(table, basis: ColocationBasis.ShareOfRegion), ColocationSimilarity.From(table, basis: ColocationBasis.WeightedShare), CoagglomerationSimilarity.From(table), OccupationSimilarity.From(table), InputOutputLinks.From(flows)];
    }
}
