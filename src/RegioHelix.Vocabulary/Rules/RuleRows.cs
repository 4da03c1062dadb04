using System.Globalization;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Rules;

/// <summary>What all editable files of rules have in common: where a rule stands, when it holds, its words, and what makes a set of rules impossible.</summary>
public static class RuleRows
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The columns that every file of rules needs.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["rule", "kind", "article", "valid_from", "source", "english"];

    /// <summary>The columns that every file of rules may have.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["version", "valid_to", "evidence", "dutch", "question", "dutch_question"];

    /// <summary>Where the rule of a row stands, with a complaint for each thing that is missing or cannot be.</summary>
    public static RuleOrigin Origin(EditableTable table, EditableRow row)
    {
        foreach (var column in (string[])["article", "source", "english"])
            if (row[column].Length == 0)
                table.Complain(row, column, "missing-" + column, Phrase.Of("every rule says where it stands, where that was read, and what it asks; fill this field"));
        var (from, to) = (Day(table, row, "valid_from", DateOnly.MinValue), Day(table, row, "valid_to", DateOnly.MaxValue));
        if (row["valid_from"].Length == 0)
            table.Complain(row, "valid_from", "missing-date", Phrase.Of("write the first day on which the rule holds, such as 2021-07-01"));
        if (from > to)
            table.Complain(row, "valid_to", "dates-reversed", Phrase.Of("the last day lies before the first; swap them"));
        var evidence = row["evidence"].Length == 0 ? EvidenceMark.ToBeChecked : EditableWords.FindEvidence(row["evidence"]);
        if (evidence is null)
            table.Complain(row, "evidence", "evidence-word", Phrase.Of("write read, secondary or to-be-checked"));
        if (evidence == EvidenceMark.ToBeChecked && row["question"].Length == 0)
            table.Complain(row, "question", "missing-question", Phrase.Of("a rule that is to be checked says what to ask the audit authority; write the question"));
        return new RuleOrigin(row["article"], row["version"], from, to, row["source"], evidence ?? EvidenceMark.ToBeChecked);
    }

    /// <summary>The filter in a column, with a complaint where it is none or asks for something unknown.</summary>
    public static RuleFilter Filter(EditableTable table, EditableRow row, string column, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        if (RuleFilter.Find(row[column]) is not { } filter)
        {
            table.Complain(row, column, "bad-filter", Phrase.Of("write clauses as name=value|value, parted by semicolons, each name once"));
            return RuleFilter.Always;
        }
        foreach (var clause in filter.Clauses)
            if (!known.TryGetValue(clause.Name, out var values))
                table.Complain(row, column, "unknown-field", Phrase.Of($"there is no {clause.Name}; known are {string.Join(", ", known.Keys)}"));
            else if (clause.Values.FirstOrDefault(value => !values.Contains(value)) is { } strange)
                table.Complain(row, column, "unknown-value", Phrase.Of($"{clause.Name} is never {strange}; it is one of {string.Join(", ", values)}"));
        return filter;
    }

    /// <summary>A number that must be there.</summary>
    public static decimal Number(EditableTable table, EditableRow row, string column, decimal most)
    {
        if (decimal.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        table.Complain(row, column, "bad-number", Phrase.Of($"write a number from 0 to {(double)most} with a point, such as 0.15"));
        return 0;
    }

    /// <summary>A rule's name, checked.</summary>
    public static bool IsNamed(EditableTable table, EditableRow row, string column)
    {
        if (EditableWords.IsSlug(row[column]))
            return true;
        table.Complain(row, column, "rule-name", Phrase.Of("write a name in lower-case letters, digits and single hyphens, at most 60"));
        return false;
    }

    /// <summary>Complains where two versions of one rule hold on the same day.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rules">Each rule's name, its origin and its row.</param>
    public static void CheckOverlaps(EditableTable table, IEnumerable<(string Name, RuleOrigin Origin, EditableRow Row)> rules)
    {
        foreach (var versions in rules.GroupBy(rule => rule.Name, StringComparer.Ordinal))
        {
            var seen = new List<(RuleOrigin Origin, EditableRow Row)>();
            foreach (var (_, origin, row) in versions)
            {
                if (seen.Find(other => other.Origin.Overlaps(origin)) is { Row: not null } earlier)
                    table.Complain(row, "valid_from", "overlapping-validity", Phrase.Of($"the same rule on line {earlier.Row.Line} holds on some of these days; end one where the other begins"));
                seen.Add((origin, row));
            }
        }
    }

    /// <summary>What the rule asks in Dutch; in English where the row has no Dutch.</summary>
    public static string Dutch(EditableRow row) => Or(row["dutch"], row["english"]);

    /// <summary>The question in Dutch; in English where the row has no Dutch.</summary>
    public static string DutchQuestion(EditableRow row) => Or(row["dutch_question"], row["question"]);

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static DateOnly Day(EditableTable table, EditableRow row, string column, DateOnly otherwise)
    {
        if (row[column].Length == 0)
            return otherwise;
        if (DateOnly.TryParseExact(row[column], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        table.Complain(row, column, "bad-date", Phrase.Of("write a day as year, month and day, such as 2021-07-01"));
        return otherwise;
    }
}
