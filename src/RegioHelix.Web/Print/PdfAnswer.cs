using System.Globalization;
using Microsoft.AspNetCore.Http;
using RegioHelix.Studies.Printing;
using RegioHelix.Studies.Provenance;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Print;

/// <summary>A document as PDF: printed once for what it holds, kept, and where it cannot be had now, the page to print from with a sentence.</summary>
public sealed class PdfAnswer(IPdfPrinter printer, KeptFiles kept)
{
    // Longer than one document and a short queue take; nobody waits longer for an answer.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);

    /// <summary>True where this machine can print.</summary>
    public bool CanPrint => printer.IsThere;

    /// <summary>The frame of a page to print from, with what is to be said of a PDF that was wished for.</summary>
    public PrintFrame Frame(HttpRequest request) => PrintFrame.Page with { CanPrint = CanPrint, Notice = QuerySwitches.Text(request.Query, "pdf") };

    /// <summary>Gives the PDF, or sends the reader to the page.</summary>
    /// <param name="html">The document as a file of its own.</param>
    /// <param name="provenance">Where its figures come from; the file carries the day on which they were published.</param>
    /// <param name="name">The file's name, without ending.</param>
    /// <param name="page">The page that shows the document.</param>
    public async Task<IResult> Of(string html, FigureProvenance provenance, string name, string page)
    {
        return await Give(() => kept.Get(provenance, html, "pdf", () => printer.Print(html, provenance.PublishedAt, CancellationToken.None)), name, page);
    }

    /// <summary>Gives the PDF of what a reader wrote, which is kept nowhere, or sends the reader to the page.</summary>
    /// <param name="html">The document as a file of its own.</param>
    /// <param name="date">The date that the file carries.</param>
    /// <param name="name">The file's name, without ending.</param>
    /// <param name="page">The page that shows the document.</param>
    public Task<IResult> OfReader(string html, DateTimeOffset date, string name, string page) => Give(() => printer.Print(html, date, CancellationToken.None), name, page);

    /// <summary>The same with people in it: for who asks alone, and kept nowhere between.</summary>
    public Task<IResult> Private(HttpResponse response, string html, DateTimeOffset date, string name, string page)
    {
        MemberListEndpoints.KeepPrivate(response);
        return OfReader(html, date, name, page);
    }

    private async Task<IResult> Give(Func<Task<byte[]>> make, string name, string page)
    {
        if (!CanPrint)
            return TypedResults.LocalRedirect(page);
        try
        {
            var pdf = await make().WaitAsync(Wait);
            return TypedResults.File(pdf, "application/pdf", $"{name}.{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}.pdf");
        }
        catch (TimeoutException)
        {
            // It goes on: whoever asks again finds it.
            return TypedResults.LocalRedirect(With(page, "later"));
        }
        catch (PrintFailedException)
        {
            return TypedResults.LocalRedirect(With(page, "failed"));
        }
    }

    private static string With(string page, string notice) => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pdf={notice}";
}
