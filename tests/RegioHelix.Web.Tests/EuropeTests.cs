using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using RegioHelix.Studies.Europe;

namespace RegioHelix.Web.Tests;

/// <summary>The pages on Europe: map, ranking, clusters, gains and losses.</summary>
public sealed class EuropeTests(Site site)
{
    [Fact]
    public async Task A_map_begins_with_a_sentence_and_its_legend_counts_every_region()
    {
        foreach (var address in new[] { "/europe", "/europe?measure=complexity&classes=natural&count=4", "/europe?measure=share&classes=quantile", "/europe?measure=stars&activity=C15" })
        {
            var page = await site.Read(address);
            Assert.Contains("imulated figures", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
            var rows = page.QuerySelectorAll("#europe-table tbody tr").Length;
            // The last two lines are the hatched ones, which are in a class as well, and what the area is.
            var counted = page.QuerySelectorAll(".legend li .quiet").Select(Number).ToList();
            Assert.Equal(rows, counted[..^1].Sum());
        }
    }

    [Fact]
    public async Task Every_measure_has_a_page_or_says_why_not()
    {
        foreach (var info in EuropeMeasures.All)
        {
            using var twin = JsonDocument.Parse(await site.ReadText(info.Measure == EuropeMeasure.LocationQuotient ? "/europe.json?activity=C28" : $"/europe.json?measure={info.Word}&activity=C28"));
            var root = twin.RootElement;
            var values = root.GetProperty("regions").EnumerateArray().Where(region => region.GetProperty("value").ValueKind == JsonValueKind.Number).ToList();
            Assert.Equal(root.GetProperty("refusal").ValueKind == JsonValueKind.Null, values.Count > 0);
            Assert.NotEmpty(root.GetProperty("sentence").GetString()!);
            Assert.Equal(info.Word, root.GetProperty("measure").GetProperty("word").GetString());
            Assert.Equal(values.Select(region => region.GetProperty("value").GetDouble()).OrderDescending(), values.Select(region => region.GetProperty("value").GetDouble()));
        }
    }

    [Fact]
    public async Task Own_limits_are_taken_in_either_notation_and_shown_again()
    {
        var page = await site.Read("/europe?classes=own&breaks=0%2C5%3B%201%3B%202.5");
        Assert.Equal("0.5; 1; 2.5", page.QuerySelector("#map-breaks")!.GetAttribute("value"));
        Assert.Equal(4, page.QuerySelectorAll(".legend li .swatch").Length - 2);
        var dutch = await site.Read("/europe?classes=own&breaks=0%2C5%3B%201%3B%202.5", "nl");
        Assert.Equal("0,5; 1; 2,5", dutch.QuerySelector("#map-breaks")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2;1", "not above")]
    [InlineData("one", "no number")]
    [InlineData("1;2;3;4;5;6;7;8", "at most 6")]
    [InlineData("NaN", "no number")]
    [InlineData("1e999", "no number")]
    public async Task Limits_that_cannot_be_are_explained_beside_the_usual_ones(string typed, string why)
    {
        var address = "/europe?classes=own&breaks=" + Uri.EscapeDataString(typed);
        using var answer = await site.Ask(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(why, text, StringComparison.Ordinal);
        Assert.Contains("id=\"europe-table\"", text, StringComparison.Ordinal);
        using var twin = await site.Ask(address.Replace("/europe", "/europe.json", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, twin.StatusCode);
    }

    [Fact]
    public async Task One_picture_has_one_address()
    {
        foreach (var (asked, led) in new[]
        {
            ("/europe?view=bubbles&x=1&measure=quotient&scope=traded", "/europe"),
            ("/europe?year=&measure=share&classes=usual&activity=C15", "/europe?measure=share&activity=C15"),
            ("/europe/ranking?limit=50&page=1&draws=no", "/europe/ranking"),
            ("/europe.csv?utm_source=letter", "/europe.csv"),
            ("/europe/movers?error=5&error=10", "/europe/movers?error=10"),
            ("/europe?lang=nl&nonsense=" + new string('x', 3000), "/europe?lang=nl"),
        })
        {
            using var answer = await site.Ask(asked);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal(led, answer.Headers.Location!.ToString());
            using var there = await site.Ask(led);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }
    }

    [Fact]
    public async Task Nothing_that_is_typed_breaks_a_page()
    {
        string[] values = ["%00", "-1", "99999999999999999999", "%27%20OR%201%3D1", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "theme:", "territory:x", "1.5", new string('y', 400)];
        string[] names = ["measure", "activity", "classes", "count", "breaks", "country", "page", "limit", "draws", "stars", "since", "error", "regions", "add"];
        foreach (var page in new[] { "/europe.json", "/europe/ranking.csv", "/europe/clusters", "/europe/movers.json", "/compare" })
            for (var at = 0; at < names.Length; at++)
            {
                using var answer = await site.Ask($"{page}?{names[at]}={values[at % values.Length]}");
                Assert.True((int)answer.StatusCode is 200 or 302 or 400 or 404, $"{page}?{names[at]}={values[at % values.Length]} answered {(int)answer.StatusCode}");
                Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task A_ranking_has_pages_and_a_country_keeps_the_ranks_of_all()
    {
        var (first, second) = (await site.Read("/europe/ranking?limit=25"), await site.Read("/europe/ranking?page=2&limit=25"));
        Assert.Equal(Enumerable.Range(1, 25), Ranks(first));
        Assert.Equal(Enumerable.Range(26, 25), Ranks(second));
        Assert.Equal("page", second.QuerySelector("nav [aria-current]:last-of-type, .page nav a[aria-current=page]")!.GetAttribute("aria-current"));
        var italy = await site.Read("/europe/ranking?country=IT");
        Assert.All(italy.QuerySelectorAll("#ranking tbody .code"), code => Assert.StartsWith("IT", code.TextContent, StringComparison.Ordinal));
        Assert.True(Ranks(italy)[^1] > italy.QuerySelectorAll("#ranking tbody tr").Length);
    }

    [Fact]
    public async Task Places_have_intervals_when_asked_for()
    {
        Assert.NotNull((await site.Read("/europe/ranking")).QuerySelector("a[rel=nofollow][href*='draws=yes']"));
        using var twin = JsonDocument.Parse(await site.ReadText("/europe/ranking.json?draws=yes"));
        Assert.Equal(100, twin.RootElement.GetProperty("draws").GetInt32());
        var lines = twin.RootElement.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("best").ValueKind == JsonValueKind.Number).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(line.GetProperty("best").GetInt32() <= line.GetProperty("worst").GetInt32()));
        // Large counts hardly vary: the published place is mostly inside.
        Assert.True(lines.Count(line => line.GetProperty("best").GetInt32() <= line.GetProperty("rank").GetInt32() && line.GetProperty("rank").GetInt32() <= line.GetProperty("worst").GetInt32()) > 0.8 * lines.Count);
    }

    [Fact]
    public async Task Each_cluster_method_stands_beside_its_source_and_the_published_readings_stand_apart()
    {
        var page = await site.Read("/europe/clusters");
        Assert.Equal(6, page.QuerySelectorAll("#methods tbody tr").Length);
        Assert.All(page.QuerySelectorAll("#methods tbody tr"), row => Assert.Matches("20(08|20)", row.QuerySelector("td:last-child")!.TextContent));
        Assert.Equal(["about 38\u00a0%", "39\u00a0%", "23.4\u00a0%", "about 25\u00a0%"], page.QuerySelectorAll("#published tbody td:nth-child(3)").Select(cell => cell.TextContent));
        Assert.DoesNotContain("simulated", page.QuerySelector("#published")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector("#methods")!.Closest(".is-simulated"));
    }

    [Fact]
    public async Task Of_simulated_changes_the_sentence_names_no_region_and_says_what_chance_would_find()
    {
        var page = await site.Read("/europe/movers");
        using var twin = JsonDocument.Parse(await site.ReadText("/europe/movers.json"));
        var sentence = page.QuerySelector("p.lead")!.TextContent;
        Assert.Contains("simulated figures", sentence, StringComparison.Ordinal);
        Assert.Contains($"about {Math.Round(twin.RootElement.GetProperty("by_chance").GetDouble()).ToString(CultureInfo.InvariantCulture)} of each by chance alone", sentence, StringComparison.Ordinal);
        foreach (var region in twin.RootElement.GetProperty("regions").EnumerateArray())
            Assert.DoesNotContain(region.GetProperty("region").GetProperty("name").GetString()!, sentence, StringComparison.Ordinal);
        var counts = twin.RootElement.GetProperty("counts");
        Assert.Equal(counts.GetProperty("gained").GetInt32() + counts.GetProperty("lost").GetInt32(), twin.RootElement.GetProperty("changes").GetArrayLength());
        using var later = await site.Ask("/europe/movers?since=2030");
        Assert.Equal(HttpStatusCode.BadRequest, later.StatusCode);
    }

    [Fact]
    public async Task Tables_as_files_say_that_they_are_simulated()
    {
        foreach (var address in new[] { "/europe.csv", "/europe/ranking.csv", "/europe/clusters.csv", "/europe/movers.csv", "/compare.csv?regions=NL11,NL12" })
        {
            var rows = (await site.ReadText(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Contains("quality", rows[0], StringComparison.Ordinal);
            Assert.True(rows.Length > 1);
            Assert.All(rows.Skip(1), row => Assert.Contains("simulated", row, StringComparison.Ordinal));
        }
    }

    private static int Number(IElement element) => int.Parse(element.TextContent.Trim('(', ')'), CultureInfo.InvariantCulture);

    private static List<int> Ranks(IDocument page) => [.. page.QuerySelectorAll("#ranking tbody tr td:first-child").Select(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture))];
}
