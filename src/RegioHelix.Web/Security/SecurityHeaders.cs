using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Web.Security;

/// <summary>The headers of every answer: own scripts and styles only, no frames, no guessing of types.</summary>
internal static class SecurityHeaders
{
    // Data images are the chart engine's; nothing else comes from outside this server.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer, error pages included.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Taken once: when an answer starts, the services of its request may be gone.
        var site = app.Services.GetRequiredService<SiteAddress>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => Write(context, site));
            return next(context);
        });
    }

    // A year; of the names below ours nothing is known.
    private const string OnlyHttps = "max-age=31536000";

    private static Task Write(HttpContext http, SiteAddress site)
    {
        var headers = http.Response.Headers;
        // Where a proxy ends https, what is set says so; without a setting, a name of this machine promises nothing for the next program that listens there.
        if (site.IsHttps || (http.Request.IsHttps && !LocalMachine.IsName(http.Request.Host.Host)))
            headers.StrictTransportSecurity = OnlyHttps;
        // Says that a script of Blazor's may patch the page; there is none here.
        headers.Remove("blazor-enhanced-nav");
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // A page changes with the data and with the reader's language.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-cache";
        // What somebody sees who is signed in is nobody else's, and gone after signing out.
        if (http.SignedIn() is not null)
            headers.CacheControl = "no-store";
        headers.AppendCommaSeparatedValues("Vary", "Accept-Language", "Cookie");
        return Task.CompletedTask;
    }
}
