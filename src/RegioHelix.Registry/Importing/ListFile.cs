using CsvHelper;
using MiniExcelLibs;

namespace RegioHelix.Registry.Importing;

/// <summary>Writes lists, CSV or XLSX. Texts that a spreadsheet would run as a formula are marked as text.</summary>
internal static class ListFile
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes one.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="sheet">The name of the sheet of a workbook.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The rows, in the order of the columns.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task Write(Stream target, ListFormat format, string sheet, IReadOnlyList<string> header, IEnumerable<string[]> rows, CancellationToken cancellation)
    {
        var marked = rows.Select(row => row.Select(FormulaMark.Put));
        if (format == ListFormat.Csv)
            WriteCsv(target, header, marked);
        else
            await MiniExcel.SaveAsAsync(target, marked.Select(row => header.Zip(row).ToDictionary(pair => pair.First, pair => (object)pair.Second)), sheetName: sheet, cancellationToken: cancellation);
    }

    private static void WriteCsv(Stream target, IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StreamWriter(target, leaveOpen: true);
        using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
        csv.WriteRecord([.. header]);
        foreach (var row in rows)
            csv.WriteRecord([.. row]);
        csv.Flush();
    }
}

/// <summary>The formats of lists.</summary>
public enum ListFormat
{
    /// <summary>Comma-separated values, UTF-8.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}
