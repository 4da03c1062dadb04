using System.Net;
using System.Net.Sockets;
using System.Text;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Web.Tests;

/// <summary>Headers, forms, and what only this machine may do.</summary>
public sealed class SecurityTests(Site site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/regions/ITH3.json")]
    [InlineData("/nothing-here")]
    [InlineData("/?year=abc")]
    [InlineData("/_content/RegioHelix.Web/css/tokens.css")]
    public async Task Every_answer_carries_the_headers(string address)
    {
        using var answer = await site.Ask(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        // Over http it would be nothing, and on a name of this machine it would shut out the next program that listens there.
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Every_cookie_of_a_stranger_is_kept_from_scripts_and_from_other_sites()
    {
        using var answer = await site.Ask("/sign-in?lang=nl");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Matches("(?i)samesite=(lax|strict)", cookie));
    }

    [Theory]
    [InlineData("Host: 127.-10.0.1\r\n", "1.1", 400)]
    [InlineData("Host: [::1\r\n", "1.1", 400)]
    [InlineData("Host: example.org:80\r\n", "1.1", 200)]
    [InlineData("Host: [::1]:5080\r\n", "1.1", 200)]
    [InlineData("", "1.0", 200)]
    public async Task A_host_that_no_address_can_be_made_of_is_refused_before_a_page_is_begun(string host, string version, int status)
    {
        // A client of the framework would not send it.
        using var connection = new TcpClient();
        await connection.ConnectAsync(site.Client.BaseAddress!.Host, site.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET /search HTTP/{version}\r\n{host}Connection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var answer = new StreamReader(connection.GetStream());
        Assert.StartsWith($"HTTP/1.1 {status} ", await answer.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_proxy_that_is_trusted_visitors_are_told_apart_by_what_it_saw_last()
    {
        var proxies = TrustedProxies.Read(new ConfigurationBuilder().AddInMemoryCollection([new(TrustedProxies.Variable, "10.0.0.5, 10.1.0.0/16;fd00::1")]).Build());
        Assert.Equal("198.51.100.9", Visitor("10.0.0.5", "203.0.113.1, 198.51.100.9"));
        Assert.Equal("198.51.100.9", Visitor("::ffff:10.1.7.7", "198.51.100.9"));
        Assert.Equal("198.51.100.9", Visitor("127.0.0.1", "198.51.100.9"));
        Assert.Equal("20010DB800000001", Visitor("fd00::1", "2001:db8:0:1:2:3:4:5"));
        // Nobody else's word counts, and what is no address says nothing.
        Assert.Equal("10.0.0.6", Visitor("10.0.0.6", "198.51.100.9"));
        Assert.Equal("10.0.0.5", Visitor("10.0.0.5", "unknown"));
        Assert.Equal("unreadable-proxy", Assert.Single(Assert.Throws<ProblemsException>(() => TrustedProxies.Read(new ConfigurationBuilder().AddInMemoryCollection([new(TrustedProxies.Variable, "10.0.0.5, proxy")]).Build())).Problems).Rule);

        string Visitor(string from, string forwarded)
        {
            var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(from) } };
            http.Request.Headers["X-Forwarded-For"] = forwarded;
            return proxies.Visitor(http);
        }
    }

    [Theory]
    [InlineData("https://regiohelix.example", true)]
    [InlineData("http://regiohelix.example", false)]
    public void The_cookie_of_a_form_goes_over_https_alone_where_a_proxy_ends_it(string address, bool secure)
    {
        var cookie = new FormCookie(new SiteAddress(new ConfigurationBuilder().AddInMemoryCollection([new(SiteAddress.Variable, address)]).Build(), site.Services)).Build(new DefaultHttpContext(), DateTimeOffset.UtcNow);
        Assert.Equal((secure, true, SameSiteMode.Strict), (cookie.Secure, cookie.HttpOnly, cookie.SameSite));
    }

    [Fact]
    public async Task A_site_that_is_reached_over_https_says_so_and_keeps_its_cookies_to_it()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("REGIOHELIX_ADDRESS", "https://regiohelix.example")]).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocalization().AddSingleton(new SiteAddress(settings, site.Services));
        await using var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.Run(context => context.Response.WriteAsync("x", TestContext.Current.CancellationToken));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var answer = await client.GetAsync(new Uri("/?lang=nl", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/regions/ITH3")]
    [InlineData("/data")]
    public async Task No_page_has_inline_script_style_or_foreign_source(string address)
    {
        var page = await site.Read(address);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") || script.GetAttribute("type") == "application/json"));
        Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], [onload], [onchange]"));
        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("/", element.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/data/load")]
    [InlineData("/data/file")]
    [InlineData("/own/receive")]
    [InlineData("/own/abc/import")]
    [InlineData("/own/abc/delete")]
    [InlineData("/jobs/01890000-0000-7000-8000-000000000000/cancel")]
    public async Task A_form_that_this_site_did_not_make_changes_nothing(string address)
    {
        using var form = new FormUrlEncodedContent([]);
        using var answer = await site.Send(HttpMethod.Post, address, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Host", "evil.example")]
    public async Task Behind_a_proxy_or_a_foreign_name_nothing_can_be_loaded(string header, string value)
    {
        using var form = new FormUrlEncodedContent([]);
        using var post = await site.Send(HttpMethod.Post, "/data/load", form, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        using var own = await site.Ask("/own/abc", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        using var job = await site.Ask("/jobs/01890000-0000-7000-8000-000000000000.json", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, job.StatusCode);
        using var table = await site.Ask("/regions/NL41?dataset=own-1", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, table.StatusCode);
        using var page = await site.Ask("/data", (header, value));
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("regiohelix import recommended", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/data/load", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_language_is_kept_though_the_page_comes_from_memory()
    {
        using var again = await site.Ask("/themes?lang=nl", ("Cookie", "regiohelix.language=c=en|uic=en"));
        using var fromMemory = await site.Ask("/themes?lang=nl");
        Assert.NotNull(fromMemory.Headers.Age);
        Assert.Contains("nl", Assert.Single(fromMemory.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Contains("lang=\"nl\"", await fromMemory.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var other = await site.Ask("/themes");
        Assert.False(other.Headers.Contains("Set-Cookie"));
        Assert.Contains("lang=\"en\"", await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_whose_name_begins_like_a_kept_page_is_never_kept()
    {
        var stop = TestContext.Current.CancellationToken;
        var (organisations, events) = (site.Services.GetRequiredService<OrganisationRegister>(), site.Services.GetRequiredService<EventRegister>());
        var host = await SiteAccounts.Account(site.Services, "host@memory.example", null);
        var network = await organisations.Add(host, new() { Name = "Memory network" }, stop);
        var slug = (await events.Add(host, network.Id, new() { Title = [new("en", "Demonstration day of memory")], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = new(2033, 5, 4), LastDay = new(2033, 5, 4) }, stop)).Slug;
        await organisations.Publish(host, network.Id, true, stop);
        await events.Set(host, slug, EventStatus.Open, stop);
        Assert.StartsWith("demonstration-", slug, StringComparison.Ordinal);
        foreach (var (address, isKept) in new[] { ($"/events/{slug}", false), ($"/events/{slug}/register", false), ("/events/demonstration", true), ("/events/demonstration/day.json", true) })
        {
            using var first = await site.Ask(address);
            using var second = await site.Ask(address);
            Assert.Equal((HttpStatusCode.OK, isKept), (second.StatusCode, second.Headers.Age is not null));
        }
    }

    [Fact]
    public async Task A_choice_of_language_is_kept_in_a_cookie_and_obeyed()
    {
        using var answer = await site.Ask("/about?lang=nl");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        using var next = await site.Ask("/about", ("Cookie", cookie.Split(';')[0]), ("Accept-Language", "en"));
        Assert.Contains("lang=\"nl\"", await next.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var plain = await site.Ask("/about");
        Assert.False(plain.Headers.Contains("Set-Cookie"));
    }
}
