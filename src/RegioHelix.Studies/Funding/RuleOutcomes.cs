using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Studies.Funding;

/// <summary>Holds every rule that bears on a case against it.</summary>
internal sealed class RuleOutcomes
{
    private static readonly FundingRuleKind[] Shares = [FundingRuleKind.Rate, FundingRuleKind.Intensity];

    private readonly FundingCase given;
    private readonly FundingSituation situation;
    private readonly List<(FundingRule Rule, RuleAnswer Applies)> rules;

    public RuleOutcomes(FundingCase given, FundingSituation situation, IReadOnlyList<FundingRule> all)
    {
        (this.given, this.situation) = (given, situation);
        // Without a route for State aid the rules of all routes would ask their questions: one question stands for them.
        var hasRoute = situation.Of("aid").IsComplete;
        rules =
        [
            .. all.Where(rule => rule.Kind != FundingRuleKind.Period && rule.Origin.IsInForce(situation.Day) && (hasRoute || rule.When.Clauses.All(clause => clause.Name != "aid")))
                .Select(rule => (rule, rule.When.Match(situation.Of))).Where(one => one.Item2 != RuleAnswer.No),
        ];
        CoFinancing = Highest(FundingRuleKind.Rate, "support", "total_cost");
        Cap = FindCap();
        Aid = FindAid();
        List = [.. rules.Where(one => !Shares.Contains(one.Rule.Kind)).Select(one => Outcome(one.Rule, one.Applies)), .. Shares.SelectMany(OfShares)];
    }

    public IReadOnlyList<RuleOutcome> List { get; }

    public HighestShare? CoFinancing { get; }

    public CapHeadroom? Cap { get; }

    public AidLimits? Aid { get; }

    /// <summary>True where a rule allows spending of this kind at all.</summary>
    public bool HasBasis => rules.Exists(one => one is { Rule.Kind: FundingRuleKind.Basis, Applies: RuleAnswer.Yes });

    /// <summary>True where State aid goes a way of which no rule is in force: a note on several ways, such as when the whole regulation ends, says nothing of this one.</summary>
    public bool LacksAidRules => situation.Of("aid").IsComplete
        && !rules.Exists(one => one.Rule.When.Clauses.Any(clause => clause.Name == "aid" && (one.Rule.Kind != FundingRuleKind.Note || clause.Values.Count == 1)));

    private RuleOutcome Outcome(FundingRule rule, RuleAnswer applies) => rule.Kind switch
    {
        FundingRuleKind.Must => Must(rule, applies),
        FundingRuleKind.Never => new(rule, applies == RuleAnswer.Yes ? RuleAnswer.No : RuleAnswer.Unknown, null, rule.When.ListOpen(situation.Of)),
        FundingRuleKind.Cap => OfLimit(rule, applies, Cap?.Total, Cap?.Limit, FundingWriter.Cap(Cap), ["priority_support", "outside_before", "outside_amount"]),
        FundingRuleKind.Threshold => OfLimit(rule, applies, given.Number("aid_amount"), rule.Value, FundingWriter.Against(given.Number("aid_amount"), rule.Value), ["aid_amount"]) with { CanBeMet = given.Number("aid_amount") > rule.Value },
        FundingRuleKind.Ceiling => OfLimit(rule, applies, WithEarlier, rule.Value, FundingWriter.Against(WithEarlier, rule.Value), ["aid_amount", "de_minimis_received"]),
        FundingRuleKind.Most => OfLimit(rule, applies, given.Number(rule.Input), rule.Value, null, [rule.Input]),
        FundingRuleKind.Least => OfLimit(rule, applies, -given.Number(rule.Input), -rule.Value, null, [rule.Input]),
        _ => new(rule, applies, null, []),
    };

    private decimal? WithEarlier => given.Number("aid_amount") + given.Number("de_minimis_received");

    // An approval that nobody spoke of is a condition; one that was refused is not met.
    private RuleOutcome Must(FundingRule rule, RuleAnswer applies) => given.Condition(rule.Input) switch
    {
        true => new(rule, RuleAnswer.Yes, null, []),
        false when applies == RuleAnswer.Yes => new(rule, RuleAnswer.No, null, []),
        false => new(rule, RuleAnswer.Unknown, null, rule.When.ListOpen(situation.Of)),
        null => new(rule, RuleAnswer.Unknown, null, [rule.Input, .. rule.When.ListOpen(situation.Of)]) { CanBeMet = true },
    };

