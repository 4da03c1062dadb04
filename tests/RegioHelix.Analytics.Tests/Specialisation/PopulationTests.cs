using System.Numerics;
using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

/// <summary>The population quotient and its threshold, the mean quotient and weighted averages.</summary>
public sealed class PopulationTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("location-quotient");
        var (jobs, people) = (page.Table("jobs"), page.Table("population"));
        double? People(string region) => people[people.FindRegion(region), 0].Value;
        var (quotient, specialised) = (PopulationQuotient.From(jobs, People), PopulationSpecialised.From(jobs, People));
        page.Agrees("population-quotient", (region, activity) => quotient.Find(region, activity)!.Value.Value);
        for (var region = 0; region < jobs.Regions.Count; region++)
            Assert.Equal(page.Row("population-specialised", jobs.Regions[region]), Enumerable.Range(0, jobs.Activities.Count).Select(activity => specialised[region, activity].Verdict == Verdict.Yes ? "yes" : "no"));
        page.Agrees("mean-quotient", (region, weight) => MeanQuotient.From(jobs, weight == "own" ? QuotientWeight.OwnShares : QuotientWeight.Alike).Find(region)!.Value.Value);
        double? Wage(string activity) => page.Table("wage")[page.Table("wage").FindRegion(activity), 0].Value;
        page.Agrees("average-wage", (region, _) => WeightedAverage.From(jobs, Wage).Find(region)!.Value.Value);
        var missing = WeightedAverage.From(page.Table("jobs-missing"), Wage);
        page.Agrees("average-wage-missing", (region, what) => missing.Find(region)!.Value is var figure && what == "value" ? figure.Value : what == "lower" ? figure.Lower : figure.Upper);
    }

    [Fact]
    public void Is_the_location_quotient_where_the_population_is_the_jobs() => RandomTables.Complete.Always(table =>
    {
        var sums = TableSums.From(table);
        var (quotient, own) = (LocationQuotient.From(table), PopulationQuotient.From(table, region => sums.Regions[table.FindRegion(region)].Published));
        for (var at = 0; at < table.Cells.Length; at++)
            if (quotient[at / table.Activities.Count, at % table.Activities.Count].Value is { } value)
                Assert.Equal(value, own[at / table.Activities.Count, at % table.Activities.Count].Value!.Value, 1e-12 * Math.Max(1, value));
    }, iter: 300);

    [Fact]
    public void Is_decided_in_exact_integers_for_huge_counts_too() => RandomTables.Complete.Always(table =>
    {
        long[] people = [.. table.Regions.Select((_, at) => 1_000_000_000_000_000L - (at * 7))];
        var specialised = PopulationSpecialised.From(table, region => people[table.FindRegion(region)]);
        for (var r = 0; r < table.Regions.Count; r++)
            for (var a = 0; a < table.Activities.Count; a++)
            {
                var activity = Enumerable.Range(0, people.Length).Aggregate(BigInteger.Zero, (sum, region) => sum + new BigInteger(table[region, a].Value!.Value));
                var all = people.Aggregate(BigInteger.Zero, (sum, one) => sum + one);
                Assert.Equal(activity > 0 && new BigInteger(table[r, a].Value!.Value) * all >= people[r] * activity, specialised[r, a].OverPublished);
            }
    }, iter: 500);

    [Theory]
    [InlineData(1e15 - 1, 1e15, 1e15, 1e15 + 1)]
    [InlineData(1e15, 1e15, 1e15, 1e15)]
    [InlineData(4e15 + 1, 4e15, 4e15 + 2, 4e15 + 1)]
    public void Specialised_tells_products_apart_that_differ_by_one_in_1e30(double a, double b, double c, double d)
    {
        // Of two regions and activities, x N >= R C is a d >= b c.
        var (specialised, exact) = (Specialised.From(RandomTables.Of(2, 2, [a, b, c, d])), new BigInteger(a) * new BigInteger(d) - (new BigInteger(b) * new BigInteger(c)));
        Assert.Equal(exact >= 0, specialised[0, 0].OverPublished);
        Assert.Equal(exact >= 0, specialised[1, 1].OverPublished);
        Assert.Equal(exact <= 0, specialised[0, 1].OverPublished);
        Assert.Equal(exact <= 0, specialised[1, 0].OverPublished);
    }

    [Fact]
    public void Bounds_hold_the_quotient_of_the_complete_table() => BoundsLaw.Holds(table => PopulationQuotient.From(table, region => 100 + table.FindRegion(region)));

    [Fact]
    public void Never_changes_a_certain_verdict_when_the_missing_becomes_known() => RandomTables.Hidden.Always(tables =>
    {
        double? People(string region) => 100 + (13 * tables.Truth.FindRegion(region));
        var (truth, published) = (PopulationSpecialised.From(tables.Truth, People), PopulationSpecialised.From(tables.Published, People));
        var quotient = PopulationQuotient.From(tables.Truth, People);
        for (var r = 0; r < truth.Regions.Count; r++)
            for (var a = 0; a < truth.Activities.Count; a++)
                if (published[r, a].Verdict != Verdict.CannotTell && quotient[r, a].Value is { } value && Math.Abs(value - 1) > 1e-9)
                    Assert.Equal(truth[r, a].Verdict, published[r, a].Verdict);
    }, iter: 1000);

    [Fact]
    public void Leaves_a_region_of_unknown_population_out()
    {
        var quotient = PopulationQuotient.From(RandomTables.Of(3, 1, [10, 20, 70]), region => region == "R3" ? null : 50);
        Assert.Equal(FigureState.NotPublished, quotient[2, 0].State);
        Assert.Equal(2.0 / 3, quotient[0, 0].Value!.Value, 1e-12);
        Assert.Equal(Verdict.CannotTell, PopulationSpecialised.From(RandomTables.Of(3, 1, [10, 20, 70]), region => region == "R3" ? null : 50)[2, 0].Verdict);
        Assert.Throws<ArgumentOutOfRangeException>(() => PopulationSpecialised.From(RandomTables.Of(1, 1, [1]), _ => 1, 0));
    }

    [Theory]
    [InlineData(QuotientWeight.Alike)]
    public void Bounds_hold_the_mean_of_the_complete_table(QuotientWeight weight) => BoundsLaw.Holds(table => MeanQuotient.From(table, weight));

    [Fact]
    public void Bounds_hold_the_average_of_the_complete_table() => BoundsLaw.Holds(table => WeightedAverage.From(table, activity => 10.0 * ((table.FindActivity(activity) * 5) % 7)));

    [Fact]
    public void Bounds_of_the_average_are_reached() => RandomTables.Hidden.Always(tables =>
    {
        // Every missing cell at one of its ends: the extreme of these averages is the bound.
        var table = RandomTables.Map(tables.Published, (_, _, cell) => double.IsPositiveInfinity(cell.Upper) ? Cell.Between(cell.Lower, 50) : cell);
        double? Figure(string activity) => (table.FindActivity(activity) * 5) % 7;
        var average = WeightedAverage.From(table, Figure)[0];
        int[] open = [.. Enumerable.Range(0, table.Activities.Count).Where(at => !table[0, at].IsPublished)];
        if (open.Length is 0 or > 6)
            return;
        var corners = Enumerable.Range(0, 1 << open.Length).Select(ends => WeightedAverage.From(RandomTables.Map(table, (r, a, cell) => r == 0 && Array.IndexOf(open, a) is >= 0 and var at ? Cell.Of((ends >> at & 1) == 1 ? cell.Upper : cell.Lower) : cell), Figure)[0].Value).Where(value => value is not null).ToList();
        if (corners.Count > 0)
        {
            Assert.Equal(corners.Min()!.Value, average.Lower!.Value, 1e-9);
            Assert.Equal(corners.Max()!.Value, average.Upper!.Value, 1e-9);
        }
    }, iter: 200);
}
