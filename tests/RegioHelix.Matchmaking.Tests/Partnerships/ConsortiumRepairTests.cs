using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Vocabulary.Partnerships;
using static RegioHelix.Matchmaking.Tests.Partnerships.ConsortiumWorld;

namespace RegioHelix.Matchmaking.Tests.Partnerships;

public sealed class ConsortiumRepairTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_repair_is_the_smallest_of_all_and_makes_it_valid(bool withLimit)
    {
        var found = 0;
        for (var seed = 0; seed < 250; seed++)
        {
            var (partners, coordinator, candidates, rules) = ConsortiumWorld.Random(seed, withLimit);
            var (repair, all) = (ConsortiumRepair.From(partners, coordinator, candidates, rules), Exhaustive(partners, coordinator, candidates, rules));
            if (all is not { } best)
            {
                Assert.Equal(RepairState.Impossible, repair.State);
                continue;
            }
            Assert.True(repair.State == (best.Size == 0 ? RepairState.AlreadyValid : RepairState.Found) && repair.Size == best.Size && repair.IsMinimal, $"seed {seed}: {repair.State} {repair.Size}, not {best.Size}");
            // Under a limit a repair may take in more than it needs for the rank's sake; the search does not look for that.
            if (!withLimit)
                Assert.Equal(best.Rank, repair.Changes.Sum(change => change.Joins?.Rank ?? 0), 1e-9);
            Assert.True(IsValidAfter(partners, coordinator, repair, rules), $"seed {seed}");
            found += repair.State == RepairState.Found ? 1 : 0;
        }
        Assert.True(found > 60);
    }

    [Fact]
    public void Whoever_is_proposed_instead_does_as_well()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (partners, coordinator, candidates, rules) = ConsortiumWorld.Random(seed, withLimit: false);
            var repair = ConsortiumRepair.From(partners, coordinator, candidates, rules);
            foreach (var change in repair.Changes)
                foreach (var other in change.Alternatives)
                {
                    var exchanged = repair with { Coordinator = repair.Coordinator == change.Joins!.Name ? other.Name : repair.Coordinator, Changes = [.. repair.Changes.Select(one => one == change ? one with { Joins = other } : one)] };
                    Assert.True(IsValidAfter(partners, coordinator, exchanged, rules), $"seed {seed}");
                }
        }
    }

    [Fact]
    public void A_swap_is_one_change_where_the_consortium_is_full()
    {
        IReadOnlyList<ConsortiumPartner> partners = [Partner("a", "AA10", "research"), Partner("b", "AA10", "research")];
        var repair = ConsortiumRepair.From(partners, null, [Partner("c", "BB10", "company")], [Rule(ConsortiumRuleKind.MostPartners, 2), Rule(ConsortiumRuleKind.Countries, 2)]);
        Assert.Equal((RepairState.Found, 1, "a", "c"), (repair.State, repair.Size, repair.Changes[0].Leaves, repair.Changes[0].Joins!.Name));
    }

    [Fact]
    public void Naming_a_partner_as_coordinator_is_a_change_and_a_newcomer_brings_it_along()
    {
        IReadOnlyList<ConsortiumPartner> partners = [Partner("a", "AA10", "research"), Partner("b", "AA20", "public-body")];
        IReadOnlyList<ConsortiumRule> rules = [Rule(ConsortiumRuleKind.Coordinator, 0, "kind=public-body")];
        var named = ConsortiumRepair.From(partners, 0, [], rules);
        Assert.Equal((1, "b", 0), (named.Size, named.Coordinator, named.Changes.Count));
        var joined = ConsortiumRepair.From([partners[0]], 0, [Partner("c", "BB10", "public-body")], [.. rules, Rule(ConsortiumRuleKind.Countries, 2)]);
        Assert.Equal((1, "c"), (joined.Size, joined.Coordinator));
    }

    [Fact]
    public void What_no_candidate_can_give_is_named()
    {
        var repair = ConsortiumRepair.From([Partner("a", "AA10")], null, [Partner("b", "AA20")], [Rule(ConsortiumRuleKind.Countries, 2)]);
        Assert.Equal((RepairState.Impossible, ConsortiumRuleKind.Countries), (repair.State, Assert.Single(repair.Hopeless).Kind));
        var led = ConsortiumRepair.From([Partner("a", "AA10", "research")], 0, [Partner("b", "AA20", "company")], [Rule(ConsortiumRuleKind.Coordinator, 0, "kind=public-body"), Rule(ConsortiumRuleKind.Countries, 1)]);
        Assert.Equal((RepairState.Impossible, ConsortiumRuleKind.Coordinator), (led.State, Assert.Single(led.Hopeless).Kind));
    }

    [Fact]
    public void Of_equals_the_highest_ranked_joins_and_the_order_of_candidates_does_not_matter()
    {
        IReadOnlyList<ConsortiumPartner> candidates = [.. Enumerable.Range(0, 30).Select(at => Partner($"c{at:00}", $"B{(char)('A' + (at % 7))}{at}0", "company", null, at % 10 / 10.0))];
        IReadOnlyList<ConsortiumRule> rules = [Rule(ConsortiumRuleKind.Partners, 4), Rule(ConsortiumRuleKind.Countries, 3)];
        var (one, other) = (ConsortiumRepair.From([], null, candidates, rules), ConsortiumRepair.From([], null, [.. candidates.Reverse()], rules));
        Assert.Equal(one.Changes.Select(change => change.Joins!.Name), other.Changes.Select(change => change.Joins!.Name));
        Assert.Equal(3.5, one.Changes.Sum(change => change.Joins!.Rank), 1e-9);
    }

    [Fact]
    public void A_coordinator_who_is_no_partner_and_a_rank_below_zero_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsortiumRepair.From([], 0, [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsortiumCheck.From([], 0, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsortiumRepair.From([], null, [Partner("a", "AA10", rank: -1)], []));
    }

    private static bool IsValidAfter(IReadOnlyList<ConsortiumPartner> partners, int? coordinator, ConsortiumRepair repair, IReadOnlyList<ConsortiumRule> rules)
    {
        List<ConsortiumPartner> all = [.. partners.Where(partner => repair.Changes.All(change => change.Leaves != partner.Name)), .. repair.Changes.Select(change => change.Joins).OfType<ConsortiumPartner>()];
        var name = repair.Coordinator ?? (coordinator is { } who ? partners[who].Name : null);
        var at = all.FindIndex(one => one.Name == name);
        return IsValid(all, at < 0 ? null : at, rules);
    }
}
