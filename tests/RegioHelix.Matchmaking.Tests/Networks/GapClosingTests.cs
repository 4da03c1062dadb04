using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Matchmaking.Networks;
using RegioHelix.Vocabulary.Introductions;

namespace RegioHelix.Matchmaking.Tests.Networks;

public sealed class GapClosingTests
{
    [Fact]
    public void Brings_two_parts_together_at_their_centres()
    {
        var network = KnownNetworks.Of("A-1 A-2 A-3 B-4 B-5 B-6");
        var first = GapClosing.From(network, 1)[0];
        Assert.Equal(["A", "B"], new[] { first.A, first.B }.Order());
        // Everybody of one part reaches everybody of the other: four times four; 1 + 6/2 + 9/3 in closeness.
        Assert.Equal(16, first.PairsWithinReach);
        Assert.Equal(7, first.Gain, 1e-12);
    }

    [Fact]
    public void Each_is_the_best_of_all_that_are_left()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var network = KnownNetworks.Random(seed, 24, 30);
            foreach (var introduction in GapClosing.From(network, 3))
            {
                var best = 0.0;
                for (var one = 0; one < network.People.Count; one++)
                    for (var other = one + 1; other < network.People.Count; other++)
                        if (network.StrengthOf(one, other) == 0)
                            best = Math.Max(best, Closeness(With(network, network.People[one], network.People[other])).Sum - Closeness(network).Sum);
                var after = With(network, introduction.A, introduction.B);
                Assert.Equal(best, introduction.Gain, 1e-9);
                Assert.Equal(introduction.Gain, Closeness(after).Sum - Closeness(network).Sum, 1e-9);
                Assert.Equal(introduction.PairsWithinReach, Closeness(after).Pairs - Closeness(network).Pairs);
                network = after;
            }
        }
    }

    [Fact]
    public void Proposes_nothing_where_all_know_each_other() => Assert.Empty(GapClosing.From(KnownNetworks.Of("A-B B-C C-A")));

    [Fact]
    public void The_xray_says_what_it_holds()
    {
        var xray = NetworkXray.From(KnownNetworks.Florentine);
        Assert.Equal((15, 20, 1), (xray.People, xray.Ties, xray.Components.Count));
        Assert.Equal("Medici", xray.Persons[0].Person);
        Assert.Equal(6, xray.Persons[0].Ties);
        Assert.Equal(20 / 105.0, xray.Density!.Value, 1e-15);
        Assert.Equal(5, xray.Introductions.Count);
        Assert.Empty(xray.Openness);
        Assert.Null(xray.Remark);
        Assert.Equal(Closeness(KnownNetworks.Florentine).Pairs / 105.0, xray.PairsWithinReach!.Value, 1e-15);
    }

    private static TieNetwork With(TieNetwork network, string one, string other) => TieNetwork.From([.. All(network), new(one, other, 1)]);

    private static IEnumerable<Tie> All(TieNetwork network) =>
        from one in Enumerable.Range(0, network.People.Count)
        from other in Enumerable.Range(one + 1, network.People.Count - one - 1)
        where network.StrengthOf(one, other) > 0
        select new Tie(network.People[one], network.People[other], 1);

    // By Floyd and Warshall, which shares nothing with the product's rings.
    private static (int Pairs, double Sum) Closeness(TieNetwork network)
    {
        var count = network.People.Count;
        var distance = new int[count, count];
        for (var one = 0; one < count; one++)
            for (var other = 0; other < count; other++)
                distance[one, other] = one == other ? 0 : network.StrengthOf(one, other) > 0 ? 1 : 1000;
        for (var over = 0; over < count; over++)
            for (var one = 0; one < count; one++)
                for (var other = 0; other < count; other++)
                    distance[one, other] = Math.Min(distance[one, other], distance[one, over] + distance[over, other]);
        var near = from one in Enumerable.Range(0, count) from other in Enumerable.Range(0, count) where one < other && distance[one, other] <= GapClosing.Reach select distance[one, other];
        return (near.Count(), near.Sum(ties => 1.0 / ties));
    }
}
