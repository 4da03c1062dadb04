using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Networks;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Networks;

/// <summary>The twins of the network X-ray: what its page says and no more.</summary>
internal static class XrayEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapXrayEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/xray.json", Json);
        routes.MapGet("/xray.csv", Csv);
    }

    /// <summary>Whose network an address asks for.</summary>
    internal static NetworkQuestion Read(IQueryCollection query) => new()
    {
        Cluster = QuerySwitches.Text(query, "cluster"),
        Region = QuerySwitches.Text(query, "region"),
        Territory = QuerySwitches.Text(query, "territory"),
    };

    private static async Task<ContentHttpResult> Json(HttpRequest request, OrganisationNetworkStudy study) => Twin.Json(await study.Run(Read(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpRequest request, OrganisationNetworkStudy study) =>
        Twin.Csv(OrganisationNetworkCsv.Write(await study.Run(Read(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "network");
}
