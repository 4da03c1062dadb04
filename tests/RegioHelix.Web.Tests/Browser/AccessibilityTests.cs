using Microsoft.Playwright;
using RegioHelix.Testing;

namespace RegioHelix.Web.Tests.Browser;

/// <summary>
/// Every kind of page under the axe rules, light and English or dark and Dutch (the map and a region in both), and then on a phone, where it scrolls
/// down only. Pages of a kind share a tab: a new one costs as much as a page.
/// </summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light, "en",
        "/", "/regions/NL41", "/europe", "/clusters/C28", "/territories/NL/report", "/methods/location-quotient", "/search?q=noord", "/compare?regions=NL11,NL12,ITH3", "/data", "/own", "/evidence", "/practices?region=NL41", "/events/demonstration/outcomes", "/open-data")]
    [InlineData(ColorScheme.Dark, "nl",
        "/?view=table", "/regions/NL41?year=1999", "/regions/NL41", "/activities/C15", "/europe/clusters", "/network?region=NL41", "/clusters", "/regions/NL41/brief", "/api", "/glossary", "/organisations", "/partners?region=NL41&within=anywhere", "/sign-in", "/events/demonstration/participants/1", "/partnerships/shared-test-lines-invented", "/funding?instrument=erdf&period=2021-27&programme_region=ITH3&partner_region=BE21&support=1&total_cost=2&aid=none", "/consortium?rules=interreg-a&name=A&region=NL41")]
    public async Task Pages_pass_axe_and_fit_a_phone(ColorScheme scheme, string language, params string[] addresses)
    {
        await using var watched = await site.Open(scheme: scheme, language: language);
        var faults = new List<string>();
        foreach (var address in Sweep.Part(addresses, 4))
        {
            await watched.Page.SetViewportSizeAsync(1200, 1000);
            await watched.Go(address);
            faults.AddRange((await watched.Faults()).Select(fault => $"{address}: {fault}"));
            if (!await FitsAPhone(watched.Page))
                faults.Add($"{address}: wider than a phone");
        }
        Assert.Empty(faults);
    }

    private static async Task<bool> FitsAPhone(IPage page)
    {
        await page.SetViewportSizeAsync(360, 1000);
        try
        {
            // Charts follow the width a moment later.
            await page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth", null, new() { Timeout = 10_000 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
