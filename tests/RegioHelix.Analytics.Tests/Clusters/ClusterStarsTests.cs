using CsCheck;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Clusters;

public sealed class ClusterStarsTests
{
    [Theory]
    [InlineData("stars-observatory-2008")]
    [InlineData("stars-panorama-2020")]
    public void Are_as_worked_by_hand(string block)
    {
        var page = WorkedExample.Of("cluster-stars");
        var jobs = page.Table("jobs");
        var stars = ClusterStars.From(jobs, Reading(block));
        for (var r = 0; r < jobs.Regions.Count; r++)
            Assert.Equal(page.Row(block, jobs.Regions[r]), Enumerable.Range(0, jobs.Activities.Count).Select(a => Words(stars[r, a].OverPublished!.Value)));
    }

    [Fact]
    public void Of_a_complete_table_are_all_certain() => Gen.Select(RandomTables.Complete, Readings).Always((table, reading) =>
    {
        var stars = ClusterStars.From(table, reading);
        for (var at = 0; at < table.Cells.Length; at++)
        {
            var place = stars[at / table.Activities.Count, at % table.Activities.Count];
            Assert.Equal(place.OverPublished, place.Possible & place.Certain);
            Assert.Equal(place.Stars, place.AtLeast);
        }
    }, iter: 500);

    [Fact]
    public void Certain_ones_stay_and_impossible_ones_stay_away_when_the_missing_becomes_known() => Gen.Select(RandomTables.Hidden, Readings).Always((tables, reading) =>
    {
        var (truth, published) = (ClusterStars.From(tables.Truth, reading), ClusterStars.From(tables.Published, reading));
        for (var at = 0; at < tables.Truth.Cells.Length; at++)
        {
            var (r, a) = (at / tables.Truth.Activities.Count, at % tables.Truth.Activities.Count);
            Assert.Equal(published[r, a].Certain, published[r, a].Certain & published[r, a].Possible);
            // A hair's rounding decides ties of quotients: those few are left out by comparing only where the truth is certain of itself.
            if (truth[r, a].Certain != truth[r, a].Possible)
                continue;
            Assert.Equal(published[r, a].Certain, published[r, a].Certain & truth[r, a].OverPublished!.Value);
            Assert.Equal(truth[r, a].OverPublished!.Value, truth[r, a].OverPublished!.Value & published[r, a].Possible);
        }
    }, iter: 1000);

    [Fact]
    public void Need_the_floor_and_a_candidate_activity()
    {
        var table = RandomTables.Of(2, 2, [900, 5000, 10, 90000]);
        var stars = ClusterStars.From(table, ClusterReading.Observatory2008, activity => activity == "A1");
        Assert.Equal(StarCriteria.None, stars[0, 0].OverPublished);
        Assert.Equal(StarCriteria.None, stars[1, 1].OverPublished);
        Assert.Equal([true, false], stars.Candidates);
    }

    [Fact]
    public void Of_a_place_that_is_not_published_are_not_counted()
    {
        var table = RandomTables.Map(RandomTables.Of(2, 2, [9000, 5000, 1000, 90000]), (r, a, cell) => (r, a) == (0, 0) ? Cell.Missing() : cell);
        var place = ClusterStars.From(table, ClusterReading.Observatory2008)[0, 0];
        Assert.Null(place.Stars);
        Assert.Equal((0, 3), (place.AtLeast, place.AtMost));
    }

    [Fact]
    public void Every_rule_names_its_source_and_how_surely_it_is_known()
    {
        foreach (var reading in new[] { ClusterReading.Observatory2008, ClusterReading.Panorama2020 })
        {
            Assert.NotEmpty(reading.Caution);
            Assert.All(reading.Rules, rule => Assert.NotEmpty(rule.Source));
            Assert.DoesNotContain(Evidence.ReadInSource, reading.Rules.Select(rule => rule.Evidence));
        }
    }

    private static Gen<ClusterReading> Readings => Gen.OneOf(Gen.Const(ClusterReading.Observatory2008 with { Floor = 2 }), Gen.Const(ClusterReading.Panorama2020));

    private static ClusterReading Reading(string block) => block == "stars-observatory-2008" ? ClusterReading.Observatory2008 : ClusterReading.Panorama2020;

    private static string Words(StarCriteria criteria) => criteria == StarCriteria.None ? "none" : string.Join('+', new[]
    {
        (StarCriteria.Size, "size"), (StarCriteria.Specialisation, "specialisation"), (StarCriteria.Focus, "focus"),
    }.Where(star => criteria.HasFlag(star.Item1)).Select(star => star.Item2));

    [Fact]
    public void A_place_that_cannot_reach_the_floor_has_no_star_to_hope_for()
    {
        // R1 is surely twice specialised in A, with 900 jobs at most: below the floor of 1,000 whatever the rank.
        var table = new RegionActivityTable(["R1", "R2"], ["A", "B"], [Cell.Between(800, 900), Cell.Of(100), Cell.Of(10), Cell.Of(5000)]);
        Assert.Equal(0, ClusterStars.From(table, ClusterReading.Observatory2008)[0, 0].AtMost);
        Assert.True(ClusterStars.From(table, ClusterReading.Observatory2008 with { Floor = 900 })[0, 0].AtMost > 0);
    }
}
