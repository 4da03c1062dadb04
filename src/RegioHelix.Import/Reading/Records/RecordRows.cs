using System.Text;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Records;

/// <summary>Opens the rows of a file, told by its first bytes.</summary>
internal static class RecordRows
{
    /// <summary>Opens a file.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It is no table.</exception>
    public static IRecordRows Open(OpenedSource source, char? delimiter)
    {
        if (LabelledParquetRows.Fits(source.Head))
            return new OfParquet(LabelledParquetRows.Open(source));
        var rows = DelimitedRows.Open(source, delimiter);
        try
        {
            CsvTableReader.RefuseWrongDelimiter(rows, source.Head, delimiter);
            return new OfText(rows);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private sealed class OfText(DelimitedRows rows) : IRecordRows
    {
        public IReadOnlyList<string> Header => rows.Header;

        public long Line => rows.Line;

        public int Count => rows.Count;

        public Phrase? Fault => rows.Fault;

        public bool Read() => rows.Read();

        public ReadOnlySpan<byte> Field(int column) => rows.Bytes(column).Trim(" \t"u8);

        public void Dispose() => rows.Dispose();
    }

    private sealed class OfParquet(LabelledParquetRows rows) : IRecordRows
    {
        private byte[] field = new byte[256];

        public IReadOnlyList<string> Header => rows.Header;

        public long Line => rows.Line;

        public int Count => rows.Count;

        public Phrase? Fault => null;

        public bool Read() => rows.Read();

        public ReadOnlySpan<byte> Field(int column)
        {
            var text = rows.Text(column);
            if (field.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
                field = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            return field.AsSpan(0, Encoding.UTF8.GetBytes(text, field));
        }

        public void Dispose() => rows.Dispose();
    }
}
