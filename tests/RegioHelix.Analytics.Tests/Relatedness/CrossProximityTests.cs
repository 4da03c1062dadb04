using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class CrossProximityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("cross-proximity");
        var (technologies, industries) = (Presence.From(page.Table("technologies")), Presence.From(page.Table("industries")));
        var proximity = CrossProximity.From(technologies, industries);
        page.Agrees("cross-proximity", proximity);
        page.Agrees("cross-density", CrossDensity.From(technologies, proximity));
    }

    [Fact]
    public void Of_a_layer_with_itself_is_its_proximity() => RandomPresence.WithUnknown.Always(presence =>
    {
        var (cross, proximity) = (CrossProximity.From(presence, RandomPresence.Reversed(presence)), ActivityRelatedness.From(CoOccurrence.From(presence)));
        foreach (var one in presence.Activities)
            foreach (var other in presence.Activities)
                Assert.Equal(cross.Find(one, other)!.Value.Value ?? 0, proximity.Find(one, other) ?? 0, 1e-12);
        FigureLaws.AreSound(cross, 0, 1);
        FigureLaws.AreSound(CrossDensity.From(presence, cross), 0, 1);
    }, iter: 300);

    [Fact]
    public void Turns_over_with_its_layers() => RandomPresence.Known.Always(presence =>
    {
        var other = new Presence(presence.Regions, ["X", "Y"], (region, activity) => (region + activity) % 2 == 0);
        var (there, back) = (CrossProximity.From(presence, other), CrossProximity.From(other, presence));
        foreach (var one in there.Rows)
            foreach (var two in there.Columns)
                Assert.Equal(there.Find(one, two), back.Find(two, one));
    }, iter: 200);

    [Fact]
    public void Leaves_out_regions_of_which_one_layer_knows_nothing()
    {
        var technologies = Presence.From(RandomTables.Of(3, 1, [1, 1, 1]));
        var industries = new Presence(["R1", "R2"], ["B"], (_, _) => true);
        // R3 has no industries at all in the table: it is not counted against the pair.
        Assert.Equal(1, CrossProximity.From(technologies, industries)[0, 0].Value);
    }
}
