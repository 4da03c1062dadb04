using System.Text;
using RegioHelix.Import.Reading.Cells;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.EurostatTsv;

/// <summary>Reads rows: the key, then one cell for each year.</summary>
internal sealed class TsvRow(string file, TsvHeader header, ICellSink sink)
{
    private readonly string[] codes = new string[header.Dimensions.Count];
    private readonly CodeTexts[] texts = [.. Enumerable.Range(0, header.Dimensions.Count).Select(_ => new CodeTexts())];

    /// <summary>Reads one line.</summary>
    public void Read(ReadOnlySpan<byte> line, long number)
    {
        var tab = line.IndexOf((byte)'\t');
        if (tab < 0)
            sink.Report(Problem(number, 1, "wrong-delimiter", line, Phrase.Of("the line holds no tab; the file was cut short or is not TSV: fetch it again")));
        else if (!ReadKey(line[..tab]))
            sink.Report(Problem(number, 1, "bad-key", line[..tab], Phrase.Of($"the line's first field must hold {codes.Length} codes separated by commas, as the header says; fetch the file again")));
        else
            ReadCells(line[(tab + 1)..], sink.Series(header.Dimensions.Key(codes, number) with { RegionColumn = 1, ActivityColumn = 1 }, number), number);
    }

    private bool ReadKey(ReadOnlySpan<byte> key)
    {
        var rest = key.TrimEnd((byte)' ');
        for (var i = 0; i < codes.Length; i++)
        {
            var comma = rest.IndexOf((byte)',');
            var isLast = i == codes.Length - 1;
            if (isLast != comma < 0)
                return false;
            codes[i] = texts[i].Get(isLast ? rest : rest[..comma]);
            rest = isLast ? default : rest[(comma + 1)..];
        }

        return true;
    }

    private void ReadCells(ReadOnlySpan<byte> cells, int series, long number)
    {
        var years = header.Years;
        for (var i = 0; i < years.Length; i++)
        {
            var tab = cells.IndexOf((byte)'\t');
            var isLast = i == years.Length - 1;
            if (isLast != tab < 0)
            {
                sink.Report(Problem(number, i + 2, isLast ? "too-many-cells" : "too-few-cells", cells, Phrase.Of($"the header names {years.Length} years, so the line must hold {years.Length} cells; the file was cut short or changed: fetch it again")));
                return;
            }

            ReadCell(isLast ? cells : cells[..tab], series, years[i], number, i + 2);
            cells = isLast ? default : cells[(tab + 1)..];
        }
    }

    private void ReadCell(ReadOnlySpan<byte> text, int series, int year, long number, int column)
    {
        switch (TsvCell.Parse(text, out var cell))
        {
            case TsvCellKind.Cell:
                sink.Cell(series, year, cell.Value, cell.Flags, number, column);
                break;
            case TsvCellKind.UnknownFlag:
                sink.Report(Problem(number, column, "unknown-flag", text, Phrase.Of("Eurostat's flags are b c d e f i n p r s u z; correct the flag")));
                break;
            default:
                ReportBadCell(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 200)]).Trim(), series, year, number, column);
                break;
        }
    }

    // The other text formats say what is wrong with a cell in more words; this one is stricter in what it takes.
    private void ReportBadCell(string text, int series, int year, long number, int column)
    {
        var said = CellText.Read(text);
        sink.BadCell(series, year, SourceProblem.Shorten(text), said.IsGood ? Phrase.Of("a cell is a number or :, then a blank and flags, as in 12.5 b") : said.Advice, number, column);
    }

    private Problem Problem(long number, int column, string rule, ReadOnlySpan<byte> text, Phrase advice) =>
        new(file, number, column, rule, SourceProblem.Shorten(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 200)])), advice);
}
