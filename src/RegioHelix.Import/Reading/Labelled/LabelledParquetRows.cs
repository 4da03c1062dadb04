using RegioHelix.Import.Reading.Source;
using RegioHelix.Store.Parquet;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>The rows of a Parquet file; a row's line is its number, the header counted as the first.</summary>
internal sealed class LabelledParquetRows : ILabelledRows
{
    private static readonly byte[] Magic = "PAR1"u8.ToArray();

    private readonly ParquetRows rows;
    private readonly string? copy;

    private LabelledParquetRows(string file, ParquetRows rows, string? copy) => (File, this.rows, this.copy) = (file, rows, copy);

    /// <inheritdoc />
    public string File { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Header => rows.Columns;

    /// <inheritdoc />
    public int Count => rows.Columns.Count;

    /// <inheritdoc />
    public long Line { get; private set; } = 1;

    /// <inheritdoc />
    public Phrase? Fault => null;

    /// <summary>True where a content is Parquet.</summary>
    public static bool Fits(ReadOnlySpan<byte> head) => head.StartsWith(Magic);

    /// <summary>Opens a source: the file itself where there is a plain one, else a copy of its content.</summary>
    public static LabelledParquetRows Open(OpenedSource source)
    {
        var content = source.OpenSeekable();
        var copy = content is FileStream ? null : CopyOf(content);
        try
        {
            return new(source.Name, ParquetRows.Open(copy ?? ((FileStream)content).Name), copy);
        }
        catch (ParquetFaultException fault)
        {
            Remove(copy);
            throw SourceProblem.Of(source.Name, "bad-parquet", fault.Message, Phrase.Of("the file cannot be read as Parquet; write it again, or give the table as CSV"));
        }
    }

    /// <inheritdoc />
    public bool Read()
    {
        Line++;
        return rows.Read();
    }

    /// <inheritdoc />
    public string Text(int field) => rows.Text(field).Trim();

    /// <inheritdoc />
    public LabelledCell Cell(int field) => rows[field] switch
    {
        null => LabelledCell.Of(null),
        double number => LabelledCell.Of(number),
        _ => LabelledCell.Read(Text(field), commas: false),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        rows.Dispose();
        Remove(copy);
    }

    private static string CopyOf(Stream content)
    {
        var path = Path.Combine(Path.GetTempPath(), $"regiohelix-{Guid.CreateVersion7():N}.parquet");
        using var file = System.IO.File.Create(path);
        content.CopyTo(file);
        return path;
    }

    private static void Remove(string? copy)
    {
        if (copy is not null)
            System.IO.File.Delete(copy);
    }
}
