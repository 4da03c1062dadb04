using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Search;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Search;

/// <summary>The search page's twin: what the box suggests from.</summary>
internal static class SearchEndpoints
{
    /// <summary>Adds it.</summary>
    public static void MapSearchEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/search.json", Json);

    private static ContentHttpResult Json(HttpRequest request, SearchStudy study)
    {
        var asked = QuerySwitches.Text(request.Query, "q") ?? "";
        return Twin.Json(new
        {
            Query = asked,
            Hits = study.Find(asked).Select(hit => new { hit.Kind, hit.Code, hit.Name, hit.Detail, hit.Score, Href = SearchLinks.To(hit) }),
        });
    }
}
