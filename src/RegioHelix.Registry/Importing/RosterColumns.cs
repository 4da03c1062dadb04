using System.Collections.Frozen;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>Which column of a list holds what.</summary>
public sealed class RosterColumns
{
    /// <summary>What a column can hold, by the names that exports give.</summary>
    public static readonly IReadOnlyList<string> Fields =
        ["name", "other_names", "kind", "size", "website", "mail_box", "town", "region", "region_version", "founded_year", "languages", "tags", "description", "description_language"];

    // Folded words of headers as lists in Europe have them.
    private static readonly FrozenDictionary<string, string> Words = new (string Field, string Words)[]
    {
        ("name", "name|naam|nom|nome|nombre|firma|firmenname|bedrijf|bedrijfsnaam|company|company name|organisation|organization|organisatie|entreprise|azienda|empresa|member|lid|mitglied|nazwa|onoma"),
        ("other_names", "other names|other name|short name|acronym|afkorting|abkurzung|sigle"),
        ("kind", "kind|type|soort|art|tipo|type of organisation|organisation type"),
        ("size", "size|grootte|grosse|taille|dimensione"),
        ("website", "website|web|url|www|site|web site|homepage|webseite|sito web|site web"),
        ("mail_box", "mail box|mail|email|e mail|courriel|e mailadres"),
        ("town", "town|city|place|location|plaats|vestigingsplaats|standort|lieu|luogo|stad|ort|stadt|ville|citta|comune|ciudad|municipality|gemeente"),
        ("region", "region|nuts|nuts code|nuts2|nuts3|nuts 2|nuts 3|regio|region code"),
        ("region_version", "region version|nuts version"),
        ("founded_year", "founded year|founded|year|year founded|opgericht|grundungsjahr|annee"),
        ("languages", "languages|language|talen|taal|sprachen|langues|lingue"),
        ("tags", "tags|tag|nace|nace code|activity|activity code|activiteit|activiteiten|sbi|ateco|naf|wz|sector|branche"),
        ("description", "description|omschrijving|beschrijving|beschreibung|descrizione|descripcion|activities|what"),
        ("description_language", "description language"),
    }.SelectMany(entry => entry.Words.Split('|').Select(word => (word, entry.Field))).ToFrozenDictionary(pair => pair.word, pair => pair.Field, StringComparer.Ordinal);

    private readonly Dictionary<string, int> positions;

    private RosterColumns(Dictionary<string, int> positions) => this.positions = positions;

    /// <summary>The column of each field that the list has, from 0.</summary>
    public IReadOnlyDictionary<string, int> Positions => positions;

    /// <summary>Columns from 1, as problems name them.</summary>
    internal IReadOnlyDictionary<string, int> Places => positions.ToDictionary(pair => pair.Key, pair => pair.Value + 1);

    /// <summary>Finds the columns by their names, in the words of several languages; the first of several that fit counts.</summary>
    /// <exception cref="ProblemsException">No column of names is found.</exception>
    public static RosterColumns Guess(Roster roster) => Read(roster, new Dictionary<string, string>());

    /// <summary>Takes the columns that somebody chose, and finds the others by their names.</summary>
    /// <param name="roster">The list.</param>
    /// <param name="chosen">Field and name of its column; an empty name leaves the field out.</param>
    /// <exception cref="ProblemsException">A field or a column is unknown, or there is no column of names.</exception>
    public static RosterColumns Read(Roster roster, IReadOnlyDictionary<string, string> chosen)
    {
        var (positions, problems) = (new Dictionary<string, int>(), new List<Problem>());
        foreach (var (field, column) in chosen)
            if (!Fields.Contains(field))
                problems.Add(new(roster.File, 1, 0, "unknown-field", field, Phrase.Of($"the fields are {string.Join(", ", Fields)}")));
            else if (column.Length > 0 && Find(roster.Header, column) is var at and >= 0)
                positions[field] = at;
            else if (column.Length > 0)
                problems.Add(new(roster.File, 1, 0, "no-such-column", column, Phrase.Of($"the columns are {string.Join(", ", roster.Header)}")));
        for (var column = 0; column < roster.Header.Count; column++)
            if (Words.TryGetValue(Spelling.Fold(roster.Header[column].Replace('_', ' ')), out var field) && !chosen.ContainsKey(field) && !positions.ContainsValue(column))
                positions.TryAdd(field, column);
        if (problems.Count == 0 && !positions.ContainsKey("name"))
            problems.Add(new(roster.File, 1, 0, "no-name-column", "", Phrase.Of($"say which column holds the names; the columns are {string.Join(", ", roster.Header)}")));
        return problems.Count == 0 ? new(positions) : throw new ProblemsException(problems);
    }

    /// <summary>A field of a row, without the mark that keeps spreadsheets from running it; empty where the list has no such column.</summary>
    internal string Get(RosterRow row, string field)
    {
        if (!positions.TryGetValue(field, out var at) || at >= row.Fields.Count)
            return "";
        return FormulaMark.Remove(row.Fields[at].Trim());
    }

    private static int Find(IReadOnlyList<string> header, string column)
    {
        for (var at = 0; at < header.Count; at++)
            if (header[at].Equals(column.Trim(), StringComparison.OrdinalIgnoreCase))
                return at;
        return -1;
    }
}
