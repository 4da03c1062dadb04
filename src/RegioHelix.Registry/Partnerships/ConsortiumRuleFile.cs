using System.Globalization;
using System.Text.Json;
using RegioHelix.Registry.Funding;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>
/// Reads rule sets for consortia from an editable table: a row without a rule introduces a set with its names; every other row is a condition in one of its
/// versions. <c>docs/guide/consortium.md</c> shows one.
/// </summary>
public static class ConsortiumRuleFile
{
    private const int MostCounted = 1000;

    private static readonly string[] Own = ["whom", "count"];

    /// <summary>What filters can ask of a partner.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; } = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["category"] = [.. FundingFacts.Categories, "outermost"],
        ["eligible"] = ["no", "yes"],
        ["kind"] = ["company", "research", "public-body", "civil-society", "cluster-organisation", "intermediary", "mandated"],
        ["non_profit"] = ["no", "yes"],
    };

    /// <summary>The columns that a file can have.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["set", .. RuleRows.Needed, .. Own, .. RuleRows.Optional];

    /// <summary>The sets of a table with all versions of their rules, in its order.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with it; nothing of it is used then.</exception>
    public static IReadOnlyList<ConsortiumRuleSet> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, ["set", .. RuleRows.Needed], [.. Own, .. RuleRows.Optional]);
        var sets = new List<ConsortiumRuleSet>();
        foreach (var rows in table.Rows.Where(row => RuleRows.IsNamed(table, row, "set")).GroupBy(row => row["set"], StringComparer.Ordinal))
            sets.Add(ReadSet(table, rows.Key, [.. rows]));
        table.ThrowProblems();
        return sets;
    }

    private static ConsortiumRuleSet ReadSet(EditableTable table, string name, IReadOnlyList<EditableRow> rows)
    {
        var heads = rows.Where(row => row["rule"].Length == 0).ToList();
        if (heads.Count != 1 || heads[0]["english"].Length == 0)
            table.Complain(heads.Count > 1 ? heads[1] : rows[0], "set", "set-not-introduced", Phrase.Of("introduce each set once: a row with the set, no rule, and its name in the column english"));
        var rules = new List<(ConsortiumRule Rule, EditableRow Row)>();
        foreach (var row in rows.Where(row => row["rule"].Length > 0))
            if (ReadRule(table, row) is { } rule)
                rules.Add((rule, row));
        if (rules.Count == 0)
            table.Complain(rows[0], "set", "set-without-rule", Phrase.Of("add a row for each condition of the set"));
        RuleRows.CheckOverlaps(table, rules.Select(one => (one.Rule.Name, one.Rule.Origin, one.Row)));
        CheckContradictions(table, rules);
        return new ConsortiumRuleSet(name, heads.Count > 0 ? heads[0]["english"] : "", heads.Count > 0 ? RuleRows.Dutch(heads[0]) : "", [.. rules.Select(one => one.Rule)]);
    }

    private static ConsortiumRule? ReadRule(EditableTable table, EditableRow row)
    {
        var isNamed = RuleRows.IsNamed(table, row, "rule");
        var origin = RuleRows.Origin(table, row);
        var whom = RuleRows.Filter(table, row, "whom", Filters);
        if (FindKind(row["kind"]) is not { } kind)
        {
            table.Complain(row, "kind", "rule-kind", Phrase.Of($"write one of {string.Join(", ", Enum.GetValues<ConsortiumRuleKind>().Select(Word))}"));
            return null;
        }
        var count = 0;
        if (kind is not (ConsortiumRuleKind.Coordinator or ConsortiumRuleKind.Unread) && (!int.TryParse(row["count"], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > MostCounted))
            table.Complain(row, "count", "bad-number", Phrase.Of($"write how many, a whole number from 1 to {MostCounted}"));
        return isNamed ? new ConsortiumRule(row["rule"], kind, count, whom, origin, row["english"], RuleRows.Dutch(row), row["question"], RuleRows.DutchQuestion(row)) : null;
    }

    // At least five and at most four of the same can never be met; two minima of the same partners say different things.
    private static void CheckContradictions(EditableTable table, List<(ConsortiumRule Rule, EditableRow Row)> rules)
    {
        for (var second = 1; second < rules.Count; second++)
            for (var first = 0; first < second; first++)
                if (Contradict(rules[first].Rule, rules[second].Rule) || Contradict(rules[second].Rule, rules[first].Rule))
                    table.Complain(rules[second].Row, "count", "contradictory-rules", Phrase.Of($"{rules[first].Rule.Name} on line {rules[first].Row.Line} says otherwise for the same cases on the same days; keep one, or part them by when or by their days"));
    }

    private static bool Contradict(ConsortiumRule first, ConsortiumRule second)
    {
        if (first.Name == second.Name || first.Whom.Text != second.Whom.Text || !first.Origin.Overlaps(second.Origin))
            return false;
        return first.Kind == second.Kind ? first.Count != second.Count
            : first.Kind is ConsortiumRuleKind.Partners or ConsortiumRuleKind.Regions or ConsortiumRuleKind.Countries && second.Kind == ConsortiumRuleKind.MostPartners && first.Count > second.Count;
    }

    private static ConsortiumRuleKind? FindKind(string word) => Enum.GetValues<ConsortiumRuleKind>().Where(kind => Word(kind) == word).Select(kind => (ConsortiumRuleKind?)kind).FirstOrDefault();

    private static string Word(ConsortiumRuleKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
