using System.Globalization;
using RegioHelix.Import.Reading.Cells;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>
/// The text of a cell in a labelled table: a number of 0 or more, perhaps with one of Eurostat's flags; empty or <c>:</c> for missing;
/// <c>4..9</c> for a value that is kept confidential between bounds, either of which may be left out.
/// </summary>
/// <param name="Cell">What is known of the cell.</param>
/// <param name="Rule">Empty for a good cell, else the rule that it breaks.</param>
/// <param name="Advice">What to do.</param>
internal readonly record struct LabelledCell(Cell Cell, string Rule, Phrase Advice)
{
    private const string Between = "..";
    private static readonly Phrase NotFinite = Phrase.Of("an amount is a finite number; write : or leave the cell empty where a value is missing");
    private static readonly Phrase Negative = Phrase.Of("amounts are 0 or more; a value that is not known is written : or left empty");
    private static readonly Phrase BadInterval = Phrase.Of("an interval is written least..most with a least value of 0 or more that is not above the most");

    /// <summary>True where the cell could be read.</summary>
    public bool IsGood => Rule.Length == 0;

    /// <summary>Reads a text.</summary>
    public static LabelledCell Read(string text, bool commas)
    {
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        if (at >= 0 && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return Interval(text.AsSpan(0, at), text.AsSpan(at + Between.Length), commas);
        var read = CellText.Read(text, commas ? DecimalMark.Comma : DecimalMark.Auto);
        if (!read.IsGood)
            return IsNotFinite(text) ? Bad("not-finite", NotFinite) : Bad("not-a-number", read.Advice);
        return read.Value is not { } value ? Good(Cell.Missing(read.Flags)) : value < 0 ? Bad("negative-value", Negative) : Good(Cell.Of(value + 0.0, read.Flags));
    }

    /// <summary>Takes a number of a typed file.</summary>
    public static LabelledCell Of(double? number) => number switch
    {
        null => Good(Cell.Missing()),
        { } value when !double.IsFinite(value) => Bad("not-finite", NotFinite),
        < 0 => Bad("negative-value", Negative),
        { } value => Good(Cell.Of(value + 0.0)),
    };

    private static LabelledCell Interval(ReadOnlySpan<char> least, ReadOnlySpan<char> most, bool commas)
    {
        if (!TryEnd(least, 0, commas, out var lower) || !TryEnd(most, double.PositiveInfinity, commas, out var upper))
            return Bad("not-a-number", BadInterval);
        return lower < 0 || lower > upper || double.IsPositiveInfinity(lower) ? Bad("bad-interval", BadInterval) : Good(Cell.Between(lower, upper));
    }

    private static bool TryEnd(ReadOnlySpan<char> text, double open, bool commas, out double end)
    {
        end = open;
        var read = CellText.Read(text, commas ? DecimalMark.Comma : DecimalMark.Auto);
        if (text.Trim().Length > 0)
            end = read.Value ?? double.NaN;
        return read.IsGood && !double.IsNaN(end);
    }

    private static bool IsNotFinite(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsFinite(value)
        || text.Trim().TrimStart('+', '-').ToUpperInvariant() is "INF" or "INFINITY" or "NAN";

    private static LabelledCell Good(Cell cell) => new(cell, "", Phrase.Empty);

    private static LabelledCell Bad(string rule, Phrase advice) => new(default, rule, advice);
}
