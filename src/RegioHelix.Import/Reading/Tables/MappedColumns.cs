using System.Text.RegularExpressions;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>A mapping that was found in a header: positions instead of names, -1 for what is not there.</summary>
internal sealed partial class MappedColumns
{
    private static readonly string[] YearNames = ["year", "time", "time_period", "jaar", "année", "annee", "jahr", "año", "anno", "ano", "rok"];
    private readonly string file;
    private readonly IReadOnlyList<string> header;
    private readonly List<Problem> problems = [];

    private MappedColumns(string file, IReadOnlyList<string> header, ColumnMapping mapping)
    {
        this.file = file;
        this.header = header;
        Region = Find(mapping.Region);
        Activity = mapping.Layout == TableLayout.Wide ? -1 : Find(mapping.Activity);
        Flag = mapping.Layout == TableLayout.Wide ? -1 : Find(mapping.Flag);
        Unit = Find(mapping.UnitColumn);
        FindYear(mapping);
        if (mapping.Layout == TableLayout.Wide)
            FindWideValues(mapping);
        else
            FindValue(mapping);
    }

    /// <summary>The region's position.</summary>
    public int Region { get; }

    /// <summary>The activity's position in a tall table, or -1.</summary>
    public int Activity { get; }

    /// <summary>The flag's position, or -1.</summary>
    public int Flag { get; }

    /// <summary>The unit's position, or -1.</summary>
    public int Unit { get; }

    /// <summary>The year's position, or -1.</summary>
    public int Year { get; private set; } = -1;

    /// <summary>The year of all rows where there is no column for it.</summary>
    public int FixedYear { get; private set; }

    /// <summary>The positions of values: one in a tall table.</summary>
    public IReadOnlyList<int> Values { get; private set; } = [];

    /// <summary>Looks the mapping up in a header.</summary>
    /// <exception cref="ProblemsException">Columns that are not there, all of them at once.</exception>
    public static MappedColumns From(string file, IReadOnlyList<string> header, ColumnMapping mapping)
    {
        var columns = new MappedColumns(file, header, mapping);
        return columns.problems.Count == 0 ? columns : throw new ProblemsException(columns.problems);
    }

    /// <summary>The position of a column, by its exact name or else case apart; -1 where there is none.</summary>
    public static int Position(IReadOnlyList<string> header, string name)
    {
        var exact = header.Index().Where(column => column.Item == name.Trim()).Select(column => column.Index).ToArray();
        if (exact.Length > 0)
            return exact[0];
        return header.Index().Where(column => column.Item.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).Select(column => column.Index).DefaultIfEmpty(-1).First();
    }

    /// <summary>True for a header that can only mean the year.</summary>
    public static bool IsYearName(string name) => YearNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The year in a header such as <c>n2014</c>.</summary>
    public static int? FindYearIn(string name)
        => YearInName().Match(name) is { Success: true } match && YearText.TryRead(match.Value, out var year) ? year : null;

    private int Find(string? name)
    {
        if (name is null)
            return -1;
        var position = Position(header, name);
        if (position < 0)
            problems.Add(Missing(name));
        else if (header.Count(other => other == header[position]) > 1)
            problems.Add(new(file, 1, position + 1, "column-twice", SourceProblem.Shorten(name), Phrase.Of("two columns have this name; rename one of them")));
        return position;
    }

    private Problem Missing(string name)
    {
        var nearest = NearestName.Find(name, header);
        var names = string.Join(", ", header.Take(30).Select(SourceProblem.Shorten)) + (header.Count > 30 ? ", …" : "");
        return new(file, 1, 0, "no-such-column", SourceProblem.Shorten(name), nearest is null ? Phrase.Of($"the columns are {names}") : Phrase.Of($"the nearest name is {nearest}; the columns are {names}"));
    }

    private void FindYear(ColumnMapping mapping)
    {
        if (mapping.Year is not null)
        {
            // A value column named 2014 and the year 2014: the year is meant, the column holds the values.
            var position = mapping.Year == mapping.Value ? -1 : Position(header, mapping.Year);
            if (position < 0 && YearText.TryRead(mapping.Year, out var year))
                FixedYear = year;
            else
                Year = Find(mapping.Year);
            return;
        }

        Year = header.Index().Where(column => IsYearName(column.Item)).Select(column => column.Index).DefaultIfEmpty(-1).First();
        if (Year < 0 && mapping.Value is not null && FindYearIn(mapping.Value) is { } named)
            FixedYear = named;
        else if (Year < 0)
            problems.Add(new(file, 1, 0, "no-year", "", Phrase.Of("say which column holds the year, or which year all rows are of")));
    }

    private void FindValue(ColumnMapping mapping)
    {
        if (mapping.Value is null)
            problems.Add(new(file, 1, 0, "no-value-column", "", Phrase.Of($"say which column holds the values; the columns are {string.Join(", ", header.Take(30).Select(SourceProblem.Shorten))}")));
        else
            Values = [Find(mapping.Value)];
    }

    private void FindWideValues(ColumnMapping mapping)
    {
        var ignored = mapping.Ignored.Select(Find).ToHashSet();
        Values = [.. Enumerable.Range(0, header.Count).Where(i => i != Region && i != Unit && i != Year && !ignored.Contains(i) && header[i].Length > 0)];
        foreach (var twice in Values.GroupBy(i => header[i]).Where(group => group.Count() > 1))
            problems.Add(new(file, 1, twice.Last() + 1, "column-twice", SourceProblem.Shorten(twice.Key), Phrase.Of("two columns have this activity; rename or remove one of them")));
        if (Values.Count == 0)
            problems.Add(new(file, 1, 0, "no-value-column", "", Phrase.Of("a wide table has one column for each activity, headed by its code")));
    }

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearInName();
}
