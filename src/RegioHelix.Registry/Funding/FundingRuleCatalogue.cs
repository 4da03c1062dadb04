using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Registry.Funding;

/// <summary>The funding rules that travel with the program. A user's file can add others and replace these. Source of each: its own.</summary>
public static class FundingRuleCatalogue
{
    private static readonly Lazy<IReadOnlyList<FundingRule>> Rows = new(ReadRows);

    /// <summary>All of them in all their versions, in the order of the table.</summary>
    public static IReadOnlyList<FundingRule> All => Rows.Value;

    private static IReadOnlyList<FundingRule> ReadRows()
    {
        using var text = new StreamReader(EmbeddedTable.Open(typeof(FundingRuleCatalogue).Assembly, "Funding.funding-rules.tsv"));
        return FundingRuleFile.Read(text, "funding-rules.tsv");
    }
}
