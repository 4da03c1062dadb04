using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RegioHelix.Web.Tests.Browser;

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
        Assert.InRange(await watched.Shift(), 0, 0.01);
    }

    [Fact]
    public async Task From_what_we_are_good_at_over_whom_to_call_to_whether_we_may_fund_it_in_four_clicks()
    {
        var services = await site.Services();
        await BrowserPeople.AddOrganisation(services, await BrowserPeople.Add(services, "Whom To Call"), "Aardvark Pumps");
        await using var watched = await site.Open();
        await watched.Go("/");
        // Who published is on remembered pages within two seconds.
        await watched.Page.WaitForFunctionAsync("async () => (await (await fetch('/regions/NL41')).text()).includes('Aardvark Pumps')", null, new() { PollingInterval = 250 });
        await watched.Click("main .ways-on a[href='/regions']");
        await watched.Click("main a[href='/regions/NL41']");
        Assert.Contains("good at", await watched.Page.Locator("#good-title").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await watched.Click("#organisations a[href='/organisations/aardvark-pumps']");
        Assert.Equal("Aardvark Pumps", await watched.Page.Locator("h1").InnerTextAsync());
        await watched.Click("main a[href^='/funding?']");
        Assert.Equal("NL41", await watched.Page.Locator("[name=partner_region]").InputValueAsync());
        Assert.True(await watched.Page.Locator("#verdict").IsVisibleAsync());
        Assert.True(await watched.Page.Locator("#precedents").CountAsync() == 1);
        await watched.Page.SetViewportSizeAsync(360, 1000);
        Assert.True(await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.Empty(await watched.Faults());
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
    public async Task A_map_is_walked_by_key_to_a_region()
    {
        await using var watched = await site.Open();
        await watched.Go("/europe?activity=C15");
        await watched.Page.WaitForFunctionAsync("document.querySelector('rh-chart').dataset.drawn");
        await watched.Page.Locator("rh-chart .plot").FocusAsync();
        await watched.Page.Keyboard.PressAsync("ArrowRight");
        var first = await watched.Page.Locator("#europe-table tbody tr:first-child th a").TextContentAsync();
        Assert.StartsWith(first!, await watched.Page.Locator("rh-chart [aria-live]").InnerTextAsync(), StringComparison.Ordinal);
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.WaitForURLAsync("**/regions/*");
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
        await watched.Click("#map form.switches button");
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
    public async Task A_region_is_found_by_a_misspelt_name_and_its_five_answers_are_read()
    {
        await using var watched = await site.Open();
        await watched.Go("/");
        await watched.Page.FillAsync("#site-search", "venetto");
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Click(".hits a[href='/regions/ITH3']");
        Assert.Equal("Veneto", await watched.Page.Locator("h1").InnerTextAsync());
        foreach (var answer in new[] { "good", "like", "grow", "complete", "change" })
        {
            await watched.Page.ClickAsync($"nav a[href='#{answer}']");
            Assert.EndsWith(".", (await watched.Page.Locator($"section#{answer} p.lead").InnerTextAsync()).Trim(), StringComparison.Ordinal);
        }
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task An_opportunity_leads_to_a_partner_region_and_another_threshold_to_another_sentence()
    {
        await using var watched = await site.Open();
        await watched.Go("/regions/NL41");
        var before = await watched.Page.Locator("#grow p.lead").InnerTextAsync();
        await watched.Page.SelectOptionAsync("#change-threshold", "1.25");
        await watched.Page.WaitForURLAsync("**threshold=1.25*");
        Assert.NotEqual(before, await watched.Page.Locator("#grow p.lead").InnerTextAsync());
        var wanted = watched.Page.Locator("ol.five a[href*='for=']").First;
        await wanted.ClickAsync();
        await watched.Page.WaitForURLAsync("**for=*");
        Assert.Contains("threshold=1.25", watched.Page.Url, StringComparison.Ordinal);
        // The chart's table is folded where there are scripts: it is opened as a reader would.
        var partner = watched.Page.Locator("#complete-table tbody a").First;
        if (!await partner.IsVisibleAsync())
            await watched.Page.ClickAsync("#complete .chart-line a[href='#complete-table']");
        var name = await partner.InnerTextAsync();
        await partner.ClickAsync();
        await watched.Page.WaitForURLAsync("**/regions/*threshold=1.25*");
        Assert.Equal(name, await watched.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task By_keyboard_alone_a_region_is_found_and_a_word_explained()
    {
        await using var watched = await site.Open();
        await watched.Go("/about");
        var keys = watched.Page.Keyboard;
        while (await watched.Page.EvaluateAsync<string>("document.activeElement.id") != "site-search")
            await keys.PressAsync("Tab");
        await keys.TypeAsync("Lombardei");
        await watched.Page.Locator("#site-search-hits [role=option]").First.WaitForAsync();
        await keys.PressAsync("ArrowDown");
        Assert.Equal("hit-0", await watched.Page.GetAttributeAsync("#site-search", "aria-activedescendant"));
        Assert.Equal("true", await watched.Page.GetAttributeAsync("#hit-0", "aria-selected"));
        await keys.PressAsync("Escape");
        Assert.Equal("false", await watched.Page.GetAttributeAsync("#site-search", "aria-expanded"));
        await keys.TypeAsync(" ");
        await watched.Page.Locator("#site-search-hits [role=option]").First.WaitForAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await watched.Page.WaitForURLAsync("**/regions/ITC4");
        while (!await watched.Page.EvaluateAsync<bool>("document.activeElement.matches('button.term')"))
            await keys.PressAsync("Tab");
        var tip = watched.Page.Locator($"#{await watched.Page.EvaluateAsync<string>("document.activeElement.getAttribute('popovertarget')")}");
        await tip.WaitForAsync();
        await keys.PressAsync("Escape");
        Assert.False(await tip.IsVisibleAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Without_scripts_a_region_can_be_read_switched_and_explained()
    {
        await using var watched = await site.Open(scripts: false);
        await watched.Page.GotoAsync("/regions/NL41");
        foreach (var table in new[] { "#ranked", "#grow-table", "#complete-table", "#draws" })
            Assert.True(await watched.Page.Locator($"{table} tbody tr, {table} tr").First.IsVisibleAsync());
        var word = watched.Page.Locator("button.term").First;
        await word.ClickAsync();
        Assert.True(await watched.Page.Locator($"#{await word.GetAttributeAsync("popovertarget")}").IsVisibleAsync());
        await watched.Page.SelectOptionAsync("#partner-within", "1000");
        await watched.Click("#complete form button");
        Assert.Contains("within=1000", watched.Page.Url, StringComparison.Ordinal);
        Assert.Contains("1,000 km", await watched.Page.Locator("#complete p.lead").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tour_comes_once_moves_nothing_and_can_be_left()
    {
        await using var watched = await site.Open(firstVisit: true);
        await watched.Go("/");
        var panel = watched.Page.Locator("#tour");
        await panel.WaitForAsync();
        Assert.InRange(await watched.Shift(), 0, 0.01);
        Assert.Empty((await panel.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        for (var step = 2; step <= 5; step++)
        {
            await watched.Page.ClickAsync("[data-tour=next]");
            Assert.Contains($"Step {step} of 5", await panel.InnerTextAsync(), StringComparison.Ordinal);
        }
        await watched.Page.ReloadAsync();
        Assert.Contains("Step 5 of 5", await panel.InnerTextAsync(), StringComparison.Ordinal);
        await watched.Page.Keyboard.PressAsync("Escape");
        Assert.False(await panel.IsVisibleAsync());
        await watched.Page.ReloadAsync();
        await watched.Page.WaitForLoadStateAsync();
        Assert.False(await panel.IsVisibleAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_the_language_can_be_changed()
    {
        await using var watched = await site.Open();
        await watched.Go("/about");
        await watched.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await watched.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await watched.Click(".languages [hreflang=nl]");
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
        await watched.Click("form.drop button");
        await watched.Click("form.mapping button");
        await watched.Click("section[aria-labelledby=profiles-title] a[href^='/regions/NL41']");
        Assert.Equal("20,100", await watched.Page.Locator("#a-C28 td").First.InnerTextAsync());
        await watched.Page.GoBackAsync();
        await watched.Click("button.danger");
        await watched.Page.WaitForURLAsync("**/own");
        Assert.Equal(0, await watched.Page.Locator("a[href^='/own/']").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_dropped_panel_becomes_a_verdict_with_charts_and_is_deleted()
    {
        await using var watched = await site.Open();
        await watched.Go("/evidence");
        var rows = Enumerable.Range(1, 10).SelectMany(time => Enumerable.Range(0, 9).Select(unit => string.Create(CultureInfo.InvariantCulture, $"P{unit},{2000 + time},{10 + unit + (0.3 * unit * time) + Math.Sin((3 * unit) + (2 * time)):0.000}")));
        await watched.Page.SetInputFilesAsync("#file", new FilePayload { Name = "panel.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes("place,year,jobs\n" + string.Join('\n', rows) + "\n") });
        await watched.Click("form.drop button");
        await watched.Page.FillAsync("#ask-treated", "P4");
        await watched.Page.FillAsync("#ask-from", "2008");
        Assert.Empty(await watched.Faults());
        await watched.Click("form.evidence-form > button");
        await watched.Page.Locator(".verdict").WaitForAsync();
        await watched.Page.Locator("rh-chart[kind=fan][data-drawn]").First.WaitForAsync();
        Assert.Equal(16, await watched.Page.Locator("li.check").CountAsync());
        Assert.Empty(await watched.Faults());
        await watched.Page.SetViewportSizeAsync(360, 1000);
        await watched.Page.WaitForFunctionAsync("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
        await watched.Click("button.danger");
        await watched.Page.WaitForURLAsync("**/evidence");
        Assert.Equal(0, await watched.Page.Locator(".hits a[href^='/evidence/']").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_Dutch_provinces_are_compared_their_table_taken_along_and_a_brief_read_in_Dutch()
    {
        await using var watched = await site.Open();
        await watched.Go("/regions/NL");
        await watched.Click("a[href^='/compare?regions=']");
        await watched.Page.Locator("#each li.card").Nth(11).WaitForAsync();
        Assert.Equal(12, await watched.Page.Locator("#each li.card").CountAsync());
        await watched.Go("/activities/C28?view=table");
        var download = await watched.Page.RunAndWaitForDownloadAsync(() => watched.Page.ClickAsync("#leads a[download]"));
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var (at, first) = (Array.IndexOf(lines[0].Split(','), "jobs"), watched.Page.Locator("#ranking tbody tr").First);
        var code = await first.Locator(".code").InnerTextAsync();
        var line = lines.Single(row => row.Contains($",{code},", StringComparison.Ordinal));
        Assert.Equal(await first.Locator("td").Nth(3).InnerTextAsync(), double.Parse(line.Split(',')[at], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.GetCultureInfo("en")));
        Assert.Equal(await watched.Page.Locator("#ranking tbody tr").CountAsync(), lines.Length - 1);
        await watched.Go("/regions/NL41?lang=nl");
        await watched.Click("nav a[href*='/brief']");
        Assert.Equal("nl", await watched.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("Noord-Brabant", await watched.Page.Locator("h1").InnerTextAsync());
        Assert.Contains("gesimuleerde", await watched.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
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
