using System.Globalization;
using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Reading.Cells;

/// <summary>
/// The text of a value cell, parted into value and flags: <c>219 d</c>, <c>: c</c>, <c>c</c>, blank. Either <see cref="Advice"/> is empty
/// and the rest holds, or the cell cannot be read and <see cref="Advice"/> says why and what to do.
/// </summary>
/// <param name="Value">The value; null for a missing one.</param>
/// <param name="Flags">The flags.</param>
/// <param name="Advice">Empty for a good cell.</param>
public readonly partial record struct CellText(double? Value, ObservationFlags Flags, string Advice)
{
    private const string Flagged = "the flag is none of Eurostat's (b c d e f i n p r s u z); correct it";
    private const string Time = "a spreadsheet has turned this number into a time (12:00 AM is its zero); put the number back";
    private const string Date = "a spreadsheet has turned this number into a date; put the number back";
    private const string SheetError = "this is a spreadsheet's error value; mend the formula or write : for a missing value";
    private const string WordForMissing = "write : or leave the cell empty where a value is missing";
    private const string Comma = "a comma in a number can be a decimal mark or part the thousands; say which decimal mark the column has, and write no thousands marks";
    private const string Point = "the column's decimal mark is the comma, so a point cannot stand here; write no thousands marks";
    private const string NoNumber = "this is no number; write digits with a decimal point, a flag behind a blank, and : for a missing value";
    private const string TooLarge = "the number is too large to be one; correct it";

    /// <summary>True where the cell could be read.</summary>
    public bool IsGood => Advice.Length == 0;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">As it stands in the file.</param>
    /// <param name="commas">True where the decimal mark is a comma.</param>
    public static CellText Read(ReadOnlySpan<char> text, bool commas = false)
    {
        text = text.Trim();
        if (text.Length == 0)
            return default(CellText) with { Advice = "" };
        if (text[0] == ':')
            return Missing(text[1..].TrimStart(), text);
        var number = NumberPart(text);
        if (number.Length == 0)
            return Missing(text, text);
        var flags = text[number.Length..].Trim();
        if (!IsNumber(number, commas, out var value))
            return Bad(text, commas);
        if (!double.IsFinite(value))
            return new(null, default, TooLarge);
        return FlagCodes.TryRead(flags, out var read) ? new(value, read, "") : Bad(text, commas, Flagged);
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
        => flags.Length <= (text[0] == ':' ? 3 : 1) && FlagCodes.TryRead(flags, out var read) ? new(null, read, "")
            : Bad(text, false, text[0] == ':' && flags.IndexOfAnyInRange('0', '9') < 0 ? Flagged : NoNumber);

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

    private static bool IsNumber(ReadOnlySpan<char> number, bool commas, out double value)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        value = 0;
        if (!commas)
            return double.TryParse(number, style, CultureInfo.InvariantCulture, out value);
        if (number.Contains('.') || number.Length > 64)
            return false;
        Span<char> pointed = stackalloc char[number.Length];
        number.Replace(pointed, ',', '.');
        return double.TryParse(pointed, style, CultureInfo.InvariantCulture, out value);
    }

    private static CellText Bad(ReadOnlySpan<char> text, bool commas, string otherwise = NoNumber)
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
        if (!commas && text.Contains(',') && char.IsAsciiDigit(text[^1]))
            return new(null, default, Comma);
        return new(null, default, commas && text.Contains('.') ? Point : otherwise);
    }

    [GeneratedRegex(@"^[+-]?[0-9]+,[0-9]+( ?[a-z]{1,3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaPattern();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}T?\s*)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\.[0-9]+)?\s*([AP]M)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^([0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}.*|[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{2}){1,2}( .*)?|[0-9]{1,4}[-/ ][A-Za-z]{3,9}([-/ ][0-9]{2,4})?|[A-Za-z]{3,9}[-/ ][0-9]{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(n\.?/?a\.?n?|nan|null|none|missing|-+|\.\.+|…|\*+|x)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MissingPattern();
}
