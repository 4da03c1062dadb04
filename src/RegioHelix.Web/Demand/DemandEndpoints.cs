using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Studies.Demand;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Demand;

/// <summary>The twins of needs against calls.</summary>
internal static class DemandEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapDemandEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/strategies/{region}/{period}/needs.json", Json).Produces<DemandProfile>();
        routes.MapGet("/strategies/{region}/{period}/needs.csv", Csv);
    }

    private static async Task<ContentHttpResult> Json(string region, string period, HttpContext http, Actor actor, DemandStudy study) => Twin.Json(await study.Run(actor, region, period, http.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(string region, string period, HttpContext http, Actor actor, DemandStudy study) =>
        Twin.Csv(DemandCsv.Write(await study.Run(actor, region, period, http.RequestAborted), CultureInfo.CurrentUICulture), $"needs-against-calls-{region}-{period}");
}
