using System.Globalization;
using RegioHelix.Registry.Funding;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Rules;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>Reads fulfilment criteria and the wheel's questions from editable tables. <c>docs/guide/strategy-health.md</c> shows them.</summary>
public static class HealthRuleFile
{
    private const int MostMonths = 120;

    private static readonly Lazy<IReadOnlyList<FulfilmentCriterion>> Criteria = new(() => Travelling("health-criteria.tsv", ReadCriteria));
    private static readonly Lazy<IReadOnlyList<WheelQuestion>> Questions = new(() => Travelling("ris3-wheel.tsv", ReadQuestions));

    /// <summary>The criteria that travel with the program. Source of each: its own.</summary>
    public static IReadOnlyList<FulfilmentCriterion> AllCriteria => Criteria.Value;

    /// <summary>The wheel that travels with the program, step by step.</summary>
    public static IReadOnlyList<WheelQuestion> AllQuestions => Questions.Value;

    /// <summary>Reads criteria, a version of one a row.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with the table; nothing of it is used then.</exception>
    public static IReadOnlyList<FulfilmentCriterion> ReadCriteria(TextReader text, string file)
    {
        var table = new EditableTable(text, file, [.. RuleRows.Needed, "number", "period", "stale_months"], [.. RuleRows.Optional, "proof", "dutch_proof"]);
        var read = table.Rows.Select(row => (Rule: Criterion(table, row), Row: row)).ToList();
        RuleRows.CheckOverlaps(table, read.Select(one => (one.Rule.Name, one.Rule.Origin, one.Row)));
        table.ThrowProblems();
        return [.. read.Select(one => one.Rule).OrderBy(one => one.Period, StringComparer.Ordinal).ThenBy(one => one.Number)];
    }

    /// <summary>Reads the wheel: a row a step, and after it a row each of its questions.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with the table; nothing of it is used then.</exception>
    public static IReadOnlyList<WheelQuestion> ReadQuestions(TextReader text, string file)
    {
        var table = new EditableTable(text, file, [.. RuleRows.Needed, "step"], [.. RuleRows.Optional, "ask", "dutch_ask"]);
        var steps = table.Rows.Where(row => row["kind"] == "step").DistinctBy(row => row["rule"]).ToDictionary(row => row["rule"], StringComparer.Ordinal);
        var (questions, names) = (new List<WheelQuestion>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in table.Rows)
        {
            _ = RuleRows.IsNamed(table, row, "rule");
            var origin = RuleRows.Origin(table, row);
            if (row["kind"] is not ("step" or "question"))
                table.Complain(row, "kind", "rule-kind", Phrase.Of("write step or question"));
            if (row["kind"] != "question")
                continue;
            if (!names.Add(row["rule"]))
                table.Complain(row, "rule", "repeated-rule", Phrase.Of("each question has a name of its own; keep one of the rows"));
            if (steps.GetValueOrDefault(row["step"]) is not { } step)
                table.Complain(row, "step", "unknown-step", Phrase.Of("write the name of a row of the kind step"));
            else
                questions.Add(new(row["rule"], row["step"], step["english"], RuleRows.Dutch(step), origin, row["english"], RuleRows.Dutch(row), row["ask"], Dutch(row, "ask")));
        }
        table.ThrowProblems();
        return questions;
    }

    private static FulfilmentCriterion Criterion(EditableTable table, EditableRow row)
    {
        _ = RuleRows.IsNamed(table, row, "rule");
        var origin = RuleRows.Origin(table, row);
        if (row["kind"] != "criterion")
            table.Complain(row, "kind", "rule-kind", Phrase.Of("write criterion"));
        if (!FundingFacts.Periods.Contains(row["period"]))
            table.Complain(row, "period", "unknown-period", Phrase.Of($"write one of {string.Join(", ", FundingFacts.Periods)}"));
        return new(row["rule"], Whole(table, row, "number"), row["period"], Whole(table, row, "stale_months"), origin, row["english"], RuleRows.Dutch(row), row["proof"], Dutch(row, "proof"));
    }

    private static int Whole(EditableTable table, EditableRow row, string column)
    {
        if (int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostMonths)
            return number;
        table.Complain(row, column, "bad-number", Phrase.Of($"write a whole number from 1 to {MostMonths}"));
        return 1;
    }

    private static string Dutch(EditableRow row, string column) => row["dutch_" + column] is { Length: > 0 } text ? text : row[column];

    private static IReadOnlyList<T> Travelling<T>(string file, Func<TextReader, string, IReadOnlyList<T>> read)
    {
        using var text = new StreamReader(EmbeddedTable.Open(typeof(HealthRuleFile).Assembly, "StrategyHealth." + file));
        return read(text, file);
    }
}
