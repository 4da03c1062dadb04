using System.Globalization;
using System.Text.Json;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Tests;

/// <summary>A page, its JSON and its CSV say the same.</summary>
public sealed class TwinTests(Site site)
{
    [Theory]
    [InlineData("/index.json")]
    [InlineData("/regions.json")]
    [InlineData("/regions/ITH3.json")]
    [InlineData("/regions/ITH3/opportunities.json")]
    [InlineData("/regions/ITH3/partners.json")]
    [InlineData("/regions/ITH3/certainty.json")]
    [InlineData("/europe.json")]
    [InlineData("/europe/ranking.json")]
    [InlineData("/europe/clusters.json")]
    [InlineData("/europe/movers.json")]
    [InlineData("/compare.json?regions=NL11,NL12")]
    [InlineData("/regions/ITH3/themes.json")]
    [InlineData("/regions/ITH3/innovation.json")]
    [InlineData("/themes.json")]
    [InlineData("/themes/textiles.json")]
    [InlineData("/territories.json")]
    [InlineData("/territories/op-zuid.json")]
    [InlineData("/territories/op-zuid/opportunities.json")]
    [InlineData("/territories/op-zuid/partners.json")]
    [InlineData("/territories/op-zuid/certainty.json")]
    [InlineData("/regions/ITH3/brief.json")]
    [InlineData("/territories/NL/report.json")]
    [InlineData("/api.json")]
    [InlineData("/openapi.json")]
    [InlineData("/activities.json")]
    [InlineData("/activities/C15.json")]
    [InlineData("/activities/C15/related.json")]
    [InlineData("/activities/C15/hosts.json")]
    [InlineData("/activities/C15/turnover.json")]
    [InlineData("/clusters.json")]
    [InlineData("/clusters/C15.json")]
    [InlineData("/network.json?region=ITH3")]
    [InlineData("/data.json")]
    [InlineData("/methods.json")]
    [InlineData("/methods/location-quotient.json")]
    [InlineData("/about.json")]
    [InlineData("/glossary.json")]
    [InlineData("/search.json?q=veneto")]
    public async Task Every_page_has_a_twin(string address)
    {
        Sweep.Demand(address, 6);
        using var answer = await site.Ask(address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(JsonValueKind.Undefined, document.RootElement.ValueKind);
    }

    [Fact]
    public async Task Records_stand_on_the_data_page_and_in_its_twin()
    {
        var data = site.Services.GetRequiredService<DataDirectory>();
        var (store, file) = (new EmbeddedRecordStore(data), Path.Combine(data.Root, "patents.csv"));
        await File.WriteAllTextAsync(file, "entity,region,activity,year\np,NL413,C28,2014\nq,ITH31,J62,2015\n", TestContext.Current.CancellationToken);
        new RecordImport(data, store, TimeProvider.System).Run(new(file, "patents", new()) { Source = "<b>a list</b>" }, null, TestContext.Current.CancellationToken);
        try
        {
            foreach (var (language, years) in new[] { ("en", "2014 to 2015"), ("nl", "2014 tot en met 2015") })
            {
                var row = (await site.Read("/data", language)).QuerySelector("section[aria-labelledby=records-title] tbody tr")!;
                Assert.Equal(["patents", "<b>a list</b>", years, "2", "2", "2"], row.Children.Take(6).Select(cell => cell.TextContent));
                Assert.Contains("DuckDB", row.TextContent, StringComparison.Ordinal);
            }
            using var twin = JsonDocument.Parse(await site.ReadText("/data.json"));
            var card = twin.RootElement.GetProperty("records").GetProperty("datasets")[0];
            Assert.Equal(("patents", 2), (card.GetProperty("code").GetString(), card.GetProperty("rows").GetInt32()));
        }
        finally
        {
            using var held = ImportLock.Take(data, Phrase.Of("removal of records"), TimeProvider.System);
            store.Remove(held, "patents", CancellationToken.None);
        }
        Assert.Contains("import records", (await site.Read("/data")).QuerySelector("section[aria-labelledby=records-title] .note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regions_table_shows_the_jobs_that_its_twin_gives()
    {
        var page = await site.Read("/regions/ITH3");
        using var twin = JsonDocument.Parse(await site.ReadText("/regions/ITH3.json"));
        var lines = twin.RootElement.GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(lines.Count, page.QuerySelectorAll("#all tbody tr").Length);
        foreach (var line in lines)
        {
            var code = line.GetProperty("code").GetString();
            var shown = page.QuerySelector($"#a-{code} td")!.TextContent;
            var jobs = line.GetProperty("jobs");
            Assert.Equal(jobs.ValueKind == JsonValueKind.Null ? "not published" : jobs.GetDouble().ToString("#,0", CultureInfo.InvariantCulture), shown == "confidential" ? "not published" : shown);
        }
    }

    [Fact]
    public async Task Simulated_figures_say_so_in_page_json_and_csv()
    {
        var page = await site.Read("/regions/ITH3");
        Assert.Contains("simulated", page.QuerySelector(".lead")!.TextContent, StringComparison.OrdinalIgnoreCase);
        // What was imported beside them is not simulated, and stands in a figure of its own.
        Assert.All(page.QuerySelectorAll(".chart-figure:not(:has(#links-table))"), figure => Assert.True(figure.ClassList.Contains("is-simulated") && figure.TextContent.Contains("simulated", StringComparison.Ordinal)));
        Assert.Contains("simulated", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        using var twin = JsonDocument.Parse(await site.ReadText("/regions/ITH3.json"));
        Assert.Equal("simulated", twin.RootElement.GetProperty("provenance").GetProperty("kind").GetString());
        foreach (var address in new[] { "/regions/ITH3.csv", "/regions/ITH3/opportunities.csv", "/regions/ITH3/partners.csv", "/activities/C15.csv", "/activities/C15/related.csv", "/activities/C15/hosts.csv", "/activities/C15/turnover.csv", "/clusters.csv", "/clusters/links.csv", "/clusters/C15.csv", "/network.csv", "/network/edges.csv", "/themes/textiles.csv", "/regions/ITH3/themes.csv", "/territories/op-zuid.csv", "/index.csv" })
        {
            var rows = (await site.ReadText(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains("quality", rows[0], StringComparison.Ordinal);
            Assert.All(rows.Skip(1), row => Assert.Contains("simulated", row, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Landmarks_are_published_figures_and_stand_apart_from_the_simulated_map()
    {
        var page = await site.Read("/");
        var landmarks = page.QuerySelector("#europe")!;
        Assert.DoesNotContain("simulated", landmarks.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Veneto", landmarks.TextContent, StringComparison.Ordinal);
        Assert.Contains("5.7 times", landmarks.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#map #europe, #europe rh-chart"));
    }

    [Fact]
    public async Task A_chart_carries_its_data_its_table_and_its_line_of_links()
    {
        var page = await site.Read("/");
        var figure = page.QuerySelector("figure.chart-figure:has(rh-chart)")!;
        using var data = JsonDocument.Parse(figure.QuerySelector("rh-chart script[type='application/json']")!.TextContent);
        Assert.Equal(data.RootElement.GetProperty("regions").GetArrayLength(), figure.QuerySelectorAll("table tbody tr").Length);
        Assert.Equal(["table", "CSV", "JSON", "method"], figure.QuerySelectorAll(".chart-line a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_sorted_table_is_in_that_order()
    {
        var page = await site.Read("/regions/ITH3?sort=-jobs");
        var jobs = page.QuerySelectorAll("#all tbody tr td:nth-child(2)").Select(cell => cell.TextContent).Where(text => char.IsAsciiDigit(text[0]))
            .Select(text => double.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(jobs.OrderDescending(), jobs);
        Assert.Equal("descending", page.QuerySelector("#all th[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task A_superseded_code_is_answered_with_its_successor()
    {
        var page = await site.Read("/regions/ITD3");
        Assert.Equal("Veneto", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("You asked for ITD3. In the NUTS version of these figures ITH3 answers for it", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_divided_offers_all_that_took_over_a_part()
    {
        var page = await site.Read("/regions/UKI2");
        Assert.Contains("You asked for UKI2", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/regions/UKI5", "/regions/UKI6"], page.QuerySelectorAll(".note a").Select(link => link.GetAttribute("href")!));
        using var twin = JsonDocument.Parse(await site.ReadText("/regions/UKI2.json"));
        Assert.Equal("UKI7", twin.RootElement.GetProperty("region").GetProperty("code").GetString());
        Assert.Equal(2, twin.RootElement.GetProperty("region").GetProperty("other_successors").GetArrayLength());
        Assert.False((await site.ReadText("/regions/ITH3.json")).Contains("other_successors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dutch_pages_use_dutch_separators()
    {
        var page = await site.Read("/regions/ITH3", "nl");
        Assert.Contains("5,4", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("gesimuleerd", page.QuerySelector(".lead")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }
}
