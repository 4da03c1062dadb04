using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using RegioHelix.Cli.Mailing;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Events;
using RegioHelix.Testing;
using RegioHelix.Web.Outcomes;

namespace RegioHelix.Web.Tests;

/// <summary>From a meeting that is over to its answer by one click, its figures, its recommendation and the event's report.</summary>
public sealed partial class OutcomePageTests(Site site)
{
    private const string Host = "host@outcomes.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_followed_by_one_click_from_a_mail_and_a_scanner_changes_nothing()
    {
        var (slug, address) = await EventThatIsOver();
        var mails = site.Services.GetRequiredService<OutcomeMails>();
        await mails.Carry(Stop);
        await mails.Carry(Stop);
        var asked = (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 400, Stop)).Where(one => one.To.EndsWith("@outcomes.example", StringComparison.Ordinal)).ToList();
        Assert.Equal(["nia@outcomes.example", "oto@outcomes.example"], asked.Select(one => one.To).Order());

        // The mail as it leaves through a server of mail holds its links whole.
        var link = await LinkThroughServer(asked.Single(one => one.To == "nia@outcomes.example"));
        var reader = new Visitor(site);
        foreach (var answer in new[] { "nothing", "meeting", "joint-work" })
        {
            var looked = await reader.Read($"{link}/1/{answer}");
            Assert.Equal("Oto", looked.QuerySelector("article.wish h2")!.FirstChild!.TextContent.Trim());
            Assert.NotNull(looked.QuerySelector("form.sends-itself button"));
        }
        using (var head = await site.Send(HttpMethod.Head, $"{link}/1/result", null))
            Assert.True(head.IsSuccessStatusCode);
        Assert.Contains("You have not said yet", (await reader.Read(link)).QuerySelector("article.wish")!.TextContent, StringComparison.Ordinal);

