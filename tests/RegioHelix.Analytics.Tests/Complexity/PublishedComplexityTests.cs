using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Testing;

namespace RegioHelix.Analytics.Tests.Complexity;

/// <summary>Figures that others published, rebuilt from their own input.</summary>
public sealed class PublishedComplexityTests
{
    [Theory]
    [InlineData("2016")]
    [InlineData("2017")]
    public void Complexity_of_the_regions_of_the_United_Kingdom_is_as_Nesta_published_it(string year)
    {
        var presence = Presence.From(Specialised.From(SharedTables.IdbrSegments(Requires.Shared(), year), 1, ThresholdRule.Above));
        var result = ComplexityIndex.From(presence);
        Assert.Equal(ComplexityState.Computed, result.State);
        // Nesta printed the vector of length 1 before it is centred: the one whose mean weighted by diversity is 0.
        var published = Lines("data/uk-bres/economic_complexity_index.nuts2_2016_2017.csv").Where(line => line[0] == year).ToDictionary(line => line[1], line => Number(line[3]));
        var diversity = presence.Diversity();
        var scores = result.Regions!.Labels.ToDictionary(region => region, region => result.Regions.Find(region)!.Value.Value!.Value);
        var shift = scores.Sum(score => score.Value * diversity.Find(score.Key)!.Value.Value!.Value) / scores.Keys.Sum(region => diversity.Find(region)!.Value.Value!.Value);
        var length = Math.Sqrt(scores.Values.Sum(score => Math.Pow(score - shift, 2)));
        var sign = Math.Sign(scores.Sum(score => score.Value * published[score.Key]));
        Assert.Equal(40, published.Count);
        Assert.All(published, region => Assert.Equal(region.Value, sign * (scores[region.Key] - shift) / length, 0.00005001));
    }

    [Fact]
    public void Fitness_and_proximity_of_world_trade_are_as_shipped_with_economiccomplexity()
    {
        var values = Lines("data/trade/world_trade_avg_1998_2000.csv.gz").Select(line => (line[0], line[1], Number(line[2])));
        var presence = Presence.From(Specialised.From(SharedTables.Sums(values)));
        var fitness = Fitness.From(presence, 19);
        Assert.All(Lines("data/trade/expected_fitness_country.csv"), line => Assert.Equal(Number(line[1]), fitness.Regions.Find(line[0])!.Value.Value!.Value, 1e-13));
        Assert.All(Lines("data/trade/expected_fitness_product.csv"), line => Assert.Equal(Number(line[1]), fitness.Activities.Find(line[0])!.Value.Value!.Value, 1e-12));
        var diversity = presence.Diversity();
        Assert.All(Lines("data/trade/expected_diversity_country.csv"), line => Assert.Equal(Number(line[1]), diversity.Find(line[0])!.Value.Value));
        var proximity = ActivityRelatedness.From(CoOccurrence.From(presence));
        // Shipped with nine decimals.
        Assert.InRange(Lines("data/trade/expected_proximity_product.csv.gz").Max(line => Math.Abs(Number(line[2]) - proximity.Find(line[0], line[1])!.Value)), 0, 5.01e-10);
    }

    private static IReadOnlyList<string[]> Lines(string path) => SharedTables.Lines(Requires.Shared(path));

    private static double Number(string text) => SharedTables.Number(text);
}
