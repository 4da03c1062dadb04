using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Vocabulary.Editable;

/// <summary>
/// A tab-separated table that a person edits: the names of the columns in the first line, in any order, those not needed left out; then a row a line.
/// Empty lines and lines that begin with <c>#</c> say nothing. What is wrong is collected, and said at once, up to 200 of it.
/// </summary>
public sealed class EditableTable
{
    private const int MostProblems = 200;
    private readonly List<Problem> problems = [];

    /// <summary>Reads a table to its end.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="needed">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    public EditableTable(TextReader text, string file, IReadOnlyList<string> needed, IReadOnlyList<string> optional)
    {
        File = file;
        Rows = [.. Read(text, needed, [.. needed, .. optional])];
    }

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The rows that could be read.</summary>
    public IReadOnlyList<EditableRow> Rows { get; }

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Notes what is wrong with a field.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column that is meant.</param>
    /// <param name="rule">A short stable name.</param>
    /// <param name="advice">What to do.</param>
    public void Complain(EditableRow row, string column, string rule, Phrase advice) =>
        Add(new Problem(File, row.Line, row.ColumnOf(column), rule, row[column], advice));

    /// <summary>Throws where anything is wrong.</summary>
    /// <exception cref="ProblemsException">All that is wrong.</exception>
    public void ThrowProblems()
    {
        if (problems.Count > 0)
            throw new ProblemsException([.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private void Add(Problem problem)
    {
        if (problems.Count < MostProblems)
            problems.Add(problem);
    }

    private List<EditableRow> Read(TextReader text, IReadOnlyList<string> needed, IReadOnlyList<string> known)
    {
        var rows = new List<EditableRow>();
        Dictionary<string, int>? columns = null;
        for (var line = 1L; text.ReadLine() is { } content; line++)
        {
            if (content.Trim().Length == 0 || content.StartsWith('#'))
                continue;
            var fields = content.Split('\t');
            if (columns is null)
                columns = Heading(fields, line, needed, known);
            else if (fields.Length > columns.Count)
                Add(new Problem(File, line, columns.Count + 1, "too-many-fields", fields[columns.Count], Phrase.Of($"the heading names {columns.Count} columns; remove what is beyond them, or the tab in a text")));
            else
                rows.Add(new EditableRow(line, columns, fields));
        }
        if (columns is null)
            Add(new Problem(File, 1, 0, "empty-table", "", Phrase.Of($"begin with the names of the columns, parted by tabs: {string.Join(", ", known)}")));
        return rows;
    }

    private Dictionary<string, int> Heading(string[] names, long line, IReadOnlyList<string> needed, IReadOnlyList<string> known)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        // A file that is no table may seem to have columns without end.
        for (var at = 0; at < names.Length && problems.Count < MostProblems; at++)
        {
            var name = names[at].Trim().TrimStart('\uFEFF');
            if (!known.Contains(name))
                Add(new Problem(File, line, at + 1, "unknown-column", name, Phrase.Of($"the columns are {string.Join(", ", known)}")));
            if (!columns.TryAdd(name, at))
                Add(new Problem(File, line, at + 1, "repeated-column", name, Phrase.Of("name each column once")));
        }
        foreach (var missing in needed.Where(column => !columns.ContainsKey(column)))
            Add(new Problem(File, line, 0, "missing-column", missing, Phrase.Of($"the table needs the columns {string.Join(", ", needed)}, parted by tabs")));
        // A repeated name still takes its place.
        while (columns.Count < names.Length)
            columns.Add($"\0{columns.Count}", columns.Count);
        return columns;
    }
}
