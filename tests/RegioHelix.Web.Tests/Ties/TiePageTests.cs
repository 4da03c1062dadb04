using System.Net;

namespace RegioHelix.Web.Tests.Ties;

/// <summary>Ties by forms alone: said, agreed, by link, by file; and that nothing of them is anywhere but with their two ends.</summary>
public sealed class TiePageTests(Site site)
{
    private const string Script = "<script>alert('t')</script>";

    [Fact]
    public async Task A_tie_is_said_agreed_to_changed_and_forgotten()
    {
        var (ada, ben) = (await Join("tie-ada@accounts.example"), await Join("tie-ben@accounts.example"));
        using var wrong = await ada.Fill("/account/ties", "tie", ("name", "Ben"), ("mail", "no address"), ("kind", "Met"), ("strength", "2"), ("visibility", "Introductions"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("no address", (await Visitor.Parse(wrong)).QuerySelector("#tie-mail")!.GetAttribute("value"));
        Assert.Equal(["Ben " + Script, "Nobody"], await SayTwo(ada, "tie-ben@accounts.example"));

        var asked = (await ben.Read("/account/ties")).QuerySelector("#asked a")!;
        Assert.Equal("tie-ada", asked.TextContent);
        var request = asked.GetAttribute("href")!;
        using (var foreign = await ada.Ask(request))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using var agreed = await ben.Fill(request, "confirm", ("strength", "4"), ("place", "Fair of the unmistakable place " + Script));
        Assert.Equal("/account/ties?done=saved", agreed.Headers.Location!.OriginalString);
        var list = (await ada.Read("/account/ties")).QuerySelectorAll("#tie-list tbody tr");
        Assert.Contains(list, row => row.TextContent.Contains("tie-ben", StringComparison.Ordinal) && row.TextContent.Contains("Both say so", StringComparison.Ordinal));
        // What the other says of it stays the other's.
        Assert.DoesNotContain("unmistakable", string.Concat(list.Select(row => row.TextContent)), StringComparison.Ordinal);
        var his = (await ben.Read("/account/ties")).QuerySelector("#tie-list tbody a")!.GetAttribute("href")!;
        using (var foreign = await ada.Ask(his))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        var page = await ben.Read(his);
        Assert.Empty(page.QuerySelectorAll("main script"));
        using var changed = await ben.Send(page.QuerySelector("#tie")!, ("strength", "5"), ("OwnerId", "01890000-0000-7000-8000-000000000000"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await NothingElsewhere();
        using var gone = await ben.Fill(his, "remove");
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Null((await ben.Read("/account/ties")).QuerySelector("#tie-list"));
    }

    [Fact]
    public async Task A_link_is_shown_as_a_picture_opened_by_another_and_taken_back()
    {
        var (ada, ben) = (await Join("link-ada@accounts.example"), await Join("link-ben@accounts.example"));
        using var made = await ada.Fill("/account/ties/link", "link", ("hours", "1"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var shown = await ada.Read("/account/ties/link");
        var address = new Uri(shown.QuerySelector("#tie-link")!.GetAttribute("href")!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : shown.QuerySelector("#tie-link")!.GetAttribute("href")!;
        using (var picture = await ada.Ask(shown.QuerySelector("main img")!.GetAttribute("src")!))
        {
            Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
            Assert.True(picture.Headers.CacheControl!.NoStore);
            Assert.StartsWith("<svg", await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        using (var stranger = await new Visitor(site).Ask(address))
            Assert.Contains("/sign-in", stranger.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("link-ada", (await ben.Read(address)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var met = await ben.Fill(address, "met", ("kind", "Met"), ("strength", "3"), ("visibility", "Introductions"));
        Assert.Equal("/account/ties?done=met", met.Headers.Location!.OriginalString);
        Assert.Contains("link-ben", (await ada.Read("/account/ties")).QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
        using var revoked = await ada.Fill("/account/ties/link", "revoke");
        using (var late = await ben.Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task A_file_is_looked_at_before_any_of_it_is_recorded()
    {
        var ada = await Join("file-ada@accounts.example");
        using var read = await ada.Fill("/account/ties/import", "contacts", ("contacts", $"name,mail\nBen {Script},ben@elsewhere.example\nCyd,none\nDan,{SiteAccounts.Owner}\n"));
        Assert.Equal("/account/ties/import", read.Headers.Location!.OriginalString);
        var preview = await ada.Read("/account/ties/import");
        Assert.Equal(3, preview.QuerySelectorAll("#contact-list tbody tr").Length);
        Assert.Empty(preview.QuerySelectorAll("main script"));
        Assert.Equal(2, preview.QuerySelectorAll("#contact-list input").Length);
        Assert.Null((await ada.Read("/account/ties")).QuerySelector("#tie-list"));
        using var taken = await ada.Send(preview.QuerySelector("#take")!, ("line", "2"), ("line", "3"), ("line", "4"), ("kind", "Met"), ("strength", "2"), ("visibility", "Introductions"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        // Who is here and who is not look the same.
        var rows = (await ada.Read("/account/ties")).QuerySelectorAll("#tie-list tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Single(rows.Distinct());
        Assert.NotNull((await ada.Read("/account/ties/import")).QuerySelector("#contacts-file"));
    }

    private static async Task<IEnumerable<string>> SayTwo(Visitor visitor, string mail)
    {
        foreach (var (name, address) in new[] { ("Ben " + Script, mail), ("Nobody", "nobody@elsewhere.example") })
        {
            using var said = await visitor.Fill("/account/ties", "tie", ("name", name), ("mail", address), ("kind", "WorkedTogether"), ("strength", "4"), ("visibility", "Introductions"));
            Assert.Equal("/account/ties?done=saved", said.Headers.Location!.OriginalString);
        }
        var page = await visitor.Read("/account/ties");
        Assert.Empty(page.QuerySelectorAll("main script"));
        var rows = page.QuerySelectorAll("#tie-list tbody tr");
        Assert.Single(rows.Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))).Distinct());
        return rows.Select(row => row.QuerySelector("th a")!.TextContent).Order(StringComparer.Ordinal);
    }

    private async Task NothingElsewhere()
    {
        foreach (var address in new[] { "/search?q=unmistakable", "/search.json?q=unmistakable", "/organisations.json", "/organisations.csv", "/needs.json", "/xray.json?region=ITH3", "/practices.json", "/search.json?q=tie-ben" })
        {
            using var answer = await site.Ask(address);
            var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var secret in new[] { "unmistakable place", "tie-ada", "tie-ben@", "nobody@elsewhere" })
                Assert.DoesNotContain(secret, said.Replace("q=tie-ben", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private async Task<Visitor> Join(string mail)
    {
        await SiteAccounts.Account(site.Services, mail, null);
        return await Visitor.SignIn(site, mail);
    }
}
