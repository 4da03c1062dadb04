using System.Buffers.Text;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Reading.EurostatTsv;

/// <summary>What stands in a cell of a bulk TSV.</summary>
internal readonly record struct TsvCell(double? Value, ObservationFlags Flags)
{
    // 15 digits and a power of ten up to 10^22 are both exact doubles; their quotient is rounded once, so it is the nearest double.
    private const int QuickDigits = 15;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, QuickDigits + 1).Select(power => Math.Pow(10, power))];

    private static readonly ObservationFlags[] FlagOfLetter = [.. Enumerable.Range(0, 128).Select(ReadLetter)];

    /// <summary>Parses <c>123.4 </c>, <c>123.4 b</c>, <c>: </c>, <c>: c</c> or <c>:</c>.</summary>
    public static TsvCellKind Parse(ReadOnlySpan<byte> text, out TsvCell cell)
    {
        cell = default;
        text = text.Trim((byte)' ');
        if (text.Length == 0)
            return TsvCellKind.Bad;
        if (text[0] == ':')
            return WithFlags(null, text[1..], out cell);
        var space = text.IndexOf((byte)' ');
        var number = space < 0 ? text : text[..space];
        return TryParseNumber(number, out var value) ? WithFlags(value, space < 0 ? default : text[space..], out cell) : TsvCellKind.Bad;
    }

    private static TsvCellKind WithFlags(double? value, ReadOnlySpan<byte> letters, out TsvCell cell)
    {
        var flags = ObservationFlags.None;
        foreach (var letter in letters.TrimStart((byte)' '))
        {
            var flag = letter < 128 ? FlagOfLetter[letter] : ObservationFlags.None;
            if (flag == ObservationFlags.None || (flags & flag) != 0)
            {
                cell = default;
                return TsvCellKind.UnknownFlag;
            }

            flags |= flag;
        }

        cell = new(value, flags);
        return TsvCellKind.Cell;
    }

    private static bool TryParseNumber(ReadOnlySpan<byte> text, out double value)
    {
        var digits = text[0] == '-' ? text[1..] : text;
        ulong mantissa = 0;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (uint)(digits[i] - '0');
            if (digit <= 9 && i <= QuickDigits)
                mantissa = (mantissa * 10) + digit;
            else if (digits[i] == '.' && point < 0)
                point = i;
            else
                return TryParseSlowly(text, out value);
        }

        var count = point < 0 ? digits.Length : digits.Length - 1;
        if (count is 0 or > QuickDigits || point == 0 || point == digits.Length - 1)
            return TryParseSlowly(text, out value);
        value = point < 0 ? mantissa : mantissa / PowersOfTen[digits.Length - 1 - point];
        if (digits.Length < text.Length)
            value = 0 - value;
        return true;
    }

    // Many digits or an exponent (1.5E+3). Words such as Infinity and leading or closing points are no numbers here.
    private static bool TryParseSlowly(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var first = text[0] == '-' ? 1 : 0;
        return text.Length > first && text[first] is >= (byte)'0' and <= (byte)'9' && text[^1] is >= (byte)'0' and <= (byte)'9'
            && Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && double.IsFinite(value);
    }

    private static ObservationFlags ReadLetter(int letter) => FlagCodes.TryRead([(char)letter], out var flag) ? flag : ObservationFlags.None;
}

/// <summary>How reading a cell ended.</summary>
internal enum TsvCellKind
{
    /// <summary>A value, or none, with its flags.</summary>
    Cell,

    /// <summary>A letter that is no flag, or a flag twice.</summary>
    UnknownFlag,

    /// <summary>Neither a number nor a colon.</summary>
    Bad,
}
