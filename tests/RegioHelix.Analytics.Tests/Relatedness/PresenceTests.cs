using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class PresenceTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("presence");
        var (jobs, people) = (page.Table("jobs"), page.FigureColumn("people"));
        var byQuotient = Presence.From(Specialised.From(jobs));
        var byPopulation = Presence.From(PopulationSpecialised.From(jobs, region => people.Find(region)!.Value.Value));
        Agrees(page, "by-quotient", byQuotient);
        Agrees(page, "by-population", byPopulation);
        Agrees(page, "either", Presence.Combine(byQuotient, byPopulation, PresenceCombination.Either));
        Agrees(page, "both", Presence.Combine(byQuotient, byPopulation, PresenceCombination.Both));
    }

    [Fact]
    public void Given_by_the_user_is_taken_as_it_is()
    {
        var presence = Presence.From(RandomTables.Of(2, 2, [1, 0, 0, 1]));
        Assert.Equal([true, false, false, true], new[] { presence[0, 0], presence[0, 1], presence[1, 0], presence[1, 1] });
    }

    [Fact]
    public void Combined_never_counts_twice_and_decides_where_one_test_can()
    {
        bool?[] answers = [true, false, null];
        var one = new Presence(RandomTables.Labels("R", 3), RandomTables.Labels("A", 3), (r, _) => answers[r]);
        var other = new Presence([.. RandomTables.Labels("R", 3).Reverse()], RandomTables.Labels("A", 3), (_, a) => answers[a]);
        var (either, both) = (Presence.Combine(one, other, PresenceCombination.Either), Presence.Combine(one, other, PresenceCombination.Both));
        for (var r = 0; r < 3; r++)
            for (var a = 0; a < 3; a++)
            {
                Assert.Equal(answers[r] == true || answers[a] == true ? true : answers[r] is null || answers[a] is null ? null : false, either[r, a]);
                Assert.Equal(answers[r] == false || answers[a] == false ? false : answers[r] is null || answers[a] is null ? null : true, both[r, a]);
            }
    }

    [Fact]
    public void Combined_does_not_know_what_one_test_does_not_have()
    {
        var one = Presence.From(RandomTables.Of(2, 1, [1, 0]));
        var other = Presence.From(RandomTables.Of(1, 1, [1]));
        Assert.Null(Presence.Combine(one, other, PresenceCombination.Either)[1, 0]);
        Assert.Equal(false, Presence.Combine(one, other, PresenceCombination.Both)[1, 0]);
    }

    private static void Agrees(WorkedExample page, string name, Presence presence) =>
        page.Agrees(name, (region, activity) => presence[presence.Regions.ToList().IndexOf(region), presence.Activities.ToList().IndexOf(activity)] == true ? 1 : 0);

    [Fact]
    public void A_cell_that_may_just_reach_the_threshold_is_unknown()
    {
        var presence = Presence.From(new RegionActivityTable(["R"], ["A", "B", "C"], [Cell.Between(0, 1), Cell.Between(1, 2), Cell.Between(0, 0.9)]));
        Assert.Equal((null, true, false), (presence[0, 0], presence[0, 1], presence[0, 2]));
        var related = ActivityRelatedness.From(CoOccurrence.From(presence));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelatednessDensity.From(presence, related, neighbours: RelatedNeighbours.Nearest, nearest: 0));
    }
}
