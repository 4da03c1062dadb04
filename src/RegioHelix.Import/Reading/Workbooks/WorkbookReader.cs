using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Reading.Workbooks;

/// <summary>One sheet of a workbook (.xlsx) under a mapping of its columns.</summary>
public static class WorkbookReader
{
    /// <summary>True where a file begins like a workbook, old ones included so that they get the right advice.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => ContentLooks.IsZip(head) || ContentLooks.IsOldOffice(head);

    /// <summary>Reads a sheet to its end; lines are its rows.</summary>
    /// <param name="source">The workbook.</param>
    /// <param name="mapping">Which column holds what, and which sheet.</param>
    /// <param name="sink">Where cells and problems go.</param>
    /// <exception cref="ProblemsException">The workbook as a whole cannot be read under this mapping.</exception>
    public static void Read(OpenedSource source, ColumnMapping mapping, ICellSink sink)
    {
        using var rows = WorkbookRows.Open(source, mapping.Sheet);
        TableReader.Read(rows, mapping, sink);
    }

    /// <summary>The names of the sheets in order.</summary>
    /// <exception cref="ProblemsException">The file is no workbook.</exception>
    public static IReadOnlyList<string> ListSheets(OpenedSource source)
    {
        WorkbookArchive.Check(source);
        return WorkbookRows.ListSheets(source.Name, source.OpenSeekable());
    }
}
