using RegioHelix.Import.Reading.Cells;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>
/// Cells that may have a decimal comma, kept until the whole column is known: <c>1,234</c> alone could be a thousand and <c>12,5</c>
/// beside <c>1.5</c> a slip, so only a column that fits throughout is read with commas.
/// </summary>
internal sealed class DecimalCommas(ICellSink sink)
{
    private readonly List<Waiting> waiting = [];
    private bool pointSeen;
    private bool certain;

    /// <summary>Takes a cell whose number has a comma; false where it cannot be a decimal one.</summary>
    public bool Take(int series, int year, string text, Vocabulary.Observations.ObservationFlags flags, long line, int column)
    {
        if (!CellText.MayHaveDecimalComma(text))
            return false;
        certain |= CellText.MustHaveDecimalComma(text);
        waiting.Add(new(series, year, text, flags, line, column));
        return true;
    }

    /// <summary>Notes a number that was read with a decimal point.</summary>
    public void SawPoint() => pointSeen = true;

    /// <summary>At the end of the column: reads what was kept, or reports it as bad where the column does not fit.</summary>
    public void Settle()
    {
        foreach (var cell in waiting)
        {
            var read = CellText.Read(cell.Text, certain && !pointSeen ? DecimalMark.Comma : DecimalMark.Auto);
            if (read.IsGood)
                sink.Cell(cell.Series, cell.Year, read.Value, read.Flags | cell.Flags, cell.Line, cell.Column);
            else
                sink.BadCell(cell.Series, cell.Year, cell.Text, read.Advice, cell.Line, cell.Column);
        }
    }

    private readonly record struct Waiting(int Series, int Year, string Text, Vocabulary.Observations.ObservationFlags Flags, long Line, int Column);
}
