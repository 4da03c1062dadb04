using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

/// <summary>The edges of the complexity measures: large tables, verdicts at their turning point, bounds that are met.</summary>
public sealed class SharpComplexityTests
{
    private static readonly string[] Activities = ["A", "B"];

    [Fact]
    public void An_index_of_many_regions_solves_its_equation()
    {
        // More regions than a similarity is built for: it is applied from the lists.
        var random = new Random(5);
        var presence = new Presence(RandomTables.Labels("R", 700), RandomTables.Labels("A", 90), (region, activity) => random.NextDouble() < 0.15 + (0.5 * region / 700) - (0.3 * activity / 90));
        var result = ComplexityIndex.From(presence);
        Assert.Equal(ComplexityState.Computed, result.State);
        var (regions, activities) = (result.Regions!, result.Activities!);
        // Before they are standardised, a region's index is the mean of its activities' over the eigenvalue's root: means and index are in line.
        double[] means = [.. regions.Labels.Select(label => presence.Regions.ToList().IndexOf(label)).Select(region =>
            Enumerable.Range(0, 90).Where(activity => presence[region, activity] == true).Average(activity => activities.Find(presence.Activities[activity])!.Value.Value!.Value))];
        Assert.Equal(1, Correlation(means, [.. Enumerable.Range(0, regions.Count).Select(at => regions[at].Value!.Value)]), 1e-9);
        double[] back = [.. activities.Labels.Select(label => presence.Activities.ToList().IndexOf(label)).Select(activity =>
            Enumerable.Range(0, 700).Where(region => presence[region, activity] == true).Average(region => regions.Find(presence.Regions[region])!.Value.Value!.Value))];
        Assert.Equal(1, Correlation(back, [.. Enumerable.Range(0, activities.Count).Select(at => activities[at].Value!.Value)]), 1e-9);
    }

    [Fact]
    public void Ranks_are_settled_from_twice_the_updates_on_that_last_changed_them()
    {
        var found = 0;
        for (var seed = 0; seed < 40 && found < 3; seed++)
        {
            var random = new Random(seed);
            var presence = new Presence(RandomTables.Labels("R", 9), RandomTables.Labels("A", 9), (region, activity) => activity == 0 || random.NextDouble() < 0.9 - (0.09 * activity));
            int[] Order(int updates)
            {
                var list = Fitness.From(presence, updates).Regions;
                return [.. Enumerable.Range(0, list.Count).OrderBy(at => Math.Round(Math.Log(list[at].Value!.Value), 9)).ThenBy(at => at)];
            }
            var last = Enumerable.Range(2, 48).LastOrDefault(updates => !Order(updates).SequenceEqual(Order(updates - 1)));
            if (last < 3 || last > 20 || Fitness.From(presence, 2 * last).Verdict == FitnessVerdict.Converged)
                continue;
            found++;
            Assert.Equal(FitnessVerdict.RanksSettled, Fitness.From(presence, 2 * last).Verdict);
            Assert.Equal(FitnessVerdict.Moving, Fitness.From(presence, (2 * last) - 1).Verdict);
        }
        Assert.Equal(3, found);
    }

    [Fact]
    public void Values_below_what_a_number_holds_are_a_collapse()
    {
        var nested = new Presence(RandomTables.Labels("R", 6), RandomTables.Labels("A", 6), (region, activity) => activity <= region);
        var result = Fitness.From(nested, 200, 60);
        Assert.Equal(FitnessVerdict.Collapsed, result.Verdict);
        Assert.All(Enumerable.Range(0, result.Activities.Count), at => Assert.True(result.Activities[at].Value > 0 && double.IsFinite(result.Activities[at].Value!.Value)));
    }

    [Fact]
    public void An_outlook_is_bounded_by_what_an_unknown_activity_adds_or_takes()
    {
        var presence = new Presence(["R"], Activities, (_, activity) => activity == 0 ? false : null);
        var density = FigureTable.Fill(["R"], Activities, (_, _) => Figure.Of(0.5));
        Figure Index(double own, double other) => Outlook.IndexFrom(presence, density, FigureList.Given(Activities, activity => activity == "A" ? own : other))[0];
        Assert.Equal(new Figure(0.5, 0.5, 0.75, FigureState.Computed), Index(1, 0.5));
        Assert.Equal(new Figure(0.5, 0.25, 0.5, FigureState.Computed), Index(1, -0.5));
    }

    [Fact]
    public void A_gain_without_unknown_activities_is_its_own_bounds()
    {
        var presence = new Presence(["P", "Q", "R"], ["A", "B", "C"], (region, activity) => (region + activity) % 3 != 0);
        var related = ActivityRelatedness.From(CoOccurrence.From(presence));
        var gains = Outlook.GainFrom(presence, related, FigureList.Given(["A", "B", "C"], label => label[0] - 'A'));
        Assert.All(Enumerable.Range(0, 9), at => Assert.Equal((gains[at / 3, at % 3].Value, gains[at / 3, at % 3].Value), (gains[at / 3, at % 3].Lower, gains[at / 3, at % 3].Upper)));
    }

    [Fact]
    public void An_attribute_of_a_complete_table_is_its_own_bounds()
    {
        var table = RandomTables.Of(2, 2, [4, 1, 1, 4]);
        var presence = Presence.From(Analytics.Specialisation.Specialised.From(table));
        var index = AttributeIndex.From(table, presence, region => region == "R1" ? 3 : 5)[0];
        Assert.Equal(3, index.Value!.Value, 1e-12);
        Assert.Equal((index.Value, index.Value), (index.Lower, index.Upper));
    }

