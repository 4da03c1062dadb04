using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Search;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Search;

/// <summary>The search page's twin: what the box suggests from.</summary>
internal static class SearchEndpoints
{
    private const int Most = 10;

    /// <summary>Adds it.</summary>
    public static void MapSearchEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/search.json", Json);

    private static ContentHttpResult Json(HttpRequest request, SearchStudy study, LoadedHits loaded, IStringLocalizer<SearchTexts> texts)
    {
        var asked = QuerySwitches.Text(request.Query, "q") ?? "";
        // What leads nowhere is no suggestion; the page says that it is there and has no figures.
        var hits = study.Find(asked, Most * 3).Where(loaded.HasPage).Take(Most).ToList();
        return Twin.Json(new
        {
            Query = asked,
            Said = asked.Length == 0 ? "" : Said(texts, hits.Count, asked),
            Hits = hits.Select(hit => new { hit.Kind, KindName = texts["Kind." + hit.Kind].Value, hit.Code, hit.Name, hit.Detail, hit.FoundAs, hit.Score, Href = SearchLinks.To(hit) }),
        });
    }

    /// <summary>How much was found, in a sentence.</summary>
    internal static string Said(IStringLocalizer<SearchTexts> texts, int found, string asked) => found switch
    {
        0 => texts["Nothing", asked],
        1 => texts["FoundOne", asked],
        _ => texts["Found", found.ToString(CultureInfo.CurrentCulture), asked],
    };
}
