using System.Globalization;
using System.Text.Json;
using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Introductions;

namespace RegioHelix.Matchmaking.Tests.Introductions;

public sealed class IntroductionRoutesTests
{
    [Fact]
    public void Takes_the_strong_way_over_others_before_the_weak_tie()
    {
        var network = TieNetwork.From([new("A", "B", 0.2), new("A", "C", 0.9), new("C", "B", 0.8), new("A", "D", 0.5), new("D", "B", 0.5), new("C", "D", 1)]);
        var routes = new IntroductionRoutes(network).Between(network.Find("A"), network.Find("B"));
        Assert.Equal(["A C B", "A D B", "A B"], routes.Select(route => string.Join(' ', route.People)));
        Assert.Equal([0.72, 0.25, 0.2], routes.Select(route => route.Strength).Select(strength => Math.Round(strength, 12)));
        Assert.Equal(["C"], routes[0].Intermediaries);
    }

    [Fact]
    public void Is_the_published_optimum_for_every_query_of_the_reference_network()
    {
        var network = TieNetwork.From(File.ReadLines(Requires.Shared("golden/matching/contacts2k.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => new Tie(cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))));
        using var expected = JsonDocument.Parse(File.ReadAllText(Requires.Shared("golden/matching/contacts2k_paths.json")));
        var routes = new IntroductionRoutes(network);
        var queries = expected.RootElement.GetProperty("queries").EnumerateArray().ToList();
        Assert.Equal(200, queries.Count);
        foreach (var query in queries)
        {
            var best = routes.Between(Person(query.GetProperty("source")), Person(query.GetProperty("target")), routes: 1);
            var (expectedPath, expectedStrength) = (query.GetProperty("path"), query.GetProperty("best_trust_max_3_intermediaries").GetDouble());
            Assert.Equal(expectedStrength > 0, best.Count > 0);
            if (best.Count == 0)
                continue;
            Assert.Equal(expectedPath.EnumerateArray().Select(person => person.GetInt32().ToString(CultureInfo.InvariantCulture)), best[0].People);
            Assert.Equal(expectedStrength, best[0].Strength, 1e-14);
        }

        int Person(JsonElement number) => network.Find(number.GetInt32().ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Equals_trying_every_way(int mostIntermediaries)
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var network = KnownNetworks.Random(seed, 14, 30);
            var routes = new IntroductionRoutes(network);
            for (var from = 0; from < network.People.Count; from++)
                for (var to = 0; to < network.People.Count; to++)
                    if (from != to)
                    {
                        var expected = StrongestByTrying(network, from, to, mostIntermediaries + 1, 1, [from]);
                        var found = routes.Between(from, to, mostIntermediaries, 1);
                        Assert.Equal(expected, found.Count == 0 ? 0 : found[0].Strength, 1e-15);
                    }
        }
    }

    [Fact]
    public void Gives_diverse_routes_that_are_real_and_ordered()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var network = KnownNetworks.Random(seed, 30, 90);
            var routes = new IntroductionRoutes(network).Between(0, network.People.Count - 1, 3, 5);
            var between = routes.SelectMany(route => route.Intermediaries).ToList();
            Assert.Equal(between.Count, between.Distinct().Count());
            Assert.Equal(routes.OrderByDescending(route => route.Strength).Select(route => route.Strength), routes.Select(route => route.Strength));
            foreach (var route in routes)
            {
                Assert.Equal(route.People.Count, route.People.Distinct().Count());
                Assert.InRange(route.Intermediaries.Count, 0, 3);
                var product = route.People.Zip(route.People.Skip(1), (one, other) => network.StrengthOf(network.Find(one), network.Find(other))).Aggregate(1.0, (left, right) => left * right);
                Assert.Equal(product, route.Strength);
            }
        }
    }

    [Fact]
    public void Is_as_strong_from_either_end_and_weaker_the_fewer_may_be_asked()
    {
        var network = KnownNetworks.Random(7, 60, 150);
        var routes = new IntroductionRoutes(network);
        for (var to = 1; to < network.People.Count; to++)
        {
            var strengths = Enumerable.Range(0, IntroductionRoutes.MostIntermediaries + 1).Select(most => Strength(routes.Between(0, to, most, 1))).ToList();
            Assert.Equal(strengths.Order(), strengths);
            Assert.Equal(strengths[3], Strength(routes.Between(to, 0, 3, 1)), 1e-15);
        }

        static double Strength(IReadOnlyList<IntroductionRoute> found) => found.Count == 0 ? 0 : found[0].Strength;
    }

    [Fact]
    public void Asks_nobody_who_is_not_available()
    {
        var network = TieNetwork.From([new("A", "C", 0.9), new("C", "B", 0.9), new("A", "D", 0.1), new("D", "B", 0.1)]);
        var route = Assert.Single(new IntroductionRoutes(network).Between(0, network.Find("B"), unavailable: [network.Find("C")]));
        Assert.Equal(["A", "D", "B"], route.People);
        Assert.Empty(new IntroductionRoutes(network).Between(0, network.Find("B"), maxIntermediaries: 0));
    }

    [Fact]
    public void Prefers_fewer_people_where_trust_is_the_same()
    {
        var network = TieNetwork.From([new("A", "C", 1), new("C", "D", 1), new("D", "B", 1), new("A", "E", 1), new("E", "B", 1)]);
        Assert.Equal(["A", "E", "B"], new IntroductionRoutes(network).Between(0, network.Find("B"), routes: 1)[0].People);
    }

    [Fact]
    public void Refuses_what_makes_no_sense()
    {
        var routes = new IntroductionRoutes(KnownNetworks.Florentine);
        Assert.Throws<ArgumentOutOfRangeException>(() => routes.Between(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => routes.Between(0, 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => routes.Between(0, 1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => routes.Between(0, 1, 3, 0));
        Assert.Throws<ArgumentException>(() => TieNetwork.From([new("A", "A", 1)]));
        Assert.Throws<ArgumentException>(() => TieNetwork.From([new("A", "B", 0)]));
        Assert.Throws<ArgumentException>(() => TieNetwork.From([new("A", "B", double.NaN)]));
    }

    [Fact]
    public void Keeps_the_strongest_of_the_ties_between_two()
    {
        var network = TieNetwork.From([new("A", "B", 0.3), new("B", "A", 0.7), new("A", "B", 0.5), new("B", "C", 0.1)]);
        Assert.Equal(2, network.TieCount);
        Assert.Equal(0.7, network.StrengthOf(0, 1));
        Assert.Equal(0.7, network.StrengthOf(1, 0));
        Assert.Equal(0, network.StrengthOf(0, 2));
    }

    private static double StrongestByTrying(TieNetwork network, int at, int to, int tiesLeft, double strength, HashSet<int> seen)
    {
        if (at == to)
            return strength;
        var best = 0.0;
        for (var next = 0; tiesLeft > 0 && next < network.People.Count; next++)
            if (network.StrengthOf(at, next) is > 0 and var tie && seen.Add(next))
            {
                best = Math.Max(best, StrongestByTrying(network, next, to, tiesLeft - 1, strength * tie, seen));
                seen.Remove(next);
            }
        return best;
    }
}
