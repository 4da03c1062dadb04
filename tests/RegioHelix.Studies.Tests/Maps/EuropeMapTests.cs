using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Maps;

[Collection(nameof(Loaded))]
public sealed class EuropeMapTests(LoadedData data)
{
    private EuropeMap Run(string? activity, MapMeasure measure = MapMeasure.LocationQuotient) =>
        new EuropeMapStudy(data.Tables, new SearchStudy()).Run(activity, measure, new StudySettings("simulated"));

    [Fact]
    public void Every_region_has_a_circle_and_none_overlap()
    {
        var map = Run("C28");
        Assert.Equal(276, map.Regions.Count);
        for (var one = 0; one < map.Regions.Count; one++)
            for (var other = one + 1; other < map.Regions.Count; other++)
            {
                var (a, b) = (map.Regions[one], map.Regions[other]);
                Assert.True(double.Hypot(a.X - b.X, a.Y - b.Y) >= a.Radius + b.Radius - 1, $"{a.Region.Code} and {b.Region.Code} overlap");
            }
    }

    [Fact]
    public void Classes_follow_the_breaks_and_missing_has_none()
    {
        foreach (var measure in Enum.GetValues<MapMeasure>())
        {
            var map = Run("C28", measure);
            foreach (var region in map.Regions)
                Assert.Equal(region.Value is null ? -1 : map.Breaks.Count(limit => region.Value >= limit), region.Class);
        }
    }

    [Fact]
    public void Leaders_are_in_order_and_large_enough()
    {
        var leaders = Run("C28").Leaders;
        Assert.Equal(leaders.OrderByDescending(leader => leader.Value), leaders);
        Assert.All(leaders, leader => Assert.True(leader.Jobs >= 1000));
    }

    [Fact]
    public void Movers_go_the_way_they_are_listed()
    {
        var map = Run("C28");
        Assert.Equal(2014, map.MoversSince);
        Assert.All(map.Risers, mover => Assert.True(mover.To > mover.From));
        Assert.All(map.Fallers, mover => Assert.True(mover.To < mover.From));
    }

    [Fact]
    public void Without_an_activity_it_is_machinery() => Assert.Equal("C28", Run(null).Activity);

    [Fact]
    public void The_same_question_gives_the_same_picture() => Assert.Equal(Run("C15").Regions, new EuropeMapStudy(data.Tables, new SearchStudy()).Run("C15", MapMeasure.LocationQuotient, new StudySettings("simulated")).Regions);
}
