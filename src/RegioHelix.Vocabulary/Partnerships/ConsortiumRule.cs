using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Vocabulary.Partnerships;

/// <summary>One condition of a rule set for consortia.</summary>
/// <param name="Name">Its name within the set.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Count">How many there must be, or may be at most; 0 where it does not count.</param>
/// <param name="Whom">Which partners it counts, or what the coordinator must be.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="English">What it asks, in a sentence.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Question">What to ask where it is to be checked; empty where it is not.</param>
/// <param name="DutchQuestion">The same in Dutch.</param>
public sealed record ConsortiumRule(
    string Name,
    ConsortiumRuleKind Kind,
    int Count,
    RuleFilter Whom,
    RuleOrigin Origin,
    string English,
    string Dutch,
    string Question,
    string DutchQuestion);

/// <summary>What a condition counts.</summary>
public enum ConsortiumRuleKind
{
    /// <summary>At least so many partners.</summary>
    Partners,

    /// <summary>Partners in at least so many different regions.</summary>
    Regions,

    /// <summary>Partners in at least so many different countries.</summary>
    Countries,

    /// <summary>At most so many partners.</summary>
    MostPartners,

    /// <summary>The coordinator is one of these.</summary>
    Coordinator,

    /// <summary>Something that is not known here: the set cannot be said to be met.</summary>
    Unread,
}

/// <summary>The conditions of a call or programme strand that are in force on a day.</summary>
/// <param name="Name">Its name, as in <c>i3-strand-1</c>.</param>
/// <param name="English">What it is for.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Rules">Its conditions.</param>
public sealed record ConsortiumRuleSet(string Name, string English, string Dutch, IReadOnlyList<ConsortiumRule> Rules);
