using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Ties;
using RegioHelix.Web.Privacy;

namespace RegioHelix.Web.Tests.Privacy;

/// <summary>What people see and do about what is held on them, through the pages alone.</summary>
public sealed class PrivacyPageTests(Site site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_public_page_names_purpose_ground_and_time_of_every_field()
    {
        var page = await new Visitor(site).Read("/privacy");
        foreach (var row in PersonalData.Records)
        {
            var shown = page.QuerySelector($"tr#{row.Key}")!;
            Assert.All(row.Fields, field => Assert.Contains(field, shown.TextContent, StringComparison.Ordinal));
            Assert.Equal(4, shown.Children.Length);
            Assert.All(shown.Children, cell => Assert.DoesNotContain("Kept.", cell.TextContent, StringComparison.Ordinal));
        }
        using var json = JsonDocument.Parse(await site.ReadText("/privacy.json"));
        Assert.Equal(PersonalData.Records.Count, json.RootElement.GetProperty("records").GetArrayLength());
        var dutch = await new Visitor(site) { Language = "nl" }.Read("/privacy");
        Assert.Contains("AVG, artikel 6", dutch.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_purpose_is_asked_apart_and_nothing_is_ticked_beforehand()
    {
        var actor = await SiteAccounts.Account(site.Services, "consenting@accounts.example", null);
        var visitor = await Visitor.SignIn(site, "consenting@accounts.example");
        var page = await visitor.Read("/account/privacy");
        Assert.Equal(Enum.GetValues<ConsentPurpose>().Length, page.QuerySelectorAll(".consent form").Length);
        Assert.Empty(page.QuerySelectorAll("[checked]"));
        Assert.Empty(await site.Services.GetRequiredService<ConsentRegister>().ListOwn(actor, Cancellation));

        using var yes = await visitor.Fill("/account/privacy", "consent-PublicProfile", ("answer", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, yes.StatusCode);
        using var no = await visitor.Fill("/account/privacy", "consent-Matching", ("answer", "no"));
        var said = await site.Services.GetRequiredService<ConsentRegister>().ListOwn(actor, Cancellation);
        Assert.Equal((2, true, false), (said.Count, said[ConsentPurpose.PublicProfile].IsGiven, said[ConsentPurpose.Matching].IsGiven));
        Assert.Contains(actor.PersonId!.Value, await site.Services.GetRequiredService<ConsentRegister>().ListObjected(ConsentPurpose.Matching, Cancellation));
        Assert.Contains("You objected on", (await visitor.Read("/account/privacy")).QuerySelector("#purpose-Matching")!.TextContent, StringComparison.Ordinal);
        using var neither = await visitor.Fill("/account/privacy", "consent-Mail", ("answer", "perhaps"));
        Assert.Equal(HttpStatusCode.BadRequest, neither.StatusCode);
    }

    [Fact]
    public async Task Who_saw_it_is_shown_and_what_is_wrong_can_be_corrected()
    {
        var actor = await SiteAccounts.Account(site.Services, "correcting@accounts.example", null);
        await (await Visitor.SignIn(site, SiteAccounts.Administrator)).Read("/admin/accounts");
        var visitor = await Visitor.SignIn(site, "correcting@accounts.example");
        Assert.Contains("administrator", (await visitor.Read("/account/privacy")).QuerySelector("section[aria-labelledby=seen-title]")!.TextContent, StringComparison.OrdinalIgnoreCase);

        using var saved = await visitor.Fill("/account/privacy", "correct", ("name", "<b>Correct</b>"), ("headline", "Makes things"), ("languages", "en, nl"));
        Assert.Equal("/account/privacy?done=saved", saved.Headers.Location!.OriginalString);
        var person = await site.Services.GetRequiredService<PeopleRegister>().Get(actor, actor.PersonId!.Value, Cancellation);
        Assert.Equal(("<b>Correct</b>", "Makes things"), (person.Name, person.Headline[0].Text));
        Assert.Empty((await visitor.Read("/account/privacy")).QuerySelectorAll("main b, dd b"));
        using var outdated = await visitor.Fill("/account/privacy", "correct", ("name", "Later"), ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, outdated.StatusCode);
    }

    [Fact]
    public async Task Erasure_is_followed_through_search_graph_exports_logs_trail_mail_account_and_sessions()
    {
        const string Mail = "quillabert@accounts.example";
        var log = new KeptLog();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var actor = await SiteAccounts.Account(site.Services, Mail, null);
        var other = await SiteAccounts.Account(site.Services, "left-behind@accounts.example", null);
        var (ties, outbox) = (site.Services.GetRequiredService<TieRegister>(), site.Services.GetRequiredService<MailOutbox>());
        foreach (var (one, whom) in new[] { (actor, other), (other, actor) })
        {
            await ties.Record(one, whom.PersonId!.Value, new TieEntry(TieKind.Met, 4, new(2026, 1, 1), null, TieVisibility.Counted), Cancellation);
            await site.Services.GetRequiredService<ConsentRegister>().Say(one, ConsentPurpose.PublicProfile, true, "test", Cancellation);
        }
        await outbox.Put(Mail, "To quillabert", "Dear quillabert", null, Cancellation);
        var (visitor, elsewhere) = (await Visitor.SignIn(site, Mail), await Visitor.SignIn(site, Mail));
        var export = await (await visitor.Ask("/account/privacy/export")).Content.ReadAsStringAsync(Cancellation);
        using (var held = JsonDocument.Parse(export))
        {
            var kinds = held.RootElement.GetProperty("records").EnumerateArray().Select(one => one.GetProperty("kind").GetString()).Distinct().ToList();
            Assert.Superset(new HashSet<string?> { "account", "consent", "profile", "tie", "trail" }, kinds.ToHashSet());
            Assert.DoesNotContain("PasswordHash", export, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("uillabert", await Everything(), StringComparison.Ordinal);
        Assert.Contains(await ties.ListAgreed(TieVisibility.Counted, Cancellation), tie => tie.A == actor.PersonId || tie.B == actor.PersonId);

        using (var refused = await visitor.Fill("/account/privacy", "erase", ("own_address", "somebody@else.example")))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using (var erased = await visitor.Fill("/account/privacy", "erase", ("own_address", Mail)))
            Assert.Equal("/privacy?done=erased", erased.Headers.Location!.OriginalString);

        Assert.DoesNotContain("uillabert", await Everything(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(await ties.ListAgreed(TieVisibility.Counted, Cancellation), tie => tie.A == actor.PersonId || tie.B == actor.PersonId);
        foreach (var address in new[] { "/search.json?q=quillabert", "/organisations.csv", "/organisations.json", "/needs.json" })
            Assert.DoesNotContain("uillabert@", await site.ReadText(address), StringComparison.OrdinalIgnoreCase);
        foreach (var session in new[] { visitor, elsewhere })
            using (var after = await session.Ask("/account/privacy"))
                Assert.StartsWith("/sign-in", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var again = await new Visitor(site).Fill("/sign-in", "sign-in", ("mail", Mail), ("password", SiteAccounts.Password));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.DoesNotContain("uillabert", log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await site.Services.GetRequiredService<ErasureRegister>().List(Cancellation), one => one.PersonId == actor.PersonId && one.AccountId == actor.AccountId);
    }

    [Fact]
    public async Task Whom_another_entered_sees_corrects_objects_and_erases_by_the_link_of_the_mail()
    {
        var owner = await SiteAccounts.Account(site.Services, "entering@accounts.example", null);
        var entered = await site.Services.GetRequiredService<PeopleRegister>().AddOther(owner, new PersonEntry { Name = "Ottoline", Mail = "ottoline@elsewhere.example", Languages = ["nl"] }, Cancellation);
        await site.Services.GetRequiredService<PrivacyMails>().Carry(Cancellation);
        var administrator = await Visitor.SignIn(site, SiteAccounts.Administrator);
        Assert.Contains("ottoline@elsewhere.example", (await administrator.Read("/admin/mails")).Body!.TextContent, StringComparison.Ordinal);
        var mail = (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, cancellation: Cancellation)).Single(one => one.PersonId == entered.Id);
        Assert.Equal("U bent ingevoerd in RegioHelix", mail.Subject);
        Assert.Contains("entering heeft u ingevoerd", mail.Body, StringComparison.Ordinal);
        var link = new Uri(mail.Body.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;

        var stranger = new Visitor(site);
        using (var shown = await stranger.Ask(link))
        {
            Assert.Equal((HttpStatusCode.OK, "noindex, nofollow"), (shown.StatusCode, shown.Headers.GetValues("X-Robots-Tag").Single()));
            Assert.Contains("Ottoline", (await Visitor.Parse(shown)).QuerySelector("#held-profile")!.TextContent, StringComparison.Ordinal);
        }
        using (var saved = await stranger.Fill(link, "correct", ("name", "Ottoline B")))
            Assert.Equal(link + "?done=saved", saved.Headers.Location!.OriginalString);
        using (var objected = await stranger.Fill(link, "object"))
            Assert.Equal(link + "?done=objected", objected.Headers.Location!.OriginalString);
        Assert.Contains(entered.Id, await site.Services.GetRequiredService<ConsentRegister>().ListObjected(ConsentPurpose.Matching, Cancellation));
        Assert.Contains("Ottoline B", await (await stranger.Ask(link + "/export")).Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using (var wrong = await stranger.Fill(link, "erase", ("confirmed", "Somebody")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (var erased = await stranger.Fill(link, "erase", ("confirmed", "ottoline b")))
            Assert.Equal("/privacy?done=erased", erased.Headers.Location!.OriginalString);
        using var gone = await stranger.Ask(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("ttoline", await Everything(), StringComparison.OrdinalIgnoreCase);
        using var forged = await stranger.Ask(link[..^4] + "AAAA");
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    // Every cell of every table, as text.
    private async Task<string> Everything()
    {
        var text = new StringBuilder();
        await using var connection = new SqliteConnection($"Data Source={site.Services.GetRequiredService<RegistrySettings>().Place}");
        await connection.OpenAsync(Cancellation);
        foreach (var table in await Rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
            text.AppendJoin('\n', await Rows($"SELECT * FROM \"{table.Trim()}\""));
        return text.ToString();

        async Task<List<string>> Rows(string question)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
            command.CommandText = question;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            var rows = new List<string>();
            while (await reader.ReadAsync(Cancellation))
                rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(column => reader[column])));
            return rows;
        }
    }
}
