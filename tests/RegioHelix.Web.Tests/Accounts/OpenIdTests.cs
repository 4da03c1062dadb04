using System.Net;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Tests.Accounts;

/// <summary>Signing in with another service: who is known gets in, who is not does not, and nobody takes over an account by its address alone.</summary>
public sealed class OpenIdTests : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("regiohelix-oidc-");

    [Fact]
    public async Task Who_the_service_knows_gets_in_and_nobody_takes_over_an_account()
    {
        await using var provider = await Provider.Start();
        await using var server = Build(provider.Address);
        await server.StartAsync(TestContext.Current.CancellationToken);
        await SiteAccounts.Account(server.Services, "ada@accounts.example", null);

        // By the proven address the first time, by what the service calls her from then on.
        (provider.Subject, provider.Mail) = ("ada-1", "Ada@accounts.example");
        Assert.Equal(("/needs", true), await SignIn(server));
        Assert.Equal("S256", provider.Asked);
        (provider.Mail, provider.IsProven) = ("moved@accounts.example", false);
        Assert.Equal(("/needs", true), await SignIn(server));

        // Somebody else of hers: not proven, not known, or blocked.
        (provider.Subject, provider.Mail) = ("mallory", "ada@accounts.example");
        Assert.Equal(("/sign-in?note=provider", false), await SignIn(server));
        (provider.Mail, provider.IsProven) = ("nobody@accounts.example", true);
        Assert.Equal(("/sign-in?note=provider", false), await SignIn(server));
        await server.Services.GetRequiredService<AccountRegister>().Block(Actor.Command, "ada@accounts.example", true);
        provider.Subject = "ada-1";
        Assert.Equal(("/sign-in?note=provider", false), await SignIn(server));

        // An account that was made under a foreign address waits in vain for its owner.
        await Squat(server.Services, "victim@accounts.example");
        (provider.Subject, provider.Mail) = ("victim", "victim@accounts.example");
        Assert.Equal(("/sign-in?note=provider", false), await SignIn(server));
    }

    public ValueTask DisposeAsync()
    {
        data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private WebApplication Build(string authority)
    {
        (string Name, string? Value)[] set = [("REGIOHELIX_OIDC_AUTHORITY", authority), ("REGIOHELIX_OIDC_CLIENT_ID", "regiohelix")];
        foreach (var (name, value) in set)
            Environment.SetEnvironmentVariable(name, value);
        try
        {
            return WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], MadeRegistry.Into(data.FullName)) { WithFirstData = false });
        }
        finally
        {
            foreach (var (name, _) in set)
                Environment.SetEnvironmentVariable(name, null);
        }
    }

    // As a browser does: from the button to the service and back.
    private static async Task<(string Where, bool IsIn)> SignIn(WebApplication server)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.First()) };
        using var begun = await client.GetAsync("/sign-in/provider?return=%2Fneeds", cancellation);
        using var known = await client.GetAsync(begun.Headers.Location, cancellation);
        using var back = await client.GetAsync(known.Headers.Location, cancellation);
        return (back.Headers.Location!.OriginalString, cookies.GetCookies(client.BaseAddress!).Any(cookie => cookie.Name == SignInCookie.CookieName));
    }

    private static async Task Squat(IServiceProvider services, string mail)
    {
        var owner = await SiteAccounts.Account(services, "mallory@accounts.example", null);
        var own = await services.GetRequiredService<OrganisationRegister>().Add(owner, new() { Name = "Mallory Works" });
        var secret = await services.GetRequiredService<RoleRegister>().Invite(owner, own.Id, RoleKind.Member);
        Assert.True(await services.GetRequiredService<OwnAccountRegister>().Join(secret, "Not the victim", mail, SiteAccounts.Password, "en"));
    }
}
