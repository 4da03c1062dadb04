using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Funding;

/// <summary>
/// Which category a region has in a period, as data: never derived from today's figures. What travels with the program is from memory and to be checked
/// against the official list; a region that is not in the table has no category here.
/// </summary>
public static class RegionCategories
{
    private static readonly string[] Needed = ["region", "period", "category", "source"];

    private static readonly Lazy<IReadOnlyList<RegionCategory>> Rows = new(ReadRows);

    /// <summary>Those that travel with the program.</summary>
    public static IReadOnlyList<RegionCategory> All => Rows.Value;

    /// <summary>Reads a table; a code of a country or of level 1 stands for its regions, and a longer code goes before it.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with it.</exception>
    public static IReadOnlyList<RegionCategory> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, Needed, ["outermost", "evidence"]);
        var categories = new List<RegionCategory>();
        foreach (var row in table.Rows)
        {
            Check(table, row);
            if (categories.Exists(other => other.Region == row["region"] && other.Period == row["period"]))
                table.Complain(row, "region", "repeated-region", Phrase.Of("a region has one category in a period; keep one of the rows"));
            categories.Add(new RegionCategory(row["region"], row["period"], row["category"], row["outermost"] == "yes", row["source"], EditableWords.FindEvidence(row["evidence"]) ?? EvidenceMark.ToBeChecked));
        }
        table.ThrowProblems();
        return categories;
    }

    /// <summary>The category of a region, by the longest code that holds it; null where none is known.</summary>
    public static RegionCategory? Find(IReadOnlyList<RegionCategory> categories, string region, string period) =>
        categories.Where(one => one.Period == period && region.StartsWith(one.Region, StringComparison.Ordinal)).MaxBy(one => one.Region.Length);

    /// <summary>The category of a group of regions or a country whose level 2 regions all have one and the same; null else.</summary>
    public static RegionCategory? FindWhole(IReadOnlyList<RegionCategory> categories, string group, string period)
    {
        var parts = group.Length is < 2 or > 3 ? [] : RegionCatalogue.ListVersion(NutsVersion.Nuts2024).Where(one => one.Code.Length == 4 && one.Code.StartsWith(group, StringComparison.Ordinal)).Select(one => Find(categories, one.Code, period)).ToList();
        return parts.Count > 0 && parts.TrueForAll(one => one is not null && one.Category == parts[0]!.Category && one.IsOutermost == parts[0]!.IsOutermost) ? parts[0]! with { Region = group } : null;
    }

    private static void Check(EditableTable table, EditableRow row)
    {
        if (!RegionCatalogue.IsWellFormed(row["region"]))
            table.Complain(row, "region", "unknown-region", Phrase.Of("write a NUTS code, such as ITF3, or the country or group of regions that it stands for"));
        if (!FundingFacts.Periods.Contains(row["period"]))
            table.Complain(row, "period", "unknown-period", Phrase.Of($"write one of {string.Join(", ", FundingFacts.Periods)}"));
        if (!FundingFacts.Categories.Contains(row["category"]))
            table.Complain(row, "category", "unknown-category", Phrase.Of($"write one of {string.Join(", ", FundingFacts.Categories)}"));
        if (row["outermost"] is not ("" or "yes" or "no"))
            table.Complain(row, "outermost", "yes-or-no", Phrase.Of("write yes or no, or leave it empty"));
        if (row["source"].Length == 0)
            table.Complain(row, "source", "missing-source", Phrase.Of("every rule says where it stands, where that was read, and what it asks; fill this field"));
        if (row["evidence"].Length > 0 && EditableWords.FindEvidence(row["evidence"]) is null)
            table.Complain(row, "evidence", "evidence-word", Phrase.Of("write read, secondary or to-be-checked"));
    }

    private static IReadOnlyList<RegionCategory> ReadRows()
    {
        using var text = new StreamReader(Vocabulary.Embedded.EmbeddedTable.Open(typeof(RegionCategories).Assembly, "Funding.region-categories.tsv"));
        return Read(text, "region-categories.tsv");
    }
}

/// <summary>The category of a region in a period.</summary>
/// <param name="Region">A NUTS code of any level.</param>
/// <param name="Period">The period.</param>
/// <param name="Category">The category.</param>
/// <param name="IsOutermost">True for an outermost region.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Evidence">How well it is founded.</param>
public sealed record RegionCategory(string Region, string Period, string Category, bool IsOutermost, string Source, EvidenceMark Evidence)
{
    /// <summary>The mark that lists show: V read in the source, S secondary, M from memory and to be checked.</summary>
    public string Mark => Evidence switch { EvidenceMark.Read => "V", EvidenceMark.Secondary => "S", _ => "M" };
}
