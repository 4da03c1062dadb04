using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

/// <summary>What an index says of itself when some cells are unknown: no bounds, or bounds that hold every completion; never the value as its own bounds.</summary>
public sealed class UnknownPresenceTests
{
    private static readonly string[] Regions = ["North", "East", "South"];
    private static readonly string[] Activities = ["A", "B", "C"];

    // North has A and B, C unknown; East B and C; South A, B, C.
    private static readonly Presence Small = new(Regions, Activities, (region, activity) => (region, activity) switch { (0, 2) => null, (1, 0) => false, _ => true });

    public static TheoryData<string> Measures { get; } = ["complexity", "fitness", "reflections", "modular", "subnational", "scores"];

    [Theory]
    [MemberData(nameof(Measures))]
    public void Bounds_hold_the_index_of_every_completion(string measure) => RandomPresence.WithUnknown.Always(presence =>
    {
        var bounded = Of(measure, presence);
        for (var fill = 0; fill < 4; fill++)
        {
            var complete = new Presence(presence.Regions, presence.Activities, (r, a) => presence[r, a] ?? (fill == 0 ? false : fill == 1 || ((r * 7) + (a * 3) + fill) % 3 == 0));
            foreach (var (truth, list) in Of(measure, complete).Zip(bounded).Where(pair => pair.First.Labels.SequenceEqual(pair.Second.Labels)))
                for (var at = 0; at < truth.Count; at++)
                    BoundsLaw.Check(truth[at], list[at]);
        }
    }, iter: 150);

    [Theory]
    [MemberData(nameof(Measures))]
    public void Without_unknown_cells_a_figure_is_its_own_bounds(string measure) => RandomPresence.Known.Always(presence =>
        Assert.All(Of(measure, presence), list => Assert.All(Enumerable.Range(0, list.Count), at => Assert.Equal((list[at].Value, list[at].Value), (list[at].Lower, list[at].Upper)))), iter: 100);

    [Fact]
    public void An_index_of_the_whole_table_has_no_bounds_where_one_cell_is_unknown()
    {
        foreach (var list in Of("complexity", Small).Concat(Of("fitness", Small)).Concat(Of("reflections", Small)))
            Assert.All(Enumerable.Range(0, list.Count), at => Assert.Equal((true, null, null), (list[at].Value is not null, list[at].Lower, list[at].Upper)));
        var amounts = new RegionActivityTable(Regions, Activities, [Cell.Of(9), Cell.Of(4), Cell.Between(0, 3), Cell.Of(1), Cell.Of(5), Cell.Of(8), Cell.Of(3), Cell.Of(7), Cell.Of(2)]);
        Assert.Null(KnowledgeComplexity.From(amounts).Regions![0].Lower);
        // Two parts, with the unknown cell between them: neither part is settled.
        var apart = new Presence(["R1", "R2", "R3", "R4"], ["A", "B", "C", "D"], (region, activity) => (region, activity) == (0, 3) ? null : (region < 2) == (activity < 2) && (region + activity) % 4 != 2);
        Assert.All(ComplexityIndex.PerComponent(apart).Where(part => part.Regions is not null), part => Assert.Null(part.Regions![0].Upper));
    }

    [Fact]
    public void The_mean_of_an_outside_index_takes_what_lifts_or_lowers_it()
    {
        var index = FigureList.Given(Activities, activity => activity switch { "A" => 1, "B" => 2, _ => 6 });
        // North: 1.5 without C, 3 with it. South is known.
        var means = SubnationalComplexity.From(Small, index);
        Assert.Equal(new Figure(1.5, 1.5, 3, FigureState.Computed), means[0]);
        Assert.Equal(Figure.Of(3), means[2]);
        var nothing = new Presence(["R"], Activities, (_, activity) => activity == 0 ? null : false);
        Assert.Equal(Figure.Without(FigureState.EmptyRegion, 1, 1), SubnationalComplexity.From(nothing, index)[0]);
    }

    [Fact]
    public void A_gain_is_bounded_by_what_unknown_activities_add()
    {
        // East lacks A; North lacks nothing for certain and may lack C. Relatedness 1 between all, complexities 1, 2 and -3.
        var presence = new Presence(["R"], Activities, (_, activity) => activity switch { 0 => false, 1 => null, _ => null });
        var related = ActivityRelatedness.From(CoOccurrence.From(new Presence(["P", "Q"], Activities, (_, _) => true)));
        var complexity = FigureList.Given(Activities, activity => activity switch { "A" => 3, "B" => 6, _ => -9 });
        var gain = Outlook.GainFrom(presence, related, complexity);
        // Each weighs a third of its complexity: A itself 1, B 0 or 2, C 0 or -3.
        Assert.Equal(new Figure(1, -2, 3, FigureState.Computed), gain[0, 0]);
        // B: 0 where it is there, else 1 and its own 2 and C's.
        Assert.Equal(Figure.Without(FigureState.NotPublished, -2, 3), gain[0, 1]);
    }

    [Fact]
    public void Gains_hold_every_completion_of_the_region() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var complexity = FigureList.Fill(presence.Activities, activity => Figure.Of((activity * 7 % 5) - 2.0));
        FigureTable[] Of(Presence one)
        {
            var density = RelatednessDensity.From(one, proximity);
            return [Outlook.GainFrom(one, proximity, complexity), Outlook.GainFrom(one, proximity, complexity, OwnActivity.Excluded), OpportunityGain.From(one, proximity, density, complexity), OpportunityGain.From(one, proximity, density, complexity, GainDivision.ByGained)];
        }
        var bounded = Of(presence);
        for (var fill = 0; fill < 4; fill++)
        {
            var complete = Of(new Presence(presence.Regions, presence.Activities, (r, a) => presence[r, a] ?? (fill == 0 ? false : fill == 1 || ((r * 7) + (a * 3) + fill) % 3 == 0)));
            for (var measure = 0; measure < bounded.Length; measure++)
                for (var r = 0; r < presence.Regions.Count; r++)
                    for (var a = 0; a < presence.Activities.Count; a++)
                        BoundsLaw.Check(complete[measure][r, a], bounded[measure][r, a]);
        }
    }, iter: 100);

    private static FigureList[] Of(string measure, Presence presence)
    {
        var index = FigureList.Fill(presence.Activities, activity => Figure.Of((activity * 5 % 7) - 2));
        return measure switch
        {
            "complexity" => [.. new[] { ComplexityIndex.From(presence) }.Concat(ComplexityIndex.PerComponent(presence)).SelectMany(result => new[] { result.Regions, result.Activities }).OfType<FigureList>()],
            "fitness" => [Fitness.From(presence, 5).Regions, Fitness.From(presence, 5).Activities],
            "reflections" => [Reflections.From(presence, 3).Regions, Reflections.From(presence, 3).Activities],
            "modular" => [ModularComplexity.From(presence, index), ModularComplexity.AverageFrom(presence, FigureList.Fill(presence.Regions, region => Figure.Of(region)))],
            "scores" => [Rescaled.From(SubnationalComplexity.From(presence, index), RescaledTo.Scores), Rescaled.From(SubnationalComplexity.From(presence, index), RescaledTo.Percent)],
            _ => [SubnationalComplexity.From(presence, index)],
        };
    }
}
