using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>Rows of which the first thousand are kept: looked at first, and then read again with the rest.</summary>
internal sealed class PreviewRows(ITableRows rows) : ITableRows
{
    private const int MostKept = 1000;
    private readonly List<Row> sample = [];
    private int at = -1;
    private bool ended;

    /// <summary>The first rows.</summary>
    public IReadOnlyList<string[]> Sample => [.. sample.Select(row => row.Fields)];

    /// <summary>The texts of one column in the first rows, without what the file itself keeps as numbers.</summary>
    public IEnumerable<string> TextsOf(int column) => sample.Where(row => column < row.Fields.Length && !row.Numbers[column]).Select(row => row.Fields[column]);

    /// <summary>Rows gone through.</summary>
    public long Passed { get; private set; }

    /// <inheritdoc />
    public string File => rows.File;

    /// <inheritdoc />
    public IReadOnlyList<string> Header => rows.Header;

    /// <inheritdoc />
    public int Count => InSample ? sample[at].Fields.Length : rows.Count;

    /// <inheritdoc />
    public long Line => InSample ? sample[at].Line : rows.Line;

    /// <inheritdoc />
    public Phrase? Fault => InSample ? sample[at].Fault : rows.Fault;

    private bool InSample => at < sample.Count;

    /// <inheritdoc />
    public bool IsNumber(int field) => InSample ? sample[at].Numbers[field] : rows.IsNumber(field);

    /// <inheritdoc />
    public string this[int field] => InSample ? sample[at].Fields[field] : rows[field];

    /// <summary>Reads and keeps the first rows.</summary>
    public void TakeSample()
    {
        while (sample.Count < MostKept && !ended)
            if (rows.Read())
                sample.Add(Kept());
            else
                ended = true;
    }

    /// <inheritdoc />
    public bool Read()
    {
        if (at < sample.Count)
            at++;
        if (!InSample && (ended || !rows.Read()))
            return false;
        Passed++;
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => rows.Dispose();

    private Row Kept()
    {
        var places = Enumerable.Range(0, rows.Count).ToArray();
        return new([.. places.Select(i => rows[i])], [.. places.Select(rows.IsNumber)], rows.Line, rows.Fault);
    }

    private readonly record struct Row(string[] Fields, bool[] Numbers, long Line, Phrase? Fault);
}
