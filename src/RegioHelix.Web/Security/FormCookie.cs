using Microsoft.AspNetCore.Http;

namespace RegioHelix.Web.Security;

/// <summary>
/// The cookie beside every form. Where the site is reached over https it goes over https alone, also where a proxy ends it and the request comes here in
/// the open: asked to demand https itself, ASP.NET Core would refuse to make a form then.
/// </summary>
internal sealed class FormCookie : CookieBuilder
{
    private readonly SiteAddress site;

    /// <summary>The cookie of a site.</summary>
    public FormCookie(SiteAddress site)
    {
        this.site = site;
        (Name, SameSite, HttpOnly, IsEssential, SecurePolicy) = ("regiohelix.form", SameSiteMode.Strict, true, true, CookieSecurePolicy.SameAsRequest);
    }

    /// <inheritdoc />
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure |= site.IsHttps;
        return options;
    }
}
