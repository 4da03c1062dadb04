using RegioHelix.Studies.Funding;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.Funding;

/// <summary>The table of golden cases: each changes some fields of another one, and names its verdict, what decides it, and its source.</summary>
internal static class GoldenCases
{
    private static readonly Lazy<Dictionary<string, GoldenCase>> Rows = new(Read);

    public static IReadOnlyDictionary<string, GoldenCase> All => Rows.Value;

    public static Dictionary<string, string> FieldsOf(string name)
    {
        var row = All[name];
        var fields = row.Base.Length > 0 ? FieldsOf(row.Base) : [];
        foreach (var change in row.Change.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2)))
            fields[change[0]] = change[1];
        return fields;
    }

    public static FundingVerdict Run(IReadOnlyDictionary<string, string> fields)
    {
        var shelf = new FundingRuleShelf(null);
        var rules = shelf.List();
        return FundingCheck.From(FundingCase.Read(new CaseFields(fields, name => name), rules), rules, shelf.FindCategory, new DateOnly(2026, 11, 26));
    }

    private static Dictionary<string, GoldenCase> Read() =>
        File.ReadLines(Path.Combine(Requires.FindRoot(), "tests", "RegioHelix.Studies.Tests", "Funding", "golden-cases.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Select(row => new GoldenCase(row[0], row[1], row[2], row[3], row[4], row[5])).ToDictionary(row => row.Name);
}

internal sealed record GoldenCase(string Name, string Base, string Change, string Verdict, string Decides, string Source);
