using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Workbooks;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>A small table as it stands, CSV or XLSX, read whole: for lists of organisations and people, whose meaning is another room's.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Header">The first row, trimmed.</param>
/// <param name="Rows">The others.</param>
public sealed record PlainTable(string File, IReadOnlyList<string> Header, IReadOnlyList<PlainRow> Rows)
{
    private const int MostRows = 50_000;
    private const int MostProblems = 200;

    /// <summary>Reads a file to its end.</summary>
    /// <param name="source">The file.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first.</param>
    /// <exception cref="ProblemsException">It is no table, has broken rows (all are named, up to 200), or more than 50,000 rows.</exception>
    public static PlainTable Read(OpenedSource source, string? sheet = null)
    {
        using ITableRows rows = WorkbookReader.Recognises(source.Head) ? WorkbookRows.Open(source, sheet) : DelimitedRows.Open(source, null);
        var (read, problems) = (new List<PlainRow>(), new List<Problem>());
        while (problems.Count < MostProblems && rows.Read())
            if (rows.Fault is { } fault)
                problems.Add(new(rows.File, rows.Line, 0, "bad-quotes", "", fault));
            else if (rows.Count > rows.Header.Count)
                problems.Add(new(rows.File, rows.Line, rows.Header.Count + 1, "too-many-cells", SourceProblem.Shorten(rows[rows.Header.Count]), Phrase.Of($"the header has {rows.Header.Count} columns; quote what holds the delimiter, or name the column")));
            else if (read.Count == MostRows)
                throw SourceProblem.Of(rows.File, rows.Line, 0, "too-many-rows", Phrase.Of($"more than {MostRows}"), Phrase.Of("take the list in parts"));
            else
                read.Add(new(rows.Line, [.. Enumerable.Range(0, rows.Count).Select(field => rows[field])]));
        if (problems.Count == 0 && read.Count == 0)
            problems.Add(new(rows.File, 1, 0, "no-rows", "", Phrase.Of("the table has a header and nothing below it")));
        return problems.Count == 0 ? new(rows.File, rows.Header, read) : throw new ProblemsException(problems);
    }
}

/// <summary>One row of a small table.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Fields">Its fields; fewer than the header has where the row ends early.</param>
public sealed record PlainRow(long Line, IReadOnlyList<string> Fields);
