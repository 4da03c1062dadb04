using System.IO.Compression;
using System.Text;
using MiniExcelLibs;

namespace RegioHelix.Import.Tests.Reading.Workbooks;

/// <summary>Makes workbooks.</summary>
internal static class Workbook
{
    /// <summary>A sheet of rows, the first of them the header.</summary>
    public static byte[] Of(params object?[][] rows) => Of(("Data", rows));

    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets.ToDictionary(sheet => sheet.Name, sheet => (object)sheet.Rows.Select(row => row.Index().ToDictionary(cell => $"c{cell.Index}", cell => cell.Item)).ToArray()), printHeader: false);
        return stream.ToArray();
    }

    /// <summary>A sheet whose rows are given as SpreadsheetML, for what the library does not write.</summary>
    public static byte[] OfXml(string rows)
    {
        using var stream = new MemoryStream(Of([["x"]]));
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = archive.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).FullName;
            archive.GetEntry(name)!.Delete();
            using var sheet = archive.CreateEntry(name).Open();
            sheet.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));
        }

        return whole.ToArray();
    }
}
