using System.Globalization;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Editable;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Territories;

/// <summary>
/// Reads territories from an editable table: a row without a code introduces a territory with its names, NUTS version, date and source; a row
/// with one adds the member. <c>docs/guide/themes-and-territories.md</c> shows one.
/// </summary>
public static class TerritoryFile
{
    private static readonly string[] Needed = ["territory", "code", "english"];
    private static readonly string[] Optional = ["dutch", "version", "year", "note", "dutch_note", "source", "dutch_source", "evidence"];

    /// <summary>The columns that a file can have.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Needed, .. Optional];

    /// <summary>The territories of a table, in its order.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <exception cref="Problems.ProblemsException">All that is wrong with it; nothing of it is used then.</exception>
    public static IReadOnlyList<Territory> Read(TextReader text, string file)
    {
        var table = new EditableTable(text, file, Needed, Optional);
        var territories = new List<Territory>();
        foreach (var rows in table.Rows.Where(row => IsNamed(table, row)).GroupBy(row => row["territory"], StringComparer.Ordinal))
            if (ReadTerritory(table, rows.Key, [.. rows]) is { } territory)
                territories.Add(territory);
        table.ThrowProblems();
        return territories;
    }

    private static bool IsNamed(EditableTable table, EditableRow row)
    {
        if (EditableWords.IsSlug(row["territory"]))
            return true;
        table.Complain(row, "territory", "territory-name", Phrase.Of("name the territory in lower-case letters, digits and single hyphens, at most 60, as in vanguard-2016"));
        return false;
    }

    private static Territory? ReadTerritory(EditableTable table, string slug, IReadOnlyList<EditableRow> rows)
    {
        var heads = rows.Where(row => row["code"].Length == 0).ToList();
        foreach (var row in heads.Skip(1))
            table.Complain(row, "territory", "repeated-territory", Phrase.Of("introduce a territory once; every other row of it names a region"));
        if (heads.Count == 0)
            table.Complain(rows[0], "territory", "territory-not-introduced", Phrase.Of("add a row with the territory, no code, its English name and its NUTS version"));
        else if (heads[0]["english"].Length == 0)
            table.Complain(heads[0], "english", "missing-name", Phrase.Of("give the territory a name in the column english"));
        var members = rows.Where(row => row["code"].Length > 0).ToList();
        if (members.Count == 0)
            table.Complain(rows[0], "territory", "territory-without-region", Phrase.Of("add a row for each region"));
        return heads.Count == 0 ? null : Named(table, slug, heads[0], members);
    }

    private static Territory Named(EditableTable table, string slug, EditableRow head, IReadOnlyList<EditableRow> rows)
    {
        var (version, evidence) = (VersionOf(table, head), EvidenceOf(table, head, EvidenceMark.ToBeChecked));
        return new Territory(
            slug,
            head["english"],
            Or(head["dutch"], head["english"]),
            version ?? NutsVersion.Nuts2021,
            YearOf(table, head),
            head["note"],
            Or(head["dutch_note"], head["note"]),
            head["source"],
            Or(head["dutch_source"], head["source"]),
            evidence,
            [.. rows.Select((row, at) => Member(table, row, version, evidence, rows.Take(at).Any(earlier => earlier["code"] == row["code"])))]);
    }

    private static TerritoryMember Member(EditableTable table, EditableRow row, NutsVersion? version, EvidenceMark ofTerritory, bool isRepeated)
    {
        if (isRepeated)
            table.Complain(row, "code", "repeated-region", Phrase.Of("name each region of a territory once"));
        else if (version is { } inForce && !TerritoryCodes.IsKnown(row["code"], inForce))
            table.Complain(row, "code", "unknown-region", Phrase.Of($"write a NUTS code of level 0 to 3 that is in force in NUTS {(int)inForce}, or give the territory another version"));
        return new TerritoryMember(row["code"], row["english"], YearOf(table, row), row["note"], Or(row["dutch_note"], row["note"]), EvidenceOf(table, row, ofTerritory));
    }

    private static NutsVersion? VersionOf(EditableTable table, EditableRow row)
    {
        if (int.TryParse(row["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Enum.IsDefined((NutsVersion)year))
            return (NutsVersion)year;
        table.Complain(row, "version", "nuts-version", Phrase.Of("write the NUTS version of the codes: 2013, 2016, 2021 or 2024"));
        return null;
    }

    private static int? YearOf(EditableTable table, EditableRow row)
    {
        if (row["year"].Length == 0)
            return null;
        if (row["year"].Length == 4 && int.TryParse(row["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        table.Complain(row, "year", "year", Phrase.Of("write a year of four digits, or leave it empty"));
        return null;
    }

    private static EvidenceMark EvidenceOf(EditableTable table, EditableRow row, EvidenceMark otherwise)
    {
        if (row["evidence"].Length == 0)
            return otherwise;
        if (EditableWords.FindEvidence(row["evidence"]) is { } mark)
            return mark;
        table.Complain(row, "evidence", "evidence-word", Phrase.Of("write read, secondary or to-be-checked"));
        return otherwise;
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
