using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class RecombinationTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("recombination");
        var patents = Presence.From(page.Table("present"));
        var ease = EaseOfRecombination.From(CoOccurrence.From(patents));
        page.Agrees("ease", ease);
        var complexity = ModularComplexity.From(patents, ease);
        page.Agrees("modular-complexity", complexity);
        page.Agrees("average", ModularComplexity.AverageFrom(patents, complexity));
    }

    [Fact]
    public void Halves_when_every_entity_comes_twice_and_stays_with_the_order() => RandomPresence.Known.Always(presence =>
    {
        var ease = EaseOfRecombination.From(CoOccurrence.From(presence));
        FigureLaws.AreSound(ease, 0, presence.Activities.Count - 1);
        FigureLaws.AreAlike(ease, EaseOfRecombination.From(CoOccurrence.From(RandomPresence.Reversed(presence))));
        var twice = new Presence(RandomTables.Labels("R", 2 * presence.Regions.Count), presence.Activities, (region, activity) => presence[region % presence.Regions.Count, activity]);
        var halved = EaseOfRecombination.From(CoOccurrence.From(twice));
        Assert.All(ease.Labels, activity => Assert.Equal(ease.Find(activity)!.Value.Value!.Value / 2, halved.Find(activity)!.Value.Value!.Value, 1e-12));
        var complexity = ModularComplexity.From(presence, ease);
        FigureLaws.AreSound(complexity, 0);
        FigureLaws.AreSound(ModularComplexity.AverageFrom(presence, complexity), 0);
    }, iter: 300);

    [Fact]
    public void Is_not_defined_for_what_was_never_combined()
    {
        var patents = Presence.From(RandomTables.Of(3, 3, [1, 0, 0, 0, 1, 1, 0, 0, 0]));
        var ease = EaseOfRecombination.From(CoOccurrence.From(patents));
        Assert.Equal(0, ease.Find("A1")!.Value.Value);
        var complexity = ModularComplexity.From(patents, ease);
        Assert.Equal([FigureState.EmptyReference, FigureState.Computed, FigureState.EmptyRegion], Enumerable.Range(0, 3).Select(at => complexity[at].State));
        Assert.Equal(FigureState.EmptyActivity, ModularComplexity.AverageFrom(patents, complexity)[0].State);
    }
}
