using RegioHelix.Import.Reading.Cells;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>
/// Guesses the decimal mark of a table's values. Numbers that only one mark can read decide (<c>4.902,5</c>, <c>12.5</c>); where there are
/// none, <c>4.902</c> is ambiguous, and the semicolon between the fields tells that the file was saved where the decimal mark is a comma.
/// </summary>
internal static class DecimalGuess
{
    /// <summary>The mark that fits; a point where nothing tells.</summary>
    /// <param name="values">Values as they stand in the file.</param>
    /// <param name="delimiter">What parts the fields; null for a workbook.</param>
    public static DecimalMark From(IEnumerable<string> values, char? delimiter)
    {
        var (points, commas) = (false, false);
        foreach (var value in values.Where(value => value.AsSpan().IndexOfAny('.', ',') >= 0))
        {
            var (point, comma) = (CellText.Read(value, DecimalMark.Point).IsGood, CellText.Read(value, DecimalMark.Comma).IsGood);
            points |= point && !comma;
            commas |= comma && !point;
        }

        if (points != commas)
            return commas ? DecimalMark.Comma : DecimalMark.Point;
        return !points && delimiter == ';' ? DecimalMark.Comma : DecimalMark.Point;
    }
}
