using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>A version of a rule in a list.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Kind">What it does.</param>
/// <param name="When">For what it holds.</param>
/// <param name="Value">Its limit; null where it has none.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Version">Which version of the text.</param>
/// <param name="Mark">V read in the source, S secondary, M from memory and to be checked.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last; null where none is known.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Text">What it asks.</param>
public sealed record FundingRuleLine(
    string Rule, string Kind, string When, decimal? Value, string Article, string Version, string Mark, DateOnly ValidFrom, DateOnly? ValidTo, string Source, LocalText Text)
{
    /// <summary>The lines of a set.</summary>
    public static IReadOnlyList<FundingRuleLine> List(IReadOnlyList<FundingRule> rules) =>
    [
        .. rules.Select(rule => new FundingRuleLine(
            rule.Name, StudyWords.Of(rule.Kind), rule.When.Text, rule.Value == 0 ? null : rule.Value, rule.Origin.Article, rule.Origin.Version, rule.Origin.Mark,
            rule.Origin.ValidFrom, rule.Origin.KnownEnd, rule.Origin.Source, rule.LocalName())),
    ];
}
