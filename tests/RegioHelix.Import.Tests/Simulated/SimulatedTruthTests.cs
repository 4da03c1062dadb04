using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Simulated;

namespace RegioHelix.Import.Tests.Simulated;

public class SimulatedTruthTests
{
    private static readonly Lazy<SimulatedEurope> Default = new(() => SimulatedEurope.Generate());
    private static readonly Lazy<SimulatedEurope> Another = new(() => SimulatedEurope.Generate(42));

    public static TheoryData<int> Seeds => [SimulatedEurope.DefaultSeed, 42, 7];

    private static SimulatedEurope Of(int seed) => seed switch
    {
        SimulatedEurope.DefaultSeed => Default.Value,
        42 => Another.Value,
        _ => SimulatedEurope.Generate(seed),
    };

    [Fact]
    public void Groups_have_four_to_six_activities_and_share_none()
    {
        var truth = Default.Value.Truth;
        Assert.Equal(10, truth.Groups.Count);
        Assert.All(truth.Groups, group => Assert.InRange(group.Activities.Count, 4, 6));
        var grouped = truth.Groups.SelectMany(group => group.Activities).ToArray();
        Assert.Equal(grouped.Length, grouped.Distinct().Count());
        Assert.All(grouped, activity => Assert.Contains(activity, Default.Value.Activities));
    }

    [Fact]
    public void Truth_answers_who_is_related_and_strong()
    {
        var truth = Default.Value.Truth;
        Assert.True(truth.AreRelated("C13", "C15"));
        Assert.False(truth.AreRelated("C13", "C20"));
        Assert.False(truth.AreRelated("G47", "G47"));
        Assert.Equal("maritime", truth.FindGroup("H50")!.Code);
        Assert.Null(truth.FindGroup("G47"));
        var cluster = truth.Clusters[0];
        Assert.True(truth.HasCluster(cluster.Region, cluster.Group));
        Assert.Equal([60, 20, 20], Enum.GetValues<PlantedEventKind>().Select(kind => truth.ListEvents(kind).Count));
    }

    [Fact]
    public void Nothing_is_planted_where_landmarks_stand()
    {
        var regions = LandmarkSource.List().Select(landmark => landmark.Region).ToHashSet();
        Assert.All(Default.Value.Truth.Clusters, cluster => Assert.DoesNotContain(cluster.Region, regions));
        Assert.All(Default.Value.Truth.Events, planted => Assert.DoesNotContain(planted.Region, regions));
    }

    [Fact]
    public void Where_landmarks_stand_nothing_that_is_not_a_landmark_exceeds_two()
    {
        var year = new SimulatedYear(Default.Value, 2014);
        var cells = LandmarkSource.List().Select(landmark => (landmark.Region, landmark.Activity)).ToHashSet();
        foreach (var region in cells.Select(cell => cell.Region).Where(region => region != LandmarkSource.Europe).Distinct())
            foreach (var activity in Default.Value.Activities.Where(activity => !cells.Contains((region, activity)) && !Default.Value.IsWithheld(region, activity)))
                Assert.InRange(year.Quotient(region, activity), 0, 2);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Related_activities_are_found_in_the_same_regions(int seed)
    {
        var europe = Of(seed);
        var year = new SimulatedYear(europe, 2014);
        bool[][] specialised = [.. Enumerable.Range(0, europe.Activities.Count).Select(a => Enumerable.Range(0, europe.Regions.Count).Select(r => year.Quotient(r, a) >= 1).ToArray())];
        var within = new List<double>();
        var between = new List<double>();
        for (var a = 0; a < europe.Activities.Count; a++)
            for (var b = 0; b < a; b++)
                if (europe.Truth.FindGroup(europe.Activities[a]) is not null && europe.Truth.FindGroup(europe.Activities[b]) is not null)
                    (europe.Truth.AreRelated(europe.Activities[a], europe.Activities[b]) ? within : between).Add(Proximity(specialised[a], specialised[b]));
        Assert.True(within.Average() > 1.7 * between.Average(), $"within {within.Average():F3}, between {between.Average():F3}");
        Assert.True(within.Min() > between.Average(), $"weakest pair within {within.Min():F3}, between {between.Average():F3}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_planted_cluster_is_specialised_in_its_group_in_every_year(int seed)
    {
        var europe = Of(seed);
        Assert.Equal(200, europe.Truth.Clusters.Count);
        foreach (var simulated in Years(europe))
            Assert.All(europe.Truth.Clusters, cluster =>
                Assert.True(simulated.Quotient(cluster.Region, europe.Truth.Groups.Single(group => group.Code == cluster.Group).Activities) > 1.2, cluster.ToString()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Planted_events_cross_the_threshold_in_their_year_and_nothing_else_does_in_any(int seed)
    {
        var europe = Of(seed);
        var years = Years(europe);
        var events = europe.Truth.Events.ToDictionary(planted => (planted.Region, planted.Activity));
        for (var r = 0; r < europe.Regions.Count; r++)
            for (var a = 0; a < europe.Activities.Count; a++)
            {
                if (europe.IsWithheld(europe.Regions[r], europe.Activities[a]))
                    continue;
                bool[] specialised = [.. years.Select(year => year.Quotient(r, a) >= SimulatedTruth.Threshold)];
                var expected = events.TryGetValue((europe.Regions[r], europe.Activities[a]), out var planted)
                    ? Enumerable.Range(SimulatedEurope.FirstYear, years.Length).Select(year => (year >= planted.Year) == (planted.Kind != PlantedEventKind.Exit))
                    : Enumerable.Repeat(specialised[0], years.Length);
                Assert.True(expected.SequenceEqual(specialised), $"{europe.Regions[r]} {europe.Activities[a]} {planted}");
            }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_related_entry_finds_most_of_its_group_already_there(int seed)
    {
        var europe = Of(seed);
        var years = Years(europe);
        var related = europe.Truth.ListEvents(PlantedEventKind.RelatedEntry).Average(planted => ShareOfGroup(europe, years, planted));
        var unrelated = europe.Truth.ListEvents(PlantedEventKind.UnrelatedEntry).Average(planted => ShareOfGroup(europe, years, planted));
        Assert.True(related > 0.85 && unrelated < 0.3, $"related {related:F2}, unrelated {unrelated:F2}");
    }

    private static double ShareOfGroup(SimulatedEurope europe, SimulatedYear[] years, PlantedEvent planted)
    {
        var before = years[planted.Year - 1 - SimulatedEurope.FirstYear];
        var others = europe.Truth.FindGroup(planted.Activity)!.Activities.Where(activity => activity != planted.Activity && !europe.IsWithheld(planted.Region, activity)).ToArray();
        return others.Count(activity => before.Quotient(planted.Region, activity) >= 1) / (double)others.Length;
    }

    private static SimulatedYear[] Years(SimulatedEurope europe) =>
        [.. Enumerable.Range(SimulatedEurope.FirstYear, SimulatedEurope.LastYear - SimulatedEurope.FirstYear + 1).Select(year => new SimulatedYear(europe, year))];

    // Hidalgo et al. 2007: the smaller of the two conditional probabilities.
    private static double Proximity(bool[] one, bool[] other) =>
        one.Zip(other).Count(pair => pair.First && pair.Second) / (double)Math.Max(one.Count(x => x), other.Count(x => x));
}
