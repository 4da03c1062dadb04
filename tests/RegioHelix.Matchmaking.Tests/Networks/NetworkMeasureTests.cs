using System.Globalization;
using System.Text.Json;
using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Matchmaking.Networks;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Introductions;

namespace RegioHelix.Matchmaking.Tests.Networks;

public sealed class NetworkMeasureTests
{
    // Published: Freeman's betweenness of the Florentine families (0.522 for the Medici among 15 families), as in Wasserman and Faust 1994, and of the karate club.
    [Theory]
    [InlineData("Medici", 0.5219780219780221)]
    [InlineData("Guadagni", 0.2545787545787546)]
    [InlineData("Albizzi", 0.21245421245421245)]
    [InlineData("Strozzi", 0.10256410256410256)]
    [InlineData("Ginori", 0)]
    public void Betweenness_of_the_Florentine_families(string family, double published) =>
        Assert.Equal(published, Betweenness.From(KnownNetworks.Florentine)[KnownNetworks.Florentine.Find(family)], 1e-12);

    [Theory]
    [InlineData("1", 0.43763528138528146)]
    [InlineData("34", 0.30407497594997596)]
    [InlineData("33", 0.145247113997114)]
    [InlineData("3", 0.14365680615680618)]
    [InlineData("12", 0)]
    public void Betweenness_of_the_karate_club(string member, double published) =>
        Assert.Equal(published, Betweenness.From(KnownNetworks.Zachary)[KnownNetworks.Zachary.Find(member)], 1e-12);

    [Fact]
    public void Constraint_is_as_worked_by_hand()
    {
        // A star of three: each end depends wholly on the centre; the centre's three contacts do not know each other: 3 (1/3)^2.
        var star = KnownNetworks.Of("C-X C-Y C-Z");
        Assert.Equal(1.0 / 3, BurtConstraint.From(star)[star.Find("C")], 1e-15);
        Assert.Equal(1, BurtConstraint.From(star)[star.Find("X")], 1e-15);
        // A triangle: half of one's ties to each, and a quarter more over the other: 2 (3/4)^2.
        var triangle = KnownNetworks.Of("A-B B-C C-A");
        Assert.All(BurtConstraint.From(triangle), constraint => Assert.Equal(1.125, constraint, 1e-15));
        Assert.All(EffectiveSize.From(triangle), size => Assert.Equal(1, size, 1e-15));
        Assert.Equal(3, EffectiveSize.From(star)[star.Find("C")], 1e-15);
    }

    [Fact]
    public void Are_as_worked_on_the_method_page()
    {
        foreach (var page in new[] { "network-measures.md", "nl/network-measures.md" })
        {
            var text = File.ReadAllText(Path.Combine(Requires.FindRoot(), "docs", "methods", page));
            foreach (var (name, network) in new[] { ("star", KnownNetworks.Of("Hub-North Hub-East Hub-South")), ("triangle", KnownNetworks.Of("A-B B-C C-A")) })
            {
                var rows = text[text.IndexOf($"\n{name} ", StringComparison.Ordinal)..].Split("\n\n")[0].Split("```")[0].Trim().Split('\n')[1..];
                Assert.Equal(network.People.Count, rows.Length);
                foreach (var words in rows.Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                {
                    var person = network.Find(words[0]);
                    double[] computed = [BurtConstraint.From(network)[person], EffectiveSize.From(network)[person], Betweenness.From(network)[person], Coreness.From(network)[person]];
                    for (var at = 0; at < computed.Length; at++)
                        Assert.Equal(double.Parse(words[at + 1], CultureInfo.InvariantCulture), computed[at], 5e-5);
                }
            }
        }
    }

    [Fact]
    public void Constraint_agrees_with_the_reference_network()
    {
        var network = TieNetwork.From(File.ReadLines(Requires.Shared("golden/matching/contacts2k.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => new Tie(cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))));
        using var expected = JsonDocument.Parse(File.ReadAllText(Requires.Shared("golden/matching/contacts2k_paths.json")));
        foreach (var (name, weighting) in new[] { ("burt_constraint_unweighted_trust", TieWeighting.ByStrength), ("burt_constraint_unit", TieWeighting.AllAlike) })
        {
            var constraint = BurtConstraint.From(network, weighting);
            var published = expected.RootElement.GetProperty(name).EnumerateObject().ToList();
            Assert.Equal(25, published.Count);
            foreach (var person in published)
                Assert.Equal(person.Value.GetDouble(), constraint[network.Find(person.Name)], 1e-12);
        }
    }

    [Fact]
    public void Cores_of_the_karate_club_go_four_deep()
    {
        var cores = Coreness.From(KnownNetworks.Zachary);
        Assert.Equal(4, cores.Max());
        // The 4-core is known: ten members around the two leaders.
        Assert.Equal(["1", "2", "3", "4", "8", "9", "14", "31", "33", "34"],
            KnownNetworks.Zachary.People.Where((_, at) => cores[at] == 4).OrderBy(member => int.Parse(member, CultureInfo.InvariantCulture)));
        Assert.Equal(1, cores[KnownNetworks.Zachary.Find("12")]);
    }

    [Fact]
    public void Openness_counts_each_tie_once()
    {
        var network = KnownNetworks.Of("A-B B-C C-D D-A A-C E-F");
        var groupOf = network.People.Select(person => person switch { "A" or "B" => "x", "C" or "D" => "y", _ => null }).ToList();
        var openness = Openness.From(network, groupOf);
        Assert.Equal(["", "x", "y"], openness.Select(one => one.Group));
        Assert.Equal((3, 2), (openness[0].External, openness[0].Internal));
        Assert.Equal(0.2, openness[0].Index!.Value, 1e-15);
        Assert.Equal(0.5, openness[1].Index!.Value, 1e-15);
        // Two groups of two: four pairs across, two within.
        Assert.Equal(1.0 / 3, openness[0].AtRandom!.Value, 1e-15);
        Assert.Null(Openness.From(network, [.. network.People.Select(_ => (string?)null)])[0].Index);
    }

    [Fact]
    public void Measures_do_not_depend_on_who_is_named_first()
    {
        var network = KnownNetworks.Random(3, 40, 90);
        var turned = TieNetwork.From(Enumerable.Range(0, network.People.Count).Reverse()
            .SelectMany(one => Enumerable.Range(0, network.People.Count).Where(other => network.StrengthOf(one, other) > 0).Select(other => new Tie(network.People[other], network.People[one], network.StrengthOf(one, other)))));
        foreach (var measure in new Func<TieNetwork, IReadOnlyList<double>>[] { one => BurtConstraint.From(one), EffectiveSize.From, one => Betweenness.From(one), one => [.. Coreness.From(one).Select(core => (double)core)] })
        {
            var (before, after) = (measure(network), measure(turned));
            for (var person = 0; person < before.Count; person++)
                Assert.Equal(before[person], after[turned.Find(network.People[person])], 1e-12);
        }
    }

    [Fact]
    public void Betweenness_from_some_starts_is_near_the_whole()
    {
        var network = KnownNetworks.Random(5, 300, 900);
        var (all, some) = (Betweenness.From(network), Betweenness.From(network, 150, seed: 2));
        Assert.InRange(all.Zip(some, (one, other) => Math.Abs(one - other)).Average() / all.Average(), 0, 0.25);
        Assert.Equal(some, Betweenness.From(network, 150, seed: 2));
    }
}
