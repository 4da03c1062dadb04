using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace RegioHelix.Import.Live;

/// <summary>
/// Reads an answer that is no data: a SOAP fault, an error message or footer of SDMX, a ticket for an extraction, the JSON error of the
/// statistics API, a page. They come under any status, 200 included, and under the content type of the data.
/// </summary>
internal static partial class AnswerReading
{
    /// <summary>How much of such an answer is read.</summary>
    public const int Limit = 64 << 10;

    /// <summary>What the answer means.</summary>
    /// <param name="status">The status it came with.</param>
    /// <param name="body">Its first bytes, at most <see cref="Limit"/>.</param>
    public static Answer From(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var document = ErrorDocument.Read(Encoding.UTF8.GetString(body));
        var said = OneLine(document.Text);
        var line = said.Length > 0 ? said : status == HttpStatusCode.OK ? "" : Invariant($"HTTP {(int)status}");
        return new Answer(KindOf((int)status, document, said), line) { Ticket = document.Ticket, TicketState = document.TicketState };
    }

    /// <summary>True where the first bytes of a body are an XML or HTML document.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> head) => FirstByte(head) == '<';

    /// <summary>True where the first bytes of a body are a JSON object.</summary>
    public static bool IsJson(ReadOnlySpan<byte> head) => FirstByte(head) == '{';

    private static AnswerKind KindOf(int status, ErrorDocument document, string said)
    {
        if (document.Ticket.Length > 0 || document.TicketState.Length > 0)
            return AnswerKind.Ticket;
        // The statistics API says 413 too when it merely wants to be asked again later.
        if (Asynchronous().IsMatch(said))
            return AnswerKind.Later;
        if (status is 413 or 414 || document.Code == 413 || TooBig().IsMatch(said))
            return AnswerKind.TooBig;
        if (status is 404 or 410)
            return AnswerKind.Missing;
        if (status is 408 or 425 or 429 or >= 500)
            return AnswerKind.Fault;
        return document.Code switch
        {
            100 when NoSuchDataset().IsMatch(said) => AnswerKind.Missing,
            100 => AnswerKind.Empty,
            404 => AnswerKind.Missing,
            >= 110 and < 500 => AnswerKind.Refused,
            // Under 200, what is neither data nor a fault known to be final is tried again: a page of maintenance, most often.
            _ when status < 400 => AnswerKind.Fault,
            _ => AnswerKind.Refused,
        };
    }

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 300 ? line : line[..299] + "…";
    }

    private static int FirstByte(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOfAnyExcept((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return at < 0 ? -1 : head[at];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("ASYNCHRONOUS|treated asynchronously|try again later", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asynchronous();

    [GeneratedRegex("TOO_BIG|too big|too large|exceeds? (the )?maximum|max authorised|TOO_MANY", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TooBig();

    [GeneratedRegex("DATASET|DATAFLOW|resource is not available|not found in", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoSuchDataset();
}
