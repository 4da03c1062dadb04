using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Api;

/// <summary>The API's description and the twin of its page.</summary>
internal static class ApiEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapApiEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi.json");
        routes.MapGet("/api.json", Json);
    }

    private static ContentHttpResult Json(EndpointDataSource routes) => Twin.Json(new
    {
        Resources = ApiResource.List(routes).Select(resource => new { resource.Path, resource.Forms, resource.Sample, Switches = ApiSwitch.Of(resource.Path).Select(one => one.Name) }),
    });
}
