using System.Net;
using System.Text.Json;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Web.Needs;

namespace RegioHelix.Web.Tests;

/// <summary>Who could answer a need, read by anybody; and the way of a need from draft to answer, by those who belong to its two sides.</summary>
public sealed class NeedPageTests(Site site)
{
    [Fact]
    public async Task A_need_shows_who_could_answer_it_with_every_score_taken_apart()
    {
        var address = (await site.Read("/needs?activity=C15&language=en")).QuerySelectorAll("#need-list tr:has(.badge.sim) th a")[0].GetAttribute("href")!;
        var page = await site.Read(address);
        var rows = page.QuerySelectorAll("#match-list tbody tr");
        Assert.InRange(rows.Length, 3, 20);
        Assert.All(rows, row => Assert.Equal(5, row.QuerySelectorAll("details li").Length));
        Assert.Contains("ould answer this", page.QuerySelector("#answers p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("invented", page.QuerySelector("#answers p")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#answers a[href='/methods/need-matching']"));
        using var twin = JsonDocument.Parse(await site.ReadText(address + "/answers.json"));
        var answers = twin.RootElement.GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal(rows.Length, answers.Count);
        foreach (var answer in answers)
            Assert.Equal(answer.GetProperty("score").GetDouble(), answer.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("contribution").GetDouble()), 1e-12);
        Assert.All(answers, answer => Assert.Equal(JsonValueKind.Null, answer.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("part").GetString() == "trust").GetProperty("value").ValueKind));
        Assert.Contains(answers, answer => answer.GetProperty("is_invented").GetBoolean());
        var csv = (await site.ReadText(address + "/answers.csv")).Trim().Split('\n');
        Assert.Equal(answers.Count + 1, csv.Length);
        Assert.StartsWith("rank,kind,slug,title,organisation,invented,score,known,moved_down,concepts,concepts_adds", csv[0], StringComparison.Ordinal);
        Assert.Contains("Wie kan hierop antwoorden", (await site.Read(address, "nl")).QuerySelector("#answers-title")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_an_answer_tells_whose_an_unnamed_need_is_and_simulated_figures_say_nothing_of_what_is_real()
    {
        foreach (var said in new[] { await site.ReadText("/needs/an-unnamed-need/answers.json?top=100"), await site.ReadText("/needs/an-unnamed-need/answers.csv") })
            Assert.DoesNotContain("\"name\": \"Unit Shoe", said.Split("unit-shoe")[0], StringComparison.Ordinal);
        // The owner is among those who could answer it, like anybody: being left out would tell.
        using var twin = JsonDocument.Parse(await site.ReadText("/needs/an-unnamed-need/answers.json?top=100"));
        Assert.Contains(twin.RootElement.GetProperty("answers").EnumerateArray(), answer => answer.GetProperty("organisation") is { ValueKind: JsonValueKind.Object } who && who.GetProperty("slug").GetString()!.StartsWith("unit-shoe", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, twin.RootElement.GetProperty("figures").ValueKind);
        Assert.Contains("only simulated figures", twin.RootElement.GetRawText(), StringComparison.Ordinal);
        // The named one's owner does not answer itself.
        Assert.DoesNotContain("\"slug\": \"unit-shoe", await site.ReadText("/needs/a-named-need/answers.json?top=100&among=organisations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_sees_what_others_need_that_it_could_answer()
    {
        var organisation = (await site.Read("/organisations?activity=C15&kind=company")).QuerySelectorAll("#organisation-list th a").Select(link => link.GetAttribute("href")!).First();
        Assert.NotNull((await site.Read(organisation)).QuerySelector($"a[href='{organisation}/could-answer']"));
        var page = await site.Read(organisation + "/could-answer");
        Assert.NotEmpty(page.QuerySelectorAll("#match-list tbody tr"));
        Assert.All(page.QuerySelectorAll("#match-list th .quiet"), kind => Assert.Contains("request", kind.TextContent, StringComparison.Ordinal));
        Assert.Contains("rank,kind", await site.ReadText(organisation + "/could-answer.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/needs/nothing/answers.json", 404)]
    [InlineData("/needs/matrix-draft/answers.json", 404)]
    [InlineData("/needs/a-named-need/answers.json?top=0", 400)]
    [InlineData("/needs/a-named-need/answers.csv?among=everybody", 400)]
    [InlineData("/organisations/hidden-works/could-answer", 404)]
    [InlineData("/organisations/nobody/could-answer.json?top=x", 400)]
    public async Task What_cannot_be_answered_is_said_in_words(string address, int status)
    {
        using var answer = await site.Ask(address);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.DoesNotContain("Hidden Works", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_goes_from_draft_over_an_answer_to_both_names()
    {
        var (owner, stranger) = (await Visitor.SignIn(site, SiteAccounts.Owner), await Visitor.SignIn(site, SiteAccounts.Stranger));
        using var refused = await owner.Fill("/needs/new", "need", ("organisation", SiteAccounts.Works), ("type", "TechnologyRequest"), ("title", ""), ("readiness_from", "two"), ("tags", "nonsense"), ("regions", "Q1"));
        var again = await Visitor.Parse(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(4, again.QuerySelectorAll(".form-refused li").Length);
        Assert.Equal("nonsense", again.QuerySelector("input[name=tags]")!.GetAttribute("value"));

        const string title = "An unnamed need <script>alert(1)</script>";
        using var saved = await owner.Fill("/needs/new", "need", ("organisation", SiteAccounts.Works), ("type", "TechnologyRequest"), ("title", title), ("description", "Something to glue soles with."), ("text_language", "en"), ("languages", "fi, en"), ("tags", "C15"), ("origin", "Invented"), ("status", "Published"));
        var edit = saved.Headers.Location!.OriginalString.Split('?')[0];
        var page = await owner.Read(edit);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
        // Who belongs to it is told of acquaintance, others are not.
        using (var own = await owner.Ask(edit[..^"/edit".Length] + "/answers.json?top=100"))
        {
            var said = await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("No way from you to them", said, StringComparison.Ordinal);
            Assert.DoesNotContain("who knows whom is shown to nobody else", said, StringComparison.Ordinal);
        }
        Assert.StartsWith("Draft", page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("An unnamed need", page.QuerySelector("#resembling")!.TextContent, StringComparison.Ordinal);
        var address = edit[..^"/edit".Length];
        using (var hidden = await stranger.Ask(address))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var published = await owner.Fill(edit, "publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var empty = await stranger.Fill(address + "/interest", "interest", ("organisation", "other-works"), ("why_interested", " "), ("what_we_bring", "x"), ("next_step", "y"));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        foreach (var mail in new[] { SiteAccounts.Owner, SiteAccounts.Stranger })
            await Agree((await site.Services.GetRequiredService<AccountRegister>().List(Actor.Command, TestContext.Current.CancellationToken)).Single(one => one.Mail == mail));
        using var sent = await stranger.Fill(address + "/interest", "interest", ("organisation", "other-works"), ("why_interested", "<b>We glue</b>"), ("what_we_bring", "Ten years"), ("next_step", "A call"));
        Assert.Equal("/account/needs?done=sent", sent.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Matrix Works", (await stranger.Read("/account/needs")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var received = await owner.Read(edit);
        Assert.Contains("Other Works", received.QuerySelector("#received")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>We glue</b>", received.QuerySelector("#received")!.TextContent, StringComparison.Ordinal);
        foreach (var public_ in new[] { address, address + ".json", address + "/answers.json", "/needs.json?language=fi", "/needs.csv?language=fi", "/search.json?q=matrix" })
            Assert.DoesNotContain("Matrix Works", await site.ReadText(public_), StringComparison.Ordinal);

        using var yes = await owner.Send(received.QuerySelector("#received form[id^=yes]")!);
        Assert.Equal(HttpStatusCode.Redirect, yes.StatusCode);
        Assert.Contains("Matrix Works", (await stranger.Read("/account/needs")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Matrix Works", await site.ReadText(address + ".json"), StringComparison.Ordinal);
        var told = (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 200, TestContext.Current.CancellationToken)).Where(mail => mail.Subject.Contains("An unnamed need", StringComparison.Ordinal)).OrderBy(mail => mail.CreatedAt).ToList();
        Assert.Equal([(SiteAccounts.Owner, "Somebody answered"), (SiteAccounts.Stranger, "Yes to your answer to")], told.Select(mail => (mail.To, mail.Subject.Split(" \u201c")[0])));
        Assert.Contains($"{edit}\n", told[0].Body.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(told, mail => Assert.DoesNotMatch("(?i)matrix works|other works|we glue", mail.Subject + mail.Body));
        using var outcome = await stranger.Send((await stranger.Read("/account/needs")).QuerySelector("form[id^=outcome]")!, ("outcome", "Talks"));
        Assert.Equal(HttpStatusCode.Redirect, outcome.StatusCode);

        using var ended = await owner.Fill(edit, "withdraw");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var gone = await site.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Each_is_told_in_the_language_of_the_account_and_of_nobody_on_the_other_side()
    {
        var (organisations, needs, interests, mails) = (site.Services.GetRequiredService<OrganisationRegister>(), site.Services.GetRequiredService<NeedRegister>(), site.Services.GetRequiredService<InterestRegister>(), site.Services.GetRequiredService<InterestMails>());
        var cancellation = TestContext.Current.CancellationToken;
        var (owner, asker) = (await SiteAccounts.Account(site.Services, "told-owner@accounts.example", null), await SiteAccounts.Account(site.Services, "told-asker@accounts.example", null));
        await site.Services.GetRequiredService<OwnAccountRegister>().Describe(owner, "told-owner", "nl", cancellation);
        foreach (var one in await site.Services.GetRequiredService<AccountRegister>().List(Actor.Command, cancellation))
            if (one.Mail.StartsWith("told-", StringComparison.Ordinal))
                await Agree(one);
        var (works, yard) = (await organisations.Add(owner, new() { Name = "Told Works" }, cancellation), await organisations.Add(asker, new() { Name = "Told Yard" }, cancellation));
        var need = await needs.Add(owner, works.Id, new() { Title = [new("en", "Told glue"), new("nl", "Verteld lijm")], Description = [new("en", "Glue")], PartnerSought = [new("en", "A maker")], IsAnonymous = true }, cancellation);
        await needs.Publish(owner, need.Id, cancellation);
        var sent = await interests.Send(asker, need.Id, yard.Id, new("We glue", "Ten years", "A call", "en"), cancellation);
        await mails.Arrived(sent.Id, cancellation);
        await mails.Answered(await interests.Answer(owner, sent.Id, accepted: false, cancellation), cancellation);

        var told = (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 200, cancellation)).Where(mail => mail.To.StartsWith("told-", StringComparison.Ordinal)).OrderBy(mail => mail.Id).ToList();
        Assert.Equal(["Iemand heeft geantwoord op \u201cVerteld lijm\u201d", "No to your answer to \u201cTold glue\u201d"], told.Select(mail => mail.Subject));
        Assert.All(told, mail => Assert.DoesNotMatch("Told Works|Told Yard|told-owner|told-asker|We glue", mail.Subject + mail.Body));
        Assert.Contains($"/needs/{need.Slug}/edit", told[0].Body, StringComparison.Ordinal);
    }

    private Task Agree(ListedAccount account) =>
        site.Services.GetRequiredService<ConsentRegister>().Say(new(ActorKind.Account, account.Id, account.PersonId), ConsentPurpose.Mail, true, "test", TestContext.Current.CancellationToken);
}
