using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>May this be paid? With every rule that was looked at, what was known, and what is open. Not legal advice.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Sentence">The answer in words, with its first reason.</param>
/// <param name="Conditions">What must hold for it to be allowed; what is to be checked among it.</param>
/// <param name="Missing">Fields that were left out and that would make the answer surer.</param>
/// <param name="Rules">The rules that bear on the case, with where each stands and what came of it.</param>
/// <param name="Inputs">What was used, as it was understood.</param>
/// <param name="Cap">What may be spent outside the area; null where no cap bears on the case.</param>
/// <param name="CoFinancing">The fund's highest share; null where no rule says one.</param>
/// <param name="Aid">What State aid rules allow; null where none bears on the case.</param>
/// <param name="Approvals">Who must agree, and whether they have.</param>
/// <param name="Doubts">What to put to the audit authority.</param>
/// <param name="WhatCanGoWrong">The barriers that evaluations name.</param>
/// <param name="Ignored">Fields that were given and mean nothing here.</param>
/// <param name="Disclaimer">That this is not legal advice.</param>
public sealed record FundingVerdict(
    FundingAnswer Verdict,
    LocalText Sentence,
    IReadOnlyList<FundingCondition> Conditions,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FundingFinding> Rules,
    FundingInputs Inputs,
    CapHeadroom? Cap,
    HighestShare? CoFinancing,
    AidLimits? Aid,
    IReadOnlyList<FundingApproval> Approvals,
    IReadOnlyList<FundingDoubt> Doubts,
    IReadOnlyList<FundingBarrier> WhatCanGoWrong,
    IReadOnlyList<string> Ignored,
    LocalText Disclaimer);

/// <summary>The four answers.</summary>
public enum FundingAnswer
{
    /// <summary>All that the rules ask is known and met; doubts may be open.</summary>
    Allowed,

    /// <summary>Allowed where the conditions hold.</summary>
    AllowedIf,

    /// <summary>A rule that was read does not allow it.</summary>
    NotAllowed,

    /// <summary>It cannot be said.</summary>
    Unknown,
}

/// <summary>What came of a rule.</summary>
public enum FundingState
{
    /// <summary>Met.</summary>
    Holds,

    /// <summary>Not met yet, and can be.</summary>
    Condition,

    /// <summary>Not met, or not known, by a rule that is itself to be checked: a question, never a refusal.</summary>
    ToBeChecked,

    /// <summary>Not met.</summary>
    Broken,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Worth knowing.</summary>
    Note,
}

/// <summary>What must hold.</summary>
/// <param name="Rule">The rule's name; <c>state-aid</c> where the way for State aid is still to be chosen.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="State">Whether it can be met or is to be checked.</param>
/// <param name="Text">What must hold, in words.</param>
public sealed record FundingCondition(string Rule, string Article, FundingState State, LocalText Text);

/// <summary>A rule that was looked at.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Version">Which version of the text.</param>
/// <param name="Mark">V read in the source, S secondary, M from memory and to be checked.</param>
/// <param name="State">What came of it.</param>
/// <param name="Text">What it asks.</param>
/// <param name="Detail">What was found; null where the text says it all.</param>
/// <param name="ValidFrom">The first day on which this version holds.</param>
/// <param name="ValidTo">The last; null where none is known.</param>
/// <param name="Source">Where it was read.</param>
public sealed record FundingFinding(
    string Rule, string Article, string Version, string Mark, FundingState State, LocalText Text, LocalText? Detail, DateOnly ValidFrom, DateOnly? ValidTo, string Source);

/// <summary>What was used.</summary>
/// <param name="Measure">What is to be done.</param>
/// <param name="Authority">Who would pay.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Period">The period.</param>
/// <param name="Day">The day whose rules were applied.</param>
/// <param name="ProgrammeRegion">The region whose programme pays.</param>
/// <param name="PartnerRegion">Where the money is spent.</param>
/// <param name="Place">How the two lie to each other.</param>
/// <param name="Category">The category of the region that pays.</param>
/// <param name="CategorySource">Where the category comes from.</param>
/// <param name="Numbers">Amounts in euro and other numbers that were given.</param>
/// <param name="Conditions">Conditions that were said to be met or not.</param>
/// <param name="Facts">What else was given.</param>
public sealed record FundingInputs(
    string? Measure,
    string? Authority,
    string? Instrument,
    string? Period,
    DateOnly Day,
    string? ProgrammeRegion,
    string? PartnerRegion,
    string? Place,
    string? Category,
    string? CategorySource,
    IReadOnlyDictionary<string, decimal> Numbers,
    IReadOnlyDictionary<string, bool> Conditions,
    IReadOnlyDictionary<string, string> Facts);

/// <summary>What may be spent outside the area. Amounts in euro; null where what they rest on was left out.</summary>
/// <param name="Share">The share of the priority's support.</param>
/// <param name="Limit">The amount.</param>
/// <param name="Before">Spent or promised outside so far.</param>
/// <param name="This">What this measure spends outside.</param>
/// <param name="Total">Both together.</param>
/// <param name="Headroom">What was left before; below 0 where it was already too much.</param>
/// <param name="HeadroomAfter">What is left after it.</param>
public sealed record CapHeadroom(decimal Share, decimal? Limit, decimal? Before, decimal? This, decimal? Total, decimal? Headroom, decimal? HeadroomAfter);

/// <summary>The fund's highest share of the cost.</summary>
/// <param name="Sure">The highest that is sure from what is known, of 1; null where none is.</param>
/// <param name="Possible">The highest that may hold, of 1, were more known.</param>
/// <param name="Asked">What is asked, of 1; null where it was left out.</param>
public sealed record HighestShare(decimal? Sure, decimal Possible, decimal? Asked);

/// <summary>What State aid rules allow.</summary>
/// <param name="Route">The way in which the aid would be lawful.</param>
/// <param name="Intensity">The highest intensity; null where the route has none.</param>
/// <param name="Threshold">Above this amount it must be notified; null where the route has none.</param>
/// <param name="Ceiling">The ceiling with earlier aid; null where the route has none.</param>
/// <param name="Left">What the ceiling leaves; null where it is not known.</param>
public sealed record AidLimits(string Route, HighestShare? Intensity, decimal? Threshold, decimal? Ceiling, decimal? Left);

/// <summary>Somebody who must agree.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Text">What is asked.</param>
/// <param name="IsGiven">Whether it is given; null where that was not said.</param>
public sealed record FundingApproval(string Rule, LocalText Text, bool? IsGiven);

/// <summary>A question for the audit authority.</summary>
/// <param name="Rule">The rule that is to be checked; <c>category</c> for a region's category.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Question">The question.</param>
public sealed record FundingDoubt(string Rule, string Article, LocalText Question);
