using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class BipartiteConfigurationTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("null-model");
        var ring = Presence.From(page.Table("ring"));
        page.Agrees("expected", BipartiteConfiguration.From(ring).Expected);
        page.Agrees("p-value", ValidatedRelatedness.From(ring).PValues);
        var stair = BipartiteConfiguration.From(Presence.From(page.Table("stair")));
        page.Agrees("stair-expected", stair.Expected);
        Assert.Equal(0, stair.Steps);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("disconnected")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Is_solved_on_every_reference_table(string input)
    {
        var result = BipartiteConfiguration.From(GoldenPresence.Of(input));
        Assert.Equal(NullModelVerdict.Converged, result.Verdict);
        Assert.InRange(result.LargestDeviation, 0, 1e-8);
        Assert.InRange(result.Steps, 1, 30);
    }

    [Fact]
    public void Keeps_every_sum_whatever_the_table() => RandomPresence.WithUnknown.Always(presence =>
    {
        var result = BipartiteConfiguration.From(presence);
        Assert.Equal(NullModelVerdict.Converged, result.Verdict);
        Assert.InRange(result.LargestDeviation, 0, 1e-8);
        FigureLaws.AreSound(result.Expected, 0, 1);
        FigureLaws.AreAlike(result.Expected, BipartiteConfiguration.From(RandomPresence.Reversed(presence)).Expected, 1e-8);
        Assert.Equal(presence.UnknownCount, result.UnknownCells);
    }, iter: 1000);

    [Fact]
    public void Reckons_the_sum_of_independent_events_exactly()
    {
        // 1/2, 1/4 and 1/8: none 21/64, exactly one 31/64, exactly two 11/64, all 1/64.
        Assert.Equal([1, 43 / 64.0, 12 / 64.0, 1 / 64.0], ValidatedRelatedness.Tail([0.5, 0.25, 0.125]));
    }

    [Fact]
    public void Validates_what_belongs_together_and_nothing_of_a_random_table()
    {
        var blocks = new Presence(RandomTables.Labels("R", 40), RandomTables.Labels("A", 8), (region, activity) => region / 20 == activity / 4 && (region + (3 * activity)) % 5 != 0);
        var validated = ValidatedRelatedness.From(blocks);
        Assert.Equal(12, validated.Links.Count);
        Assert.All(validated.Links, link => Assert.Equal((link.One[1] - '1') / 4, (link.Other[1] - '1') / 4));
        Assert.Equal(validated.Threshold, validated.Links[^1].PValue);
        var random = new Random(20150427);
        var noise = new Presence(RandomTables.Labels("R", 40), RandomTables.Labels("A", 8), (_, _) => random.Next(2) == 0);
        Assert.Empty(ValidatedRelatedness.From(noise).Links);
    }

    [Fact]
    public void P_values_are_symmetric_and_fall_with_what_is_observed() => RandomPresence.Known.Always(presence =>
    {
        var result = ValidatedRelatedness.From(presence);
        FigureLaws.AreSound(result.PValues, 0, 1);
        var together = CoOccurrence.From(presence);
        for (var one = 0; one < together.Activities.Count; one++)
            for (var other = 0; other < one; other++)
            {
                var value = result.PValues.Find(together.Activities[one], together.Activities[other])!.Value.Value!.Value;
                Assert.Equal(value, result.PValues.Find(together.Activities[other], together.Activities[one])!.Value.Value!.Value);
                Assert.True(together[one, other] > 0 || value == 1);
            }
    }, iter: 300);

    [Fact]
    public void Refuses_a_rate_outside_0_and_1() => Assert.Throws<ArgumentOutOfRangeException>(() => ValidatedRelatedness.From(GoldenPresence.Of("tiny"), 1));
}
