using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using RegioHelix.Registry.Accounts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Security;

/// <summary>Signing in with an organisation's own service by OpenID Connect, where one is set.</summary>
/// <param name="Authority">The service's address.</param>
/// <param name="ClientId">What it calls this site.</param>
/// <param name="ClientSecret">The secret shared with it; null where it asks for none.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MayJoin">True where whoever it knows gets an account; false where the account must be there.</param>
internal sealed record OpenIdSignIn(Uri Authority, string ClientId, string? ClientSecret, string Name, bool MayJoin)
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "provider";

    private const string Prefix = "REGIOHELIX_OIDC_";
    private const string Callback = "/sign-in/callback";

    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(OpenIdSignIn)), "Signing in with the other service failed: {Reason}");

    /// <summary>Reads the settings; null where no service is set.</summary>
    /// <exception cref="ProblemsException">The address cannot be read, or the client's id is missing.</exception>
    public static OpenIdSignIn? Read(IConfiguration configuration)
    {
        if (configuration[Prefix + "AUTHORITY"] is not { Length: > 0 } given)
            return null;
        if (!Uri.TryCreate(given, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
            throw new ProblemsException(new Problem(Prefix + "AUTHORITY", 0, 0, "unreadable-address", given, Phrase.Of("give the https address of the service that people sign in with")));
        return configuration[Prefix + "CLIENT_ID"] is { Length: > 0 } client
            ? new(authority, client, configuration[Prefix + "CLIENT_SECRET"], configuration[Prefix + "NAME"] ?? authority.Host, configuration[Prefix + "SIGN_UP"] == "yes")
            : throw new ProblemsException(new Problem(Prefix + "CLIENT_ID", 0, 0, "missing", "", Phrase.Of("give the id under which the service knows this site")));
    }

    /// <summary>Registers it.</summary>
    public void Add(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddAuthentication().AddOpenIdConnect(Scheme, Name, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<SiteAddress>(Configure);
    }

    private void Configure(OpenIdConnectOptions options, SiteAddress site)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (Authority.ToString(), ClientId, ClientSecret);
        options.RequireHttpsMetadata = Authority.Scheme == Uri.UriSchemeHttps;
        options.CallbackPath = Callback;
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.MapInboundClaims, options.SaveTokens, options.DisableTelemetry) = (false, false, true);
        options.GetClaimsFromUserInfoEndpoint = false;
        options.Scope.Add("email");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, site.CookiePolicy);
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            // Behind a proxy the request does not know how the site is reached.
            context.ProtocolMessage.RedirectUri = site.Of(Callback);
            return Task.CompletedTask;
        };
        options.Events.OnTicketReceived = Receive;
        options.Events.OnRemoteFailure = context =>
        {
            Failed(context.HttpContext.Part<ILogger<OpenIdSignIn>>(), context.Failure?.Message ?? "", null);
            context.Response.Redirect("/sign-in?note=provider");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // The session is ours; of what the service says we keep who it is.
    private async Task Receive(TicketReceivedContext context)
    {
        var claims = context.Principal!.Claims.DistinctBy(claim => claim.Type).ToDictionary(claim => claim.Type, claim => claim.Value);
        var mail = claims.GetValueOrDefault("email_verified") is "true" or "True" ? claims.GetValueOrDefault("email") : null;
        var who = await context.HttpContext.Part<ProviderRegister>().Find(
            new(claims.GetValueOrDefault("iss") ?? Authority.ToString(), claims["sub"], mail, claims.GetValueOrDefault("name"), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), MayJoin, context.HttpContext.RequestAborted);
        if (who is not null)
            await SignInCookie.Begin(context.HttpContext, who.Actor.AccountId!.Value, who.Stamp);
        context.Response.Redirect(who is null ? "/sign-in?note=provider" : Accounts.ReturnAddress.Read(context.ReturnUri) ?? "/account/organisations");
        context.HandleResponse();
    }
}
