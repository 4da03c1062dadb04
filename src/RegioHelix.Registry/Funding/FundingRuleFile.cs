using System.Text.Json;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Rules;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Funding;

/// <summary>Reads funding rules from an editable table, a version of a rule a row. <c>docs/guide/funding.md</c> shows one.</summary>
public static class FundingRuleFile
{
    private static readonly string[] Own = ["when", "input", "value"];

    private static readonly FundingRuleKind[] WithValue =
    [
        FundingRuleKind.Cap, FundingRuleKind.Rate, FundingRuleKind.Intensity, FundingRuleKind.Bonus, FundingRuleKind.Threshold, FundingRuleKind.Ceiling,
        FundingRuleKind.Least, FundingRuleKind.Most,
    ];

    /// <summary>The columns that a file can have.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. RuleRows.Needed, .. Own, .. RuleRows.Optional];

    /// <summary>The rules of a table, in its order.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with it; nothing of it is used then.</exception>
    public static IReadOnlyList<FundingRule> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, RuleRows.Needed, [.. Own, .. RuleRows.Optional]);
        var rules = table.Rows.Select(row => (Rule: ReadRule(table, row), Row: row)).Where(one => one.Rule is not null).Select(one => (Rule: one.Rule!, one.Row)).ToList();
        RuleRows.CheckOverlaps(table, rules.Select(one => (one.Rule.Name, one.Rule.Origin, one.Row)));
        CheckContradictions(table, rules);
        table.ThrowProblems();
        return [.. rules.Select(one => one.Rule)];
    }

    /// <summary>The two rules of a set that cannot both hold; null where there are none.</summary>
    public static (FundingRule First, FundingRule Second)? FindContradiction(IReadOnlyList<FundingRule> rules)
    {
        for (var second = 1; second < rules.Count; second++)
            for (var first = 0; first < second; first++)
                if (Contradict(rules[first], rules[second]))
                    return (rules[first], rules[second]);
        return null;
    }

    private static FundingRule? ReadRule(EditableTable table, EditableRow row)
    {
        var isNamed = RuleRows.IsNamed(table, row, "rule");
        var origin = RuleRows.Origin(table, row);
        var when = RuleRows.Filter(table, row, "when", FundingFacts.Filters);
        if (FindKind(row["kind"]) is not { } kind)
        {
            table.Complain(row, "kind", "rule-kind", Phrase.Of($"write one of {string.Join(", ", Enum.GetValues<FundingRuleKind>().Select(Word))}"));
            return null;
        }
        var value = WithValue.Contains(kind) ? RuleRows.Number(table, row, "value", IsShare(kind) ? 1 : 1_000_000_000_000) : 0;
        CheckInput(table, row, kind);
        if (kind == FundingRuleKind.Period && when.Clauses is not [{ Name: "period", Values.Count: 1 }])
            table.Complain(row, "when", "period-unnamed", Phrase.Of("a period is named by one clause, such as period=2021-27"));
        return isNamed ? new FundingRule(row["rule"], kind, when, row["input"], value, origin, row["english"], RuleRows.Dutch(row), row["question"], RuleRows.DutchQuestion(row)) : null;
    }

    private static void CheckInput(EditableTable table, EditableRow row, FundingRuleKind kind)
    {
        IReadOnlyList<string> known = kind switch
        {
            FundingRuleKind.Must => FundingFacts.Conditions,
            FundingRuleKind.Least or FundingRuleKind.Most => FundingFacts.Numbers,
            _ => [""],
        };
        if (!known.Contains(row["input"]))
            table.Complain(row, "input", "unknown-field", known.Count == 1 ? Phrase.Of("a rule of this kind knows its fields itself; leave this empty") : Phrase.Of($"write one of {string.Join(", ", known)}"));
    }

    private static void CheckContradictions(EditableTable table, List<(FundingRule Rule, EditableRow Row)> rules)
    {
        for (var second = 1; second < rules.Count; second++)
            for (var first = 0; first < second; first++)
                if (Contradict(rules[first].Rule, rules[second].Rule))
                    table.Complain(rules[second].Row, "value", "contradictory-rules", Phrase.Of($"{rules[first].Rule.Name} on line {rules[first].Row.Line} says otherwise for the same cases on the same days; keep one, or part them by when or by their days"));
    }

    // Two rules that look at the same, for the same cases, on a same day, and set another limit: one of them is wrong. What one allows and another forbids, too.
    private static bool Contradict(FundingRule first, FundingRule second)
    {
        if (first.Name == second.Name || first.When.Text != second.When.Text || !first.Origin.Overlaps(second.Origin))
            return false;
        if ((first.Kind, second.Kind) is (FundingRuleKind.Basis, FundingRuleKind.Never) or (FundingRuleKind.Never, FundingRuleKind.Basis))
            return true;
        return first.Kind == second.Kind && first.Input == second.Input && WithValue.Contains(first.Kind) && first.Value != second.Value;
    }

    private static bool IsShare(FundingRuleKind kind) => kind is FundingRuleKind.Cap or FundingRuleKind.Rate or FundingRuleKind.Intensity or FundingRuleKind.Bonus;

    private static FundingRuleKind? FindKind(string word) => Enum.GetValues<FundingRuleKind>().Where(kind => Word(kind) == word).Select(kind => (FundingRuleKind?)kind).FirstOrDefault();

    private static string Word(FundingRuleKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
