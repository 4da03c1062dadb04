using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace RegioHelix.Web.Tests;

/// <summary>From a dropped panel to a verdict and to nothing again, by forms alone: no scripts run here.</summary>
public sealed class EvidencePageTests(Site site)
{
    private readonly Visitor owner = new(site) { From = null };

    [Fact]
    public async Task A_dropped_panel_is_asked_read_and_deleted()
    {
        var address = await Drop("jobs & places.csv", Panel());
        var seen = await WaitFor(address);
        Assert.Equal("region", Chosen(seen, "ask-unit"));
        Assert.Equal("year", Chosen(seen, "ask-time"));
        Assert.Equal("jobs", Chosen(seen, "ask-outcome"));
        Assert.Equal("<i>Amber</i>", seen.QuerySelector("section[aria-labelledby=preview-title] td")!.TextContent);

        var page = await Ask(address, seen, ("treated", "<i>Amber</i>"), ("from", "2008"), ("exclude", "P3"));
        Assert.Contains(page.QuerySelector(".verdict")!.ClassList[1], new[] { "consistent-with-a-contribution", "strong-indication" });
        Assert.Empty(page.QuerySelectorAll("h1 i, .verdict i, td i, svg i"));
        Assert.Equal(4, page.QuerySelectorAll("rh-chart[kind=fan]").Length);
        Assert.All(page.QuerySelectorAll("rh-chart"), chart => Assert.Equal(12, chart.ParentElement!.QuerySelectorAll("tbody tr").Length));
        Assert.Equal(16, page.QuerySelectorAll("li.check").Length);
        Assert.Equal("2008", page.QuerySelector("#ask-from")!.GetAttribute("value"));

        using var twin = JsonDocument.Parse(await Text(address + ".json"));
        Assert.Equal(page.QuerySelector(".verdict")!.ClassList[1], twin.RootElement.GetProperty("verdict").GetString());
        Assert.True(twin.RootElement.GetProperty("methods").GetProperty("synthetic-control").GetProperty("kkt_violation").GetDouble() <= 1e-10);
        Assert.True(twin.RootElement.GetProperty("donors_excluded").TryGetProperty("P3", out _));
        Assert.Equal(13, (await Text(address + ".csv")).TrimEnd().Split('\n').Length);
        Assert.Contains("nonnegative", await Text(address + "/script.R"), StringComparison.Ordinal);
        var report = await owner.Read(address + "/report");
        Assert.Equal(16, report.QuerySelectorAll("li.check").Length);
        Assert.Contains("regiohelix evidence 'jobs & places.csv'", report.QuerySelector("code.command")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Zestien controles", await Text(address + "/report?lang=nl"), StringComparison.Ordinal);

        // Another machine learns nothing, not even that it is there.
        foreach (var path in new[] { address, address + ".json", address + "/report", address + "/script.R" })
            using (var refused = await new Visitor(site).Ask(path))
                Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain(address, (await new Visitor(site).Read("/evidence")).Body!.InnerHtml, StringComparison.Ordinal);

        using (var deleted = await owner.Send((await owner.Read(address)).QuerySelector($"form[action='{address}/delete']")!))
            Assert.Equal(HttpStatusCode.Found, deleted.StatusCode);
        foreach (var path in new[] { address, address + ".json", address + ".csv", address + "/report", address + "/report.pdf", address + "/script.R" })
            using (var gone = await owner.Ask(path))
                Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("gap", "jobs", "<i>Amber</i>", "2008", "unbalanced-panel", "P5 2012")]
    [InlineData("nan", "jobs", "<i>Amber</i>", "2008", "not-a-number", "NaN")]
    [InlineData("quarters", "jobs", "<i>Amber</i>", "2008", "bad-time", "number months or quarters through")]
    [InlineData("", "flat", "<i>Amber</i>", "2008", "constant-outcome", "1")]
    [InlineData("", "jobs", "<i>Ambre</i>", "2008", "unknown-unit", "<i>Amber</i>")]
    [InlineData("", "jobs", "<i>Amber</i>", "2001", "treated-from-first", "2001")]
    [InlineData("", "jobs", "", "2008", "no-question", "--treated")]
    public async Task What_cannot_be_used_is_told_with_the_way_out(string damage, string outcome, string treated, string from, string rule, string told)
    {
        var panel = damage switch
        {
            "gap" => string.Join('\n', Panel().Split('\n').Where(row => !row.StartsWith("P5;2012", StringComparison.Ordinal))),
            "nan" => string.Join('\n', Panel().Split('\n').Select(row => row.StartsWith("P5;2012", StringComparison.Ordinal) ? "P5;2012;NaN;1" : row)),
            "quarters" => Panel().Replace(";20", ";2014-", StringComparison.Ordinal),
            _ => Panel(),
        };
        var address = await Drop("panel.csv", panel);
        var page = await Ask(address, await WaitFor(address), ("unit", "region"), ("time", "year"), ("outcome", outcome), ("treated", treated), ("from", from));
        var problems = page.QuerySelector("table.problems")!.TextContent;
        Assert.Contains(rule, problems, StringComparison.Ordinal);
        Assert.Contains(told, problems, StringComparison.Ordinal);
        Assert.Equal(treated, page.QuerySelector("#ask-treated")!.GetAttribute("value"));
        using var twin = await owner.Ask(address + ".json");
        Assert.Equal(HttpStatusCode.BadRequest, twin.StatusCode);
    }

    [Fact]
    public async Task Hostile_files_and_addresses_are_answered_in_words()
    {
        var form = (await owner.Read("/evidence")).QuerySelector("form.drop")!;
        using (var large = await owner.Drop(form, "large.csv", new byte[(5 * 1024 * 1024) + 1]))
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using (var empty = await owner.Drop(form, "empty.csv", []))
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        var page = await WaitFor(await Drop("page.csv", "<!DOCTYPE html><html><body>not a panel</body></html>"));
        Assert.Contains(page.QuerySelectorAll("table.problems tbody tr"), row => row.TextContent.Length > 20);
        var address = await Drop("panel.csv", Panel());
        var seen = await WaitFor(address);
        using (var words = await owner.Send(seen.QuerySelector("form.evidence-form")!, ("treated", "P5"), ("from", "2014-03<b>")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, words.StatusCode);
            var again = await Visitor.Parse(words);
            Assert.Contains("whole number", again.Body!.TextContent, StringComparison.Ordinal);
            // What was typed stands there again.
            Assert.Equal(("2014-03<b>", "P5"), (again.QuerySelector("#ask-from")!.GetAttribute("value"), again.QuerySelector("#ask-treated")!.GetAttribute("value")));
        }
        foreach (var path in new[] { "/evidence/abc", "/evidence/000000000000000000000000.json", "/evidence/..%2F..%2Fjobs", "/evidence/abc/report.pdf" })
            using (var gone = await owner.Ask(path))
                Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Sectors_of_a_panel_are_checked_each_with_p_corrected_for_their_number()
    {
        var rows = Panel().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var address = await Drop("sectors.csv", rows[0] + ";sector\n" + string.Join('\n', rows[1..].SelectMany(row => new[] { row + ";made", row + ";sold" })));
        var page = await Ask(address, await WaitFor(address), ("unit", "region"), ("time", "year"), ("outcome", "jobs"), ("decimal", "comma"), ("treated", "<i>Amber</i>"), ("from", "2008"), ("sector", "sector"));
        Assert.Equal(["made", "sold"], page.QuerySelectorAll("#priorities tbody th a").Select(link => link.TextContent));
        Assert.Equal("sector", Chosen(page, "ask-sector"));
        using var twin = JsonDocument.Parse(await Text(address + ".json"));
        var corrected = twin.RootElement.GetProperty("priorities").GetProperty("sold").GetProperty("methods").GetProperty("did").GetProperty("placebo").GetProperty("p").GetDouble();
        Assert.InRange(corrected, 0, 1);
        Assert.Equal(3, (await Text(address + ".csv")).TrimEnd().Split('\n').Length);
        Assert.Equal(16, (await owner.Read(address + "/sectors/1")).QuerySelectorAll("li.check").Length);
        Assert.Equal(16, (await owner.Read(address + "/sectors/1/report")).QuerySelectorAll("li.check").Length);
        using (var refused = await new Visitor(site).Ask(address + "/sectors/1"))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        // Asked again without sectors, those of before are gone.
        await Ask(address, page, ("sector", ""), ("from", "2009"));
        using var gone = await owner.Ask(address + "/sectors/1");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    // Twelve places over twelve years; the first moves away in 2008. Semicolons and decimal commas, as spreadsheets write here.
    private static string Panel()
    {
        static double Of(int unit, int time) => 10 + unit + (0.3 * unit * time) + Math.Sin((3 * unit) + (2 * time));
        var rows = new StringBuilder("region;year;jobs;flat\n");
        for (var time = 1; time <= 12; time++)
            for (var unit = 0; unit <= 11; unit++)
                rows.Append(CultureInfo.InvariantCulture, $"{(unit == 0 ? "<i>Amber</i>" : $"P{unit}")};{2000 + time};").Append((unit == 0 ? ((Of(3, time) + Of(4, time)) / 2) + (time >= 8 ? 9 : 0) + (0.05 * Math.Cos(time)) : Of(unit, time)).ToString("0.0000", CultureInfo.InvariantCulture).Replace('.', ',')).Append(";1\n");
        return rows.ToString();
    }

    private static string? Chosen(IDocument page, string id) => page.QuerySelector($"#{id} option[selected]")?.GetAttribute("value");

    private async Task<string> Drop(string name, string text)
    {
        using var answer = await owner.Drop((await owner.Read("/evidence")).QuerySelector("form.drop")!, name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<IDocument> Ask(string address, IDocument page, params (string Name, string Value)[] fields)
    {
        using var answer = await owner.Send(page.QuerySelector("form.evidence-form")!, fields);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return await WaitFor(address);
    }

    private async Task<string> Text(string address)
    {
        using var answer = await owner.Ask(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IDocument> WaitFor(string address)
    {
        for (var turn = 0; turn < 300; turn++)
        {
            var page = await owner.Read(address);
            if (page.QuerySelector("progress") is null)
                return page;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"{address} did not come to an end");
    }
}
