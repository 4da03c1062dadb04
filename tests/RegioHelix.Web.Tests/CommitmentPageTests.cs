using System.Net;
using System.Text.Json;

namespace RegioHelix.Web.Tests;

/// <summary>Commitments on the web: entered by an editor, seen by both sides, overdue by the clock, taken along as CSV.</summary>
public sealed class CommitmentPageTests(Site site)
{
    [Fact]
    public async Task An_editor_enters_one_and_nobody_else_sees_it()
    {
        var editor = await Visitor.SignIn(site, SiteAccounts.Editor);
        using var refused = await editor.Fill("/commitments/new", "commitment", ("own", SiteAccounts.Works), ("side", "gives"), ("other", "City of <i>Nowhere</i>"), ("what", ""), ("due_on", "2020-02-01"), ("occasion", "Event"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty((await Visitor.Parse(refused)).QuerySelectorAll("#commitment .field-problem"));
        using var entered = await editor.Fill("/commitments/new", "commitment", ("own", SiteAccounts.Works), ("side", "gives"), ("other", "City of <i>Nowhere</i>"), ("what", "Open the test bed"), ("due_on", "2020-02-01"), ("occasion", "Event"), ("is_mine", "yes"));
        var address = entered.Headers.Location!.OriginalString.Split('?')[0];
        var list = await editor.Read("/commitments?mine=yes");
        var row = Assert.Single(list.QuerySelectorAll("#commitments tbody tr"));
        Assert.Contains("City of <i>Nowhere</i>", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("1 overdue, the oldest since 1 February 2020", list.QuerySelector("#answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("overdue", (await editor.Read(address)).QuerySelector("#facts strong")!.TextContent);

        using var twin = JsonDocument.Parse(await site.ReadText("/commitments.json"));
        Assert.Equal(0, twin.RootElement.GetProperty("lines").GetArrayLength());
        using var hidden = await site.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        var member = await Visitor.SignIn(site, SiteAccounts.Member);
        Assert.Empty((await member.Read(address)).QuerySelectorAll("form[method=post]#end"));

        using var dropped = await editor.Fill(address, "end", ("status", "Dropped"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, dropped.StatusCode);
        using var done = await editor.Fill(address, "end", ("status", "Done"), ("reason", "=opened"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var csv = await editor.Ask("/commitments.csv?state=done&mine=yes");
        Assert.Contains(",done,'=opened,", await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
