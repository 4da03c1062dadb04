using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Web.Tests;

/// <summary>An effect check from a strategy's page to a verdict and to nothing again; and where none is given.</summary>
public sealed class EffectCheckPageTests(Site site)
{
    private const string Dataset = "effect_output";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_verdict_is_given_for_an_invented_strategy_and_the_demonstration_stands_beside()
    {
        var stranger = await Visitor.SignIn(site, SiteAccounts.Stranger);
        var page = await stranger.Read("/strategies/ITH3/2021-2027-invented/effects?priority=P1");
        Assert.Contains("no verdict is given on a real region", page.QuerySelector("#no-verdict")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#no-verdict a[href='/evidence/demonstration']"));
        Assert.Null(page.QuerySelector("form#check"));
        Assert.NotNull((await site.Read("/strategies/ITH3/2021-2027-invented")).QuerySelector("article.priority a[href$='/effects?priority=P1']"));
    }

    [Fact]
    public async Task A_strategy_is_checked_read_printed_and_deleted_by_who_may_read_it()
    {
        ImportOutputs();
        var (strategies, address) = (site.Services.GetRequiredService<StrategyRegister>(), "/strategies/ITC4/2012-2015/effects");
        var strategy = await strategies.Add(Actor.Command, null, new() { Region = "ITC4", RegionVersion = 2013, FromYear = "2012", ToYear = "2015", Title = [new("en", "To be checked")] }, Stop);
        await site.Services.GetRequiredService<PriorityRegister>().Add(Actor.Command, strategy.Id, new() { Code = "P1", Name = [new("en", "Machines")], Scope = ["C28"] }, Stop);
        await strategies.Publish(Actor.Command, strategy.Id, true, Stop);
        try
        {
            var stranger = await Visitor.SignIn(site, SiteAccounts.Stranger);
            using (var wrong = await stranger.Fill(address, "check", ("from", "then"), ("compare", "IT,<b>")))
            {
                var again = await Visitor.Parse(wrong);
                Assert.Equal((HttpStatusCode.BadRequest, "then", "IT,<b>"), (wrong.StatusCode, again.QuerySelector("#check-from")!.GetAttribute("value"), again.QuerySelector("#check-compare")!.GetAttribute("value")));
            }
            using (var late = await stranger.Fill(address, "check", ("outcome", $"{Dataset}/output/MIO_EUR"), ("from", "2030")))
                Assert.Contains("2018", (await Visitor.Parse(late)).QuerySelector(".field-problem")!.TextContent, StringComparison.Ordinal);
            using var asked = await stranger.Fill(address, "check", ("outcome", $"{Dataset}/output/MIO_EUR"), ("exclude", "FR8"));
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
            var check = asked.Headers.Location!.OriginalString;
            var page = await WaitFor(stranger, check);
            Assert.Contains("not of a priority", page.QuerySelector("#said")!.TextContent, StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("#priorities tbody tr"));
            Assert.Contains("regiohelix strategy check ITC4/2012-2015", page.QuerySelector("dl.source code")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(16, (await stranger.Read(check + "/0")).QuerySelectorAll("li.check").Length);
            Assert.Equal(16, (await stranger.Read(check + "/0/report")).QuerySelectorAll("li.check").Length);
            using var twin = JsonDocument.Parse(await Text(stranger, check + "/0.json"));
            Assert.Equal("left out by --exclude", twin.RootElement.GetProperty("donors_excluded").GetProperty("FR81").GetString());
            Assert.Contains("region,year,output (index)", await Text(stranger, check + "/0/panel.csv"), StringComparison.Ordinal);
            Assert.Contains("cannot-be-told-from-chance", await Text(stranger, check + ".csv"), StringComparison.Ordinal);
            // Another account that may read the strategy does not see what this one asked.
            var other = await Visitor.SignIn(site, SiteAccounts.Member);
            foreach (var path in new[] { check, check + ".json", check + "/0", check + "/0/script.R", check + "/job.json" })
                using (var hidden = await other.Ask(path))
                    Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.Null((await other.Read(address)).QuerySelector("#kept"));
            using (var deleted = await stranger.Fill(check, "delete"))
                Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
            using var gone = await stranger.Ask(check);
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        }
        finally
        {
            await strategies.Publish(Actor.Command, strategy.Id, false, Stop);
        }
    }

    // A figure of regions as a whole: what has no activities is no table that other pages choose.
    private void ImportOutputs()
    {
        var rows = new StringBuilder("geo,year,output\n");
        foreach (var (seed, region) in RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Where(one => one.Country == "IT" || one.Code is "FR10" or "FR21" or "FR81").Index())
            for (var time = 0; time < 14; time++)
                rows.Append(CultureInfo.InvariantCulture, $"{region.Code},{2005 + time},{1000 + (30 * (seed % 7)) + ((8 + (seed % 5)) * time) + (25 * Math.Sin((0.9 * time) + (seed % 3))):0.###}\n");
        var mapping = new ColumnMapping("geo", "output") { Value = "output", Year = "year", Unit = "MIO_EUR" };
        var options = new ImportOptions(DatasetCatalogue.FindOrDefault(Dataset) with { Indicator = "output", Unit = "MIO_EUR" }) { NutsVersion = NutsVersion.Nuts2013 };
        new ImportRun(site.Services.GetRequiredService<DataDirectory>(), TimeProvider.System).Run(ImportSource.From(new MemoryStream(Encoding.UTF8.GetBytes(rows.ToString())), Dataset), ImportFormats.Table(mapping), options);
    }

    private static async Task<string> Text(Visitor visitor, string address)
    {
        using var answer = await visitor.Ask(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<IDocument> WaitFor(Visitor visitor, string address)
    {
        for (var turn = 0; turn < 300; turn++)
        {
            var page = await visitor.Read(address);
            if (page.QuerySelector("#said") is not null)
                return page;
            await Task.Delay(50, Stop);
        }
        throw new TimeoutException($"{address} did not come to an end");
    }
}
