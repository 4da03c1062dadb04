using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Registry.Funding;

/// <summary>One rule on money that crosses a border, in one of its versions.</summary>
/// <param name="Name">Its name; the versions of a rule share it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="When">For what it holds; part of it are period and instrument.</param>
/// <param name="Input">The field of a case that it looks at; empty where its kind says which.</param>
/// <param name="Value">The limit: a share of 1, an amount in euro, a number; 0 where its kind has none.</param>
/// <param name="Origin">Where it stands, which version, when in force, how well founded.</param>
/// <param name="English">What it asks, in a sentence.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Question">What to put to the audit authority where it is to be checked; empty where it is not.</param>
/// <param name="DutchQuestion">The same in Dutch.</param>
public sealed record FundingRule(
    string Name,
    FundingRuleKind Kind,
    RuleFilter When,
    string Input,
    decimal Value,
    RuleOrigin Origin,
    string English,
    string Dutch,
    string Question,
    string DutchQuestion);

/// <summary>What a funding rule does.</summary>
public enum FundingRuleKind
{
    /// <summary>Names a period; its days are those on which spending can be eligible.</summary>
    Period,

    /// <summary>Allows spending of a kind at all. Without one nothing can be said.</summary>
    Basis,

    /// <summary>A yes or no that must be yes: an approval, an agreement, a condition.</summary>
    Must,

    /// <summary>Does not allow what it describes.</summary>
    Never,

    /// <summary>What is spent outside stays within a share of the priority's support, with what was spent before.</summary>
    Cap,

    /// <summary>The fund pays at most this share of the eligible cost. Of several that hold the highest counts.</summary>
    Rate,

    /// <summary>State aid is at most this share of the cost.</summary>
    Intensity,

    /// <summary>Adds to the highest intensity.</summary>
    Bonus,

    /// <summary>Aid above this amount must be notified first.</summary>
    Threshold,

    /// <summary>Aid with what was received before stays within this amount.</summary>
    Ceiling,

    /// <summary>A number is at least this.</summary>
    Least,

    /// <summary>A number is at most this.</summary>
    Most,

    /// <summary>Worth knowing; decides nothing.</summary>
    Note,
}
