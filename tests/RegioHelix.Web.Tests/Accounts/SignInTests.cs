using System.Diagnostics;
using System.Net;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Mail;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Tests.Accounts;

/// <summary>Signing in and out, and what strangers learn by trying: nothing.</summary>
public sealed class SignInTests(Site site)
{
    private const string Password = SiteAccounts.Password;

    [Fact]
    public async Task Who_signs_in_is_named_in_the_header_and_no_stranger_sees_it()
    {
        var visitor = await Visitor.SignIn(site, SiteAccounts.Owner);
        using var own = await visitor.Ask("/themes");
        Assert.Equal("owner", (await Visitor.Parse(own)).QuerySelector(".account a")!.TextContent);
        Assert.Equal("no-store", own.Headers.CacheControl!.ToString());
        Assert.Null(own.Headers.Age);
        // The same address twice by a stranger: made, then from the memory, never with the name.
        foreach (var _ in new[] { 1, 2 })
        {
            using var strange = await new Visitor(site).Ask("/themes");
            Assert.Equal("Sign in", (await Visitor.Parse(strange)).QuerySelector(".account a")!.TextContent);
        }
        using var kept = await new Visitor(site).Ask("/themes");
        Assert.NotNull(kept.Headers.Age);
        using var ownAgain = await visitor.Ask("/themes");
        Assert.Null(ownAgain.Headers.Age);
    }

