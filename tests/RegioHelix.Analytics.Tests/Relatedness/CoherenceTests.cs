using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class CoherenceTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("coherence");
        var presence = Presence.From(page.Table("present"));
        var together = CoOccurrence.From(presence);
        var deviations = RelatednessDeviation.From(together);
        page.Agrees("deviation", deviations);
        page.Agrees("knowledge-coherence", Coherence.From(page.Table("jobs"), deviations));
        var proximity = ActivityRelatedness.From(together);
        page.Agrees("mean-proximity", Coherence.From(presence, proximity));
        page.Agrees("sum-of-proximity", Coherence.From(presence, proximity, CoherenceOver.Sum));
    }

    [Fact]
    public void The_sum_is_that_of_Stata() => RandomPresence.Known.Always(presence =>
    {
        // calculate_coherence: sum(M_c'M_c :* (proximity - I)).
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var sums = Coherence.From(presence, proximity, CoherenceOver.Sum);
        for (var region = 0; region < presence.Regions.Count; region++)
        {
            var sum = 0.0;
            foreach (var one in presence.Activities)
                foreach (var other in presence.Activities)
                    if (one != other && presence[region, Array.IndexOf([.. presence.Activities], one)] == true && presence[region, Array.IndexOf([.. presence.Activities], other)] == true)
                        sum += proximity.Find(one, other)!.Value;
            Assert.Equal(sum, sums[region].Value!.Value, 1e-9);
        }
        FigureLaws.AreSound(Coherence.From(presence, proximity), 0, 1);
    }, iter: 100);

    [Fact]
    public void The_deviation_is_symmetric_and_0_on_average_over_all_ways_to_strew() => RandomPresence.WithUnknown.Always(presence =>
    {
        var deviations = RelatednessDeviation.From(CoOccurrence.From(presence));
        FigureLaws.AreSound(deviations);
        FigureLaws.AreAlike(deviations, RelatednessDeviation.From(CoOccurrence.From(RandomPresence.Reversed(presence))));
        for (var one = 0; one < deviations.Rows.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.Equal(deviations[one, other].Value ?? 0, deviations[other, one].Value ?? 0, 1e-9);
    }, iter: 300);

    [Fact]
    public void The_deviation_is_not_defined_where_all_have_it()
    {
        var deviations = RelatednessDeviation.From(CoOccurrence.From(Presence.From(RandomTables.Of(3, 2, [1, 1, 1, 0, 1, 1]))));
        Assert.Equal(FigureState.NoVariation, deviations[0, 1].State);
    }

    [Fact]
    public void Knowledge_coherence_lies_between_the_deviations_and_does_not_hang_on_the_unit() => RandomTables.Complete.Always(table =>
    {
        var presence = new Presence(table.Regions, table.Activities, (region, activity) => table[region, activity].Value > 0);
        var deviations = RelatednessDeviation.From(CoOccurrence.From(presence));
        var values = Enumerable.Range(0, deviations.Rows.Count).SelectMany(row => deviations.Row(row)).Where(figure => figure.Value is not null).Select(figure => figure.Value!.Value).DefaultIfEmpty().ToList();
        var coherence = Coherence.From(table, deviations);
        FigureLaws.AreSound(coherence, values.Min(), values.Max());
        FigureLaws.AreAlike(coherence, Coherence.From(RandomTables.Map(table, (_, _, cell) => RegioHelix.Vocabulary.Tables.Cell.Of(cell.Value!.Value * 8)), deviations));
        FigureLaws.AreAlike(coherence, Coherence.From(RandomTables.Reversed(table), deviations));
    }, iter: 500);

    [Fact]
    public void The_permutation_keeps_its_seed_and_finds_what_belongs_together()
    {
        // Two groups of four regions, each with its own three activities of six, less one: within a group more often together than chance.
        var presence = new Presence(RandomTables.Labels("R", 12), RandomTables.Labels("A", 6), (region, activity) => region / 6 == activity / 3 && (region + activity) % 6 != 0);
        var (one, again) = (PermutedRelatedness.From(presence, 200, 7), PermutedRelatedness.From(presence, 200, 7));
        FigureLaws.AreSound(one.PValues, 1.0 / 201, 1);
        FigureLaws.AreSound(one.AtOrBelow, 0, 1);
        FigureLaws.AreAlike(one.PValues, again.PValues, 0);
        Assert.Null(one.PValues[0, 0].Value);
        Assert.True(one.PValues.Find("A1", "A2")!.Value.Value < 0.05);
        Assert.True(one.PValues.Find("A1", "A4")!.Value.Value > 0.5);
    }

    [Fact]
    public void The_permutation_says_nothing_where_the_sums_leave_one_table()
    {
        var stair = Presence.From(RandomTables.Of(3, 3, [1, 1, 1, 1, 1, 0, 1, 0, 0]));
        var result = PermutedRelatedness.From(stair, 20);
        Assert.All(Enumerable.Range(0, 3).SelectMany(one => Enumerable.Range(0, 3).Where(other => other != one).Select(other => result.PValues[one, other].Value)), value => Assert.Equal(1, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => PermutedRelatedness.From(stair, 0));
    }

    [Fact]
    public void Lots_keep_what_every_region_has()
    {
        // Two regions of two activities each: of the six ways to deal four activities, two put A and B together.
        var presence = new Presence(["R1", "R2"], ["A", "B", "C", "D"], (region, activity) => region == activity / 2);
        var result = PermutedRelatedness.From(presence, 2000, 3);
        Assert.InRange(result.PValues[0, 1].Value!.Value, 0.29, 0.38);
        // Apart they are in the other four, and together never more often than once: A and C, which are apart, are at or below in those four.
        Assert.InRange(result.AtOrBelow[0, 2].Value!.Value, 0.62, 0.71);
    }
}
