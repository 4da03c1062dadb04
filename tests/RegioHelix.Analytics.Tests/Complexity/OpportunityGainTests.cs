using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class OpportunityGainTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("outlook");
        var presence = Presence.From(page.Table("present"));
        var (proximity, complexity) = (ActivityRelatedness.From(CoOccurrence.From(presence)), page.FigureColumn("complexity"));
        page.Agrees("gain-without-own", Outlook.GainFrom(presence, proximity, complexity, OwnActivity.Excluded));
        page.Agrees("opportunity-gain", OpportunityGain.From(presence, proximity, RelatednessDensity.From(presence, proximity), complexity));
    }

    [Fact]
    public void Is_what_the_outlook_index_gains() => RandomPresence.Known.Always(presence =>
    {
        // The definition itself: the index after the activity came, less the index before, with the relatedness held.
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity);
        var complexity = FigureList.Fill(presence.Activities, activity => Figure.Of((activity % 5) - 2));
        var (gains, before) = (OpportunityGain.From(presence, proximity, density, complexity), Outlook.IndexFrom(presence, density, complexity));
        FigureLaws.AreSound(gains);
        for (var region = 0; region < presence.Regions.Count; region++)
            for (var activity = 0; activity < presence.Activities.Count; activity++)
            {
                Assert.Equal(gains[region, activity].State == FigureState.OtherSide, presence[region, activity] == true);
                if (gains[region, activity].Value is not { } gain)
                    continue;
                var more = new Presence(presence.Regions, presence.Activities, (r, a) => (r, a) == (region, activity) || presence[r, a] == true);
                var after = Outlook.IndexFrom(more, RelatednessDensity.From(more, proximity), complexity);
                Assert.Equal(after[region].Value!.Value - before[region].Value!.Value, gain, 1e-9);
            }
    }, iter: 60);

    [Fact]
    public void Is_linear_in_complexity_by_either_division() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity);
        FigureList Complexity(double factor) => FigureList.Fill(presence.Activities, activity => Figure.Of(factor * (activity - 2)));
        foreach (var division in Enum.GetValues<GainDivision>())
        {
            var (one, three) = (OpportunityGain.From(presence, proximity, density, Complexity(1), division, null), OpportunityGain.From(presence, proximity, density, Complexity(3), division, null));
            FigureLaws.AreSound(one);
            FigureLaws.AreAlike(FigureTable.Fill(one.Rows, one.Columns, (r, a) => one[r, a].Value is { } value ? Figure.Of(3 * value) : one[r, a]), three);
        }
    }, iter: 200);
}
