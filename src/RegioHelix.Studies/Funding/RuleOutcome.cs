using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Studies.Funding;

/// <summary>A rule beside a case, before it is put into words.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Answer">Whether it is met.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Missing">What would have to be known.</param>
internal sealed record RuleOutcome(FundingRule Rule, RuleAnswer Answer, LocalText? Detail, IReadOnlyList<string> Missing)
{
    /// <summary>True where somebody can still see to it: an approval that was not said to be refused, aid that can be notified.</summary>
    public bool CanBeMet { get; init; }

    /// <summary>True where it only tells something.</summary>
    public bool IsNote => Rule.Kind is FundingRuleKind.Note or FundingRuleKind.Bonus;

    /// <summary>What came of it. A rule that is to be checked never refuses: it asks.</summary>
    public FundingState State =>
        IsNote ? FundingState.Note
        : Answer == RuleAnswer.Yes ? FundingState.Holds
        : CanBeMet ? FundingState.Condition
        : Rule.Origin.IsToBeChecked ? FundingState.ToBeChecked
        : Answer == RuleAnswer.No ? FundingState.Broken : FundingState.Unknown;

    /// <summary>What it asks.</summary>
    public LocalText Text => new(Rule.English, Rule.Dutch);

    /// <summary>As it is shown.</summary>
    public FundingFinding Shown => new(
        Rule.Name, Rule.Origin.Article, Rule.Origin.Version, Rule.Origin.Mark, State, Text, Detail, Rule.Origin.ValidFrom,
        Rule.Origin.KnownEnd, Rule.Origin.Source);
}
