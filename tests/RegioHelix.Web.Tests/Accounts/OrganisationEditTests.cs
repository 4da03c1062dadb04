using System.Net;
using RegioHelix.Registry;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Web.Tests.Accounts;

/// <summary>From an invitation to a public organisation, by forms alone; and what bad people try on the way.</summary>
public sealed class OrganisationEditTests(Site site)
{
    private const string Script = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    [Fact]
    public async Task An_owner_adds_fills_confirms_publishes_and_invites()
    {
        await SiteAccounts.Account(site.Services, "founder@accounts.example", null);
        var founder = await Visitor.SignIn(site, "founder@accounts.example");
        using var added = await founder.Fill("/organisations/new", "new", ("name", "Founded Works"), ("kind", "ClusterOrganisation"), ("tags", "C15, 28"), ("region", "NL41"));
        Assert.Equal("/organisations/founded-works/edit?done=added", added.Headers.Location!.OriginalString);
        const string page = "/organisations/founded-works/edit";
        using var hidden = await new Visitor(site).Ask("/organisations/founded-works");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var saved = await founder.Fill(page, "profile", ("description", "Makes " + Script), ("description-nl", "Maakt dingen"), ("town", Script), ("languages", "nl, en"), ("topic", "ECOSYSTEM:digital"));
        Assert.Equal($"{page}?done=saved", saved.Headers.Location!.OriginalString);
        using var cluster = await founder.Fill(page, "cluster", ("strategy", "Grow " + Script), ("team", "2,5"), ("declared_members", "40"));
        Assert.Equal(HttpStatusCode.Redirect, cluster.StatusCode);
        using var member = await founder.Fill(page, "member", ("member", "https://here.example/organisations/unit-cluster"));
        Assert.Equal(HttpStatusCode.Redirect, member.StatusCode);
        using var label = await founder.Fill(page, "label", ("kind", "Gold"), ("given_on", "2026-01-01"), ("valid_until", "2030-01-01"));
        Assert.Equal(HttpStatusCode.Redirect, label.StatusCode);
        using var link = await founder.Fill(page, "link", ("activity", "c28"), ("region", "nl41"));
        Assert.Equal(HttpStatusCode.Redirect, link.StatusCode);
        using var confirmed = await founder.Fill(page, "confirm");
        using var published = await founder.Fill(page, "publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        var shown = await new Visitor(site).Read("/organisations/founded-works");
        Assert.Empty(shown.QuerySelectorAll("main script, main img"));
        Assert.Contains(Script, shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Unit Cluster", shown.QuerySelector("#members")!.TextContent, StringComparison.Ordinal);
        var edit = await founder.Read(page);
        Assert.Empty(edit.QuerySelectorAll("main script, main img"));
        Assert.True(edit.QuerySelector("input[value='ECOSYSTEM:digital']")!.HasAttribute("checked"));
        Assert.Equal("C15, C28", edit.QuerySelector("#profile-tags")!.GetAttribute("value"));
        Assert.Equal("2.5", edit.QuerySelector("#cluster-team")!.GetAttribute("value"));

        await Join(founder, page);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_the_field_with_what_was_filled_in_and_nothing_is_changed()
    {
        var editor = await Visitor.SignIn(site, SiteAccounts.Editor);
        var page = $"/organisations/{SiteAccounts.Works}/edit";
        using var answer = await editor.Fill(page, "profile", ("name", ""), ("website", "javascript:alert(1)"), ("founded_year", "later"), ("tags", "C15, Q99Z"), ("town", "Kept as typed"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await Visitor.Parse(answer);
        Assert.Equal(["profile-name", "profile-website", "profile-founded_year", "profile-tags"], again.QuerySelectorAll("#profile [aria-invalid=true]").Select(field => field.Id));
        Assert.All(again.QuerySelectorAll("#profile .form-refused a"), line => Assert.NotNull(again.QuerySelector(line.GetAttribute("href")!)));
        Assert.Equal("Kept as typed", again.QuerySelector("#profile-town")!.GetAttribute("value"));
        Assert.Equal($"{page}?lang=nl", again.QuerySelector(".languages a[hreflang=nl]")!.GetAttribute("href"));
        Assert.Equal("Matrix Works", (await editor.Read(page)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Who_saves_an_older_state_is_told()
    {
        var (one, other) = (await Visitor.SignIn(site, SiteAccounts.Owner), await Visitor.SignIn(site, SiteAccounts.Editor));
        var page = $"/organisations/{SiteAccounts.Works}/edit";
        var (mine, theirs) = ((await one.Read(page)).QuerySelector("#profile")!, (await other.Read(page)).QuerySelector("#profile")!);
        using var first = await one.Send(mine, ("town", "First"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var late = await other.Send(theirs, ("town", "Late"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("First", (await one.Read(page)).QuerySelector("#profile-town")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_sent_again_or_from_elsewhere_does_nothing()
    {
        var owner = await Visitor.SignIn(site, SiteAccounts.Stranger);
        var form = (await owner.Read("/organisations/new")).QuerySelector("#new")!;
        using var first = await owner.Send(form, ("name", "Sent Twice"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await owner.Send(form, ("name", "Sent Twice"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(1, (await site.Services.GetRequiredService<OrganisationRegister>().List(Actor.Command, new() { Name = "Sent Twice" }, TestContext.Current.CancellationToken)).Total);
        // Another's form, with a session of one's own.
        var other = await Visitor.SignIn(site, SiteAccounts.Member);
        using var foreign = await other.Send((await owner.Read("/organisations/new")).QuerySelector("#new")!, ("name", "Foreign Form"));
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var bare = await owner.Post("/organisations/new", ("name", "No Form"));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Fact]
    public async Task Fields_that_a_form_does_not_have_are_never_looked_at()
    {
        var editor = await Visitor.SignIn(site, SiteAccounts.Editor);
        var page = $"/organisations/{SiteAccounts.Works}/edit";
        (string, string)[] smuggled = [("IsPublished", "true"), ("published", "yes"), ("Slug", "taken"), ("Origin", "Invented"), ("ConfirmedAt", "2001-01-01"), ("Id", Guid.NewGuid().ToString())];
        using var answer = await editor.Fill(page, "profile", smuggled);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var kept = await site.Services.GetRequiredService<OrganisationRegister>().Get(Actor.Command, SiteAccounts.Works, TestContext.Current.CancellationToken);
        Assert.Equal((false, RecordOrigin.Entered), (kept.IsPublished, kept.Origin));
        Assert.True(kept.ConfirmedAt.Year > 2001);
    }

    [Theory]
    [InlineData(300, HttpStatusCode.BadRequest)]
    [InlineData(5_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(50_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_name_that_is_none_is_refused(int length, HttpStatusCode status)
    {
        var owner = await Visitor.SignIn(site, SiteAccounts.Stranger);
        try
        {
            using var answer = await owner.Fill("/organisations/new", "new", ("name", new string('x', length)));
            Assert.Equal(status, answer.StatusCode);
        }
        catch (HttpRequestException) when (status == HttpStatusCode.RequestEntityTooLarge)
        {
            // The server hangs up on who goes on sending.
        }
        Assert.Equal(0, (await site.Services.GetRequiredService<OrganisationRegister>().List(Actor.Command, new() { Name = "xxxxx" }, TestContext.Current.CancellationToken)).Total);
    }

    [Fact]
    public async Task An_administrator_sees_who_changed_what_and_a_block_ends_sessions_at_once()
    {
        var administrator = await Visitor.SignIn(site, SiteAccounts.Administrator);
        using var made = await administrator.Fill("/admin/accounts", "new", ("mail", "new@accounts.example"), ("role", "moderator"));
        Assert.Equal("/admin/accounts?done=invited", made.Headers.Location!.OriginalString);
        var welcome = (await Mails()).Single(mail => mail.To == "new@accounts.example");
        var link = new Uri(welcome.Body.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        using var set = await new Visitor(site).Fill(link, "reset", ("password", SiteAccounts.Password));
        var moderator = await Visitor.SignIn(site, "new@accounts.example");
        await moderator.Read("/admin/trail");
        await Change("no-moderator");
        await moderator.Read("/admin/trail", HttpStatusCode.NotFound);
        await Change("block");
        using var blocked = await moderator.Ask("/account");
        Assert.Equal(HttpStatusCode.Redirect, blocked.StatusCode);
        using var own = await administrator.Fill("/admin/accounts", "account", ("mail", SiteAccounts.Administrator), ("act", "block"));
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);

        // Each of it is in the trail as the administrator's own, with before and after.
        var trail = (await site.Services.GetRequiredService<AuditLog>().List(Actor.Command, null, null, 0, 200, TestContext.Current.CancellationToken)).Items
            .Where(entry => entry.ActorKind == ActorKind.Administrator).Select(entry => $"{entry.Record} {entry.Action} {entry.Before} > {entry.After}").ToList();
        Assert.Contains("PlatformRole Added  > {\"Role\":\"moderator\"}", trail);
        Assert.Contains("PlatformRole Removed {\"Role\":\"moderator\"} > ", trail);
        Assert.Contains(trail, entry => entry.Contains("\"Blocked\":false", StringComparison.Ordinal) && entry.Contains("> ", StringComparison.Ordinal) && entry.EndsWith("\"Blocked\":true}", StringComparison.Ordinal));
        var page = await administrator.Read("/admin/trail");
        Assert.Contains(page.QuerySelectorAll("table.trail a.code"), who => who.TextContent == SiteAccounts.Administrator);
        await administrator.Read("/admin/mails");

        async Task Change(string act)
        {
            using var answer = await administrator.Fill("/admin/accounts", "account", ("mail", "new@accounts.example"), ("act", act));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    private async Task Join(Visitor founder, string page)
    {
        using var made = await founder.Fill(page, "invite", ("kind", "Editor"), ("days", "3"), ("mail", "invited@accounts.example"));
        var link = new Uri((await Visitor.Parse(made)).QuerySelector("#invitation-link")!.TextContent).PathAndQuery;
        Assert.Contains(link, (await Mails()).Single(mail => mail.To == "invited@accounts.example").Body, StringComparison.Ordinal);
        // An address that has an account hears the same as a new one, nothing is changed, and its owner gets a mail.
        using var taken = await new Visitor(site).Fill(link, "join", ("name", "Mallory"), ("mail", SiteAccounts.Owner), ("password", "words that are not the owner's"));
        using var joined = await new Visitor(site).Fill(link, "join", ("name", "Invited"), ("mail", "invited@accounts.example"), ("password", SiteAccounts.Password));
        Assert.Equal(("/sign-in?note=joined", "/sign-in?note=joined"), (taken.Headers.Location!.OriginalString, joined.Headers.Location!.OriginalString));
        Assert.Single(await Mails(), mail => mail.To == SiteAccounts.Owner && !mail.Subject.Contains("An unnamed need", StringComparison.Ordinal));
        await new Visitor(site).Read(link, HttpStatusCode.NotFound);
        var invited = await Visitor.SignIn(site, "invited@accounts.example");
        Assert.Equal(page, (await invited.Read("/account/organisations")).QuerySelector("main ul a")!.GetAttribute("href"));
        Assert.NotNull((await invited.Read(page)).QuerySelector("#profile"));
    }

    private async Task<IReadOnlyList<OutgoingMail>> Mails() => await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 200, TestContext.Current.CancellationToken);
}
