using RegioHelix.Analytics.Complementarity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complementarity;

public sealed class RegionComplementarityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("complementarity");
        var presence = Presence.From(page.Table("present"));
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        page.Agrees("south-adds-to-north", (_, activity) => RegionComplementarity.Between(presence, proximity, 0, 2).Find(activity)!.Value.Value);
        var all = RegionComplementarity.From(presence, proximity);
        page.Agrees("complementarity", (region, partner) => all.Find(region, partner)!.Value.Value);
    }

    [Fact]
    public void Adds_to_the_own_density_what_the_two_have_together() => RandomPresence.Known.Always(presence =>
    {
        if (presence.Regions.Count < 2)
            return;
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var union = new Presence(presence.Regions, presence.Activities, (r, a) => r == 0 ? presence[0, a] == true || presence[1, a] == true : presence[r, a]);
        var (own, both, added) = (RelatednessDensity.From(presence, proximity), RelatednessDensity.From(union, proximity), RegionComplementarity.Between(presence, proximity, 0, 1));
        for (var a = 0; a < presence.Activities.Count; a++)
            Assert.Equal(both[0, a].Value ?? 0, (own[0, a].Value ?? 0) + (added[a].Value ?? 0), 1e-12);
    }, iter: 300);

    [Fact]
    public void Of_a_region_with_itself_is_nothing() => RandomPresence.WithUnknown.Always(presence =>
    {
        var all = RegionComplementarity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
        Assert.All(Enumerable.Range(0, presence.Regions.Count), r => Assert.Equal(0, all[r, r].Value ?? 0));
    }, iter: 200);
}
