using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RegioHelix.Browser.Tests;

/// <summary>Every kind of page under the axe rules, light and dark, English and Dutch, and then on a phone, where it scrolls down only.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    // What holds for five rows of a table holds for the hundredth: the rules take as long as a table is.
    private static readonly AxeRunContext WithoutLongTables = new() { Exclude = [new AxeSelector("tbody tr:nth-child(n+6)")] };

    private static readonly AxeRunOptions ViolationsOnly = new() { ResultTypes = [ResultType.Violations] };

    [Theory]
    [InlineData("/", ColorScheme.Light, "en")]
    [InlineData("/?view=table", ColorScheme.Dark, "nl")]
    [InlineData("/regions/NL41", ColorScheme.Light, "nl")]
    [InlineData("/regions/NL41", ColorScheme.Dark, "en")]
    [InlineData("/activities/C15", ColorScheme.Dark, "en")]
    [InlineData("/europe", ColorScheme.Light, "en")]
    [InlineData("/europe/clusters", ColorScheme.Dark, "nl")]
    [InlineData("/compare?regions=NL11,NL12,ITH3", ColorScheme.Light, "nl")]
    [InlineData("/network?region=NL41", ColorScheme.Light, "nl")]
    [InlineData("/clusters", ColorScheme.Dark, "nl")]
    [InlineData("/clusters/C28", ColorScheme.Light, "en")]
    [InlineData("/regions/NL41/brief", ColorScheme.Dark, "nl")]
    [InlineData("/territories/NL/report", ColorScheme.Light, "en")]
    [InlineData("/api", ColorScheme.Dark, "nl")]
    [InlineData("/data", ColorScheme.Light, "nl")]
    [InlineData("/own", ColorScheme.Dark, "en")]
    [InlineData("/methods/location-quotient", ColorScheme.Light, "en")]
    [InlineData("/glossary", ColorScheme.Dark, "nl")]
    [InlineData("/organisations", ColorScheme.Dark, "nl")]
    [InlineData("/sign-in", ColorScheme.Dark, "nl")]
    [InlineData("/search?q=noord", ColorScheme.Light, "en")]
    [InlineData("/regions/NL41?year=1999", ColorScheme.Dark, "en")]
    public async Task A_page_passes_axe_and_fits_a_phone(string address, ColorScheme scheme, string language)
    {
        await using var watched = await site.Open(scheme: scheme, language: language);
        await watched.Go(address);
#pragma warning disable CS0618 // Other frames are what the new way is for: it opens a page more for each, and we have no frames.
        var result = await watched.Page.RunAxeLegacy(WithoutLongTables, ViolationsOnly);
#pragma warning restore CS0618
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));

        await watched.Page.SetViewportSizeAsync(360, 1000);
        // Charts follow the width a moment later.
        await watched.Page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth", null, new() { Timeout = 10_000 });
    }
}
