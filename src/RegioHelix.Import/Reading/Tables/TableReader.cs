using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Dimensions;
using RegioHelix.Import.Reading.SdmxCsv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>Reads the rows of a plain table under a mapping of its columns.</summary>
internal sealed class TableReader
{
    private readonly ITableRows rows;
    private readonly ICellSink sink;
    private readonly ColumnMapping mapping;
    private readonly MappedColumns columns;
    private readonly RowProblems problems;
    private readonly string[] wideActivities;
    private readonly DecimalCommas? commas;

    private TableReader(ITableRows rows, ColumnMapping mapping, ICellSink sink)
    {
        this.rows = rows;
        this.sink = sink;
        this.mapping = mapping;
        columns = MappedColumns.From(rows.File, rows.Header, mapping);
        problems = new RowProblems(rows.File, sink);
        wideActivities = mapping.Layout == TableLayout.Wide ? [.. columns.Values.Select(i => ActivityText.Read(rows.Header[i], mapping.Classification))] : [];
        commas = mapping.DecimalMark == DecimalMark.Auto ? new DecimalCommas(sink) : null;
    }

    /// <summary>Reads the rows to their end.</summary>
    public static void Read(ITableRows rows, ColumnMapping mapping, ICellSink sink)
    {
        var reader = new TableReader(rows, mapping, sink);
        var any = false;
        for (; !reader.problems.AreTooMany && rows.Read(); any = true)
            if (reader.IsWhole())
                reader.ReadRow();
        if (!any)
            throw SourceProblem.Of(rows.File, "no-rows", "", Phrase.Of("the table has a header and nothing below it"));
        reader.commas?.Settle();
    }

    private bool IsWhole()
    {
        if (rows.Fault is { } fault)
            problems.Report(rows.Line, 0, "bad-quotes", rows[0], fault);
        else if (rows.Count != rows.Header.Count)
            problems.Report(rows.Line, 0, "ragged-row", Phrase.Of($"{rows.Count} fields"), Phrase.Of($"the header has {rows.Header.Count}; a field that holds the delimiter must be quoted, and none may be left out"));
        else
            return true;
        return false;
    }

    private void ReadRow()
    {
        var region = rows[columns.Region].Trim();
        if (region.Length == 0)
            problems.Report(rows.Line, columns.Region + 1, "no-region", "", Phrase.Of("the row has no region's code; fill it in or remove the row"));
        else if (!TryReadYear(out var year))
            problems.Report(rows.Line, columns.Year + 1, "bad-year", rows[columns.Year], YearText.Advice);
        else if (mapping.Layout == TableLayout.Wide)
            ReadWide(region, year);
        else
            ReadTall(region, year);
    }

    private bool TryReadYear(out int year)
    {
        year = columns.FixedYear;
        return columns.Year < 0 || YearText.TryRead(rows[columns.Year], out year);
    }

    private void ReadTall(string region, int year)
    {
        var activity = columns.Activity < 0 ? EurostatDimensions.AllActivities : ActivityText.Read(rows[columns.Activity], mapping.Classification);
        if (activity.Length == 0)
        {
            problems.Report(rows.Line, columns.Activity + 1, "no-activity", "", Phrase.Of("the row has no activity's code; fill it in (TOTAL for all activities) or remove the row"));
            return;
        }

        var series = Series(region, activity, columns.Activity);
        var flags = ObservationFlags.None;
        if (columns.Flag >= 0 && !FlagCodes.TryRead(rows[columns.Flag].Trim(), out flags))
            sink.BadCell(series, year, rows[columns.Flag], SdmxStatus.Advice, rows.Line, columns.Flag + 1);
        else
            ReadCell(series, year, columns.Values[0], flags);
    }

    private void ReadWide(string region, int year)
    {
        for (var i = 0; i < wideActivities.Length; i++)
            ReadCell(Series(region, wideActivities[i], columns.Values[i]), year, columns.Values[i], ObservationFlags.None);
    }

    private int Series(string region, string activity, int activityColumn)
    {
        var unit = columns.Unit < 0 ? mapping.Unit : rows[columns.Unit].Trim();
        return sink.Series(new SeriesKey(region, activity, mapping.Indicator, unit, "") { RegionColumn = columns.Region + 1, ActivityColumn = activityColumn + 1 }, rows.Line);
    }

    private void ReadCell(int series, int year, int column, ObservationFlags flags)
    {
        var text = rows[column];
        // A workbook's own numbers have no mark that could be mistaken.
        var isNumber = rows.IsNumber(column);
        var cell = CellText.Read(text, isNumber ? DecimalMark.Auto : mapping.DecimalMark);
        if (cell.IsGood)
        {
            if (!isNumber && cell.Value.HasValue && CellText.HasPoint(text))
                commas?.SawPoint();
            sink.Cell(series, year, cell.Value, cell.Flags | flags, rows.Line, column + 1);
        }
        else if (commas?.Take(series, year, text, flags, rows.Line, column + 1) != true)
        {
            sink.BadCell(series, year, text, cell.Advice, rows.Line, column + 1);
        }
    }
}
