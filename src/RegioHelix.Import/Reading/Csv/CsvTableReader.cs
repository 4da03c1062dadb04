using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Csv;

/// <summary>Plain delimited text under a mapping of its columns.</summary>
public static class CsvTableReader
{
    /// <summary>Reads a file to its end.</summary>
    /// <param name="source">The file.</param>
    /// <param name="mapping">Which column holds what.</param>
    /// <param name="sink">Where cells and problems go.</param>
    /// <exception cref="ProblemsException">The file as a whole cannot be read under this mapping.</exception>
    public static void Read(OpenedSource source, ColumnMapping mapping, ICellSink sink)
    {
        using var rows = DelimitedRows.Open(source, mapping.Delimiter);
        RefuseWrongDelimiter(rows, source.Head, mapping.Delimiter);
        TableReader.Read(rows, mapping, sink);
    }

    /// <summary>A wrong delimiter shows as a header of one column; without this the advice would be about columns.</summary>
    internal static void RefuseWrongDelimiter(DelimitedRows rows, ReadOnlySpan<byte> head, char? given)
    {
        if (given is not { } delimiter || rows.Header.Count > 1 || Delimiters.Detect(head) is not { } fitting || fitting == delimiter)
            return;
        throw SourceProblem.Of(rows.File, rows.HeaderLine, 0, "wrong-delimiter", Delimiters.Name(delimiter), Phrase.Of($"the header does not come apart at it; the one that fits is {Delimiters.Name(fitting)}"));
    }
}
