using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>Does a consortium meet a set of rules? What is unknown of a partner never makes a rule met.</summary>
public static class ConsortiumCheck
{
    /// <summary>Each rule beside the consortium.</summary>
    /// <param name="partners">The partners.</param>
    /// <param name="coordinator">The place of the coordinator among them; null where none is named.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinator who is not among the partners.</exception>
    public static IReadOnlyList<ConsortiumOutcome> From(IReadOnlyList<ConsortiumPartner> partners, int? coordinator, IReadOnlyList<ConsortiumRule> rules)
    {
        if (coordinator is < 0 || coordinator >= partners.Count)
            throw new ArgumentOutOfRangeException(nameof(coordinator), coordinator, $"the coordinator is one of the {partners.Count} partners");
        return [.. rules.Select(rule => Outcome(partners, coordinator, rule))];
    }

    private static ConsortiumOutcome Outcome(IReadOnlyList<ConsortiumPartner> partners, int? coordinator, ConsortiumRule rule)
    {
        switch (rule.Kind)
        {
            case ConsortiumRuleKind.Unread:
                return new(rule, RuleAnswer.Unknown, 0, 0);
            case ConsortiumRuleKind.Coordinator:
                var answer = coordinator is { } who ? rule.Whom.Match(partners[who].Of) : partners.Count == 0 ? RuleAnswer.No : RuleAnswer.Unknown;
                return new(rule, answer, answer == RuleAnswer.Yes ? 1 : 0, answer == RuleAnswer.No ? 0 : 1);
            default:
                var (known, possible) = Count(partners, rule);
                return new(rule, rule.Kind == ConsortiumRuleKind.MostPartners ? AtMost(known, possible, rule.Count) : AtLeast(known, possible, rule.Count), known, possible);
        }
    }

    private static (int Known, int Possible) Count(IReadOnlyList<ConsortiumPartner> partners, ConsortiumRule rule)
    {
        var sure = partners.Where(partner => rule.Whom.Match(partner.Of) == RuleAnswer.Yes).ToList();
        var perhaps = partners.Where(partner => rule.Whom.Match(partner.Of) != RuleAnswer.No).ToList();
        if (rule.Kind is ConsortiumRuleKind.Partners or ConsortiumRuleKind.MostPartners)
            return (sure.Count, perhaps.Count);
        string? Place(ConsortiumPartner partner) => rule.Kind == ConsortiumRuleKind.Regions ? partner.Region : partner.Country;
        return (sure.Select(Place).OfType<string>().Distinct().Count(), perhaps.Select(Place).OfType<string>().Distinct().Count() + perhaps.Count(partner => Place(partner) is null));
    }

    private static RuleAnswer AtLeast(int known, int possible, int count) => known >= count ? RuleAnswer.Yes : possible < count ? RuleAnswer.No : RuleAnswer.Unknown;

    private static RuleAnswer AtMost(int known, int possible, int count) => possible <= count ? RuleAnswer.Yes : known > count ? RuleAnswer.No : RuleAnswer.Unknown;
}

/// <summary>A rule beside a consortium.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Answer">Whether it is met.</param>
/// <param name="Known">How many surely count for it.</param>
/// <param name="Possible">How many would count were everything known that is not.</param>
public sealed record ConsortiumOutcome(ConsortiumRule Rule, RuleAnswer Answer, int Known, int Possible);
