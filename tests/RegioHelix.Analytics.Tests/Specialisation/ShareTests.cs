using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class ShareTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("share");
        var (ofRegion, ofActivity) = (Share.From(page.Table("jobs")), Share.From(page.Table("jobs"), ShareOf.Activity));
        page.Agrees("share-of-region", (region, activity) => ofRegion.Find(region, activity)!.Value.Value);
        page.Agrees("share-of-activity", (region, activity) => ofActivity.Find(region, activity)!.Value.Value);
        var missing = Share.From(page.Table("jobs-missing"));
        page.Agrees("lower", (region, activity) => missing.Find(region, activity)!.Value.Lower);
        page.Agrees("upper", (region, activity) => missing.Find(region, activity)!.Value.Upper);
    }

    [Fact]
    public void Adds_up_to_1_in_every_region_with_jobs() => RandomTables.Positive.Always(table =>
    {
        var share = Share.From(table);
        for (var r = 0; r < table.Regions.Count; r++)
            Assert.Equal(1, share.Row(r).Sum(figure => figure.Value!.Value), 1e-12);
    }, iter: 500);

    [Fact]
    public void Of_the_activity_is_that_of_the_region_in_the_table_turned_over() => RandomTables.Complete.Always(table =>
    {
        var (share, turned) = (Share.From(table, ShareOf.Activity), Share.From(RandomTables.Turned(table)));
        for (var r = 0; r < table.Regions.Count; r++)
            for (var a = 0; a < table.Activities.Count; a++)
                Assert.Equal(share[r, a].Value, turned[a, r].Value);
    }, iter: 500);

    [Theory]
    [InlineData(ShareOf.Region)]
    [InlineData(ShareOf.Activity)]
    public void Bounds_hold_the_share_of_the_complete_table(ShareOf whole) => BoundsLaw.Holds(table => Share.From(table, whole));
}
