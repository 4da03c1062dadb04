using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.SdmxCsv;

/// <summary>
/// SDMX-CSV: 1.0 as Eurostat writes it (<c>DATAFLOW,LAST UPDATE,freq,...,TIME_PERIOD,OBS_VALUE,OBS_FLAG</c>) and 2.0
/// (<c>STRUCTURE,STRUCTURE_ID,...</c>), with or without labels beside the codes.
/// Source: SDMX Technical Working Group, sdmx-csv field guide, versions 1.0 and 2.0.
/// </summary>
public sealed class SdmxCsvReader
{
    private readonly DelimitedRows rows;
    private readonly ICellSink sink;
    private readonly SdmxCsvColumns columns;
    private readonly RowProblems problems;
    private readonly string[] codes;
    private readonly string[] formerCodes;
    private int series = -1;

    private SdmxCsvReader(DelimitedRows rows, ICellSink sink, string indicator, string activityDimension)
    {
        this.rows = rows;
        this.sink = sink;
        columns = SdmxCsvColumns.From(rows, indicator, activityDimension);
        problems = new RowProblems(rows.File, sink);
        codes = new string[columns.Places.Length];
        formerCodes = new string[codes.Length];
    }

    /// <summary>True where a file begins like SDMX-CSV.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        head = head.TrimStart((byte)'"');
        return head.StartsWith("DATAFLOW"u8) || head.StartsWith("STRUCTURE"u8);
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="source">The file.</param>
    /// <param name="sink">Where cells and problems go.</param>
    /// <param name="indicator">The indicator where the table has no dimension for it.</param>
    /// <param name="activityDimension">The dimension that is the activity.</param>
    /// <exception cref="ProblemsException">The file as a whole cannot be read.</exception>
    public static void Read(OpenedSource source, ICellSink sink, string indicator, string activityDimension = "nace_r2")
    {
        using var rows = DelimitedRows.Open(source, null);
        new SdmxCsvReader(rows, sink, indicator, activityDimension).ReadRows();
    }

    private void ReadRows()
    {
        var any = false;
        for (; rows.Read() && !problems.AreTooMany; any = true)
            if (IsWhole())
                ReadRow();
        if (!any)
            throw SourceProblem.Of(rows.File, "no-rows", "", Phrase.Of("the table has a header and nothing below it; widen the query and fetch it again"));
    }

    private bool IsWhole()
    {
        if (rows.Fault is { } fault)
            problems.Report(rows.Line, 0, "bad-quotes", rows[0], fault);
        else if (rows.Count != rows.Header.Count)
            problems.Report(rows.Line, 0, "ragged-row", Phrase.Of($"{rows.Count} fields"), Phrase.Of($"the header has {rows.Header.Count}; the file was cut or changed, fetch it again"));
        else
            return true;
        return false;
    }

    // Where a dimension stands in the line, from 1; 0 where the table has none.
    private int Column(int dimension) => dimension < 0 ? 0 : columns.Places[dimension] + 1;

    private void ReadRow()
    {
        for (var i = 0; i < codes.Length; i++)
            codes[i] = Code(columns.Places[i]);
        if (series < 0 || !codes.AsSpan().SequenceEqual(formerCodes))
        {
            var key = columns.Dimensions.Key(codes, rows.Line) with { RegionColumn = Column(columns.Dimensions.Region), ActivityColumn = Column(columns.Dimensions.Activity) };
            series = sink.Series(key, rows.Line);
            codes.CopyTo(formerCodes, 0);
        }

        if (columns.Action >= 0 && rows[columns.Action] is "D")
            problems.Report(rows.Line, columns.Action + 1, "delete-row", "D", Phrase.Of("the message deletes observations; fetch the whole table instead of a difference"));
        else if (YearText.TryRead(Code(columns.Time), out var year))
            ReadCell(year);
        else
            problems.Report(rows.Line, columns.Time + 1, "bad-year", rows[columns.Time], YearText.Advice);
    }

    private void ReadCell(int year)
    {
        var text = rows[columns.Value];
        var cell = text is "NaN" ? CellText.Read("") : CellText.Read(text);
        var flags = ObservationFlags.None;
        if (!cell.IsGood)
            sink.BadCell(series, year, text, cell.Advice, rows.Line, columns.Value + 1);
        else if (columns.Flag >= 0 && !FlagCodes.TryRead(Code(columns.Flag), out flags))
            sink.BadCell(series, year, rows[columns.Flag], SdmxStatus.Advice, rows.Line, columns.Flag + 1);
        else if (columns.Status >= 0 && !SdmxStatus.TryRead(Code(columns.Status), ref flags))
            sink.BadCell(series, year, rows[columns.Status], SdmxStatus.Advice, rows.Line, columns.Status + 1);
        else
            sink.Cell(series, year, cell.Value, cell.Flags | flags | Confidentiality(), rows.Line, columns.Value + 1);
    }

    private ObservationFlags Confidentiality()
        => columns.Confidentiality >= 0 && SdmxStatus.IsConfidential(Code(columns.Confidentiality)) ? ObservationFlags.Confidential : ObservationFlags.None;

    private string Code(int column)
    {
        var text = rows[column];
        var colon = columns.HasNames ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        return colon < 0 ? text.Trim() : text[..colon].Trim();
    }
}
