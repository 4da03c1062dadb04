using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>Somebody with a browser that keeps cookies and fills in forms, at an address of the own, so that nginx and the servers tell callers apart.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient client;
    private readonly ConcurrentDictionary<string, string> cookies = [];

    public Caller(int number)
    {
        // Any address of the loopback network is this machine's.
        var own = new IPEndPoint(new IPAddress([127, 0, 1, (byte)number]), 0);
#pragma warning disable CA5359 // The certificate was made a second ago, by the test.
        client = new(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(own);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { Timeout = TimeSpan.FromSeconds(30) };
#pragma warning restore CA5359
    }

    /// <summary>Where the next pages are asked for: nginx, or one server.</summary>
    public Uri Place { get; set; } = new("http://127.0.0.1");

    public void Dispose() => client.Dispose();

    /// <summary>Begins a session.</summary>
    public async Task SignIn(string mail, string password)
    {
        using var answer = await Send(await Form("/sign-in", "sign-in"), ("mail", mail), ("password", password));
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, $"{mail} could not sign in: {(int)answer.StatusCode}");
    }

    /// <summary>A form of a page; null where the page could not be had.</summary>
    public async Task<IElement?> FindForm(string page, string form)
    {
        using var answer = await Ask(page);
        return answer.StatusCode == HttpStatusCode.OK ? (await Parse(answer)).QuerySelector($"form#{form}") : null;
    }

    /// <summary>A form of a page.</summary>
    public async Task<IElement> Form(string page, string form)
    {
        var found = await FindForm(page, form);
        Assert.True(found is not null, $"{page} has no form {form}");
        return found;
    }

    /// <summary>Asks for a page.</summary>
    public Task<HttpResponseMessage> Ask(string page) => Send(HttpMethod.Get, page, null);

    /// <summary>Sends a form as it stands, some of its fields filled in.</summary>
    public async Task<HttpResponseMessage> Send(IElement form, params (string Name, string Value)[] fields)
    {
        var standing = form.QuerySelectorAll("input[name], select[name]")
            .Where(field => fields.All(filled => filled.Name != field.GetAttribute("name")))
            .Select(field => (field.GetAttribute("name")!, field.LocalName == "select" ? field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "" : field.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(standing.Concat(fields).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await Send(HttpMethod.Post, form.GetAttribute("action")!, content);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(Place, address)) { Content = content };
        if (!cookies.IsEmpty)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        // Straight to a server it says what nginx would.
        if (Place.Scheme == Uri.UriSchemeHttp)
            request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            var parts = set.Split(';')[0].Split('=', 2);
            cookies[parts[0]] = parts[1];
        }
        return answer;
    }

    private static async Task<IDocument> Parse(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
