using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Workbooks;

/// <summary>Rows of one sheet of a workbook (.xlsx): the first row that is not empty is the header. Numbers keep their digits, whatever their format shows.</summary>
internal sealed class WorkbookRows : ITableRows
{
    /// <summary>Wider than any classification has activities.</summary>
    private const int MostColumns = 2048;

    /// <summary>What an empty row costs at least, in empty cells: a few bytes can claim a million of them.</summary>
    private const int EmptyRowCells = 64;

    private readonly IEnumerator<object> rows;
    private readonly SourceLimits limits;
    private readonly CancellationToken cancellation;
    private string[] fields = [];
    private bool[] numbers = [];
    private long emptyCells;

    private WorkbookRows(OpenedSource source, IEnumerator<object> rows)
    {
        File = source.Name;
        limits = source.Limits;
        cancellation = source.Cancellation;
        this.rows = rows;
    }

    /// <inheritdoc />
    public string File { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <inheritdoc />
    public int Count => Header.Count == 0 ? fields.Length : Math.Max(Header.Count, UsedFields());

    /// <inheritdoc />
    public long Line { get; private set; }

    /// <inheritdoc />
    public Phrase? Fault => null;

    /// <inheritdoc />
    public bool IsNumber(int field) => field < numbers.Length && numbers[field];

    /// <inheritdoc />
    public string this[int field] => field < fields.Length ? fields[field] : "";

    /// <summary>Opens a sheet and reads its header.</summary>
    /// <param name="source">The workbook.</param>
    /// <param name="sheet">The sheet's name; null for the first.</param>
    public static WorkbookRows Open(OpenedSource source, string? sheet)
    {
        WorkbookArchive.Check(source);
        var stream = source.OpenSeekable();
        var name = WorkbookArchive.FindSheet(source.Name, ListSheets(source.Name, stream), sheet);
        var rows = new WorkbookRows(source, Guard(source.Name, () => Query(stream, name)));
        if (!rows.Read())
            throw SourceProblem.Of(source.Name, "empty-file", name, Phrase.Of("the sheet is empty; name the sheet that holds the table"));
        rows.Header = [.. rows.fields.Select(field => field.Trim()).Reverse().SkipWhile(field => field.Length == 0).Reverse()];
        return rows;
    }

    /// <summary>The names of a workbook's sheets in order.</summary>
    public static IReadOnlyList<string> ListSheets(string file, Stream stream) => Guard(file, () => MiniExcel.GetSheetNames(stream));

    /// <inheritdoc />
    public bool Read()
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Guard(File, rows.MoveNext))
                return false;
            Line++;
            var cells = ((IDictionary<string, object?>)rows.Current).Values;
            fields = [.. cells.Select(Text)];
            numbers = [.. cells.Select(cell => cell is double or int or long or decimal)];
        }
        while (IsEmpty());
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => rows.Dispose();

    private static IEnumerator<object> Query(Stream stream, string sheet)
    {
        stream.Position = 0;
        var options = new OpenXmlConfiguration { IgnoreEmptyRows = false, FillMergedCells = false };
        return MiniExcel.Query(stream, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX, configuration: options).Cast<object>().GetEnumerator();
    }

    private bool IsEmpty()
    {
        var used = UsedFields();
        emptyCells += used == 0 ? Math.Max(fields.Length, EmptyRowCells) : fields.Length - used;
        if (emptyCells > limits.EmptyCells || fields.Length > MostColumns)
            throw SourceProblem.Of(File, Line, 0, "beyond-table", Phrase.Of($"{fields.Length} columns"), Phrase.Of("the sheet goes far beyond its table; delete the empty rows and columns, or save it as CSV"));
        return used == 0;
    }

    private int UsedFields() => Array.FindLastIndex(fields, field => !string.IsNullOrWhiteSpace(field)) + 1;

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    /// <summary>The workbook library throws what its XML and zip parts throw; for the user all of it means a damaged file.</summary>
    private static T Guard<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException
            or KeyNotFoundException or IndexOutOfRangeException or NullReferenceException or OverflowException or InvalidCastException or IOException)
        {
            throw SourceProblem.Of(file, "damaged-workbook", e.Message, Phrase.Of("the workbook cannot be read; open it in a spreadsheet and save it again as .xlsx or CSV"));
        }
    }
}
