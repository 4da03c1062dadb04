using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>A page whose console is watched: an error, a refused script or a failed request is a defect.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    // What holds for five rows of a table holds for the hundredth: the rules take as long as a table is.
    private static readonly AxeRunContext WithoutLongTables = new() { Exclude = [new AxeSelector("tbody tr:nth-child(n+6)")] };

    private static readonly AxeRunOptions ViolationsOnly = new() { ResultTypes = [ResultType.Violations] };

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    internal WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the console complained of.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Goes to an address and waits until its charts near the window are drawn.</summary>
    public async Task Go(string address)
    {
        await Page.GotoAsync(address);
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('rh-chart')].every(chart => chart.dataset.drawn || chart.getBoundingClientRect().top > innerHeight + 700)");
    }

    /// <summary>Clicks, and waits until the page that it leads to is read to its end.</summary>
    public async Task Click(string selector)
    {
        // Waiting begins before the click: what was read faster than one begins to wait would be waited for in vain, and the old page taken for the new one.
#pragma warning disable CS0612 // What replaces it waits for an address that is known beforehand; a form may lead back to the page on which it stands.
        await Page.RunAndWaitForNavigationAsync(() => Page.ClickAsync(selector), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
#pragma warning restore CS0612
    }

    /// <summary>What the axe rules find on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> Faults()
    {
#pragma warning disable CS0618 // Other frames are what the new way is for: it opens a page more for each, and we have no frames.
        var result = await Page.RunAxeLegacy(WithoutLongTables, ViolationsOnly);
#pragma warning restore CS0618
        return [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")];
    }

    /// <summary>How far the page moved by itself since it was opened: the browser's cumulative layout shift, 0 for not at all.</summary>
    public Task<double> Shift() => Page.EvaluateAsync<double>("""
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
