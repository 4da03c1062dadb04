using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RegioHelix.Browser.Tests;

/// <summary>Every kind of page under the axe rules, light and dark, wide and narrow.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/?view=table", ColorScheme.Dark)]
    [InlineData("/regions/NL41", ColorScheme.Light)]
    [InlineData("/regions/NL41", ColorScheme.Dark)]
    [InlineData("/activities/C15", ColorScheme.Dark)]
    [InlineData("/data", ColorScheme.Light)]
    [InlineData("/own", ColorScheme.Dark)]
    [InlineData("/methods/location-quotient", ColorScheme.Light)]
    [InlineData("/glossary", ColorScheme.Dark)]
    [InlineData("/search?q=noord", ColorScheme.Light)]
    [InlineData("/regions/XX99", ColorScheme.Dark)]
    public async Task A_page_passes_axe(string address, ColorScheme scheme)
    {
        await using var watched = await site.Open(scheme: scheme);
        await watched.Go(address);
        var result = await watched.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    [Theory]
    [InlineData("/", "en")]
    [InlineData("/regions/NL41", "nl")]
    [InlineData("/activities/C15", "en")]
    [InlineData("/data", "nl")]
    [InlineData("/own", "en")]
    [InlineData("/glossary", "nl")]
    public async Task A_phone_scrolls_down_only(string address, string language)
    {
        await using var watched = await site.Open(width: 360, language: language);
        await watched.Go(address);
        Assert.Equal(0, await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
