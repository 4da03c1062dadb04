using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Workbooks;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>What a plain table holds and what an import of it would meet, without importing anything.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Delimiter">What parts its fields; null for a workbook.</param>
/// <param name="Sheets">The sheets of a workbook; empty for text.</param>
/// <param name="Sheet">The sheet that is shown; null for text.</param>
/// <param name="Header">The header.</param>
/// <param name="Rows">The first 20 rows.</param>
/// <param name="RowCount">How many rows there are; so many as were read where reading was given up.</param>
/// <param name="Columns">Each column with its examples.</param>
/// <param name="Mapping">The mapping given, or guessed; null where no guess can be made.</param>
/// <param name="NutsVersion">The version that fits the region codes best; null where there is no level 2 code.</param>
/// <param name="Cells">Cells that can be read under the mapping.</param>
/// <param name="Published">Of these, with a value.</param>
/// <param name="Problems">The first 100 problems under the mapping.</param>
/// <param name="ProblemCount">All problems.</param>
public sealed record TablePreview(
    string File,
    char? Delimiter,
    IReadOnlyList<string> Sheets,
    string? Sheet,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    long RowCount,
    IReadOnlyList<PreviewColumn> Columns,
    ColumnMapping? Mapping,
    NutsVersion? NutsVersion,
    long Cells,
    long Published,
    IReadOnlyList<Problem> Problems,
    long ProblemCount)
{
    private const int Shown = 20;

    /// <summary>Looks at a text table or workbook, guessing the mapping.</summary>
    /// <param name="source">The file.</param>
    /// <param name="delimiter">What parts the fields of text; found out where it is null.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first.</param>
    /// <param name="indicator">What the values are to be called in the guess.</param>
    /// <exception cref="ProblemsException">The file is no table at all.</exception>
    public static TablePreview From(OpenedSource source, char? delimiter = null, string? sheet = null, string indicator = "value")
        => Look(source, delimiter, sheet, indicator, null);

    /// <summary>Looks at a text table or workbook under a mapping that somebody chose.</summary>
    /// <exception cref="ProblemsException">The file is no table at all.</exception>
    public static TablePreview From(OpenedSource source, ColumnMapping mapping)
        => Look(source, mapping.Delimiter, mapping.Sheet, mapping.Indicator, mapping);

    private static TablePreview Look(OpenedSource source, char? delimiter, string? sheet, string indicator, ColumnMapping? mapping)
    {
        if (WorkbookReader.Recognises(source.Head))
        {
            var sheets = WorkbookReader.ListSheets(source);
            using var workbook = new PreviewRows(WorkbookRows.Open(source, sheet));
            return Look(workbook, null, sheets, sheet ?? sheets[0], indicator, mapping);
        }

        var text = DelimitedRows.Open(source, delimiter);
        using var rows = new PreviewRows(text);
        CsvTableReader.RefuseWrongDelimiter(text, source.Head, delimiter);
        return Look(rows, text.Delimiter, [], null, indicator, mapping);
    }

    private static TablePreview Look(PreviewRows rows, char? delimiter, IReadOnlyList<string> sheets, string? sheet, string indicator, ColumnMapping? given)
    {
        rows.TakeSample();
        var sample = rows.Sample;
        var samples = rows.Header.Select((name, i) => new ColumnSample(name, sample.Select(row => i < row.Length ? row[i] : ""))).ToArray();
        var guess = MappingGuess.From(samples, indicator);
        var mapping = given ?? (guess.Mapping is { } guessed ? guessed with { Delimiter = delimiter, Sheet = sheet, DecimalMark = GuessMark(rows, guess, delimiter) } : null);
        var sink = new PreviewSink(rows.File, mapping?.Classification ?? "");
        if (mapping is null)
            sink.Report(NoGuess(rows, guess));
        else
            Try(() => TableReader.Read(rows, mapping, sink), sink);
        Try(() => CountRest(rows), sink);
        return new(
            rows.File, delimiter, sheets, sheet, rows.Header, [.. sample.Take(Shown)], rows.Passed,
            [.. samples.Select((column, i) => new PreviewColumn(column.Name, guess.Roles[i], column.Examples, column.Empty))],
            mapping, RegionCatalogue.DetectVersion(sink.Regions), sink.Cells, sink.Published, sink.Problems, sink.ProblemCount);
    }

    private static DecimalMark GuessMark(PreviewRows rows, MappingGuess guess, char? delimiter) =>
        DecimalGuess.From(guess.Roles.Index().Where(column => column.Item == ColumnRole.Value).SelectMany(column => rows.TextsOf(column.Index)), delimiter);

    /// <summary>What ends an import is, for a preview, one problem more; said once, though the rest of the rows may meet it again.</summary>
    private static void Try(Action read, PreviewSink sink)
    {
        try
        {
            read();
        }
        catch (ProblemsException e)
        {
            foreach (var problem in e.Problems.Where(problem => !sink.Problems.Contains(problem)))
                sink.Report(problem);
        }
    }

    private static void CountRest(PreviewRows rows)
    {
        while (rows.Read())
        {
            // Passed counts.
        }
    }

    private static Problem NoGuess(PreviewRows rows, MappingGuess guess) => guess.Roles.Contains(ColumnRole.Region)
        ? new(rows.File, 1, 0, "no-value-column", "", Phrase.Of("no column of numbers was found; say which one holds the values"))
        : new(rows.File, 1, 0, "no-region-column", "", Phrase.Of("no column of NUTS codes (such as NL11 or ITH3) was found; say which one holds the regions, or replace names by codes"));
}
