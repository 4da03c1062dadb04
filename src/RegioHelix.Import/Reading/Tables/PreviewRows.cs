namespace RegioHelix.Import.Reading.Tables;

/// <summary>Rows of which the first thousand are kept: looked at first, and then read again with the rest.</summary>
internal sealed class PreviewRows(ITableRows rows) : ITableRows
{
    private const int Kept = 1000;
    private readonly List<Row> sample = [];
    private int at = -1;
    private bool ended;

    /// <summary>The first rows.</summary>
    public IReadOnlyList<string[]> Sample => [.. sample.Select(row => row.Fields)];

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
    public string Fault => InSample ? sample[at].Fault : rows.Fault;

    private bool InSample => at < sample.Count;

    /// <inheritdoc />
    public string this[int field] => InSample ? sample[at].Fields[field] : rows[field];

    /// <summary>Reads and keeps the first rows.</summary>
    public void TakeSample()
    {
        while (sample.Count < Kept && !ended)
            if (rows.Read())
                sample.Add(new([.. Enumerable.Range(0, rows.Count).Select(i => rows[i])], rows.Line, rows.Fault));
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

    private readonly record struct Row(string[] Fields, long Line, string Fault);
}
