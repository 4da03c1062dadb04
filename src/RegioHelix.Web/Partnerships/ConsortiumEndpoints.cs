using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Partnerships;

/// <summary>The consortium builder's twin, and the rule sets.</summary>
internal static class ConsortiumEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapConsortiumEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/consortium.json", Json).Produces<ConsortiumAnswer>();
        routes.MapGet("/consortium/rules.json", Rules);
    }

    private static async Task<ContentHttpResult> Json(HttpRequest request, Actor actor, ConsortiumBuilderStudy study)
    {
        var switches = ConsortiumSwitches.Read(request.Query);
        return Twin.Json(await study.Run(switches.Case, switches.Rules, switches.Home, actor, request.HttpContext.RequestAborted));
    }

    private static ContentHttpResult Rules(ConsortiumRuleShelf shelf) => Twin.Json(ConsortiumSetLine.List(shelf.List()));
}
