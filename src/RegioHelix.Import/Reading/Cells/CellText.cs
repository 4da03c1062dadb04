using System.Globalization;
using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Cells;

/// <summary>
/// The text of a value cell, parted into value and flags: <c>219 d</c>, <c>: c</c>, <c>c</c>, blank. Either <see cref="Fault"/> is null
/// and the rest holds, or the cell cannot be read and <see cref="Advice"/> says why and what to do.
/// </summary>
/// <param name="Value">The value; null for a missing one.</param>
/// <param name="Flags">The flags.</param>
/// <param name="Fault">Why it cannot be read; null for a good cell.</param>
public readonly partial record struct CellText(double? Value, ObservationFlags Flags, Phrase? Fault)
{
    private static readonly Phrase Flagged = Phrase.Of("the flag is none of Eurostat's (b c d e f i n p r s u z); correct it");
    private static readonly Phrase Time = Phrase.Of("a spreadsheet has turned this number into a time (12:00 AM is its zero); put the number back");
    private static readonly Phrase Date = Phrase.Of("a spreadsheet has turned this number into a date; put the number back");
    private static readonly Phrase SheetError = Phrase.Of("this is a spreadsheet's error value; mend the formula or write : for a missing value");
    private static readonly Phrase WordForMissing = Phrase.Of("write : or leave the cell empty where a value is missing");
    private static readonly Phrase Comma = Phrase.Of("a comma or a point in a number can be a decimal mark or part the thousands; say which decimal mark the column has, in the form or with --decimal");
    private static readonly Phrase Point = Phrase.Of("the decimal mark is the comma here, so a point can only part the thousands, as in 4.902,5; correct the number");
    private static readonly Phrase CommaBesidePoint = Phrase.Of("the decimal mark is the point here, so a comma can only part the thousands, as in 4,902.5; correct the number");
    private static readonly Phrase NoNumber = Phrase.Of("this is no number; write digits with a decimal point, a flag behind a blank, and : for a missing value");
    private static readonly Phrase TooLarge = Phrase.Of("the number is too large to be one; correct it");

    /// <summary>True where the cell could be read.</summary>
    public bool IsGood => Fault is null;

    /// <summary>Why the cell cannot be read and what to do; empty for a good one.</summary>
    public Phrase Advice => Fault ?? Phrase.Empty;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">As it stands in the file.</param>
    /// <param name="mark">
    /// What parts the whole from the fraction. Where it is known, the other mark may part the thousands, in groups of three; where it is not,
    /// a point is a decimal one and nothing parts thousands.
    /// </param>
    public static CellText Read(ReadOnlySpan<char> text, DecimalMark mark = DecimalMark.Auto)
    {
        text = text.Trim();
        if (text.Length == 0)
            return default;
        if (text[0] == ':')
            return Missing(text[1..].TrimStart(), text);
        var number = NumberPart(text);
        if (number.Length == 0)
            return Missing(text, text);
        var flags = text[number.Length..].Trim();
        if (!IsNumber(number, mark, out var value))
            return Bad(text, mark);
        if (!double.IsFinite(value))
            return new(null, default, TooLarge);
        return FlagCodes.TryRead(flags, out var read) ? new(value, read, null) : Bad(text, mark, Flagged);
    }

    /// <summary>True where the text is a number with one comma and no point, perhaps with a flag: the comma may be a decimal mark.</summary>
    public static bool MayHaveDecimalComma(ReadOnlySpan<char> text) => CommaPattern().IsMatch(text.Trim());

    /// <summary>True where that comma can be nothing else: not exactly three digits behind it, or none but zeros before it.</summary>
    public static bool MustHaveDecimalComma(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimStart("+-");
        var comma = text.IndexOf(',');
        var behind = text[(comma + 1)..];
        var digits = behind.IndexOfAnyExceptInRange('0', '9');
        return (digits < 0 ? behind.Length : digits) != 3 || comma > 3 || text[0] == '0';
    }

    /// <summary>True where the number in the text has a decimal point.</summary>
    public static bool HasPoint(ReadOnlySpan<char> text) => text.Contains('.');

    private static CellText Missing(ReadOnlySpan<char> flags, ReadOnlySpan<char> text)
        // Behind a colon a cell may carry several flags; alone it is one letter, since inf and dec are words.
        => flags.Length <= (text[0] == ':' ? 3 : 1) && FlagCodes.TryRead(flags, out var read) ? new(null, read, null)
            : Bad(text, DecimalMark.Auto, text[0] == ':' && flags.IndexOfAnyInRange('0', '9') < 0 ? Flagged : NoNumber);

    /// <summary>The text up to the first blank or the letters at its end; empty where that does not begin like a number.</summary>
    private static ReadOnlySpan<char> NumberPart(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+' or '.' or ','))
            return default;
        var blank = text.IndexOfAny(" \t\u00A0");
        var part = blank < 0 ? text : text[..blank];
        var end = part.Length;
        while (end > 0 && char.IsAsciiLetterLower(part[end - 1]))
            end--;
        return part[..end];
    }

    private static bool IsNumber(ReadOnlySpan<char> number, DecimalMark mark, out double value)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        value = 0;
        var thousands = mark == DecimalMark.Comma ? '.' : ',';
        if (mark == DecimalMark.Auto || (mark == DecimalMark.Point && !number.Contains(thousands)))
            return double.TryParse(number, style, CultureInfo.InvariantCulture, out value);
        if (number.Length > 64 || (number.Contains(thousands) && !IsGrouped(number, mark)))
            return false;
        Span<char> pointed = stackalloc char[number.Length];
        var length = 0;
        foreach (var letter in number)
            if (letter != thousands)
                pointed[length++] = letter == ',' ? '.' : letter;
        return double.TryParse(pointed[..length], style, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsGrouped(ReadOnlySpan<char> number, DecimalMark mark) =>
        mark == DecimalMark.Comma ? PointGroups().IsMatch(number) : CommaGroups().IsMatch(number);

    private static CellText Bad(ReadOnlySpan<char> text, DecimalMark mark, Phrase? otherwise = null)
    {
        if (text.Length > 64)
            return new(null, default, NoNumber);
        if (text[0] == '#')
            return new(null, default, SheetError);
        if (TimePattern().IsMatch(text))
            return new(null, default, Time);
        if (DatePattern().IsMatch(text))
            return new(null, default, Date);
        if (MissingPattern().IsMatch(text))
            return new(null, default, WordForMissing);
        if (mark == DecimalMark.Auto && (text.Contains(',') || PointGroups().IsMatch(text)) && char.IsAsciiDigit(text[^1]))
            return new(null, default, Comma);
        if (mark == DecimalMark.Point && text.Contains(',') && char.IsAsciiDigit(text[^1]))
            return new(null, default, CommaBesidePoint);
        return new(null, default, mark == DecimalMark.Comma && text.Contains('.') ? Point : otherwise ?? NoNumber);
    }

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[+-]?[0-9]+,[0-9]+( ?[a-z]{1,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaPattern();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}T?\s*)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\.[0-9]+)?\s*([AP]M)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^([0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}.*|[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{2}){1,2}( .*)?|[0-9]{1,4}[-/ ][A-Za-z]{3,9}([-/ ][0-9]{2,4})?|[A-Za-z]{3,9}[-/ ][0-9]{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(n\.?/?a\.?n?|nan|null|none|missing|-+|\.\.+|…|\*+|x)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MissingPattern();
}
