using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http.HttpResults;
using RegioHelix.Studies.Printing;
using RegioHelix.Testing;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Tests;

/// <summary>Printed documents: five answers, pictures with a text, every number traceable, and PDF where the machine can.</summary>
public sealed class PrintTests(Site site)
{
    [Theory]
    [InlineData("/regions/NL41/brief", "en")]
    [InlineData("/regions/NL41/brief?scope=all&within=anywhere", "nl")]
    [InlineData("/territories/NL/report", "en")]
    [InlineData("/territories/NL41,DE21/report", "nl")]
    public async Task A_document_is_whole_and_works_without_scripts(string address, string language)
    {
        var page = await site.Read(address, language);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal([1, 2, 3, 4], page.QuerySelectorAll("h2 .step").Take(4).Select(step => int.Parse(step.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(page.QuerySelectorAll("svg[role=img]"), drawing => Assert.False(string.IsNullOrWhiteSpace(drawing.GetAttribute("aria-label"))));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.Contains(language == "nl" ? "gesimuleerd" : "simulated", page.QuerySelector(".warning")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{0}", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var cell in page.QuerySelectorAll("td"))
            Assert.DoesNotContain(cell.TextContent.Trim(), new[] { "n/a", "NaN", "-", "∞", "null", "" }.Except(cell.ClassList.Contains("bar-cell") ? [""] : Array.Empty<string>()));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet();
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Theory]
    [InlineData("/regions/NL41/brief")]
    [InlineData("/territories/NL/report")]
    public async Task Every_number_of_a_table_stands_where_its_link_says(string address)
    {
        var page = await site.Read(address);
        var documents = new Dictionary<string, JsonDocument>(StringComparer.Ordinal);
        var traced = page.QuerySelectorAll("a.traced").ToList();
        Assert.True(traced.Count > 30, $"{traced.Count} numbers");
        foreach (var link in traced)
        {
            var (query, pointer) = link.GetAttribute("href")!.Split('#') is [var before, var after] ? (before, after) : throw new InvalidOperationException(link.OuterHtml);
            if (!documents.TryGetValue(query, out var document))
                documents[query] = document = JsonDocument.Parse(await site.ReadText(query));
            var value = pointer.Split('/').Skip(1).Aggregate(document.RootElement, (element, part) => element.ValueKind == JsonValueKind.Array ? element[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : element.GetProperty(part));
            if (value.ValueKind == JsonValueKind.Number && link.TextContent.EndsWith('%'))
                Assert.Equal(Math.Abs(100 * value.GetDouble()), double.Parse(link.TextContent.Trim('+', '\u2212', '%', '\u00a0'), System.Globalization.CultureInfo.InvariantCulture), 0.51);
        }
        foreach (var document in documents.Values)
            document.Dispose();
    }

    [Fact]
    public async Task A_brief_is_printed_once_as_a_pdf_with_title_and_language()
    {
        Requires.Chromium();
        var first = await Pdf("/regions/NL41/brief.pdf", "nl");
        var text = Encoding.Latin1.GetString(first);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/Lang (nl)", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("/Title", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await site.ReadText("/regions/NL41.json"));
        var published = json.RootElement.GetProperty("provenance").GetProperty("published_at").GetDateTimeOffset();
        Assert.Contains($"/CreationDate (D:{published.UtcDateTime:yyyyMMddHHmmss}+00'00')", text, StringComparison.Ordinal);
        Assert.Equal(first, await Pdf("/regions/NL41/brief.pdf?lang=nl", "nl"));
    }

    [Theory]
    [InlineData("/regions/QQ99/brief", 404)]
    [InlineData("/regions/QQ99/brief.pdf", 404)]
    [InlineData("/territories/QQ/report", 404)]
    [InlineData("/regions/NL41/brief?within=near", 400)]
    public async Task What_cannot_be_printed_is_explained_on_a_page(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("later", "being made")]
    [InlineData("failed", "could not be made")]
    public async Task The_page_says_why_there_is_no_pdf(string notice, string sentence)
    {
        var page = await site.Read($"/regions/NL41/brief?pdf={notice}");
        Assert.Contains(sentence, page.QuerySelector(".tools [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Read("/regions/NL41/brief?pdf=%3Cb%3E")).QuerySelector(".tools [role=status]"));
    }

    // The machine that has only the SDK, wherever this runs.
    [Theory]
    [InlineData("en", "If the server is yours, install Chromium or Chrome on it")]
    [InlineData("nl", "installeer dan Chromium of Chrome")]
    public async Task Without_Chromium_a_pdf_leads_to_the_page_to_print_from_which_says_what_to_install(string language, string sentence)
    {
        var pdf = new PdfAnswer(new NoPrinter(), site.Services.GetRequiredService<KeptFiles>());
        var answer = Assert.IsType<RedirectHttpResult>(await pdf.OfReader("<p>a memo</p>", DateTimeOffset.UnixEpoch, "memo", "/funding/memo?measure=loan"));
        Assert.Equal(("/funding/memo?measure=loan", true, false), (answer.Url, answer.AcceptLocalUrlOnly, answer.Permanent));
        var parameters = new Dictionary<string, object?> { [nameof(PrintDocument.Frame)] = pdf.Frame(new DefaultHttpContext().Request), [nameof(PrintDocument.Title)] = "A memo", [nameof(PrintDocument.Address)] = "/funding/memo" };
        var page = await new HtmlParser().ParseDocumentAsync(await site.Services.GetRequiredService<PrintWriter>().Write<PrintDocument>(parameters, CultureInfo.GetCultureInfo(language)), TestContext.Current.CancellationToken);
        Assert.Contains(sentence, page.QuerySelector(".tools [role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href*='.pdf']"));
    }

    private sealed class NoPrinter : IPdfPrinter
    {
        public bool IsThere => false;

        public Task<byte[]> Print(string html, DateTimeOffset date, CancellationToken cancellation) => throw new InvalidOperationException("nothing can be printed here");
    }

    private async Task<byte[]> Pdf(string address, string language)
    {
        using var answer = await site.Ask(address, ("Accept-Language", language));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
