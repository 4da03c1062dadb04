using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;

namespace RegioHelix.Web.Tests;

/// <summary>Needs against calls on the web, under a draft that only the owner of the machine and administrators see.</summary>
public sealed class DemandPageTests(Site site)
{
    [Fact]
    public async Task A_call_without_needs_is_told_and_needs_of_few_are_not()
    {
        var (strategies, calls) = (site.Services.GetRequiredService<StrategyRegister>(), site.Services.GetRequiredService<CallRegister>());
        var strategy = await strategies.Add(Actor.Command, null, new() { Region = "RO12", FromYear = "2021", ToYear = "2027", Title = [new("en", "Unshown")] }, TestContext.Current.CancellationToken);
        await calls.Add(Actor.Command, strategy.Id, new() { Code = "C1", Name = [new("en", "A <b>call</b>")], Budget = "2500000", Themes = ["ECOSYSTEM:health"] }, TestContext.Current.CancellationToken);
        var administrator = await Visitor.SignIn(site, SiteAccounts.Administrator);
        var page = await administrator.Read($"/strategies/RO12/{strategy.Slug}/needs?theme=health");
        Assert.StartsWith("In no theme at least 3 organisations", page.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["fewer than 3", "1", "€\u00a02,500,000"], page.QuerySelectorAll("#demand-table tr:first-child td.n").Select(cell => cell.TextContent));
        Assert.Contains("A <b>call</b>", page.QuerySelector("#calls")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#needs"));
        using var csv = await administrator.Ask($"/strategies/RO12/{strategy.Slug}/needs.csv");
        Assert.Contains("health,", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var hidden = await site.Ask($"/strategies/RO12/{strategy.Slug}/needs.json");
        Assert.Equal(404, (int)hidden.StatusCode);
        using var unknown = await administrator.Ask($"/strategies/RO12/{strategy.Slug}/needs?theme=none");
        Assert.Equal(400, (int)unknown.StatusCode);
    }
}
