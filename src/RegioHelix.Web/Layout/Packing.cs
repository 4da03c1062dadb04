using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Layout;

/// <summary>
/// Answers are packed as the browser takes them, over http alone: over https an attacker could guess what is packed beside a text of theirs. Pages are
/// packed before they are kept, so that each is packed once, and five times as many fit into the memory.
/// </summary>
internal static class Packing
{
    // What we send beside what ASP.NET Core packs by itself.
    private static readonly string[] More = ["text/csv", "text/turtle", "image/svg+xml", "application/geo+json", "application/ld+json", "application/problem+json"];

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services) => services.AddResponseCompression(packing =>
    {
        packing.EnableForHttps = false;
        packing.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. More];
    });

    /// <summary>Styles, scripts and pictures, packed. They come before whatever is kept.</summary>
    public static void UsePackedFiles(this IApplicationBuilder app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/_content", StringComparison.OrdinalIgnoreCase), files => files.UseResponseCompression());
        app.UseStaticFiles();
    }

    /// <summary>How an answer to a request is packed; empty for not at all.</summary>
    public static string Of(HttpContext http) => http.Part<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "";
}
