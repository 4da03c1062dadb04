using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Partnerships;

namespace RegioHelix.Registry.Partnerships;

/// <summary>The rule sets for consortia that travel with the program. A user's file can add others and replace these. Source of each: its own.</summary>
public static class ConsortiumRuleCatalogue
{
    private static readonly Lazy<IReadOnlyList<ConsortiumRuleSet>> Rows = new(ReadRows);

    /// <summary>All of them with all versions of their rules, in the order of the table.</summary>
    public static IReadOnlyList<ConsortiumRuleSet> All => Rows.Value;

    private static IReadOnlyList<ConsortiumRuleSet> ReadRows()
    {
        using var text = new StreamReader(EmbeddedTable.Open(typeof(ConsortiumRuleCatalogue).Assembly, "Partnerships.consortium-rules.tsv"));
        return ConsortiumRuleFile.Read(text, "consortium-rules.tsv");
    }
}
