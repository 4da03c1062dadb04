using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>Which column of a list holds what.</summary>
public sealed class RosterColumns
{
    /// <summary>What a column of a list of organisations can hold, by the names that exports give.</summary>
    public static IReadOnlyList<string> Fields => RosterFields.Organisations.Names;

    /// <summary>What a column of a list of people can hold.</summary>
    public static IReadOnlyList<string> PeopleFields => RosterFields.People.Names;

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
    public static RosterColumns Read(Roster roster, IReadOnlyDictionary<string, string> chosen) => Read(roster, chosen, RosterFields.Organisations);

    /// <summary>The same for a list of people.</summary>
    /// <exception cref="ProblemsException">A field or a column is unknown, or there is no column of names or of mail addresses.</exception>
    public static RosterColumns ReadPeople(Roster roster, IReadOnlyDictionary<string, string> chosen) => Read(roster, chosen, RosterFields.People);

    private static RosterColumns Read(Roster roster, IReadOnlyDictionary<string, string> chosen, RosterFields fields)
    {
        var (positions, problems) = (new Dictionary<string, int>(), new List<Problem>());
        foreach (var (field, column) in chosen)
            if (!fields.Names.Contains(field))
                problems.Add(new(roster.File, 1, 0, "unknown-field", field, Phrase.Of($"the fields are {string.Join(", ", fields.Names)}")));
            else if (column.Length > 0 && Find(roster.Header, column) is var at and >= 0)
                positions[field] = at;
            else if (column.Length > 0)
                problems.Add(new(roster.File, 1, 0, "no-such-column", column, Phrase.Of($"the columns are {string.Join(", ", roster.Header)}")));
        for (var column = 0; column < roster.Header.Count; column++)
            if (fields.Find(roster.Header[column]) is { } field && !chosen.ContainsKey(field) && !positions.ContainsValue(column))
                positions.TryAdd(field, column);
        if (problems.Count == 0)
            problems.AddRange(fields.Lacking(positions, roster));
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
