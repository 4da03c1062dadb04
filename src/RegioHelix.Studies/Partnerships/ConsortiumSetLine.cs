using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Partnerships;

namespace RegioHelix.Studies.Partnerships;

/// <summary>A rule set in a list.</summary>
/// <param name="Set">Its name.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Rules">Its rules in all their versions.</param>
public sealed record ConsortiumSetLine(string Set, LocalText Title, IReadOnlyList<ConsortiumRuleLine> Rules)
{
    /// <summary>The lines of some sets.</summary>
    public static IReadOnlyList<ConsortiumSetLine> List(IReadOnlyList<ConsortiumRuleSet> sets) =>
    [
        .. sets.Select(set => new ConsortiumSetLine(set.Name, set.LocalName(), [.. set.Rules.Select(rule => new ConsortiumRuleLine(
            rule.Name, rule.LocalName(), rule.Origin.Article, rule.Origin.Version, rule.Origin.Mark, rule.Origin.ValidFrom, rule.Origin.KnownEnd, rule.Origin.Source))])),
    ];
}

/// <summary>A version of a rule for consortia in a list.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Text">What it asks.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Version">Which version.</param>
/// <param name="Mark">V read in the source, S secondary, M from memory and to be checked.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last; null where none is known.</param>
/// <param name="Source">Where it was read.</param>
public sealed record ConsortiumRuleLine(string Rule, LocalText Text, string Article, string Version, string Mark, DateOnly ValidFrom, DateOnly? ValidTo, string Source);