        // One click: the page sends its form by itself, as its module does, and says so; a forged form does nothing.
        var now = (await reader.Read($"{link}/1/joint-work")).QuerySelector("form.sends-itself")!;
        using (var forged = await new Visitor(site).Post($"{link}/answer", ("number", "1"), ("step", "Result"), ("by", "self")))
            Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using (var noted = await reader.Send(now, ("by", "self")))
            Assert.EndsWith("?done=noted#pair-1", noted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("we work together", (await reader.Read(link)).QuerySelector("article.wish")!.TextContent, StringComparison.Ordinal);

        // A second link that is followed by itself takes the first answer back, and the button is asked for.
        var other = (await reader.Read($"{link}/1/nothing")).QuerySelector("form.sends-itself")!;
        using (var doubted = await reader.Send(other, ("by", "self")))
            Assert.EndsWith("/1/nothing?press=yes", doubted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var pressing = await reader.Read($"{link}/1/joint-work");
        Assert.Null(pressing.QuerySelector("form.sends-itself"));
        Assert.Contains("press the button", pressing.QuerySelector(".answer-now")!.TextContent, StringComparison.Ordinal);
        await Done(reader.Send(pressing.QuerySelector(".answer-now form")!));
        using (var wrong = await reader.Send((await reader.Read(link)).QuerySelector("form#answer-1")!, ("step", "Money"), ("amount", "1.500")))
            Assert.Contains("thousand or a fraction", (await Visitor.Parse(wrong)).QuerySelector(".form-refused")!.TextContent, StringComparison.Ordinal);

        // The other answers in Dutch, something else; counts of one meeting are told to nobody, not even to who organises.
        var second = new Visitor(site) { Language = "nl" };
        var otherLink = await LinkThroughServer(asked.Single(one => one.To == "oto@outcomes.example"));
        await Done(second.Send((await second.Read($"{otherLink}/1/follow-up")).QuerySelector(".answer-now form")!));
        var host = await Visitor.SignIn(site, Host);
        var figures = await host.Read(address + "/outcomes");
        Assert.Contains("fewer than 3", figures.QuerySelector("#funnel-table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cluster", figures.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        using (var hidden = await site.Ask(address + "/outcomes"))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        await Done(host.Fill(address + "/outcomes", "settings", ("asking", "ask"), ("figures", "all")));
        using var twin = JsonDocument.Parse(await site.ReadText(address + "/outcomes.json"));
        Assert.Equal((1, 2, 2, 19.0), (twin.RootElement.GetProperty("meetings").GetInt32(), twin.RootElement.GetProperty("waves")[0].GetProperty("asked").GetInt32(), twin.RootElement.GetProperty("waves")[0].GetProperty("replies").GetInt32(), twin.RootElement.GetProperty("benchmark").GetProperty("per_hundred").GetDouble()));
        Assert.Contains("joint-work", await site.ReadText(address + "/outcomes.csv"), StringComparison.Ordinal);
        Assert.Contains("Wat er van de gesprekken kwam", (await site.Read(address + "/outcomes", "nl")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var hostile in new[] { "months=9", "months=<b>", "on=soon" })
            using (var refused = await site.Ask($"{address}/outcomes?{hostile}"))
                Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        // To be asked no more takes a button, and ends the link.
        await Done(reader.Fill(link + "/stop", "stop"));
        using (var gone = await reader.Ask(link))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        // From the table to a decision, and all of it in the report, the same bytes on the same day.
        using (var refused = await host.Fill(address + "/recommendations?conclusion=Small+money+is+missing&group=Table+3", "recommendation", ("recommendation_title", ""), ("addressee", "x"), ("due_on", "2026-01-10")))
            Assert.Contains("Small money is missing", (await Visitor.Parse(refused)).QuerySelector("textarea[name=conclusion]")!.TextContent, StringComparison.Ordinal);
        using var made = await host.Fill(address + "/recommendations", "recommendation", ("recommendation_title", "Open the call <b>to pilots</b>"), ("addressee", "Managing authority"), ("due_on", "2026-01-10"));
        var recommendation = made.Headers.Location!.OriginalString.Split('?')[0];
        Assert.DoesNotContain("to pilots", (await site.Read("/recommendations")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Done(host.Fill(recommendation, "show"));
        Assert.Contains("overdue", Assert.Single((await site.Read("/recommendations?state=overdue", "en")).QuerySelectorAll("#recommendations tbody tr"), row => row.TextContent.Contains("to pilots", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        await Done(host.Fill(recommendation, "decide", ("status", "Partly"), ("decided_by", "Managing authority"), ("decided_on", "2026-02-01"), ("reason", "Half the money"), ("document_link", "https://example.org/decision")));
        Assert.Contains("Half the money", (await site.Read(recommendation)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Half the money", await site.ReadText(address + "/recommendations.csv"), StringComparison.Ordinal);
        Assert.Contains("Half the money", await site.ReadText(recommendation + ".json"), StringComparison.Ordinal);
        var (report, again) = (await site.ReadText(address + "/report"), await site.ReadText(address + "/report"));
        Assert.Equal(report, again);
        Assert.Contains("Open the call &lt;b&gt;to pilots", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Nia", report + await site.ReadText(address + "/report.json"), StringComparison.Ordinal);
        Assert.Contains("Wat deze cijfers begrenst", (await site.Read(address + "/report", "nl")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(slug, JsonDocument.Parse(await site.ReadText(address + "/report.json?on=2026-01-01")).RootElement.GetProperty("event").GetString());
    }

    // Held the day before yesterday: two who came by the link of a mail had a meeting.
    private async Task<(string Slug, string Address)> EventThatIsOver()
    {
        var services = site.Services;
        var host = await SiteAccounts.Account(services, Host, null);
        var organisations = services.GetRequiredService<OrganisationRegister>();
        var network = await organisations.Add(host, new() { Name = "Outcome network" });
        await organisations.Publish(host, network.Id, true);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2);
        var (events, agendas, participants, wishes) = (services.GetRequiredService<EventRegister>(), services.GetRequiredService<AgendaRegister>(), services.GetRequiredService<ParticipantRegister>(), services.GetRequiredService<WishRegister>());
        var slug = (await events.Add(host, network.Id, new() { Title = [new("en", "Outcome day")], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = day, LastDay = day, Themes = ["THEME:circular-economy"] }, Stop)).Slug;
        await agendas.AddRoom(host, slug, "Hall", 40, 2, 2, Stop);
        await agendas.AddSession(host, slug, new("Meetings", Registry.Events.SessionKind.Meetings, day, new(9, 0), new(10, 35), null), Stop);
        await events.Set(host, slug, EventStatus.Open, Stop);
        var people = new List<(Actor Actor, Participant Participant)>();
        foreach (var (name, language) in new[] { ("Nia", "en"), ("Oto", "nl") })
        {
            var invited = await participants.Register(Actor.Anonymous, slug, null, true, new() { Name = name, Mail = $"{name.ToLowerInvariant()}@outcomes.example", OrganisationName = name + " works", Languages = [language, "en"], Region = "BE21" }, Stop);
            var actor = await participants.Open(invited.PersonId, slug, Stop);
            people.Add((actor, await participants.Confirm(actor, slug, true, Stop)));
        }
        var wish = await wishes.Ask(people[0].Actor, slug, people[1].Participant.Id, "Let us talk", false, Stop);
        await wishes.Answer(people[1].Actor, slug, wish.Id, true, Stop);
        await services.GetRequiredService<ProgrammePlanner>().Plan(Actor.Command, slug, seconds: 0.1, cancellation: Stop);
        await services.GetRequiredService<ProgrammeRegister>().Publish(host, slug, Stop);
        return (slug, $"/events/{slug}");
    }

    // A mail's lines are cut where they are too long, with a sign at the cut.
    private static async Task<string> LinkThroughServer(OutgoingMail mail)
    {
        using var sink = new MailSink();
        await new SmtpSender(new SmtpSettings(new Uri(sink.Address), "regiohelix@invented.example")).Send(mail, Stop);
        var sent = Assert.Single(sink.Texts).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        Assert.Contains($"To: {mail.To}", sent, StringComparison.Ordinal);
        return Link().Match(sent).Groups[1].Value;
    }

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+(/outcomes/[0-9a-f]+)/1/[a-z]")]
    private static partial Regex Link();
}
