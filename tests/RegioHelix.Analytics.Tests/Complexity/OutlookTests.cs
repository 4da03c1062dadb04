using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class OutlookTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("outlook");
        var presence = Presence.From(page.Table("present"));
        var complexity = page.Table("complexity");
        var figures = FigureList.Fill(complexity.Regions, activity => Figure.Of(complexity[activity, 0].Value!.Value));
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity, OwnActivity.Included);
        var (index, gain) = (Outlook.IndexFrom(presence, density, figures), Outlook.GainFrom(presence, proximity, figures));
        page.Agrees("outlook", (region, _) => index.Find(region)!.Value.Value);
        page.Agrees("gain", (region, activity) => gain.Find(region, activity)!.Value.Value);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    public void Agrees_with_economiccomplexity(string input)
    {
        var presence = GoldenPresence.Of(input);
        var complexity = ComplexityIndex.From(presence, new(DeviationOver.Sample)).Activities!;
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity, OwnActivity.Included);
        var (index, gain) = (Outlook.IndexFrom(presence, density, complexity), Outlook.GainFrom(presence, proximity, complexity));
        Assert.InRange(Golden.LargestDifference(input, "ecx_complexity_outlook_index", index.Labels, r => index[r].Value!.Value), 0, 1e-10);
        Assert.InRange(Golden.LargestDifference(input, "ecx_complexity_outlook_gain", gain.Rows, gain.Columns, (r, a) => gain[r, a].Value!.Value), 0, 1e-11);
    }

    [Fact]
    public void Gains_nothing_from_what_is_there_and_is_linear_in_complexity() => RandomPresence.Known.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        FigureList Complexity(double factor) => FigureList.Fill(presence.Activities, activity => Figure.Of(factor * (activity + 1)));
        var (one, three) = (Outlook.GainFrom(presence, proximity, Complexity(1)), Outlook.GainFrom(presence, proximity, Complexity(3)));
        for (var r = 0; r < presence.Regions.Count; r++)
            for (var a = 0; a < presence.Activities.Count; a++)
            {
                Assert.Equal(3 * (one[r, a].Value ?? 0), three[r, a].Value ?? 0, 1e-9);
                if (presence[r, a] == true)
                    Assert.Equal(0, one[r, a].Value ?? 0);
            }
    }, iter: 300);

    [Fact]
    public void Bounds_hold_the_index_of_every_completion_of_the_region() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var complexity = FigureList.Fill(presence.Activities, activity => Figure.Of((activity * 7 % 5) - 2.0));
        var bounded = Outlook.IndexFrom(presence, RelatednessDensity.From(presence, proximity), complexity);
        for (var fill = 0; fill < 6; fill++)
        {
            var complete = new Presence(presence.Regions, presence.Activities, (r, a) => presence[r, a] ?? (fill == 0 ? false : fill == 1 || ((r * 7) + (a * 3) + fill) % 3 == 0));
            var truth = Outlook.IndexFrom(complete, RelatednessDensity.From(complete, proximity), complexity);
            for (var r = 0; r < presence.Regions.Count; r++)
                BoundsLaw.Check(truth[r], bounded[r]);
        }
    }, iter: 100);
}
