using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Innovation;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Innovation;

/// <summary>The twin of a region's indicators.</summary>
internal static class InnovationEndpoints
{
    /// <summary>Adds it.</summary>
    public static void MapInnovationEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/regions/{nuts}/innovation.json", Json);

    private static ContentHttpResult Json(string nuts, HttpRequest request, RegionIndicatorsStudy study) => Twin.Json(study.Run(nuts, QuerySwitches.Settings(request.Query)));
}
