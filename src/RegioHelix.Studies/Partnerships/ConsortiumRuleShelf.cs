using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Editable;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>The rule sets in force: those that travel with the program, and those of the user's <c>consortium-rules.tsv</c>, which can replace them.</summary>
/// <param name="file">The user's file; null for none.</param>
public sealed class ConsortiumRuleShelf(string? file)
{
    private readonly StandingFile<ConsortiumRuleSet> sets = new(file, ConsortiumRuleCatalogue.All, ConsortiumRuleFile.Read, Join);

    /// <summary>What is wrong with the user's file; where anything is, the former sets stay in force.</summary>
    public IReadOnlyList<Problem> Problems => sets.Read().Problems;

    /// <summary>All sets with all versions of their rules.</summary>
    public IReadOnlyList<ConsortiumRuleSet> List() => sets.Read().Items;

    /// <summary>Those of the user's file, in its order.</summary>
    public IReadOnlyList<ConsortiumRuleSet> ListOwn() => [.. List().Where(set => !ConsortiumRuleCatalogue.All.Contains(set))];

    /// <summary>A set with the versions of its rules that are in force on a day.</summary>
    /// <exception cref="ProblemsException">No such set, or none of its rules is in force.</exception>
    public ConsortiumRuleSet Get(string name, DateOnly day)
    {
        if (List().FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } set)
            throw new ProblemsException(new Problem("rules", 0, 0, "unknown-rule-set", name, Phrase.Of($"give one of {string.Join(", ", List().Select(one => one.Name))}, or a file of rules")));
        var inForce = set with { Rules = [.. set.Rules.Where(rule => rule.Origin.IsInForce(day))] };
        return inForce.Rules.Count > 0 ? inForce
            : throw new ProblemsException(new Problem("date", 0, 0, "no-rule-in-force", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Phrase.Of($"no rule of {set.Name} holds on this day; give a day from {set.Rules.Min(rule => rule.Origin.ValidFrom).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}")));
    }

    /// <summary>The sets of a file, which must be without problems.</summary>
    /// <exception cref="ProblemsException">What is wrong with it, each with its line.</exception>
    public static ConsortiumRuleShelf Demand(string file)
    {
        var shelf = new ConsortiumRuleShelf(file);
        shelf.sets.Demand();
        return shelf;
    }

    private static IReadOnlyList<ConsortiumRuleSet> Join(IReadOnlyList<ConsortiumRuleSet> travelling, IReadOnlyList<ConsortiumRuleSet> own) =>
        [.. own, .. travelling.Where(set => !own.Any(other => other.Name == set.Name))];
}
