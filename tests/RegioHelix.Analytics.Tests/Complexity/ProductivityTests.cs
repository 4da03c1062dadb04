using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class ProductivityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("productivity");
        var jobs = page.Table("jobs");
        var prody = Productivity.OfActivities(jobs, region => page.Table("income")[page.Table("income").FindRegion(region), 0].Value);
        page.Agrees("prody", (activity, _) => prody.Find(activity)!.Value.Value);
        var expy = Productivity.OfRegions(jobs, prody);
        page.Agrees("expy", (region, _) => expy.Find(region)!.Value.Value);
    }

    [Fact]
    public void Agrees_with_economiccomplexity_and_nearly_with_EconGeo_which_rounds()
    {
        var table = Golden.Input("tiny");
        double? Income(string region) => 18000 + (911 * table.FindRegion(region));
        var prody = Productivity.OfActivities(table, Income);
        var expy = Productivity.OfRegions(table, prody);
        var (_, columns, rounded) = Golden.Output("tiny", "econgeo_prody");
        for (var a = 0; a < columns.Length; a++)
            Assert.Equal(rounded[a], prody.Find(columns[a])!.Value.Value!.Value, 30.0);
        var (_, regions, roundedExpy) = Golden.Output("tiny", "econgeo_expy");
        for (var r = 0; r < regions.Length; r++)
            Assert.Equal(roundedExpy[r], expy.Find(regions[r])!.Value.Value!.Value, 30.0);
        Assert.InRange(Golden.LargestDifference("tiny", "ecx_prody", prody.Labels, a => prody[a].Value!.Value), 0, 1e-8);
        Assert.InRange(Golden.LargestDifference("tiny", "ecx_expy", expy.Labels, r => expy[r].Value!.Value), 0, 1e-8);
    }

    [Fact]
    public void Lies_between_the_lowest_and_highest_income() => RandomTables.Positive.Always(table =>
    {
        var prody = Productivity.OfActivities(table, region => 100 + (10 * table.FindRegion(region)));
        Assert.All(Enumerable.Range(0, prody.Count), a => Assert.InRange(prody[a].Value!.Value, 100 - 1e-9, 100 + (10 * (table.Regions.Count - 1)) + 1e-9));
    }, iter: 300);
}
