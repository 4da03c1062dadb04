using RegioHelix.Analytics.Change;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Change;

public sealed class EntryTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("entry");
        var (before, after) = (Presence.From(page.Table("before")), Presence.From(page.Table("after")));
        var turnover = Entry.From(before, after);
        for (var r = 0; r < before.Regions.Count; r++)
            Assert.Equal(page.Row("turnover", before.Regions[r]), Enumerable.Range(0, before.Activities.Count).Select(a => Word(turnover[r, a])));
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    public void Agrees_with_EconGeo(string input)
    {
        var (before, after) = (GoldenPresence.Of(input), GoldenPresence.Of(input + "_t2"));
        var turnover = Entry.From(before, after);
        Assert.Equal(0, Golden.LargestDifference(input, "econgeo_entry_mat", before.Regions, before.Activities, (r, a) => turnover[r, a] switch { Turnover.Entered => 1, Turnover.StayedAway => 0, _ => double.NaN }));
        Assert.Equal(0, Golden.LargestDifference(input, "econgeo_exit_mat", before.Regions, before.Activities, (r, a) => turnover[r, a] switch { Turnover.Left => 1, Turnover.Stayed => 0, _ => double.NaN }));
    }

    [Fact]
    public void Is_exit_with_the_years_the_other_way_round() => RandomPresence.WithUnknown.Always(presence =>
    {
        var turned = new Presence(presence.Regions, presence.Activities, (r, a) => presence[r, presence.Activities.Count - 1 - a]);
        var (there, back) = (Entry.From(presence, turned), Entry.From(turned, presence));
        for (var r = 0; r < presence.Regions.Count; r++)
            for (var a = 0; a < presence.Activities.Count; a++)
            {
                Assert.Equal(there[r, a] == Turnover.Entered, back[r, a] == Turnover.Left);
                Assert.Equal(there[r, a] == Turnover.Unknown, back[r, a] == Turnover.Unknown);
            }
    }, iter: 200);

    private static string Word(Turnover turnover) => turnover switch
    {
        Turnover.Entered => "entered",
        Turnover.Left => "left",
        Turnover.Stayed => "stayed",
        Turnover.StayedAway => "stayed-away",
        _ => "unknown",
    };
}
