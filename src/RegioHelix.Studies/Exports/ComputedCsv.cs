using System.Globalization;
using CsvHelper;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Studies.Exports;

/// <summary>
/// A computed result as CSV: <c>label,value</c>, or <c>label,</c> and the columns. Numbers with all their digits, an empty field where there is none.
/// Labels stand as they came, so that the file can be joined with the one it was computed from.
/// </summary>
public static class ComputedCsv
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes the result.</summary>
    public static void Write(ComputedResult result, TextWriter text)
    {
        using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
        csv.WriteRecord(["label", .. result.Columns]);
        var fields = new string[result.Columns.Count + 1];
        for (var row = 0; row < result.Rows.Count; row++)
        {
            fields[0] = result.Rows[row];
            for (var column = 0; column < result.Columns.Count; column++)
                fields[column + 1] = result[row, column]?.ToString("R", CultureInfo.InvariantCulture) ?? "";
            csv.WriteRecord(fields);
        }
        csv.Flush();
    }
}
