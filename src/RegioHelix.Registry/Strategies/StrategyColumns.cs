using System.Collections.Frozen;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Which column of a file holds what, for each kind of rows. Words of headers as public lists of operations have them.</summary>
public sealed class StrategyColumns
{
    // Field, whether a file must have it, and folded words of headers.
    private static readonly FrozenDictionary<StrategyRowKind, (string Field, bool IsNeeded, string Words)[]> Known = new Dictionary<StrategyRowKind, (string, bool, string)[]>
    {
        [StrategyRowKind.Projects] =
        [
            ("code", false, "code|project code|project id|id|reference|operation id|operation local identifier|operation unique identifier|operation code|project number|kohesio id|item id|keep id|projectnummer|dossiernummer"),
            ("title", true, "title|project|project title|project name|operation|operation name|name|operation name programme language|operation name english|label|titel|projectnaam|naam van de concrete actie|intitule|titolo|titulo|bezeichnung des vorhabens"),
            ("call", false, "call|call code|call id|oproep|appel|bando"),
            ("priority", false, "priority|priority code|priority axis|s3 priority|prioriteit|priorite|priorita|prioritat"),
            ("budget", false, "budget|total budget|total cost|total eligible expenditure|total eligible expenditure amount|eligible expenditure|total eligible budget|totaal budget|totale kosten|cout total|costo totale|gesamtausgaben"),
            ("eu_share", false, "eu share|project eu budget|eu budget|eu contribution|eu funding|union contribution|erdf|efro|feder|fesr|eu cofinancing amount|operation eu budget|eu bijdrage"),
            ("currency", false, "currency|total eligible expenditure currency|munt|valuta|devise|wahrung"),
            ("starts_on", false, "starts on|start|start date|operation start date|begin|begindatum|startdatum|date de debut|data inizio"),
            ("ends_on", false, "ends on|end|end date|operation end date|einde|einddatum|date de fin|data fine"),
            ("region", false, "nuts3 code|nuts2 code|nuts1 code|nuts code|nuts|nuts3|nuts2|nuts 3|nuts 2|region code|region|regio"),
            ("category", false, "category|category of intervention|category label|intervention field|intervention category|categorie|interventiegebied|field of intervention"),
            ("partner", false, "partner|partner name|beneficiary|beneficiary name|beneficiaries|begunstigde|beneficiaire|beneficiario|begunstigter|organisation|organization"),
            ("partner_role", false, "partner role|role|rol|partner type"),
            ("partner_region", false, "partner region|partner nuts|partner nuts code|beneficiary nuts|partner nuts3"),
            ("partner_budget", false, "partner budget|partner expenditure|partner total budget|budget partner"),
        ],
        [StrategyRowKind.Priorities] =
        [
            ("code", true, "code|priority|priority code|id|prioriteit"), ("name", true, "name|title|priority name|naam|titel"), ("description", false, "description|omschrijving|beschrijving"),
            ("scope", false, "scope|activities|activity|nace|themes|activiteiten|themas"), ("places", false, "places|territory|regions|nuts|gebied"), ("clusters", false, "clusters|cluster|cluster organisations|clusterorganisaties"),
        ],
        [StrategyRowKind.Measures] =
        [
            ("code", true, "code|measure|measure code|id|maatregel"), ("name", true, "name|title|measure name|naam|titel"), ("priority", false, "priority|priority code|prioriteit"),
            ("field", true, "field|policy field|policy|beleidsveld"), ("instrument", false, "instrument|type"), ("budget", false, "budget|money|bedrag|total budget"),
        ],
        [StrategyRowKind.Calls] =
        [
            ("code", true, "code|call|call code|call id|id|reference|oproep"), ("name", true, "name|title|call name|call title|naam|titel"), ("priority", false, "priority|priority code|prioriteit"), ("measure", false, "measure|measure code|maatregel"),
            ("opens_on", false, "opens on|opens|open|opening|opening date|start date|opent|openingsdatum"), ("closes_on", false, "closes on|closes|close|closing|deadline|closing date|end date|sluit|sluitingsdatum"),
            ("budget", false, "budget|money|total budget|indicative budget|bedrag"), ("themes", false, "themes|theme|tags|topics|nace|themas"), ("address", false, "address|url|link|website"),
        ],
        [StrategyRowKind.Indicators] =
        [
            ("code", true, "code|indicator|indicator code|id"), ("name", false, "name|title|indicator name|naam"), ("priority", false, "priority|priority code|prioriteit"), ("kind", false, "kind|type|soort"), ("counting", false, "counting|counts|telwijze"),
            ("unit", false, "unit|measurement unit|eenheid"), ("baseline", false, "baseline|baseline value|nulmeting|uitgangswaarde"), ("baseline_year", false, "baseline year|reference year|jaar nulmeting"),
            ("target", false, "target|target value|target 2029|streefwaarde|doel"), ("target_year", false, "target year|streefjaar"), ("source", false, "source|source of data|bron"),
        ],
        [StrategyRowKind.Values] =
        [
            ("indicator", true, "indicator|indicator code|code"), ("project", false, "project|project code|project id|operation id"), ("on", true, "on|date|day|datum|dag"), ("amount", true, "amount|value|waarde|achieved value|achieved"), ("source", false, "source|bron"),
        ],
    }.ToFrozenDictionary();

