using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Relatedness;

public sealed class RelatednessDensityTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("relatedness-density");
        var presence = Presence.From(page.Table("present"));
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        page.Agrees("proximity", (one, other) => proximity.Find(one, other));
        var (without, with) = (RelatednessDensity.From(presence, proximity), RelatednessDensity.From(presence, proximity, OwnActivity.Included));
        page.Agrees("density", (region, activity) => without.Find(region, activity)!.Value.Value);
        page.Agrees("density-with-own", (region, activity) => with.Find(region, activity)!.Value.Value);
        var distance = Distance.From(without);
        page.Agrees("distance", (region, activity) => distance.Find(region, activity)!.Value.Value);
    }

    [Theory]
    [InlineData("formula_density_diag0", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Excluded, 1, 1e-14)]
    [InlineData("formula_density_diag1", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Included, 1, 1e-14)]
    [InlineData("datawheel_relatedness", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Excluded, 1, 1e-13)]
    [InlineData("pyeco_density", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Included, 1, 1e-13)]
    [InlineData("ecx_density", RelatednessMeasure.MinimumConditionalProbability, OwnActivity.Included, 1, 1e-13)]
    [InlineData("formula_density_pct_association", RelatednessMeasure.Association, OwnActivity.Excluded, 100, 1e-11)]
    [InlineData("formula_density_pct_cosine", RelatednessMeasure.Cosine, OwnActivity.Excluded, 100, 1e-11)]
    [InlineData("econgeo_relatedness_density_association", RelatednessMeasure.Association, OwnActivity.Excluded, 100, 0.00501)]
    [InlineData("econgeo_relatedness_density_cosine", RelatednessMeasure.Cosine, OwnActivity.Excluded, 100, 0.00501)]
    [InlineData("econgeo_relatedness_density_prob", RelatednessMeasure.Probability, OwnActivity.Excluded, 100, 0.00501)]
    public void Agrees_with_the_formula_and_the_packages(string output, RelatednessMeasure measure, OwnActivity own, double scale, double tolerance)
    {
        foreach (var input in new[] { "tiny", "medium", "real_germany_2008" })
        {
            var presence = GoldenPresence.Of(input);
            var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence), measure), own);
            Assert.InRange(Golden.LargestDifference(input, output, density.Rows, density.Columns, (r, a) => scale * (density[r, a].Value ?? double.NaN)), 0, tolerance);
        }
    }

    [Fact]
    public void Agrees_with_distance_of_the_packages()
    {
        var presence = GoldenPresence.Of("tiny");
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var (without, with) = (Distance.From(RelatednessDensity.From(presence, proximity)), Distance.From(RelatednessDensity.From(presence, proximity, OwnActivity.Included)));
        Assert.InRange(Golden.LargestDifference("tiny", "datawheel_distance", without.Rows, without.Columns, (r, a) => without[r, a].Value!.Value), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference("tiny", "ecx_distance", with.Rows, with.Columns, (r, a) => with[r, a].Value!.Value), 0, 1e-13);
    }

    [Fact]
    public void Is_one_where_all_is_present_and_rises_when_something_comes() => RandomPresence.Known.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var all = new Presence(presence.Regions, presence.Activities, (_, _) => true);
        var (before, full) = (RelatednessDensity.From(presence, proximity), RelatednessDensity.From(all, proximity));
        var more = RelatednessDensity.From(new Presence(presence.Regions, presence.Activities, (r, a) => a == 0 || presence[r, a] == true), proximity);
        for (var r = 0; r < presence.Regions.Count; r++)
            for (var a = 0; a < presence.Activities.Count; a++)
            {
                Assert.Equal(full[r, a].Value is null, before[r, a].Value is null);
                Assert.Equal(1, full[r, a].Value ?? 1, 1e-12);
                Assert.True((more[r, a].Value ?? 0) >= (before[r, a].Value ?? 0) - 1e-12);
            }
    }, iter: 300);

    [Fact]
    public void Leaves_unknown_activities_out_on_both_sides() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity);
        for (var r = 0; r < presence.Regions.Count; r++)
            for (var a = 0; a < presence.Activities.Count; a++)
            {
                var (has, whole) = (0.0, 0.0);
                for (var other = 0; other < presence.Activities.Count; other++)
                    if (other != a && presence[r, other] is { } present && proximity.Find(presence.Activities[a], presence.Activities[other]) is { } weight)
                        (has, whole) = (has + (present ? weight : 0), whole + weight);
                Assert.Equal(whole > 0, density[r, a].Value is not null);
                Assert.Equal(whole > 0 ? has / whole : 0, density[r, a].Value ?? 0, 1e-12);
            }
    }, iter: 300);

    [Fact]
    public void Adds_group_by_group_what_the_plain_double_loop_adds()
    {
        var presence = GoldenPresence.Of("medium");
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity);
        for (var r = 0; r < presence.Regions.Count; r += 7)
            for (var a = 0; a < presence.Activities.Count; a++)
            {
                var (has, whole) = (0.0, 0.0);
                for (var other = 0; other < presence.Activities.Count; other++)
                {
                    var weight = other == a ? 0 : proximity[other, a];
                    (has, whole) = (has + (presence[r, other] == true ? weight : 0), whole + weight);
                }
                // 600 terms in another order: a few last digits.
                Assert.Equal(has / whole, density[r, a].Value!.Value, 1e-14);
            }
    }

    [Fact]
    public void Over_the_nearest_with_ties_is_Stata_s_in_any_order_of_the_table() => RandomPresence.Known.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var turned = RandomPresence.Reversed(presence);
        foreach (var nearest in new[] { 1, 2, 4, 100 })
        {
            var density = RelatednessDensity.From(presence, proximity, OwnActivity.Excluded, RelatedNeighbours.NearestWithTies, nearest);
            var reversed = RelatednessDensity.From(turned, ActivityRelatedness.From(CoOccurrence.From(turned)), OwnActivity.Excluded, RelatedNeighbours.NearestWithTies, nearest);
            FigureLaws.AreAlike(density, reversed);
            foreach (var activity in proximity.Activities)
            {
                // calculate_density.ado: proximity - I, its k-th largest in the column, all at or above it.
                double[] column = [.. proximity.Activities.Select(other => other == activity ? 0 : proximity.Find(other, activity)!.Value)];
                var least = column.OrderDescending().ElementAt(Math.Min(nearest, column.Length) - 1);
                var (has, whole) = (0.0, 0.0);
                for (var other = 0; other < column.Length; other++)
                    if (column[other] >= least)
                        (has, whole) = (has + (presence[0, Array.IndexOf([.. presence.Activities], proximity.Activities[other])] == true ? column[other] : 0), whole + column[other]);
                var computed = density.Find(presence.Regions[0], activity)!.Value.Value;
                Assert.Equal(whole > 0, computed is not null);
                Assert.Equal(whole > 0 ? has / whole : 0, computed ?? 0, 1e-12);
            }
        }
    }, iter: 100);

    [Fact]
    public void Over_the_nearest_counts_only_those()
    {
        var presence = GoldenPresence.Of("tiny");
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        var density = RelatednessDensity.From(presence, proximity, OwnActivity.Excluded, RelatedNeighbours.Nearest, 2);
        // A01's two nearest: A02 and A04 share a row of tiny's proximity 1, 0.4, 0, 0.333, 0.333, 0, 0: A02, then A04 before A05.
        Assert.Equal(0.4 / (0.4 + (1.0 / 3)), density.Find("R01", "A01")!.Value.Value!.Value, 1e-12);
        // With all that equal the second, A05 counts too, as in Stata: R01 has A02 alone of the three.
        var ties = RelatednessDensity.From(presence, proximity, OwnActivity.Excluded, RelatedNeighbours.NearestWithTies, 2);
        Assert.Equal(0.4 / (0.4 + (2.0 / 3)), ties.Find("R01", "A01")!.Value.Value!.Value, 1e-12);
    }

    [Fact]
    public void Bounds_hold_the_density_and_the_distance_of_every_completion_of_the_region() => RandomPresence.WithUnknown.Always(presence =>
    {
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        foreach (var own in new[] { OwnActivity.Excluded, OwnActivity.Included })
        {
            var density = RelatednessDensity.From(presence, proximity, own);
            var distance = Distance.From(density);
            for (var fill = 0; fill < 6; fill++)
            {
                // All absent, all present, and mixtures; the relatedness stays that of the table with gaps.
                var complete = new Presence(presence.Regions, presence.Activities, (r, a) => presence[r, a] ?? (fill == 0 ? false : fill == 1 || ((r * 7) + (a * 3) + fill) % 3 == 0));
                var truth = RelatednessDensity.From(complete, proximity, own);
                for (var r = 0; r < presence.Regions.Count; r++)
                    for (var a = 0; a < presence.Activities.Count; a++)
                    {
                        BoundsLaw.Check(truth[r, a], density[r, a]);
                        BoundsLaw.Check(Distance.From(truth)[r, a], distance[r, a]);
                        if (fill < 2 && truth[r, a].Value is { } end)
                            Assert.Equal(end, (fill == 0 ? density[r, a].Lower : density[r, a].Upper)!.Value, 1e-12);
                    }
            }
        }
    }, iter: 100);
}
