using Microsoft.Playwright;

namespace RegioHelix.Browser.Tests;

/// <summary>What a newcomer and an analyst do, in a browser.</summary>
public sealed class JourneyTests(BrowserSite site)
{
    [Theory]
    [InlineData("/", 1)]
    [InlineData("/regions/ITH3", 4)]
    [InlineData("/activities/C28", 2)]
    public async Task Every_chart_draws_and_the_console_stays_silent(string address, int charts)
    {
        await using var watched = await site.Open();
        await watched.Go(address);
        var elements = watched.Page.Locator("rh-chart");
        Assert.Equal(charts, await elements.CountAsync());
        for (var i = 0; i < charts; i++)
        {
            await elements.Nth(i).ScrollIntoViewIfNeededAsync();
            await watched.Page.WaitForFunctionAsync("at => document.querySelectorAll('rh-chart')[at].dataset.drawn", i);
            Assert.True(await elements.Nth(i).Locator("canvas").CountAsync() > 0);
            Assert.False(string.IsNullOrEmpty(await elements.Nth(i).Locator("[role=img]").GetAttributeAsync("aria-label")));
        }
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_activity_space_is_walked_by_keys_and_leads_to_an_activity()
    {
        await using var watched = await site.Open();
        await watched.Go("/network?region=NL41");
        await watched.Page.WaitForFunctionAsync("document.querySelector('rh-chart[kind=network]').dataset.drawn");
        var (plot, status) = (watched.Page.Locator("rh-chart[kind=network] [role=application]"), watched.Page.Locator(".chart-status"));
        var help = await status.InnerTextAsync();
        await plot.FocusAsync();
        await watched.Page.Keyboard.PressAsync("Home");
        var largest = await status.InnerTextAsync();
        Assert.NotEqual(help, largest);
        // Of four directions at least one leads to a linked activity.
        var reached = new HashSet<string>();
        foreach (var key in new[] { "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown" })
        {
            await watched.Page.Keyboard.PressAsync("Home");
            await watched.Page.Keyboard.PressAsync(key);
            reached.Add(await status.InnerTextAsync());
        }
        Assert.Contains(reached, text => text != largest);
        await watched.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(help, await status.InnerTextAsync());
        await watched.Page.Keyboard.PressAsync("Home");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.WaitForURLAsync("**/activities/*");
        Assert.StartsWith(await watched.Page.Locator("h1").InnerTextAsync(), largest, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_charts_table_opens_and_closes_by_key()
    {
        await using var watched = await site.Open();
        await watched.Go("/");
        var link = watched.Page.Locator(".chart-line [href='#map-table']");
        var table = watched.Page.Locator("#map-table table");
        Assert.False(await table.IsVisibleAsync());
        await link.FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        Assert.True(await table.IsVisibleAsync());
        Assert.Equal("true", await link.GetAttributeAsync("aria-expanded"));
        await watched.Page.Keyboard.PressAsync("Space");
        Assert.False(await table.IsVisibleAsync());
    }

    [Fact]
    public async Task Without_scripts_the_tables_and_the_forms_remain()
    {
        await using var watched = await site.Open(scripts: false);
        await watched.Page.GotoAsync("/");
        Assert.True(await watched.Page.Locator("#map-table table").IsVisibleAsync());
        Assert.False(await watched.Page.Locator("rh-chart").First.IsVisibleAsync());
        await watched.Page.SelectOptionAsync("#map-activity", "C15");
        await watched.Page.ClickAsync("#map form.switches button");
        Assert.Contains("activity=C15", watched.Page.Url, StringComparison.Ordinal);
        Assert.Contains("leather", await watched.Page.Locator(".lead").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_takes_effect_when_it_is_changed_and_stands_in_the_address()
    {
        await using var watched = await site.Open();
        await watched.Go("/regions/ITH3");
        await watched.Page.SelectOptionAsync("#region-year", "2014");
        await watched.Page.WaitForURLAsync("**/regions/ITH3?*year=2014*");
        Assert.Contains("2014", await watched.Page.Locator(".region-head").InnerTextAsync(), StringComparison.Ordinal);
        await watched.Page.GoBackAsync();
        Assert.DoesNotContain("year=2014", watched.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_forgives_and_leads_to_the_region()
    {
        await using var watched = await site.Open();
        await watched.Go("/");
        await watched.Page.FillAsync("#site-search", "venetto");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.ClickAsync(".hits a[href='/regions/ITH3']");
        Assert.Equal("Veneto", await watched.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_the_language_can_be_changed()
    {
        await using var watched = await site.Open();
        await watched.Go("/about");
        await watched.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await watched.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await watched.Page.ClickAsync(".languages [hreflang=nl]");
        await watched.Page.GotoAsync("/regions/NL41");
        Assert.Equal("nl", await watched.Page.GetAttributeAsync("html", "lang"));
        Assert.Contains("Waar is", await watched.Page.Locator("h2").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_table_becomes_a_profile_and_is_deleted()
    {
        await using var watched = await site.Open();
        await watched.Go("/own");
        await watched.Page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "mine.csv",
            MimeType = "text/csv",
            Buffer = "region;nace;year;jobs\nNL41;C28;2023;20100\nNL41;C26;2023;9800\nNL42;C28;2023;4100\nNL42;C26;2023;6000\n"u8.ToArray(),
        });
        await watched.Page.ClickAsync("form.drop button");
        await watched.Page.ClickAsync("form.mapping button");
        await watched.Page.ClickAsync("section[aria-labelledby=profiles-title] a[href^='/regions/NL41']");
        Assert.Equal("20,100", await watched.Page.Locator("#a-C28 td").First.InnerTextAsync());
        await watched.Page.GoBackAsync();
        await watched.Page.ClickAsync("button.danger");
        await watched.Page.WaitForURLAsync("**/own");
        Assert.Equal(0, await watched.Page.Locator("a[href^='/own/']").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_printed_region_still_says_that_its_figures_are_simulated()
    {
        await using var watched = await site.Open();
        await watched.Go("/regions/ITH3");
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await watched.Page.Locator(".region-head .badge.sim").IsVisibleAsync());
        Assert.True(await watched.Page.Locator(".chart-figure .badge.sim").First.IsVisibleAsync());
        Assert.False(await watched.Page.Locator(".site-nav").IsVisibleAsync());
    }

    [Fact]
    public async Task A_chart_is_kept_as_a_picture_and_as_a_drawing_that_say_what_they_show()
    {
        await using var watched = await site.Open();
        await watched.Go("/activities/C28");
        var figure = watched.Page.Locator("figure.chart-figure:has(rh-chart)").First;
        await figure.Locator("rh-chart[data-drawn]").WaitForAsync();
        var drawing = await watched.Page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "SVG" }).ClickAsync());
        var text = await File.ReadAllTextAsync(await drawing.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("<svg ", text, StringComparison.Ordinal);
        Assert.Contains((await figure.Locator("figcaption").InnerTextAsync()).Trim(), text, StringComparison.Ordinal);
        Assert.Contains("simulated", text, StringComparison.Ordinal);
        Assert.Contains("<path", text, StringComparison.Ordinal);
        var picture = await watched.Page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await picture.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], bytes[..4]);
        Assert.True(bytes.Length > 20_000, $"{bytes.Length} bytes");
        Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }
}