    private readonly Dictionary<string, int> positions;

    private StrategyColumns(Dictionary<string, int> positions) => this.positions = positions;

    /// <summary>The column of each field that the file has, from 0.</summary>
    public IReadOnlyDictionary<string, int> Positions => positions;

    /// <summary>Columns from 1, as problems name them.</summary>
    internal IReadOnlyDictionary<string, int> Places => positions.ToDictionary(pair => pair.Key, pair => pair.Value + 1);

    /// <summary>What the rows of a kind can hold.</summary>
    public static IReadOnlyList<string> Fields(StrategyRowKind kind) => [.. Known[kind].Select(entry => entry.Field)];

    /// <summary>Takes the columns that somebody chose, and finds the others by their names.</summary>
    /// <param name="kind">What the rows are.</param>
    /// <param name="roster">The file.</param>
    /// <param name="chosen">Field and name of its column; an empty name leaves the field out.</param>
    /// <exception cref="ProblemsException">A field or a column is unknown, or a column that must be there is not.</exception>
    public static StrategyColumns Read(StrategyRowKind kind, Roster roster, IReadOnlyDictionary<string, string> chosen)
    {
        var (positions, problems, fields) = (new Dictionary<string, int>(), new List<Problem>(), Fields(kind));
        foreach (var (field, column) in chosen)
            if (!fields.Contains(field))
                problems.Add(new(roster.File, 1, 0, "unknown-field", field, Phrase.Of($"the fields are {string.Join(", ", fields)}")));
            else if (column.Length > 0 && Find(roster.Header, column) is var at and >= 0)
                positions[field] = at;
            else if (column.Length > 0)
                problems.Add(new(roster.File, 1, 0, "no-such-column", column, Phrase.Of($"the columns are {string.Join(", ", roster.Header)}")));
        foreach (var (field, _, words) in Known[kind].Where(entry => !chosen.ContainsKey(entry.Field)))
            if (FindByWords(roster.Header, words.Split('|'), positions.Values) is var at and >= 0)
                positions[field] = at;
        foreach (var (field, isNeeded, _) in Known[kind])
            if (isNeeded && problems.Count == 0 && !positions.ContainsKey(field))
                problems.Add(new(roster.File, 1, 0, "no-such-column", field, Phrase.Of($"say which column holds it; the columns are {string.Join(", ", roster.Header)}")));
        return problems.Count == 0 ? new(positions) : throw new ProblemsException(problems);
    }

    /// <summary>A field of a row, without the mark that keeps spreadsheets from running it; empty where the file has no such column.</summary>
    internal string Get(RosterRow row, string field) => positions.TryGetValue(field, out var at) && at < row.Fields.Count ? FormulaMark.Remove(row.Fields[at].Trim()) : "";

    /// <summary>What a row holds in the columns that are read, by their names. Others are not kept: lists of operations name people in them.</summary>
    internal string Keep(Roster roster, RosterRow row)
    {
        int[] read = [.. positions.Values.Distinct().Order()];
        return StrategySourceRow.Store([.. read.Select(at => roster.Header[at])], [.. read.Select(at => row.Fields.ElementAtOrDefault(at) ?? "")]);
    }

    private static int Find(IReadOnlyList<string> header, string column) => header.Select(name => name.Trim()).ToList().FindIndex(name => name.Equals(column.Trim(), StringComparison.OrdinalIgnoreCase));

    // The words stand in order of how surely they mean the field.
    private static int FindByWords(IReadOnlyList<string> header, string[] words, ICollection<int> taken)
    {
        var folded = header.Select(name => Spelling.Fold(name.Replace('_', ' '))).ToList();
        foreach (var word in words)
            for (var at = 0; at < folded.Count; at++)
                if (folded[at] == word && !taken.Contains(at))
                    return at;
        return -1;
    }
}
