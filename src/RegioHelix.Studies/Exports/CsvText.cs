using System.Globalization;
using CsvHelper;

namespace RegioHelix.Studies.Exports;

/// <summary>Writes a CSV with a header; numbers in invariant form, an empty field for what is not published, no formulas.</summary>
public static class CsvText
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes a table.</summary>
    public static string Write(ExportTable table) => Write(table.Columns, table.Rows, row => row);

    /// <summary>Writes the rows.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="fields">Gives a row's fields, in the header's order.</param>
    public static string Write<T>(IReadOnlyList<string> header, IEnumerable<T> rows, Func<T, object?[]> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. header]);
            foreach (var row in rows)
                csv.WriteRecord([.. fields(row).Select(Field)]);
            csv.Flush();
        }
        return text.ToString();
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => ExportTable.Harmless(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