    private RuleOutcome OfLimit(FundingRule rule, RuleAnswer applies, decimal? amount, decimal? limit, LocalText? detail, IReadOnlyList<string> inputs)
    {
        if (amount <= limit)
            return new(rule, RuleAnswer.Yes, detail, []);
        IReadOnlyList<string> open = [.. inputs.Where(name => given.Number(name) is null), .. rule.When.ListOpen(situation.Of)];
        return new(rule, amount is null || limit is null || applies == RuleAnswer.Unknown ? RuleAnswer.Unknown : RuleAnswer.No, detail, open);
    }

    // Of the shares that hold the highest counts; all that hold are shown, and one outcome decides: that of the highest.
    private IEnumerable<RuleOutcome> OfShares(FundingRuleKind kind)
    {
        var of = rules.Where(one => one.Rule.Kind == kind).ToList();
        var share = kind == FundingRuleKind.Rate ? CoFinancing : Aid?.Intensity;
        if (of.Count == 0 || share is null)
            yield break;
        IReadOnlyList<string> inputs = kind == FundingRuleKind.Rate ? ["support", "total_cost"] : ["aid_amount", "aid_cost"];
        var answer = share.Asked is not { } asked ? RuleAnswer.Unknown : asked <= share.Sure ? RuleAnswer.Yes : asked > share.Possible ? RuleAnswer.No : RuleAnswer.Unknown;
        var sure = of.Where(one => one.Applies == RuleAnswer.Yes).OrderByDescending(one => one.Rule.Value).ToList();
        // Where nothing is sure, or what is asked is above what is sure, the rules that may hold decide.
        var shown = sure.Count > 0 && answer == RuleAnswer.Yes ? sure.Take(1) : [.. sure.Take(1), .. of.Where(one => one.Applies == RuleAnswer.Unknown && (sure.Count == 0 || one.Rule.Value > sure[0].Rule.Value))];
        foreach (var (rule, applies) in shown)
            yield return new(rule, answer, FundingWriter.Share(share), answer == RuleAnswer.Yes ? [] : [.. inputs.Where(name => given.Number(name) is null), .. rule.When.ListOpen(situation.Of)]);
    }

    private HighestShare? Highest(FundingRuleKind kind, string part, string whole)
    {
        var of = rules.Where(one => one.Rule.Kind == kind).ToList();
        if (of.Count == 0)
            return null;
        var bonuses = kind == FundingRuleKind.Intensity ? rules.Where(one => one.Rule.Kind == FundingRuleKind.Bonus).ToList() : [];
        var sure = of.Where(one => one.Applies == RuleAnswer.Yes).Select(one => (decimal?)one.Rule.Value).Max() + bonuses.Where(one => one.Applies == RuleAnswer.Yes).Sum(one => one.Rule.Value);
        // Of bonuses that may hold one does: an area is of one kind.
        var possible = of.Max(one => one.Rule.Value) + bonuses.Select(one => one.Rule.Value).DefaultIfEmpty(0).Max();
        return new(sure is { } low ? Math.Min(1, low) : null, Math.Min(1, possible), given.Number(whole) is > 0 and var cost && given.Number(part) is { } amount ? amount / cost : null);
    }

    private CapHeadroom? FindCap()
    {
        if (rules.Find(one => one.Rule.Kind == FundingRuleKind.Cap) is not { Rule: { } rule })
            return null;
        var (limit, before, now) = (rule.Value * given.Number("priority_support"), given.Number("outside_before"), given.Number("outside_amount"));
        return new(rule.Value, limit, before, now, before + now, limit - before, limit - before - now);
    }

    private AidLimits? FindAid()
    {
        if (given.Facts.GetValueOrDefault("aid") is not { } route || route == "none")
            return null;
        decimal? Value(FundingRuleKind kind) => rules.Find(one => one.Rule.Kind == kind).Rule?.Value;
        var ceiling = Value(FundingRuleKind.Ceiling);
        return new(route, Highest(FundingRuleKind.Intensity, "aid_amount", "aid_cost"), Value(FundingRuleKind.Threshold), ceiling, ceiling - WithEarlier);
    }
}
