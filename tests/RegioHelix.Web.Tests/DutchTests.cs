using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests;

/// <summary>A Dutch reader meets no English sentence: not on a page, and not in what a job or a preview says of a broken file.</summary>
public sealed partial class DutchTests(Site site)
{
    private const string Broken = "freq,unit,nace_r2,age,geo\\TIME_PERIOD\t2022 \t2023 \nA,THS,C,Y_GE15,NL41\t204.1 \t12:00 AM\nA,THS,C,Y_GE15,QQ99\t1.0 \t-5\nA,THS,C\t1.0 \t2.0\n";

    private const string OddTable = "regio;nace;jaar;banen\nNL41;C28;2023;4.902,5\nNL42;C28;2023;12:00 AM\nQQ99;C28;2023;7\nNL33;C99;2023;8\nNL31;C28;2023;n/a\n";

    private string cookie = "";

    [Theory]
    [InlineData("/")]
    [InlineData("/?show=jobs")]
    [InlineData("/regions/ITH3")]
    [InlineData("/regions/NL41?scope=all")]
    [InlineData("/regions/NL41?within=anywhere&relatedness=cosine&threshold=1.5")]
    [InlineData("/regions/NL")]
    [InlineData("/regions")]
    [InlineData("/activities")]
    [InlineData("/activities/C28")]
    [InlineData("/activities/N78")]
    [InlineData("/clusters")]
    [InlineData("/clusters/C28")]
    [InlineData("/network?region=NL41")]
    [InlineData("/data")]
    [InlineData("/own")]
    [InlineData("/about")]
    [InlineData("/api")]
    [InlineData("/regions/NL41/brief")]
    [InlineData("/territories/NL/report")]
    [InlineData("/methods")]
    [InlineData("/glossary")]
    [InlineData("/search?q=machines")]
    public async Task A_page_holds_no_English_sentence(string address)
    {
        Sweep.Demand(address, 6);
        NoEnglish(await site.Read(address, "nl"));
    }

