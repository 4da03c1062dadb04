using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace RegioHelix.Web.Tests;

/// <summary>From a dropped file to a region's profile and to nothing again, by forms alone: no scripts run here.</summary>
public sealed class OwnTableTests(Site site)
{
    private const string Table =
        "region;nace;year;jobs\nNL41;C28;2023;20100\nNL41;C26;2023;9800\nNL42;C28;2023;4100\nNL42;C20;2023;6000\nNL33;C28;2023;5000\nNL33;C20;2023;7000\n";

    private string cookie = "";

    [Fact]
    public async Task A_dropped_table_becomes_profiles_and_can_be_deleted()
    {
        var own = await Post(await ReadForm("/own", "/own/receive"), File("my regions.csv", Table));
        var preview = await WaitFor(own, page => page.QuerySelector("form.mapping") is not null);
        Assert.Equal("NL41", preview.QuerySelector("section[aria-labelledby=preview-title] td")!.TextContent);
        Assert.Equal("region", preview.QuerySelector("#m-region option[selected]")!.GetAttribute("value"));
        Assert.Equal("jobs", preview.QuerySelector("#m-value option[selected]")!.GetAttribute("value"));

        var form = Assert.Single(preview.QuerySelectorAll("form.mapping"));
        await Post(form, null);
        var ready = await WaitFor(own, page => page.QuerySelector("#profiles-title") is not null);
        var profile = await site.Read(ready.QuerySelector("a[href^='/regions/NL41']")!.GetAttribute("href")!);
        Assert.Equal("20,100", profile.QuerySelector("#a-C28 td")!.TextContent);
        Assert.DoesNotContain("simulated", profile.QuerySelector(".lead")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(profile.QuerySelectorAll(".is-simulated"));
        Assert.DoesNotContain("my regions", (await site.Read("/data")).QuerySelector("#sets-title")!.ParentElement!.TextContent, StringComparison.Ordinal);

        await Post(await ReadForm(own, own + "/delete"), null);
        using var gone = await site.Ask(own);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_not_a_table_says_what_to_do()
    {
        var own = await Post(await ReadForm("/own", "/own/receive"), File("page.csv", "<!DOCTYPE html><html><body>not a table</body></html>"));
        var page = await WaitFor(own, page => page.QuerySelector("progress") is null);
        Assert.Contains(page.QuerySelectorAll(".problems-list li, table.problems tbody tr"), line => line.TextContent.Trim().Length > 20);
    }

    [Fact]
    public async Task An_empty_drop_is_refused_in_words()
    {
        var form = await ReadForm("/own", "/own/receive");
        using var content = Fields(form, null);
        using var answer = await site.Send(HttpMethod.Post, form.GetAttribute("action")!, content, ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose a file", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<IElement> ReadForm(string address, string action)
    {
        using var answer = await site.Ask(address, ("Cookie", cookie));
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            cookie = cookies.First().Split(';')[0];
        var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return page.QuerySelector($"form[action='{action}']") ?? throw new InvalidOperationException($"{address} has no form for {action}");
    }

    private async Task<string> Post(IElement form, HttpContent? file)
    {
        using var content = Fields(form, file);
        using var answer = await site.Send(HttpMethod.Post, form.GetAttribute("action")!, content, ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    // What a browser sends: every named control with its value, boxes only where ticked.
    private static MultipartFormDataContent Fields(IElement form, HttpContent? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[name]:not([type=file]):not([type=checkbox])"))
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        foreach (var select in form.QuerySelectorAll("select[name]"))
            content.Add(new StringContent(select.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""), select.GetAttribute("name")!);
        if (file is not null)
            content.Add(file, "file", file.Headers.ContentDisposition?.FileName ?? "table.csv");
        return content;
    }

    private static ByteArrayContent File(string name, string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentDisposition = new("form-data") { Name = "file", FileName = name };
        return content;
    }

    private async Task<IDocument> WaitFor(string address, Func<IDocument, bool> reached)
    {
        for (var turn = 0; turn < 150; turn++)
        {
            using var answer = await site.Ask(address, ("Cookie", cookie));
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                cookie = cookies.First().Split(';')[0];
            var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            if (reached(page))
                return page;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"{address} did not get there; it says: {(await site.Read(address)).QuerySelector("main")!.TextContent}");
    }
}
