using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RegioHelix.Cli.Serving;
using RegioHelix.Import.Publishing;
using RegioHelix.Registry.Tests;
using RegioHelix.Store;

[assembly: AssemblyFixture(typeof(RegioHelix.Web.Tests.Site))]

namespace RegioHelix.Web.Tests;

/// <summary>The product as a newcomer has it, served on a free port of this machine: landmarks, the simulated Europe, a few organisations and a few links between regions.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("regiohelix-web-");
    private WebApplication? server;
    private HttpClient? client;

    /// <summary>A client that keeps no cookies and follows no redirects.</summary>
    public HttpClient Client => client ?? throw new InvalidOperationException("the site has not started");

    /// <summary>The routes that the site answers.</summary>
    public IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder?)server)?.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>() ?? throw new InvalidOperationException("the site has not started");

    /// <summary>What the site is made of.</summary>
    public IServiceProvider Services => server?.Services ?? throw new InvalidOperationException("the site has not started");

    public async ValueTask InitializeAsync()
    {
        LinkImport.Run(
            DataDirectory.Open(data.FullName), TimeProvider.System, ImportSource.From(new MemoryStream("region_a,region_b,year,weight\nITH3,ITH4,2014,12\nITH3,ITH4,2015,3\n"u8.ToArray()), "projects.csv"),
            "projects", "joint projects", "invented");
        server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], MadeRegistry.Into(data.FullName)));
        // The product hashes a password a hundred thousand times, which a test of accounts holds it to; the tests sign in some hundred times.
        server.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 100;
        await SiteOrganisations.Add(server.Services);
        await SiteAccounts.Add(server.Services);
        await server.StartAsync();
        client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>Asks for an address with some headers.</summary>
    public Task<HttpResponseMessage> Ask(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, null, headers);

    /// <summary>Sends a form or nothing.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A page that must be there, parsed.</summary>
    public async Task<IDocument> Read(string address, string language = "en")
    {
        using var answer = await Ask(address, ("Accept-Language", language));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of an answer that must be there.</summary>
    public async Task<string> ReadText(string address)
    {
        using var answer = await Ask(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
