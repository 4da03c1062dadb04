using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Exports;

/// <summary>A table as a workbook: a sheet of figures, whose name says where they are simulated, and a sheet that says where they come from.</summary>
public static class WorkbookBytes
{
    private static readonly OpenXmlConfiguration Plain = new() { AutoFilter = false, TableStyles = TableStyles.None, FastMode = false };

    /// <summary>Writes the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="culture">The reader's language.</param>
    public static byte[] Write(ExportTable table, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var sheets = new Dictionary<string, object>
        {
            [Sentences.Get(table.Provenance.IsSimulated ? "SheetFiguresSimulated" : "SheetFigures").In(language)] = table.Rows.Select(row => Line(table.Columns, row)),
            [Sentences.Get("SheetSource").In(language)] = Source(table, language),
        };
        using var stream = new MemoryStream();
        stream.SaveAs(sheets, configuration: Plain);
        return stream.ToArray();
    }

    private static Dictionary<string, object?> Line(IReadOnlyList<string> columns, object?[] row)
    {
        var line = new Dictionary<string, object?>(columns.Count);
        for (var at = 0; at < columns.Count; at++)
            line.Add(columns[at], ExportTable.Field(columns[at], row[at]));
        return line;
    }

    private static IEnumerable<Dictionary<string, object?>> Source(ExportTable table, CultureInfo language) =>
        from part in SourceLines.Of(table.Provenance, language).Prepend((Name: Sentences.Get("SourceWhat").In(language), Text: table.Title.In(language)))
        select new Dictionary<string, object?> { [Sentences.Get("SourceName").In(language)] = part.Name, [Sentences.Get("SourceText").In(language)] = ExportTable.Harmless(part.Text) };
}
