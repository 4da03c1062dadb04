using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Maps;

namespace RegioHelix.Web.Maps;

/// <summary>The borders that a map draws.</summary>
internal static class MapEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapMapEndpoints(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/maps/boundaries/{version:int:min(2000):max(2100)}.json", Boundaries);

    private static Results<ContentHttpResult, NotFound> Boundaries(int version, EuropeMapStudy maps) =>
        maps.FindBoundaries(version) is { } borders ? TypedResults.Text(borders, "application/geo+json") : TypedResults.NotFound();
}
