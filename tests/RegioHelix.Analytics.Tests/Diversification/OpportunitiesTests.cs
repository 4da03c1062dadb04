using CsCheck;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Diversification;

public sealed class OpportunitiesTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("diversification");
        var basis = OpportunityBasis.From(page.Table("jobs"), page.Table("jobs-before"));
        foreach (var label in page.Labels("opportunities"))
        {
            var (region, activity) = (label.Split('-')[0], label.Split('-')[1]);
            var found = Find(basis, region, activity);
            var row = page.Row("opportunities", label);
            Assert.Equal(row[^1], Word(found.Quadrant));
        }
        page.Agrees("figures", (label, what) =>
        {
            var found = Find(basis, label.Split('-')[0], label.Split('-')[1]);
            return what switch
            {
                "density" => found.Density.Value,
                "complexity" => found.Complexity.Value,
                "gain" => found.OutlookGain.Value,
                "size" => found.Size.Value,
                "growth" => found.Growth.Value,
                _ => throw new ArgumentException(what),
            };
        });
        page.Agrees("north-c-strengths", (activity, what) => Find(basis, "North", "C").Strengths.Single(one => one.Activity == activity) is var one && what == "relatedness" ? one.Relatedness : one.Part);
    }

    [Fact]
    public void Are_what_a_region_lacks_and_carry_their_density_to_the_last_part() => RandomTables.Hidden.Always(tables =>
    {
        var basis = OpportunityBasis.From(tables.Published, settings: new() { Strengths = 2 });
        for (var region = 0; region < basis.Presence.Regions.Count; region++)
        {
            var found = Opportunities.From(basis, region);
            Assert.Equal(
                basis.Presence.Activities.Count,
                found.Opportunities.Count + found.Unknown.Count + Enumerable.Range(0, basis.Presence.Activities.Count).Count(activity => basis.Presence[region, activity] == true));
            foreach (var one in found.Opportunities)
            {
                Assert.True(one.Strengths.Count <= 2);
                if (one.Density.Value is { } density)
                    Assert.Equal(density, one.Strengths.Sum(strength => strength.Part) + one.OtherStrengths, 1e-12);
                Assert.Equal(one.Density.Value is null || one.Complexity.Value is null, one.Quadrant is null);
                Assert.All(one.Strengths, strength => Assert.True(basis.Presence[region, IndexOf(basis, strength.Activity)]));
            }
        }
    }, iter: 300);

    [Fact]
    public void Over_some_of_the_activities_keep_presence_and_size_and_leave_the_others_out() => RandomTables.Hidden.Always(tables =>
    {
        var all = OpportunityBasis.From(tables.Published, tables.Published);
        var kept = tables.Published.Activities[0];
        var some = OpportunityBasis.From(tables.Published, tables.Published, new() { Counted = activity => activity != kept });
        Assert.Equal(tables.Published.Activities.Skip(1), some.Presence.Activities);
        for (var activity = 0; activity < some.Presence.Activities.Count; activity++)
        {
            Assert.Equal(all.Sizes[activity + 1], some.Sizes[activity]);
            Assert.Equal(all.Growth[activity + 1], some.Growth[activity]);
            for (var region = 0; region < some.Presence.Regions.Count; region++)
            {
                Assert.Equal(all.Presence[region, activity + 1], some.Presence[region, activity]);
                Assert.Equal(all.Quotients[region, activity + 1], some.Quotients[region, activity]);
            }
        }
        for (var region = 0; region < some.Presence.Regions.Count; region++)
            Assert.All(Opportunities.From(some, region).Opportunities, one => Assert.True(one.Activity != kept && one.Strengths.All(strength => strength.Activity != kept)));
    }, iter: 100);

    [Fact]
    public void Without_strengths_to_name_are_the_same_but_for_the_names() => RandomTables.Hidden.Always(tables =>
    {
        var (named, plain) = (OpportunityBasis.From(tables.Published), OpportunityBasis.From(tables.Published, settings: new() { Strengths = 0 }));
        for (var region = 0; region < named.Presence.Regions.Count; region++)
            foreach (var (one, other) in Opportunities.From(named, region).Opportunities.Zip(Opportunities.From(plain, region).Opportunities))
            {
                Assert.Equal((one.Activity, one.Density, one.Quadrant), (other.Activity, other.Density, other.Quadrant));
                Assert.Empty(other.Strengths);
                Assert.Equal(other.Density.Value ?? 0, other.OtherStrengths);
            }
    }, iter: 100);

    [Fact]
    public void Stand_in_the_order_asked_for() => RandomTables.Complete.Always(table =>
    {
        var basis = OpportunityBasis.From(table, table);
        foreach (var (order, key) in new (OpportunityOrder, Func<Opportunity, double?>)[]
        {
            (OpportunityOrder.Density, one => one.Density.Value), (OpportunityOrder.Complexity, one => one.Complexity.Value), (OpportunityOrder.OutlookGain, one => one.OutlookGain.Value),
            (OpportunityOrder.Size, one => one.Size.Value), (OpportunityOrder.Growth, one => one.Growth.Value),
        })
        {
            double[] keys = [.. Opportunities.From(basis, 0, order).Opportunities.Select(one => key(one) ?? double.NegativeInfinity)];
            Assert.Equal(keys.OrderDescending(), keys);
        }
    }, iter: 200);

    [Fact]
    public void Near_and_complex_comes_before_what_is_less_of_both() => RandomTables.Complete.Always(table =>
    {
        var listed = Opportunities.From(OpportunityBasis.From(table), 0, OpportunityOrder.DensityAndComplexity).Opportunities.Where(one => one.Quadrant is not null).ToList();
        for (var one = 0; one < listed.Count; one++)
            for (var later = one + 1; later < listed.Count; later++)
                Assert.False(listed[later].Density.Value > listed[one].Density.Value && listed[later].Complexity.Value > listed[one].Complexity.Value);
    }, iter: 500);

    [Theory]
    [InlineData(QuadrantSplit.RegionMean)]
    [InlineData(QuadrantSplit.TableMean)]
    [InlineData(QuadrantSplit.TableMedian)]
    public void Half_or_more_are_on_one_side_of_a_median_and_some_on_the_upper_side_of_any_line(QuadrantSplit split) => RandomTables.Complete.Always(table =>
    {
        var basis = OpportunityBasis.From(table, settings: new() { DensitySplit = split });
        var all = Enumerable.Range(0, table.Regions.Count).SelectMany(region => Opportunities.From(basis, region).Opportunities.Select(one => (one, Opportunities.From(basis, region).DensitySplit))).Where(pair => pair.one.Density.Value is not null).ToList();
        var near = all.Count(pair => pair.one.Density.Value >= pair.DensitySplit);
        Assert.True(all.Count == 0 || near > 0);
        if (split == QuadrantSplit.TableMedian)
            Assert.True(2 * near >= all.Count);
    }, iter: 100);

    [Fact]
    public void Where_complexity_is_refused_have_no_quadrant_and_a_reason()
    {
        // Two parts that share no activity.
        var basis = OpportunityBasis.From(RandomTables.Of(4, 4, [9, 9, 0, 0, 9, 9, 0, 0, 0, 0, 9, 9, 0, 0, 9, 9]));
        Assert.Equal(ComplexityState.Disconnected, basis.Complexity.State);
        var found = Opportunities.From(basis, 0);
        Assert.Null(found.ComplexitySplit);
        Assert.All(found.Opportunities, one => Assert.Equal((FigureState.Refused, FigureState.Refused, null), (one.Complexity.State, one.OutlookGain.State, one.Quadrant)));
        Assert.All(found.Opportunities, one => Assert.Equal(FigureState.NotInOtherTable, one.Growth.State));
    }

    [Fact]
    public void Keep_what_is_not_known_apart()
    {
        var table = RandomTables.Map(RandomTables.Of(2, 3, [30, 5, 5, 5, 30, 30]), (r, a, cell) => (r, a) == (0, 2) ? Cell.Missing() : cell);
        var found = Opportunities.From(OpportunityBasis.From(table), 0);
        Assert.Equal(["A3"], found.Unknown);
        Assert.Equal(["A2"], found.Opportunities.Select(one => one.Activity));
    }

    [Fact]
    public void Refuse_a_region_that_is_not_there() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Opportunities.From(OpportunityBasis.From(RandomTables.Of(2, 2, [1, 2, 3, 4])), 2));

    private static Opportunity Find(OpportunityBasis basis, string region, string activity) =>
        Opportunities.From(basis, Enumerable.Range(0, basis.Presence.Regions.Count).Single(at => basis.Presence.Regions[at] == region)).Opportunities.Single(one => one.Activity == activity);

    private static int IndexOf(OpportunityBasis basis, string activity) => Enumerable.Range(0, basis.Presence.Activities.Count).Single(at => basis.Presence.Activities[at] == activity);

    private static string Word(Quadrant? quadrant) => quadrant switch
    {
        Quadrant.LowRiskHighBenefit => "low-risk-high-benefit",
        Quadrant.SlowRoad => "slow-road",
        Quadrant.Casino => "casino",
        Quadrant.DeadEnd => "dead-end",
        _ => "none",
    };
}