    [Fact]
    public async Task The_session_is_a_strict_cookie_and_ends_with_signing_out()
    {
        var visitor = new Visitor(site);
        using var answer = await visitor.Fill("/sign-in", "sign-in", ("mail", SiteAccounts.Owner.ToUpperInvariant()), ("password", Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith(SignInCookie.CookieName, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/account/organisations", answer.Headers.Location!.OriginalString);
        using var left = await visitor.Fill("/account", "out");
        Assert.False(visitor.HasCookie(SignInCookie.CookieName));
        using var after = await visitor.Ask("/account");
        Assert.StartsWith("/sign-in?return=%2Faccount", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in?return=%2Fneeds%3Ftype%3Dtechnology-offer", "/needs?type=technology-offer")]
    [InlineData("/sign-in?return=https%3A%2F%2Fevil.example", "/account/organisations")]
    [InlineData("/sign-in?return=%2F%2Fevil.example", "/account/organisations")]
    [InlineData("/sign-in?return=%2F%5Cevil.example", "/account/organisations")]
    [InlineData("/sign-in?return=%2Fsign-out", "/account/organisations")]
    public async Task One_goes_on_where_one_was_and_never_to_another_site(string page, string where)
    {
        using var answer = await new Visitor(site).Fill(page, "sign-in", ("mail", SiteAccounts.Member), ("password", Password));
        Assert.Equal(where, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_sound_the_same_and_take_the_same_time()
    {
        await SiteAccounts.Account(site.Services, "quiet@accounts.example", null);
        var texts = new List<string>();
        foreach (var mail in new[] { "quiet@accounts.example", "nobody@accounts.example", "<script>alert(1)</script>", "" })
        {
            var watch = Stopwatch.GetTimestamp();
            using var answer = await new Visitor(site).Fill("/sign-in", "sign-in", ("mail", mail), ("password", "not the right words"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            // The work behind is done within the pace, whichever it is; what is left is waited for.
            Assert.True(Stopwatch.GetElapsedTime(watch) >= SignInPace.Shortest - TimeSpan.FromMilliseconds(20));
            var page = await Visitor.Parse(answer);
            Assert.Equal(mail, page.QuerySelector("#sign-in-mail")!.GetAttribute("value") ?? "");
            Assert.Null(page.QuerySelector("#sign-in-password")!.GetAttribute("value"));
            Assert.Equal("true", page.QuerySelector("#sign-in-password")!.GetAttribute("aria-invalid"));
            texts.Add(page.QuerySelector("#sign-in .form-refused")!.TextContent.Trim());
        }
        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task Five_failures_lock_an_account_also_for_the_right_password_and_say_nothing_of_it()
    {
        await SiteAccounts.Account(site.Services, "locked@accounts.example", null);
        var register = site.Services.GetRequiredService<SignInRegister>();
        var cancellation = TestContext.Current.CancellationToken;
        for (var failure = 0; failure < 5; failure++)
            Assert.Null(await register.TryPassword("locked@accounts.example", "not the right words", cancellation));
        using var answer = await new Visitor(site).Fill("/sign-in", "sign-in", ("mail", "locked@accounts.example"), ("password", Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Password: address and password do not fit each other; after five failures an account rests for a quarter of an hour",
            (await Visitor.Parse(answer)).QuerySelector("#sign-in .form-refused li")!.TextContent.Trim());
        await site.Services.GetRequiredService<AccountRegister>().SetPassword(Actor.Command, "locked@accounts.example", Password + "!");
        Assert.NotNull(await register.TryPassword("locked@accounts.example", Password + "!", cancellation));
    }

    [Fact]
    public async Task A_flood_is_answered_with_429_and_a_page_and_only_the_one_who_floods()
    {
        var flood = new Visitor(site);
        var answers = await Task.WhenAll(Enumerable.Range(0, SignInLimits.PerMinute + 5).Select(_ => flood.Post("/sign-in")));
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("60", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal("Too many tries", (await Visitor.Parse(refused)).QuerySelector("h1")!.TextContent);
        using var other = await new Visitor(site).Post("/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_the_link_of_a_mail_once_and_ends_every_session()
    {
        await SiteAccounts.Account(site.Services, "forgot@accounts.example", null);
        var session = await Visitor.SignIn(site, "forgot@accounts.example");
        foreach (var mail in new[] { "forgot@accounts.example", "nobody@accounts.example" })
        {
            using var asked = await new Visitor(site).Fill("/password", "forgotten", ("mail", mail));
            Assert.Equal("/password?sent=yes", asked.Headers.Location!.OriginalString);
        }
        var mails = await Mails("nobody@accounts.example", "forgot@accounts.example");
        var link = new Uri(Assert.Single(mails).Body.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        // The link leads to where the site listens, whatever host the request named.
        Assert.Equal(site.Client.BaseAddress!.Authority, link.Authority);
        var visitor = new Visitor(site);
        using var weak = await visitor.Fill(link.PathAndQuery, "reset", ("password", "short"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        using var set = await visitor.Fill(link.PathAndQuery, "reset", ("password", "five quite other words here"));
        Assert.Equal("/sign-in?note=reset", set.Headers.Location!.OriginalString);
        using var again = await visitor.Fill(link.PathAndQuery, "reset", ("password", "six quite other words here now"));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var ended = await session.Ask("/account");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await Visitor.SignIn(site, "forgot@accounts.example", "five quite other words here");
    }

    [Fact]
    public async Task The_own_account_is_named_and_its_password_changed_at_the_field()
    {
        await SiteAccounts.Account(site.Services, "self@accounts.example", null);
        var (visitor, elsewhere) = (await Visitor.SignIn(site, "self@accounts.example"), await Visitor.SignIn(site, "self@accounts.example"));
        using var named = await visitor.Fill("/account", "self", ("name", "<b>Ada</b>"), ("language", "nl"), ("Actor", "Administrator"), ("PersonId", Guid.NewGuid().ToString()));
        Assert.Equal("/account?done=saved&lang=nl", named.Headers.Location!.OriginalString);
        Assert.Equal("<b>Ada</b>", (await visitor.Read("/about")).QuerySelector(".account a")!.TextContent);
        using var wrong = await visitor.Fill("/account", "password", ("present", "guess guess guess"), ("password", "short"));
        var page = await Visitor.Parse(wrong);
        Assert.Equal(2, page.QuerySelectorAll("#password .field-problem").Length);
        Assert.DoesNotContain("guess guess guess", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var changed = await visitor.Fill("/account", "password", ("present", Password), ("password", "seven other words make a password"));
        Assert.Equal("/account?done=password", changed.Headers.Location!.OriginalString);
        Assert.NotNull((await visitor.Read("/account")).QuerySelector("#self"));
        using var over = await elsewhere.Ask("/account");
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
    }

    private async Task<IReadOnlyList<OutgoingMail>> Mails(params string[] to) =>
        [.. (await site.Services.GetRequiredService<MailOutbox>().ListLatest(Actor.Command, 200, TestContext.Current.CancellationToken)).Where(mail => to.Contains(mail.To))];
}
