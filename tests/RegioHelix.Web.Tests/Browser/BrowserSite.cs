using Microsoft.Playwright;
using RegioHelix.Cli.Serving;
using RegioHelix.Testing;

[assembly: AssemblyFixture(typeof(RegioHelix.Web.Tests.Browser.BrowserSite))]

namespace RegioHelix.Web.Tests.Browser;

/// <summary>The product on a free port and a Chromium to look at it; both start with the first test that needs them.</summary>
public sealed class BrowserSite : IAsyncDisposable
{
    private readonly Lazy<Task<Started>> started = new(Start);

    /// <summary>What the product is made of; skips the test where there is no Chromium.</summary>
    public async Task<IServiceProvider> Services()
    {
        Requires.Chromium();
        Sweep.Demand(3);
        return (await started.Value).Server.Services;
    }

    /// <summary>A fresh page; skips the test where there is no Chromium.</summary>
    public async Task<WatchedPage> Open(int width = 1200, ColorScheme scheme = ColorScheme.Light, string language = "en", bool scripts = true, bool firstVisit = false)
    {
        Requires.Chromium();
        Sweep.Demand(3);
        var site = await started.Value;
        var context = await site.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = width, Height = 1000 },
            ColorScheme = scheme,
            Locale = language,
            JavaScriptEnabled = scripts,
        });
        // The tour of a first visit would lie above what other journeys look at.
        if (!firstVisit)
            await context.AddInitScriptAsync("try { localStorage.setItem('regiohelix.tour', 'seen'); } catch { }");
        return new WatchedPage(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;
        var site = await started.Value;
        await site.Browser.DisposeAsync();
        site.Playwright.Dispose();
        await site.Server.DisposeAsync();
        site.Data.Delete(recursive: true);
    }

    private static async Task<Started> Start()
    {
        var data = Directory.CreateTempSubdirectory("regiohelix-browser-");
        var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], data.FullName));
        await server.StartAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Requires.Chromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Started(server, server.Urls.First(), playwright, browser, data);
    }

    private sealed record Started(WebApplication Server, string Address, IPlaywright Playwright, IBrowser Browser, DirectoryInfo Data);
}