    [Fact]
    public void What_rests_on_presence_over_published_cells_has_no_bounds_where_a_missing_cell_can_turn_it()
    {
        // R2's B is open: every quotient hangs on it, though R1's cells are published.
        var table = new RegionActivityTable(["R1", "R2", "R3"], ["A", "B", "C"], [Cell.Of(9), Cell.Of(4), Cell.Of(2), Cell.Of(3), Cell.Between(0, 90), Cell.Of(7), Cell.Of(2), Cell.Of(8), Cell.Of(5)]);
        var presence = Presence.From(Analytics.Specialisation.Specialised.From(table, 0.5));
        Assert.True(presence.UnsettledCount > presence.UnknownCount);
        var related = ActivityRelatedness.From(CoOccurrence.From(presence));
        Assert.Equal(presence.UnsettledCount, related.UnsettledCount);
        // R1, whose own cells are all known, too.
        var densities = RelatednessDensity.From(presence, related);
        Assert.Contains(densities.Row(0), density => density.Value is not null);
        Assert.All(densities.Row(0), density => Assert.Equal((null, null), (density.Lower, density.Upper)));
        Assert.Null(Outlook.IndexFrom(presence, RelatednessDensity.From(presence, related), FigureList.Given(["A", "B", "C"], _ => 1))[0].Lower);
        Assert.Null(SubnationalComplexity.From(presence, FigureList.Given(["A", "B", "C"], _ => 1))[0].Upper);
        // Dropped with its region, an unknown cell still counts.
        var trimmed = new Presence(["P", "Q", "R"], Activities, (region, activity) => region == 2 ? null : region == 0 || activity == 0).DropEmpty().Presence;
        Assert.Equal((0, 2), (trimmed.UnknownCount, trimmed.UnsettledCount));
        Assert.Null(Reflections.From(trimmed, 2).Regions[0].Lower);
        Assert.Equal(Figure.Of(2), trimmed.Diversity()[0]);
    }

    [Fact]
    public void Modular_complexity_is_as_certain_as_presence_and_ease()
    {
        var settled = new Presence(["P", "Q"], Activities, (_, _) => true);
        var provisional = new Presence(["P", "Q"], Activities, (_, _) => true, (_, activity) => activity == 0);
        var (sure, open) = (FigureList.Fill(Activities, _ => Figure.Of(2)), FigureList.Fill(Activities, at => at == 0 ? Figure.Of(2) : Figure.Of(2, 1, 3)));
        Assert.Equal(Figure.Of(0.5), ModularComplexity.From(settled, sure)[0]);
        Assert.All(new[] { (provisional, sure), (settled, open), (provisional, open) }, one => Assert.Equal((0.5, null, null), ModularComplexity.From(one.Item1, one.Item2)[0] is var figure ? (figure.Value!.Value, figure.Lower, figure.Upper) : default));
        Assert.Equal((2.0, 2.0), ModularComplexity.AverageFrom(settled, FigureList.Fill(["P", "Q"], _ => Figure.Of(2)))[0] is var mean ? (mean.Value!.Value, mean.Lower!.Value) : default);
        Assert.Null(ModularComplexity.AverageFrom(settled, FigureList.Fill(["P", "Q"], _ => Figure.Of(2, 1, 3)))[0].Lower);
    }

    [Fact]
    public void Diversity_counts_what_is_present_whatever_the_missing_cells_hold()
    {
        var presence = new Presence(["R"], ["A", "B", "C", "D"], (_, activity) => activity == 3 ? null : activity < 2, (_, activity) => activity != 1);
        // A is there, B is judged so for now, C is not, D is unknown.
        Assert.Equal(new Figure(2, 1, 3, FigureState.Computed), presence.Diversity()[0]);
        Assert.Equal([Figure.Of(1), new(1, 0, 1, FigureState.Computed), Figure.Of(0), new(0, 0, 1, FigureState.Computed)], Enumerable.Range(0, 4).Select(at => presence.Ubiquity()[at]));
        Assert.Equal((1, 2), (presence.UnknownCount, presence.UnsettledCount));
    }

    [Fact]
    public void Two_tests_of_presence_are_settled_where_one_that_is_settles_both()
    {
        // One: yes for now, no for now. Other: no, yes, both settled.
        var one = new Presence(["R"], Activities, (_, activity) => activity == 0, (_, _) => false);
        var other = new Presence(["R"], Activities, (_, activity) => activity == 1);
        Assert.Equal(1, Presence.Combine(one, other, PresenceCombination.Both).UnsettledCount);
        Assert.Equal(new Figure(0, 0, 1, FigureState.Computed), Presence.Combine(one, other, PresenceCombination.Both).Diversity()[0]);
        Assert.Equal(new Figure(2, 1, 2, FigureState.Computed), Presence.Combine(other, one, PresenceCombination.Either).Diversity()[0]);
    }

    private static double Correlation(double[] one, double[] other)
    {
        var (here, there) = (one.Average(), other.Average());
        return one.Zip(other, (a, b) => (a - here) * (b - there)).Sum() / Math.Sqrt(one.Sum(a => (a - here) * (a - here)) * other.Sum(b => (b - there) * (b - there)));
    }
}
