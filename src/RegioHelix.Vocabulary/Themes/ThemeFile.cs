using System.Globalization;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Themes;

/// <summary>
/// Reads themes from an editable table: a row without an activity introduces a theme with its names, its source and what its codes cannot show;
/// a row with one adds the activity with its weight. <c>docs/guide/themes-and-territories.md</c> shows one.
/// </summary>
public static class ThemeFile
{
    private static readonly string[] Needed = ["theme", "activity", "weight", "english"];
    private static readonly string[] Optional = ["dutch", "kind", "cannot_show", "dutch_cannot_show", "source", "dutch_source", "evidence"];

    /// <summary>The columns that a file can have.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Needed, .. Optional];

    /// <summary>The themes of a table, in its order.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <exception cref="Problems.ProblemsException">All that is wrong with it; nothing of it is used then.</exception>
    public static IReadOnlyList<Theme> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, Needed, Optional);
        var themes = new List<Theme>();
        foreach (var rows in table.Rows.Where(row => IsNamed(table, row)).GroupBy(row => row["theme"], StringComparer.Ordinal))
            if (ReadTheme(table, rows.Key, [.. rows]) is { } theme)
                themes.Add(theme);
        table.ThrowProblems();
        return themes;
    }

    private static bool IsNamed(EditableTable table, EditableRow row)
    {
        if (EditableWords.IsSlug(row["theme"]))
            return true;
        table.Complain(row, "theme", "theme-name", Phrase.Of("name the theme in lower-case letters, digits and single hyphens, at most 60, as in agrofood"));
        return false;
    }

    private static Theme? ReadTheme(EditableTable table, string slug, IReadOnlyList<EditableRow> rows)
    {
        var heads = rows.Where(row => row["activity"].Length == 0).ToList();
        foreach (var row in heads.Skip(1))
            table.Complain(row, "theme", "repeated-theme", Phrase.Of("introduce a theme once; every other row of it names an activity"));
        if (heads.Count == 0)
            table.Complain(rows[0], "theme", "theme-not-introduced", Phrase.Of("add a row with the theme, no activity, and its English name"));
        else if (heads[0]["english"].Length == 0)
            table.Complain(heads[0], "english", "missing-name", Phrase.Of("give the theme a name in the column english"));
        var members = rows.Where(row => row["activity"].Length > 0).ToList();
        if (members.Count == 0)
            table.Complain(rows[0], "theme", "theme-without-activity", Phrase.Of("add a row for each activity, with its weight"));
        foreach (var row in members)
            CheckNesting(table, row, members);
        if (heads.Count > 0)
            return Named(table, slug, heads[0], members);
        // What is wrong with its activities is said too.
        foreach (var row in members)
            Member(table, row, EvidenceMark.ToBeChecked);
        return null;
    }

    private static Theme Named(EditableTable table, string slug, EditableRow head, IReadOnlyList<EditableRow> members)
    {
        var evidence = EvidenceOf(table, head, EvidenceMark.ToBeChecked);
        return new Theme(
            slug,
            head["english"],
            Or(head["dutch"], head["english"]),
            KindOf(table, head),
            head["cannot_show"],
            Or(head["dutch_cannot_show"], head["cannot_show"]),
            head["source"],
            Or(head["dutch_source"], head["source"]),
            evidence,
            [.. members.Select(row => Member(table, row, evidence)).OrderBy(member => member.Activity, StringComparer.Ordinal)]);
    }

    private static ThemeMember Member(EditableTable table, EditableRow row, EvidenceMark ofTheme)
    {
        if (ActivityCatalogue.Classify(row["activity"]) is ActivityCodeStatus.Unknown or ActivityCodeStatus.Aggregate)
            table.Complain(row, "activity", "unknown-activity", Phrase.Of("write a section, division, group or class of NACE Rev. 2 as Eurostat does, such as C10 or G463"));
        if (!double.TryParse(row["weight"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || !(weight is > 0 and <= 1))
            table.Complain(row, "weight", "weight", Phrase.Of("write which part of the activity belongs to the theme, above 0 and at most 1, with a point, such as 0.5"));
        return new ThemeMember(row["activity"], weight, row["source"], EvidenceOf(table, row, ofTheme));
    }

    // C10 and C101 in one theme would count the same jobs twice.
    private static void CheckNesting(EditableTable table, EditableRow row, IReadOnlyList<EditableRow> members)
    {
        var code = row["activity"];
        if (members.TakeWhile(other => other != row).Any(other => other["activity"] == code))
            table.Complain(row, "activity", "repeated-activity", Phrase.Of("give each activity of a theme once, with its weight"));
        else if (members.FirstOrDefault(other => other != row && IsInside(code, other["activity"])) is { } outer)
            table.Complain(row, "activity", "activity-inside-another", Phrase.Of($"{Phrase.Verbatim(outer["activity"])} of the same theme holds it, and its jobs would count twice; keep one of the two"));
    }

    private static bool IsInside(string code, string outer) => code.Length > outer.Length && outer.Length > 0 && code.StartsWith(outer, StringComparison.Ordinal);

    private static ThemeKind KindOf(EditableTable table, EditableRow row)
    {
        if (row["kind"] is not ("" or "theme" or "ecosystem"))
            table.Complain(row, "kind", "theme-kind", Phrase.Of("write theme or ecosystem, or leave it empty"));
        return row["kind"] == "ecosystem" ? ThemeKind.Ecosystem : ThemeKind.Theme;
    }

    private static EvidenceMark EvidenceOf(EditableTable table, EditableRow row, EvidenceMark otherwise)
    {
        if (row["evidence"].Length == 0)
            return otherwise;
        if (EditableWords.FindEvidence(row["evidence"]) is not { } mark)
            table.Complain(row, "evidence", "evidence-word", Phrase.Of("write read, secondary or to-be-checked"));
        else
            return mark;
        return otherwise;
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
