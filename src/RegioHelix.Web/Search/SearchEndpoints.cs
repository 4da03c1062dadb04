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
    /// <summary>Adds it.</summary>
    public static void MapSearchEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/search.json", Json);

    private static ContentHttpResult Json(HttpRequest request, SearchStudy study, IStringLocalizer<SearchTexts> texts)
    {
        var asked = QuerySwitches.Text(request.Query, "q") ?? "";
        var hits = study.Find(asked);
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
