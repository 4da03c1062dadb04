using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Layout;

/// <summary>
/// Keeps the pages and twins that show published or simulated figures: the vintages in use, the published organisations, practices and strategies, the address and the language decide all of
/// such a page, so it is made once. Who is signed in gets pages of the own, neither from the memory nor kept in it. Pages with forms that change something, own tables and jobs are never kept.
/// </summary>
internal sealed class PageMemory : IOutputCachePolicy
{
    private const long LargestMemory = 96L << 20;
    private const long LargestPage = 4L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly string[] Kept =
    [
        "/regions", "/activities", "/clusters", "/network", "/themes", "/territories", "/methods", "/about", "/glossary", "/tour", "/maps", "/index", "/europe", "/compare", "/api", "/openapi", "/evidence/demonstration", "/events/demonstration",
    ];

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services) => services.AddOutputCache(cache =>
    {
        cache.SizeLimit = LargestMemory;
        cache.MaximumBodySize = LargestPage;
        cache.DefaultExpirationTimeSpan = Longest;
        cache.AddBasePolicy(new PageMemory());
    });

    /// <inheritdoc />
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var vintages = context.HttpContext.RequestServices.GetRequiredService<LoadedVintages>();
        var kept = HttpMethods.IsGet(request.Method) && context.HttpContext.SignedIn() is null && IsKept(request.Path) && !request.Query["dataset"].Any(dataset => dataset is not null && vintages.IsOwn(dataset));
        context.EnableOutputCaching = kept;
        context.AllowCacheLookup = kept;
        context.AllowCacheStorage = kept;
        context.AllowLocking = kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        context.CacheVaryByRules.VaryByValues["packed"] = kept ? Packing.Of(context.HttpContext) : "";
        context.CacheVaryByRules.VaryByValues["vintages"] = kept ? vintages.Stamp : "";
        context.CacheVaryByRules.VaryByValues["organisations"] = kept && NamesOrganisations(request.Path) ? context.HttpContext.RequestServices.GetRequiredService<PublishedOrganisations>().Stamp : "";
        context.CacheVaryByRules.VaryByValues["practices"] = kept && ShowsPractices(request.Path) ? context.HttpContext.RequestServices.GetRequiredService<PublishedPractices>().Stamp : "";
        context.CacheVaryByRules.VaryByValues["strategies"] = kept && ShowsWork(request.Path) ? context.HttpContext.RequestServices.GetRequiredService<PublishedStrategies>().Stamp : "";
        context.CacheVaryByRules.VaryByValues["work"] = kept && ShowsWork(request.Path) ? context.HttpContext.RequestServices.GetRequiredService<PublishedWork>().Stamp : "";
        context.CacheVaryByRules.VaryByValues["here"] = LocalMachine.IsAsking(context.HttpContext) ? "yes" : "no";
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Any(IsReadersOwn) || response.Headers.CacheControl.Any(said => said?.Contains("no-store", StringComparison.OrdinalIgnoreCase) == true))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool NamesOrganisations(PathString path) => path.StartsWithSegments("/regions", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/activities", StringComparison.OrdinalIgnoreCase);

    private static bool ShowsPractices(PathString path) => path.StartsWithSegments("/regions", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/themes", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/territories", StringComparison.OrdinalIgnoreCase);

    private static bool ShowsWork(PathString path) => path.StartsWithSegments("/regions", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/territories", StringComparison.OrdinalIgnoreCase);

    // The address decides the cookie of a chosen language: who asks the same is given the same. Any other cookie is one reader's.
    private static bool IsReadersOwn(string? cookie) => cookie?.StartsWith(LanguageChoice.CookieName + "=", StringComparison.Ordinal) != true;

    // The page itself, its twins and what lies below it; not another page whose name begins the same, such as an event called demonstration-day.
    private static bool IsKept(PathString path) => path == "/" || Kept.Any(kept => path.Value!.StartsWith(kept, StringComparison.OrdinalIgnoreCase) && (path.Value.Length == kept.Length || path.Value[kept.Length] is '/' or '.'));
}
