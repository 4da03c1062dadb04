using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RegioHelix.Web.Tests;

/// <summary>Somebody with a browser that keeps cookies, fills in forms and runs no scripts; each comes from an address of the own.</summary>
internal sealed class Visitor(Site site)
{
    private static int visitors;
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Where the proxy says that the visitor is. Cleared for one who sits at this machine itself.</summary>
    public string? From { get; set; } = $"198.51.{Interlocked.Increment(ref visitors) / 250}.{visitors % 250}";

    public string Language { get; init; } = "en";

    public bool HasCookie(string name) => cookies.ContainsKey(name);

    public string Cookies => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public static async Task<Visitor> SignIn(Site site, string mail, string password = SiteAccounts.Password)
    {
        var visitor = new Visitor(site);
        using var answer = await visitor.Fill("/sign-in", "sign-in", ("mail", mail), ("password", password));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{mail} could not sign in: {(int)answer.StatusCode}");
        return visitor;
    }

    public Task<HttpResponseMessage> Ask(string address) => Send(HttpMethod.Get, address, null);

    public async Task<IDocument> Read(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Ask(address);
        Assert.True(answer.StatusCode == status, $"{address} answered {(int)answer.StatusCode}");
        return await Parse(answer);
    }

    /// <summary>Opens a page, fills in some fields of a form on it and sends it.</summary>
    public async Task<HttpResponseMessage> Fill(string page, string form, params (string Name, string Value)[] fields)
    {
        var found = (await Read(page)).QuerySelector($"form#{form}");
        Assert.True(found is not null, $"{page} has no form {form}");
        return await Send(found, fields);
    }

    /// <summary>Sends a form as it stands, some of its fields filled in.</summary>
    public Task<HttpResponseMessage> Send(IElement form, params (string Name, string Value)[] fields) => Send(form, form.GetAttribute("action")!, fields);

    /// <summary>Sends it to another address than its own, as a page of somebody else's would.</summary>
    public async Task<HttpResponseMessage> Send(IElement form, string address, params (string Name, string Value)[] fields)
    {
        var standing = form.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(field => fields.All(filled => filled.Name != field.GetAttribute("name")) && (field.GetAttribute("type") is not "checkbox" || field.HasAttribute("checked")))
            .Select(field => (field.GetAttribute("name")!, field.LocalName switch { "textarea" => field.TextContent, "select" => field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "", _ => field.GetAttribute("value") ?? "" }));
        return await Post(address, [.. standing, .. fields]);
    }

    public async Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields)
    {
        using var content = new StringContent(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")), null, "application/x-www-form-urlencoded");
        return await Send(HttpMethod.Post, address, content);
    }

    /// <summary>Sends a form with a file; its other fields stand as they are.</summary>
    public async Task<HttpResponseMessage> Drop(IElement form, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[name]:not([type=file])"))
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        content.Add(new ByteArrayContent(bytes), "file", name);
        return await Send(HttpMethod.Post, form.GetAttribute("action")!, content);
    }

    public static async Task<IDocument> Parse(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? content)
    {
        (string, string)[] headers = [("Accept-Language", Language), ("Cookie", Cookies), .. From is null ? Array.Empty<(string, string)>() : [("X-Forwarded-For", From)]];
        var answer = await site.Send(method, address, content, headers);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            Keep(set.Split(';'));
        return answer;
    }

    private void Keep(string[] cookie)
    {
        var (name, value) = (cookie[0].Split('=', 2)[0], cookie[0].Split('=', 2)[1]);
        if (value.Length == 0)
            cookies.Remove(name);
        else
            cookies[name] = value;
    }
}
