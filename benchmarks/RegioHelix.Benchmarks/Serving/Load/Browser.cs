using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>One user's browser: connections and cookies of its own, compressed answers, an address of its own as a proxy would tell it. Looks at each answer and tells the tally.</summary>
internal sealed class Browser : IDisposable
{
    private const string SentTwice = "this form was sent already";
    private const int AddressesOfNet = 250;
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 6 };
    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    /// <summary>Opens it.</summary>
    /// <param name="site">The site's address.</param>
    /// <param name="number">Tells its address from others'.</param>
    /// <param name="tally">Takes what it sees.</param>
    public Browser(Uri site, int number, AnswerTally tally)
    {
        Tally = tally;
        client = new HttpClient(handler) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.{18 + number / AddressesOfNet / AddressesOfNet}.{number / AddressesOfNet % AddressesOfNet}.{1 + number % AddressesOfNet}");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    /// <summary>Takes what it sees: another for another phase.</summary>
    public AnswerTally Tally { private get; set; }

    /// <summary>A page that must be whole, in its language, and hold a text; null where it was not.</summary>
    public async Task<string?> Page(string kind, string address, string holds = "")
    {
        var answer = await Send(kind, HttpMethod.Get, address, null);
        return answer is { Status: HttpStatusCode.OK } && Told(kind, address, answer, Wrong(answer.Text, holds)) ? answer.Text : null;
    }

    /// <summary>A twin that must be JSON and hold a text; null where it was not.</summary>
    public async Task<string?> Json(string kind, string address, string holds = "") => await File(kind, address, body => WrongJson(body, holds)) is { } body ? Encoding.UTF8.GetString(body) : null;

    /// <summary>A table that must have a head and a line, each ended.</summary>
    public Task<byte[]?> Csv(string kind, string address) => File(kind, address, body => body.Length > 0 && body[^1] == '\n' && body.Count((byte)'\n') > 1 && body.Contains((byte)',') ? null : "no table");

    /// <summary>A printed document.</summary>
    public Task<byte[]?> Pdf(string kind, string address) => File(kind, address, body => body.AsSpan().StartsWith("%PDF-"u8) && body.AsSpan(^32..).IndexOf("%%EOF"u8) >= 0 ? null : "no whole PDF");

    /// <summary>A file of any kind that must not be empty.</summary>
    public Task<byte[]?> File(string kind, string address) => File(kind, address, body => body.Length > 0 ? null : "an empty file");

    /// <summary>Sends a form of a page; gives where it leads on, or null where it was refused or failed.</summary>
    public async Task<string?> Post(string kind, string? page, string form, params (string Name, string Value)[] filled)
    {
        if (page is null)
            return null;
        if (PageForm.Find(page, form) is not { } found)
        {
            Tally.Fail(kind, $"the page has no form {form}");
            return null;
        }
        using var content = found.Fill(filled);
        var answer = await Send(kind, HttpMethod.Post, found.Action, content);
        if (answer?.Status == HttpStatusCode.Redirect)
            return Told(kind, found.Action, answer, null) ? answer.Location : null;
        if (answer?.Status == HttpStatusCode.Conflict)
            Refused(kind, found.Action, answer.Text);
        return null;
    }

    /// <summary>Forgets every cookie: somebody else sits down.</summary>
    public void Forget()
    {
        foreach (Cookie cookie in cookies.GetAllCookies())
            cookie.Expired = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private void Refused(string kind, string address, string text)
    {
        if (text.Contains(SentTwice, StringComparison.Ordinal))
            Tally.Fail(kind, $"{address} was taken for a form sent twice");
        else
            Tally.Refuse(kind);
    }

    private async Task<byte[]?> File(string kind, string address, Func<byte[], string?> wrong)
    {
        var answer = await Send(kind, HttpMethod.Get, address, null);
        return answer is { Status: HttpStatusCode.OK } && Told(kind, address, answer, wrong(answer.Body)) ? answer.Body : null;
    }

    private bool Told(string kind, string address, Answer answer, string? wrong)
    {
        if (wrong is null)
            Tally.Add(kind, answer.Took, answer.WireBytes, answer.Body.Length);
        else
            Tally.Fail(kind, $"{address}: {wrong}");
        return wrong is null;
    }

    private async Task<Answer?> Send(string kind, HttpMethod method, string address, HttpContent? content)
    {
        try
        {
            var site = new Uri(client.BaseAddress!, address);
            using var request = new HttpRequestMessage(method, site) { Content = content };
            if (cookies.GetCookieHeader(site) is { Length: > 0 } kept)
                request.Headers.Add("Cookie", kept);
            var begun = Stopwatch.GetTimestamp();
            using var got = await client.SendAsync(request);
            var wire = await got.Content.ReadAsByteArrayAsync();
            var took = Stopwatch.GetElapsedTime(begun);
            foreach (var cookie in got.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                cookies.SetCookies(site, cookie);
            var answer = new Answer(got.StatusCode, took, wire.Length, await Unpack(wire, got.Content.Headers.ContentEncoding.LastOrDefault()), got.Headers.Location?.OriginalString);
            if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Conflict) || (method == HttpMethod.Get) != (answer.Status == HttpStatusCode.OK))
                Tally.Fail(kind, $"{method} {address} answered {(int)answer.Status} {answer.Location}");
            return answer;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException or InvalidDataException or CookieException)
        {
            Tally.Fail(kind, $"{method} {address}: {failure.Message}");
            return null;
        }
    }

    private static string? Wrong(string page, string holds) =>
        !page.AsSpan().TrimEnd().EndsWith("</html>") ? "the page is not whole"
        : !page.Contains("<html lang=\"en\"", StringComparison.Ordinal) ? "the page is in another language"
        : !page.Contains(holds, StringComparison.Ordinal) ? $"the page does not hold {holds}" : null;

    private static string? WrongJson(byte[] body, string holds)
    {
        try
        {
            using var read = JsonDocument.Parse(body);
            return Encoding.UTF8.GetString(body).Contains(holds, StringComparison.Ordinal) ? null : $"the answer does not hold {holds}";
        }
        catch (JsonException failure)
        {
            return $"no JSON: {failure.Message}";
        }
    }

    private static async Task<byte[]> Unpack(byte[] wire, string? encoding)
    {
        if (encoding is null or "identity" || wire.Length == 0)
            return wire;
        await using var packed = new MemoryStream(wire);
        await using Stream unpacking = encoding switch { "br" => new BrotliStream(packed, CompressionMode.Decompress), "gzip" => new GZipStream(packed, CompressionMode.Decompress), _ => throw new InvalidDataException($"packed as {encoding}") };
        using var whole = new MemoryStream(wire.Length * 6);
        await unpacking.CopyToAsync(whole);
        return whole.ToArray();
    }

    private sealed record Answer(HttpStatusCode Status, TimeSpan Took, int WireBytes, byte[] Body, string? Location)
    {
        public string Text => field ??= Encoding.UTF8.GetString(Body);
    }
}