    // What is written in English of itself says so of itself; a name has no language, and its mark is the reader's.
    [Fact]
    public async Task What_is_invented_is_called_so_in_Dutch_and_kept_and_exported_under_its_name()
    {
        var first = (await site.Read("/organisations?activity=C15")).QuerySelector("tr:has(.badge.sim) th a")!.GetAttribute("href")!;
        var page = await site.Read(first, "nl");
        foreach (var english in page.QuerySelectorAll("[lang=en], script").ToList())
            english.Remove();
        Assert.DoesNotContain("(invented)", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("(verzonnen)", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("(invented)", (await site.Read(first)).QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        using var twin = await site.Ask(first + ".json", ("Accept-Language", "nl"));
        Assert.Contains("(invented)\"", await twin.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/regions/QQ99")]
    [InlineData("/regions/NL41?year=1950")]
    [InlineData("/activities/Q99")]
    [InlineData("/activities/TOTAL")]
    [InlineData("/clusters/G47")]
    [InlineData("/clusters/nowhere")]
    [InlineData("/nowhere")]
    public async Task A_refusal_is_in_Dutch(string address)
    {
        using var answer = await site.Ask(address, ("Accept-Language", "nl"));
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
        NoEnglish(await Parse(answer));
    }

    [Fact]
    public async Task A_failing_import_says_what_is_wrong_in_Dutch_and_in_English()
    {
        var job = await Post("/data", "/data/file", File("lfst_r_lfe2en2.tsv", Broken));
        var page = await WaitFor(job, page => page.QuerySelector("table.problems") is not null);
        var rows = page.QuerySelectorAll("table.problems tbody tr");
        Assert.Contains(rows, row => row.TextContent.Contains("een rekenblad heeft van dit getal een tijd gemaakt", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.TextContent.Contains("regel 3", StringComparison.Ordinal) && row.TextContent.Contains("QQ99", StringComparison.Ordinal));
        NoEnglish(page);
        NoEnglish(await site.Read("/data", "nl"));

        var english = await site.Read(job);
        Assert.Contains("a spreadsheet has turned this number into a time", english.QuerySelector("table.problems")!.TextContent, StringComparison.Ordinal);
        using var twin = await site.Ask(job + ".json", ("Accept-Language", "nl"));
        var json = await twin.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"advice\": \"een rekenblad", json, StringComparison.Ordinal);
        Assert.Contains("\"message\": \"gestopt vanwege de gegevens", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_guesses_the_decimal_mark_and_lists_its_problems_in_Dutch()
    {
        var own = await Post("/own", "/own/receive", File("banen.csv", OddTable));
        var page = await WaitFor(own, page => page.QuerySelector("form.mapping") is not null);
        Assert.Equal("comma", page.QuerySelector("#m-decimal option[selected]")!.GetAttribute("value"));
        var problems = page.QuerySelector("table.problems")!.TextContent;
        Assert.Contains("dit is geen NUTS-code", problems, StringComparison.Ordinal);
        Assert.Contains("een rekenblad heeft van dit getal een tijd gemaakt", problems, StringComparison.Ordinal);
        NoEnglish(page);
        await Post(own, own + "/delete", null);
    }

    [Fact]
    public async Task A_region_is_named_in_Dutch_and_keeps_its_own_name_beside_it()
    {
        var page = await site.Read("/regions/DE21", "nl");
        Assert.Equal("Opper-Beieren", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Oberbayern", page.QuerySelector(".region-head .facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Upper Bavaria", (await site.Read("/regions/DE21")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_countrys_code_leads_to_its_regions()
    {
        var page = await site.Read("/regions/nl");
        Assert.Equal("Netherlands", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(12, page.QuerySelectorAll("main ul.columns a[href^='/regions/NL']").Length);
        Assert.Contains("\"code\": \"NL41\"", await site.ReadText("/regions/NL.json"), StringComparison.Ordinal);
        Assert.NotEmpty((await site.Read("/regions/GR")).QuerySelectorAll("main ul.columns a[href='/regions/EL30']"));
    }

    // What stands in another language says so, and what is typed or copied from a file is nobody's sentence.
    private static void NoEnglish(IDocument page)
    {
        var body = (IElement)page.Body!.Clone();
        foreach (var other in body.QuerySelectorAll("[lang]:not([lang=nl]), script, style, code, pre, cite"))
            other.Remove();
        foreach (var text in Texts(body).Concat(body.QuerySelectorAll("[title], [aria-label], [alt]").SelectMany(element => new[] { element.GetAttribute("title"), element.GetAttribute("aria-label"), element.GetAttribute("alt") }).OfType<string>()))
            Assert.False(English().IsMatch(Names().Replace(text, "")), $"English on a Dutch page: {text.Trim()}");
    }

    private static IEnumerable<string> Texts(INode node) => node.ChildNodes.SelectMany(child => child is IText text ? [text.Data] : Texts(child));

    // Words of English sentences that no Dutch sentence has.
    [GeneratedRegex(@"\b(the|and|this|that|these|with|which|not|has|have|its|are|from|your|you|cannot|there|their|were|been|by|for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    // Names that are the same in every language.
    [GeneratedRegex("GROW your REGIOn|European Observatory for Clusters and Industrial Change|European Panorama of Clusters and Industrial Change|Border, Midland and Western|Southern and Eastern|Northern and Western|Eastern and Midland|Tyne and Wear|Highlands and Islands|West-Wales en The Valleys|East and North East|West and North West|CC BY 4.0")]
    private static partial Regex Names();

    private async Task<string> Post(string address, string action, HttpContent? file)
    {
        using var answer = await site.Ask(address, ("Cookie", cookie), ("Accept-Language", "nl"));
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            cookie = cookies.First().Split(';')[0];
        var form = (await Parse(answer)).QuerySelector($"form[action='{action}']")!;
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[name]:not([type=file]):not([type=checkbox])"))
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        if (file is not null)
            content.Add(file, "file", file.Headers.ContentDisposition!.FileName!);
        using var posted = await site.Send(HttpMethod.Post, action, content, ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Found, posted.StatusCode);
        return posted.Headers.Location!.OriginalString;
    }

    private async Task<IDocument> WaitFor(string address, Func<IDocument, bool> reached)
    {
        for (var turn = 0; turn < 150; turn++)
        {
            using var answer = await site.Ask(address, ("Cookie", cookie), ("Accept-Language", "nl"));
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                cookie = cookies.First().Split(';')[0];
            var page = await Parse(answer);
            if (reached(page))
                return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"{address} did not get there; it says: {(await site.Read(address, "nl")).QuerySelector("main")!.TextContent}");
    }

    private static async Task<IDocument> Parse(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private static ByteArrayContent File(string name, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentDisposition = new("form-data") { Name = "file", FileName = name };
        return content;
    }
}
