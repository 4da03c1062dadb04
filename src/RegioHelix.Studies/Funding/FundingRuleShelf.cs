using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Editable;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>
/// The funding rules and region categories in force: those that travel with the program, and those of the user's <c>funding-rules.tsv</c> and
/// <c>region-categories.tsv</c>. A user's rule replaces all versions of the rule of that name.
/// </summary>
/// <param name="rulesFile">The user's rules; null for none.</param>
/// <param name="categoriesFile">The user's categories; null for none.</param>
public sealed class FundingRuleShelf(string? rulesFile, string? categoriesFile = null)
{
    private readonly StandingFile<FundingRule> rules = new(rulesFile, FundingRuleCatalogue.All, FundingRuleFile.Read, (travelling, own) => Join(travelling, own, Path.GetFileName(rulesFile ?? "")));

    private readonly StandingFile<RegionCategory> categories = new(categoriesFile, RegionCategories.All, RegionCategories.Read, Join);

    /// <summary>What is wrong with the user's files; where anything is, the former set stays in force.</summary>
    public IReadOnlyList<Problem> Problems => [.. rules.Read().Problems, .. categories.Read().Problems];

    /// <summary>All rules in all their versions.</summary>
    public IReadOnlyList<FundingRule> List() => rules.Read().Items;

    /// <summary>All categories of regions.</summary>
    public IReadOnlyList<RegionCategory> ListCategories() => categories.Read().Items;

    /// <summary>The category of a region in a period, by its code of NUTS 2024 where it has one, else by the given one; null where none is known.</summary>
    public RegionCategory? FindCategory(string region, string period)
    {
        var all = categories.Read().Items;
        return RegionCategories.Find(all, RegionCatalogue.FindIn(region, NutsVersion.Nuts2024) ?? region, period) ?? RegionCategories.Find(all, region, period) ?? RegionCategories.FindWhole(all, region, period);
    }

    /// <summary>A shelf with a file that must be without problems.</summary>
    /// <exception cref="ProblemsException">What is wrong with it, each with its line.</exception>
    public static FundingRuleShelf Demand(string file)
    {
        var shelf = new FundingRuleShelf(file);
        shelf.rules.Demand();
        return shelf;
    }

    private static IReadOnlyList<FundingRule> Join(IReadOnlyList<FundingRule> travelling, IReadOnlyList<FundingRule> own, string file)
    {
        IReadOnlyList<FundingRule> joined = [.. travelling.Where(rule => !own.Any(other => other.Name == rule.Name)), .. own];
        return FundingRuleFile.FindContradiction(joined) is not { } pair ? joined
            : throw new ProblemsException(new Problem(file, 0, 0, "contradictory-rules", pair.Second.Name, Phrase.Of($"{pair.First.Name}, which travels with the program, says otherwise for the same cases on the same days; give your rule that name to replace it")));
    }

    private static IReadOnlyList<RegionCategory> Join(IReadOnlyList<RegionCategory> travelling, IReadOnlyList<RegionCategory> own) =>
        [.. travelling.Where(one => !own.Any(other => other.Region == one.Region && other.Period == one.Period)), .. own];
}
