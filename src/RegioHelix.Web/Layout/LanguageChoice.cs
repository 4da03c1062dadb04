using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Layout;

/// <summary>
/// Which of the two languages a page speaks: <c>?lang=</c>, then the cookie that it left, then what the browser asks for, then English.
/// The cookie is the only one that reading leaves; a page with a form adds the one that guards forms.
/// </summary>
internal static class LanguageChoice
{
    /// <summary>What keeps the choice.</summary>
    public const string CookieName = "regiohelix.language";

    private static readonly string[] Languages = ["en", "nl"];

    /// <summary>Chooses the language of each request and keeps an expressed choice for a year.</summary>
    public static void UseLanguageChoice(this IApplicationBuilder app)
    {
        var options = new RequestLocalizationOptions().SetDefaultCulture("en").AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
        options.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" },
            new CookieRequestCultureProvider { CookieName = CookieName },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
        app.UseRequestLocalization(options);
        app.Use((context, next) =>
        {
            if (context.Request.Query.TryGetValue("lang", out var asked) && Languages.Contains(asked.ToString()))
                Keep(context);
            return next(context);
        });
    }

    private static void Keep(HttpContext context) => context.Response.Cookies.Append(
        CookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture)),
        new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps || context.Part<SiteAddress>().IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Path = "/" });
}
