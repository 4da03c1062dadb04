using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>A small table that goes with another: a label in its first column, what belongs to it in others. Read whole.</summary>
public sealed class LabelledColumns
{
    private readonly List<string[]> rows = [];
    private readonly List<long> lines = [];
    private readonly bool commas;

    private LabelledColumns(string file, IReadOnlyList<string> header, bool commas) => (File, Header, this.commas) = (file, header, commas);

    /// <summary>The file's name, for problems.</summary>
    public string File { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => rows.Count;

    /// <summary>Reads a source to its end.</summary>
    /// <exception cref="ProblemsException">What is wrong with it.</exception>
    public static LabelledColumns Read(OpenedSource source, bool decimalCommas = false)
    {
        using var text = LabelledReader.Open(source, decimalCommas);
        var problems = new LabelledProblems(text.File);
        var columns = new LabelledColumns(text.File, text.Header, decimalCommas);
        while (!problems.AreTooMany && text.Read())
        {
            if (text.Fault is not null || text.Count != text.Header.Count)
                problems.Add(text.Line, 0, "ragged-row", $"{text.Count} fields", Phrase.Of($"the header has {text.Header.Count}; a field that holds the delimiter must be quoted, and none may be left out"));
            columns.rows.Add([.. Enumerable.Range(0, text.Count).Select(text.Text)]);
            columns.lines.Add(text.Line);
        }
        problems.ThrowIfAny();
        if (columns.Count == 0)
            throw SourceProblem.Of(text.File, "no-rows", "", Phrase.Of("the table has a header and nothing below it"));
        return columns;
    }

    /// <summary>The position of a column by its name, case apart, or -1.</summary>
    public int Find(string name) => Enumerable.Range(0, Header.Count).FirstOrDefault(at => Header[at].Equals(name, StringComparison.OrdinalIgnoreCase), -1);

    /// <summary>The position of a column by its name.</summary>
    /// <exception cref="ProblemsException">No such column.</exception>
    public int Get(string name) => Find(name) is var at && at >= 0
        ? at
        : throw SourceProblem.Of(File, 1, 0, "no-such-column", name, Phrase.Of($"the columns are {string.Join(", ", Header)}"));

    /// <summary>A field.</summary>
    public string Text(int row, int column) => rows[row][column];

    /// <summary>The numbers of a column by the labels of the first; null where missing.</summary>
    /// <exception cref="ProblemsException">Text where a number belongs, or a label twice.</exception>
    public IReadOnlyDictionary<string, double?> Numbers(int column) => ByLabel(column, (row, problems) => Number(row, column, problems));

    /// <summary>The same where numbers may be below 0, such as the scores of an index.</summary>
    /// <exception cref="ProblemsException">Text where a number belongs, or a label twice.</exception>
    public IReadOnlyDictionary<string, double?> SignedNumbers(int column) => ByLabel(column, (row, problems) => SignedNumber(row, column, problems));

    /// <summary>The texts of a column by the labels of the first.</summary>
    /// <exception cref="ProblemsException">A label twice.</exception>
    public IReadOnlyDictionary<string, string> Texts(int column) => ByLabel(column, (row, _) => Text(row, column));

    /// <summary>The numbers of a column, one a row.</summary>
    /// <exception cref="ProblemsException">Text where a number belongs, or none at all.</exception>
    public IReadOnlyList<double> ListNumbers(int column) => ListNumbers(column, Number);

    /// <summary>The same where numbers may be below 0, such as places on a map.</summary>
    /// <exception cref="ProblemsException">Text where a number belongs, or none at all.</exception>
    public IReadOnlyList<double> ListSignedNumbers(int column) => ListNumbers(column, SignedNumber);

    private List<double> ListNumbers(int column, Func<int, int, LabelledProblems, double?> read)
    {
        var problems = new LabelledProblems(File);
        var numbers = Enumerable.Range(0, Count).Select(row =>
        {
            var number = read(row, column, problems);
            if (number is null)
                problems.Add(lines[row], column + 1, "missing-value", Text(row, column), Phrase.Of("every row needs a number here; fill it in or remove the row"));
            return number ?? 0;
        }).ToList();
        problems.ThrowIfAny();
        return numbers;
    }

    private Dictionary<string, T> ByLabel<T>(int column, Func<int, LabelledProblems, T> value)
    {
        var problems = new LabelledProblems(File);
        var byLabel = new Dictionary<string, T>(StringComparer.Ordinal);
        if (column < 1 || column >= Header.Count)
            throw SourceProblem.Of(File, 1, 0, "too-few-columns", $"{Header.Count}", Phrase.Of("the first column holds the labels and a second one what belongs to them"));
        for (var row = 0; row < Count; row++)
            if (!byLabel.TryAdd(Text(row, 0), value(row, problems)))
                problems.Add(lines[row], 1, "duplicate-label", Text(row, 0), Phrase.Of("the label stands twice; keep one row"));
        problems.ThrowIfAny();
        return byLabel;
    }

    private double? SignedNumber(int row, int column, LabelledProblems problems) =>
        Text(row, column).TrimStart() is ['-', .. var size] ? -Number(row, column, size, problems) : Number(row, column, problems);

    private double? Number(int row, int column, LabelledProblems problems) => Number(row, column, Text(row, column), problems);

    private double? Number(int row, int column, string text, LabelledProblems problems)
    {
        var cell = LabelledCell.Read(text, commas);
        if (!cell.IsGood)
            problems.Add(lines[row], column + 1, cell.Rule, Text(row, column), cell.Advice);
        return cell.Cell.Value;
    }
}
