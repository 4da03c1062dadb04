using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Does this consortium meet the rules, and what is the smallest change that makes it do so? Not legal advice.</summary>
/// <param name="Rules">The rule set's name.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Day">The day whose rules were applied.</param>
/// <param name="Valid">True where every rule is met; false where one that was read is not; null where it cannot be told.</param>
/// <param name="Sentence">The answer in words.</param>
/// <param name="Checklist">Every rule.</param>
/// <param name="Unmet">Those that are not met, or not known to be.</param>
/// <param name="Repair">The smallest repair; null where none was asked for.</param>
/// <param name="Partners">The partners as they were understood.</param>
/// <param name="Coordinator">The coordinator; null where none is named.</param>
/// <param name="Ignored">Fields that were given and mean nothing here.</param>
/// <param name="Disclaimer">That this is not legal advice.</param>
public sealed record ConsortiumAnswer(
    string Rules,
    LocalText Title,
    DateOnly Day,
    bool? Valid,
    LocalText Sentence,
    IReadOnlyList<ConsortiumLine> Checklist,
    IReadOnlyList<ConsortiumLine> Unmet,
    RepairAnswer? Repair,
    IReadOnlyList<ConsortiumEntry> Partners,
    string? Coordinator,
    IReadOnlyList<string> Ignored,
    LocalText Disclaimer);

/// <summary>A rule beside the consortium.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="State">What came of it.</param>
/// <param name="Text">What it asks.</param>
/// <param name="Has">How many surely count for it.</param>
/// <param name="Needs">How many it asks for, or allows; 0 where it does not count.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Version">Which version.</param>
/// <param name="Mark">V read in the source, S secondary, M from memory and to be checked.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Question">What to ask where it is to be checked; null where it is not.</param>
public sealed record ConsortiumLine(
    string Rule, ConsortiumState State, LocalText Text, int Has, int Needs, string Article, string Version, string Mark, string Source, LocalText? Question);

/// <summary>What came of a rule for consortia.</summary>
public enum ConsortiumState
{
    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    Unmet,

    /// <summary>Not known, as something of the partners is not.</summary>
    Unknown,

    /// <summary>Not met by a rule that is itself to be checked.</summary>
    ToBeChecked,
}

/// <summary>The smallest repair in words.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Sentence">What to do.</param>
/// <param name="Size">How many changes.</param>
/// <param name="Changes">The changes.</param>
/// <param name="Coordinator">The new coordinator; null where it stays.</param>
/// <param name="IsMinimal">True where it is proven that fewer do not do.</param>
/// <param name="IsBestRanked">True where it is proven that none of this size ranks higher.</param>
/// <param name="Hopeless">Rules that cannot be met with these candidates.</param>
public sealed record RepairAnswer(
    RepairOutcome State, LocalText Sentence, int Size, IReadOnlyList<RepairChange> Changes, string? Coordinator, bool IsMinimal, bool IsBestRanked, IReadOnlyList<LocalText> Hopeless);

/// <summary>One change.</summary>
/// <param name="Leaves">Who leaves; null where nobody does.</param>
/// <param name="Joins">Who joins; null where nobody does.</param>
/// <param name="Alternatives">Others who could join instead, the highest ranked first.</param>
public sealed record RepairChange(string? Leaves, ConsortiumEntry? Joins, IReadOnlyList<ConsortiumEntry> Alternatives);

/// <summary>Whether a consortium can be repaired.</summary>
public enum RepairOutcome
{
    /// <summary>It needs no repair.</summary>
    AlreadyValid,

    /// <summary>With the changes named.</summary>
    Found,

    /// <summary>Not with these candidates.</summary>
    Impossible,

    /// <summary>The search ended before it knew.</summary>
    NotFound,
}
