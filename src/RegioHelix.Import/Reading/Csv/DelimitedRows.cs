using CsvHelper;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Csv;

/// <summary>Rows of delimited text with quotes as RFC 4180 has them.</summary>
internal sealed class DelimitedRows : ITableRows
{
    /// <summary>A row beyond this is an unclosed quote that swallows the file.</summary>
    private const int LargestRow = 1 << 20;

    private readonly CsvReader reader;

    private DelimitedRows(string file, TextStream text, char delimiter)
    {
        File = file;
        Delimiter = delimiter;
        reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            PoolStrings = true,
            OnMalformedRecord = record => Fault = Say(record.Reason),
        });
    }

    /// <inheritdoc />
    public string File { get; }

    /// <summary>What parts the fields.</summary>
    public char Delimiter { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>The line of the header.</summary>
    public long HeaderLine { get; private set; }

    /// <inheritdoc />
    public int Count => reader.FieldCount;

    /// <inheritdoc />
    public long Line => reader.LineNumber;

    /// <inheritdoc />
    public Phrase? Fault { get; private set; }

    /// <inheritdoc />
    public bool IsNumber(int field) => false;

    /// <inheritdoc />
    public string this[int field] => reader.GetString(field);

    /// <summary>A field of the row as UTF-8, until the next row is read.</summary>
    public ReadOnlySpan<byte> Bytes(int field) => reader.GetSpan(field);

    /// <summary>Opens a source and reads its header.</summary>
    /// <param name="source">The source; its text is taken.</param>
    /// <param name="delimiter">What parts the fields; found out where it is null.</param>
    public static DelimitedRows Open(OpenedSource source, char? delimiter)
    {
        var text = source.OpenText();
        var rows = new DelimitedRows(source.Name, text, delimiter ?? Delimiters.Detect(source.Head) ?? ',');
        try
        {
            rows.ReadHeader();
        }
        catch
        {
            rows.Dispose();
            throw;
        }

        return rows;
    }

    /// <inheritdoc />
    public bool Read()
    {
        do
        {
            Fault = null;
            if (!Next())
                return false;
        }
        while (Count == 1 && reader.GetSpan(0).Trim(" \t"u8).Length == 0);
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => reader.Dispose();

    private bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            throw SourceProblem.Of(File, Math.Max(1, reader.LineNumber), 0, "endless-row", Phrase.Of($"more than {SourceProblem.Size(LargestRow)}"), Phrase.Of("a quote (\") that is never closed makes the rest of the file one row; close it or remove it"));
        }
    }

    private void ReadHeader()
    {
        if (!Read())
            throw SourceProblem.Of(File, "empty-file", Phrase.Of("only blank lines"), Phrase.Of("the file holds no table; fetch or save it again"));
        if (Fault is not null)
            throw SourceProblem.Of(File, Line, 0, "bad-quotes", reader.GetString(0), Fault);
        Header = [.. Enumerable.Range(0, Count).Select(i => reader.GetString(i).Trim())];
        HeaderLine = Line;
    }

    private static Phrase Say(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => Phrase.Of("a quote (\") is opened and never closed; close it or remove it"),
        CsvMalformedReason.TextAfterClosingQuote => Phrase.Of("text stands behind a closing quote (\"); double the quotes that belong to the text"),
        _ => Phrase.Of("a quote (\") stands inside a field that is not quoted; remove it, or quote the field and double it"),
    };
}
