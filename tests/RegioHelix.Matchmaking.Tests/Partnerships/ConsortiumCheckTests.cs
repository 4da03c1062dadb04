using RegioHelix.Matchmaking.Partnerships;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;
using static RegioHelix.Matchmaking.Tests.Partnerships.ConsortiumWorld;

namespace RegioHelix.Matchmaking.Tests.Partnerships;

public sealed class ConsortiumCheckTests
{
    private static readonly IReadOnlyList<ConsortiumPartner> Three =
        [Partner("a", "AA10", "company", "less-developed"), Partner("b", "AA20", "research", null), Partner("c", null, null, "less-developed")];

    [Theory]
    [InlineData(ConsortiumRuleKind.Partners, 3, "", RuleAnswer.Yes, 3, 3)]
    [InlineData(ConsortiumRuleKind.Partners, 4, "", RuleAnswer.No, 3, 3)]
    [InlineData(ConsortiumRuleKind.Regions, 3, "", RuleAnswer.Unknown, 2, 3)]
    [InlineData(ConsortiumRuleKind.Countries, 1, "", RuleAnswer.Yes, 1, 2)]
    [InlineData(ConsortiumRuleKind.Partners, 3, "category=less-developed", RuleAnswer.Unknown, 2, 3)]
    [InlineData(ConsortiumRuleKind.Regions, 3, "category=less-developed", RuleAnswer.Unknown, 1, 3)]
    [InlineData(ConsortiumRuleKind.Partners, 2, "kind=public-body", RuleAnswer.No, 0, 1)]
    [InlineData(ConsortiumRuleKind.MostPartners, 1, "kind=company", RuleAnswer.Unknown, 1, 2)]
    [InlineData(ConsortiumRuleKind.MostPartners, 2, "", RuleAnswer.No, 3, 3)]
    [InlineData(ConsortiumRuleKind.Unread, 0, "", RuleAnswer.Unknown, 0, 0)]
    public void A_rule_counts_what_is_sure_and_what_is_possible(ConsortiumRuleKind kind, int count, string whom, RuleAnswer answer, int known, int possible)
    {
        var outcome = Assert.Single(ConsortiumCheck.From(Three, null, [Rule(kind, count, whom)]));
        Assert.Equal((answer, known, possible), (outcome.Answer, outcome.Known, outcome.Possible));
    }

    [Fact]
    public void A_coordinator_is_held_against_its_rule()
    {
        IReadOnlyList<ConsortiumRule> rules = [Rule(ConsortiumRuleKind.Coordinator, 0, "kind=company")];
        Assert.Equal([RuleAnswer.Yes, RuleAnswer.No, RuleAnswer.Unknown, RuleAnswer.Unknown, RuleAnswer.No],
            new[] { ConsortiumCheck.From(Three, 0, rules), ConsortiumCheck.From(Three, 1, rules), ConsortiumCheck.From(Three, 2, rules), ConsortiumCheck.From(Three, null, rules), ConsortiumCheck.From([], null, rules) }.Select(outcomes => outcomes[0].Answer));
    }

    [Fact]
    public void A_further_partner_never_makes_a_valid_consortium_invalid_unless_a_rule_sets_a_limit()
    {
        var (valid, broken) = (0, 0);
        for (var seed = 0; seed < 3000; seed++)
        {
            var (partners, coordinator, candidates, rules) = ConsortiumWorld.Random(seed, withLimit: seed % 2 == 1);
            if (!IsValid(partners, coordinator, rules))
                continue;
            valid++;
            var after = ConsortiumCheck.From([.. partners, candidates[0]], coordinator, rules);
            var fallen = after.Where(outcome => outcome.Answer != RuleAnswer.Yes).ToList();
            Assert.All(fallen, outcome => Assert.Equal(ConsortiumRuleKind.MostPartners, outcome.Rule.Kind));
            broken += fallen.Count;
        }
        Assert.True(valid > 50 && broken > 0);
    }
}
