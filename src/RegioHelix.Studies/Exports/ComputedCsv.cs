using System.Globalization;
using CsvHelper;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Studies.Exports;

/// <summary>
/// A computed result as CSV: <c>label,value</c>, or <c>label,</c> and the columns. With draws <c>label,value,lower,upper</c>, or <c>label,column,value,lower,upper</c>; with ranks <c>rank,rank_best,rank_worst</c> behind, with a chance <c>chance,answered</c>: the part of the draws that answered, and how many did. Numbers with all their digits, an empty field where there is none.
/// Labels stand as they came, so that the file can be joined with the one it was computed from.
/// </summary>
public static class ComputedCsv
{
    /// <summary>The columns of ranks.</summary>
    public static readonly string[] RankColumns = ["rank", "rank_best", "rank_worst"];

    /// <summary>The columns of a chance.</summary>
    public static readonly string[] ChanceColumns = ["chance", "answered"];

    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes the result.</summary>
    public static void Write(ComputedResult result, TextWriter text)
    {
        using var csv = CsvWriter.Create(text, Options, leaveOpen: true);
        if (result.Bands is { } bands)
        {
            WriteBands(result, bands, csv);
            return;
        }
        csv.WriteRecord(["label", .. result.Columns]);
        var fields = new string[result.Columns.Count + 1];
        for (var row = 0; row < result.Rows.Count; row++)
        {
            fields[0] = result.Rows[row];
            for (var column = 0; column < result.Columns.Count; column++)
                fields[column + 1] = Number(result[row, column]);
            csv.WriteRecord(fields);
        }
        csv.Flush();
    }

    // A figure a line, because each brings its interval.
    private static void WriteBands(ComputedResult result, ComputedBands bands, CsvWriter csv)
    {
        csv.WriteRecord(["label", .. result.IsList ? Array.Empty<string>() : ["column"], "value", "lower", "upper", .. bands.Ranks is null ? Array.Empty<string>() : RankColumns, .. bands.Chances is null ? Array.Empty<string>() : ChanceColumns]);
        for (var at = 0; at < result.Values.Count; at++)
            csv.WriteRecord(
            [
                result.Rows[at / result.Columns.Count],
                .. result.IsList ? Array.Empty<string>() : [result.Columns[at % result.Columns.Count]],
                Number(result.Values[at]), Number(bands.Lower[at]), Number(bands.Upper[at]),
                .. bands.Ranks?[at] is { } rank ? [Number(rank.Rank), Number(rank.Best), Number(rank.Worst)] : Array.Empty<string>(),
                .. bands.Chances is { } chances ? [Number(chances[at].Probability), Number(chances[at].Known)] : Array.Empty<string>(),
            ]);
        csv.Flush();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
