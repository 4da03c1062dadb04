using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>The rows of delimited text.</summary>
internal sealed class LabelledTextRows(DelimitedRows rows, bool commas) : ILabelledRows
{
    /// <inheritdoc />
    public string File => rows.File;

    /// <inheritdoc />
    public IReadOnlyList<string> Header => rows.Header;

    /// <inheritdoc />
    public int Count => rows.Count;

    /// <inheritdoc />
    public long Line => rows.Line;

    /// <inheritdoc />
    public Phrase? Fault => rows.Fault;

    /// <summary>Opens a source and reads its header.</summary>
    public static LabelledTextRows Open(OpenedSource source, bool commas) => new(DelimitedRows.Open(source, null), commas);

    /// <inheritdoc />
    public bool Read() => rows.Read();

    /// <inheritdoc />
    public string Text(int field) => rows[field].Trim();

    /// <inheritdoc />
    public LabelledCell Cell(int field) => LabelledCell.Read(rows[field], commas);

    /// <inheritdoc />
    public void Dispose() => rows.Dispose();
}
