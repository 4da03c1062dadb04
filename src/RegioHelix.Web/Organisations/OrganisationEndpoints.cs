using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Organisations;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Organisations;

/// <summary>The twins of organisations' pages. No person is in them.</summary>
internal static class OrganisationEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapOrganisationEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations.json", List);
        routes.MapGet("/organisations.csv", Csv);
        routes.MapGet("/organisations/{slug}.json", Profile);
    }

    private static async Task<ContentHttpResult> List(HttpRequest request, OrganisationListStudy study) =>
        Twin.Json(await study.Run(OrganisationSwitches.Read(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpRequest request, OrganisationListStudy study) =>
        Twin.Csv(OrganisationCsv.Write(await study.ListAll(OrganisationSwitches.Read(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "organisations");

    private static async Task<ContentHttpResult> Profile(string slug, HttpRequest request, OrganisationProfileStudy study) => Twin.Json(await study.Run(slug, request.HttpContext.RequestAborted));
}
