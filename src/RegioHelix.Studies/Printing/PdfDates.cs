using System.Globalization;
using System.Text;

namespace RegioHelix.Studies.Printing;

/// <summary>
/// Gives a PDF the date of its figures in place of the minute in which it was printed, so that the same figures give the same file. Each date is
/// replaced by one of the same length: no offset of the file moves. A browser's PDF carries no identifier; where a printer writes one, it is set as well.
/// </summary>
public static class PdfDates
{
    private static readonly byte[][] Names = [.. new[] { "/CreationDate (D:", "/ModDate (D:" }.Select(Encoding.ASCII.GetBytes)];

    private static readonly byte[] Identifier = Encoding.ASCII.GetBytes("/ID [<");

    /// <summary>The same file with this date.</summary>
    /// <param name="pdf">A PDF whose document information is not compressed, as browsers write it.</param>
    /// <param name="date">The date.</param>
    public static byte[] Set(byte[] pdf, DateTimeOffset date)
    {
        var stamped = (byte[])pdf.Clone();
        var digits = Encoding.ASCII.GetBytes(date.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00'");
        foreach (var name in Names)
            foreach (var at in Places(stamped, name))
                Overwrite(stamped.AsSpan(at + name.Length), digits);
        foreach (var at in Places(stamped, Identifier))
            ClearIdentifier(stamped.AsSpan(at + Identifier.Length));
        return stamped;
    }

    private static IEnumerable<int> Places(byte[] pdf, byte[] name)
    {
        for (var at = 0; pdf.AsSpan(at).IndexOf(name) is >= 0 and var next; at += next + name.Length)
            yield return at + next;
    }

    // Up to the closing bracket of the text: a date without a zone has fewer letters.
    private static void Overwrite(Span<byte> text, byte[] digits)
    {
        for (var at = 0; at < digits.Length && at < text.Length && text[at] != (byte)')'; at++)
            text[at] = digits[at];
    }

    // Two hexadecimal strings in brackets, as in [<AB> <AB>].
    private static void ClearIdentifier(Span<byte> text)
    {
        for (var at = 0; at < text.Length && text[at] != (byte)']'; at++)
            if (Uri.IsHexDigit((char)text[at]))
                text[at] = (byte)'0';
    }
}
