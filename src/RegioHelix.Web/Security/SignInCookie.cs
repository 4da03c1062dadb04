using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;

namespace RegioHelix.Web.Security;

/// <summary>
/// Who asks. A cookie names the account and the stamp of its session; who that is, and with which roles, is read from the registry with every
/// request, so that a role that is taken or a password that is changed holds at once. Pages and handlers take the <see cref="Actor"/> as a service.
/// </summary>
internal static class SignInCookie
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "regiohelix.session";

    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string StampClaim = "stamp";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Registers it, and the actor of the request.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<SiteAddress>();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.SignedIn()?.Actor ?? Actor.Anonymous);
        services.AddAuthentication(Scheme).AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<SiteAddress>(Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(SignedInPolicy.Moderator, policy => policy.RequireAssertion(asked => IsActor(asked, actor => actor.IsModerating)))
            .AddPolicy(SignedInPolicy.Administrator, policy => policy.RequireAssertion(asked => IsActor(asked, actor => actor.IsTrusted)));
    }

    /// <summary>Who is signed in; null where nobody is.</summary>
    public static SignedIn? SignedIn(this HttpContext http) => http.Features.Get<SignedIn>();

    /// <summary>A part of the program, for the request.</summary>
    public static T Part<T>(this HttpContext http)
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <summary>Begins a session.</summary>
    public static Task Begin(HttpContext http, Guid account, string stamp) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.ToString()), new Claim(StampClaim, stamp)], Scheme)));

    /// <summary>Ends it.</summary>
    public static Task End(HttpContext http) => http.SignOutAsync(Scheme);

    private static void Configure(CookieAuthenticationOptions options, SiteAddress site)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        // Not Strict: who follows the link of a mail should be known at once. Every change asks for a form of this site besides.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = site.CookiePolicy;
        options.ExpireTimeSpan = Longest;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = AskToSignIn;
        // What a role may not see is not there.
        options.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status404NotFound);
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var found = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && context.Principal?.FindFirstValue(StampClaim) is { } stamp
            ? await context.HttpContext.RequestServices.GetRequiredService<SignInRegister>().Find(account, stamp, context.HttpContext.RequestAborted)
            : null;
        if (found is not null)
        {
            context.HttpContext.Features.Set(found);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? "?return=" + Uri.EscapeDataString(request.Path + request.QueryString) : "";
        context.Response.Redirect("/sign-in" + back);
        return Task.CompletedTask;
    }

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static bool IsActor(AuthorizationHandlerContext asked, Func<Actor, bool> may) => asked.Resource is HttpContext http && http.SignedIn() is { } who && may(who.Actor);
}

/// <summary>What pages and endpoints ask of who comes, beside having signed in (<c>[Authorize]</c>): others get 404.</summary>
public static class SignedInPolicy
{
    /// <summary>Moderators and administrators.</summary>
    public const string Moderator = "moderator";

    /// <summary>Administrators.</summary>
    public const string Administrator = "administrator";
}
