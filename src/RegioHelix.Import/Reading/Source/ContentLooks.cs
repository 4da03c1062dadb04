using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Source;

/// <summary>What the first bytes of a content give away.</summary>
internal static partial class ContentLooks
{
    /// <summary>The two magic bytes of gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>A zip archive, which a workbook (.xlsx) is too.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK"u8) && head.Length > 3 && head[2] is 3 or 5 or 7;

    /// <summary>The container of Office before 2007 (.xls), also of a workbook with a password.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Throws unless the content can be text in UTF-8 that is no page.</summary>
    public static void RefuseUnlessText(string name, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw SourceProblem.Of(name, "utf16", "", Phrase.Of("the text is UTF-16; save it again as UTF-8 (in Excel: CSV UTF-8; in an editor: Save as, encoding UTF-8)"));
        if (IsZip(head))
            throw SourceProblem.Of(name, "zip-archive", "", head.IndexOf("xl/"u8) >= 0 || name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? Phrase.Of("this is a workbook (.xlsx), not text; import it as a workbook or save its sheet as CSV")
                : Phrase.Of("this is a zip archive; unpack it and import the file in it"));
        if (IsOldOffice(head))
            throw SourceProblem.Of(name, "old-workbook", "", Phrase.Of("this is an old Excel workbook (.xls); save it as .xlsx or CSV"));
        RefuseMarkup(name, head);
    }

    /// <summary>Throws where the content is HTML or XML: a server's page or fault instead of data.</summary>
    public static void RefuseMarkup(string name, ReadOnlySpan<byte> head)
    {
        var at = head.IndexOfAnyExcept((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        if (at < 0 || head[at] != '<')
            return;
        var text = Encoding.UTF8.GetString(head[at..]);
        var html = HtmlTag().IsMatch(text);
        if (!html && !XmlStart().IsMatch(text))
            return;
        var said = Said(text);
        throw html
            ? SourceProblem.Of(name, "html-page", said, Phrase.Of("this is a web page, not data: the server answered with a page; open the address in a browser to see why, and fetch the file again"))
            : SourceProblem.Of(name, "xml-document", said, Phrase.Of("this is XML, not data: most often a service's error message; read it, mend the request and fetch the file again"));
    }

    /// <summary>The page's title, or the message of the fault, or the root's name.</summary>
    private static string Said(string text)
    {
        var match = Title().Match(text);
        if (!match.Success)
            match = Message().Match(text);
        var said = match.Success ? match.Groups["text"].Value : Root().Match(text).Groups["text"].Value;
        return string.Join(' ', WebUtility.HtmlDecode(said).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"<(!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"^<(\?xml|!--|[A-Za-z_][\w:.-]*[\s/>])", RegexOptions.CultureInvariant)]
    private static partial Regex XmlStart();

    [GeneratedRegex(@"<title[^>]{0,200}>(?<text>[^<]{1,500})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex(@"<([\w.-]{1,40}:)?(faultstring|message|text|label|description)\b[^>]{0,200}>(?<text>[^<]{1,500})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Message();

    [GeneratedRegex(@"<(?<text>[A-Za-z_][\w:.-]{0,80})", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
