using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Complexity;

public sealed class FitnessTests
{
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("fitness");
        var presence = Presence.From(page.Table("present"));
        page.Agrees("fitness", (region, updates) => Fitness.From(presence, updates == "one" ? 1 : 2).Regions.Find(region)!.Value.Value);
        page.Agrees("complexity", (activity, updates) => Fitness.From(presence, updates == "one" ? 1 : 2).Activities.Find(activity)!.Value.Value);
        page.Agrees("complexity-extremality-2", Fitness.From(presence, 1, 2).Activities);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("tiny_empty")]
    [InlineData("disconnected")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agrees_with_the_formula(string input)
    {
        foreach (var updates in new[] { 20, 200, 1000 })
        {
            var fitness = Fitness.From(GoldenPresence.Of(input), updates);
            if (fitness.Verdict == FitnessVerdict.Collapsed)
                continue;
            Assert.InRange(Golden.LargestDifference(input, $"formula_fitness{updates}_region", fitness.Regions.Labels, r => fitness.Regions[r].Value!.Value), 0, 1e-10);
            Assert.InRange(Golden.LargestDifference(input, $"formula_fitness{updates}_activity", fitness.Activities.Labels, a => fitness.Activities[a].Value!.Value), 0, 1e-8);
        }
    }

    [Fact]
    public void Says_whether_it_converged()
    {
        Assert.Equal(FitnessVerdict.Converged, Fitness.From(GoldenPresence.Of("real_germany_2008"), 1000).Verdict);
        // One region of medium goes to 0 for ever; the order has long stood.
        Assert.Equal(FitnessVerdict.RanksSettled, Fitness.From(GoldenPresence.Of("medium"), 1000).Verdict);
        Assert.Contains(Fitness.From(GoldenPresence.Of("tiny"), 200).Verdict, new[] { FitnessVerdict.RanksSettled, FitnessVerdict.Moving });
        Assert.Equal(FitnessVerdict.Moving, Fitness.From(GoldenPresence.Of("medium"), 2).Verdict);
    }

    [Fact]
    public void Looks_at_the_least_fit_region_alone_at_a_great_extremality()
    {
        var presence = GoldenPresence.Of("real_germany_2008");
        var before = Fitness.From(presence, 3, 500);
        var after = Fitness.From(presence, 4, 500);
        double[] least = [.. Enumerable.Range(0, presence.Activities.Count).Select(activity =>
            Enumerable.Range(0, presence.Regions.Count).Where(region => presence[region, activity] == true).Min(region => before.Regions[region].Value!.Value))];
        Assert.All(Enumerable.Range(0, least.Length), activity => Assert.Equal(least[activity] / least.Average(), after.Activities[activity].Value!.Value, 0.02));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fitness.From(presence, 1, 0));
    }

    [Fact]
    public void Has_a_mean_of_1_and_stays_with_the_order() => RandomPresence.Known.Always(presence =>
    {
        var (fitness, reversed) = (Fitness.From(presence, 30), Fitness.From(RandomPresence.Reversed(presence), 30));
        Assert.Equal(fitness.Verdict == FitnessVerdict.Collapsed, reversed.Verdict == FitnessVerdict.Collapsed);
        if (fitness.Regions.Count == 0 || fitness.Verdict == FitnessVerdict.Collapsed)
            return;
        Assert.Equal(1, Enumerable.Range(0, fitness.Regions.Count).Average(r => fitness.Regions[r].Value!.Value), 1e-9);
        Assert.All(fitness.Regions.Labels, region => Assert.Equal(fitness.Regions.Find(region)!.Value.Value!.Value, reversed.Regions.Find(region)!.Value.Value!.Value, 1e-8));
    }, iter: 300);
}
