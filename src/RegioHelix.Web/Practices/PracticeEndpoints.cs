using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Practices;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Practices;

/// <summary>The twins of pages of practices. No person is in them.</summary>
internal static class PracticeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapPracticeEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/practices.json", List);
        routes.MapGet("/practices.csv", Csv);
        routes.MapGet("/practices/{slug}.json", One);
    }

    /// <summary>Which stories an address asks for.</summary>
    internal static PracticeQuestion Read(IQueryCollection query) => new()
    {
        Text = QuerySwitches.Text(query, "q"),
        Theme = QuerySwitches.Text(query, "theme"),
        Region = QuerySwitches.Text(query, "region"),
    };

    private static async Task<ContentHttpResult> List(HttpRequest request, PracticeStudy study) =>
        Twin.Json(await study.Run(Read(request.Query), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpRequest request, PracticeStudy study) =>
        Twin.Csv(PracticeCsv.Write(await study.Run(Read(request.Query), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "practices");

    private static async Task<ContentHttpResult> One(string slug, HttpRequest request, PracticeStudy study) =>
        Twin.Json(await study.Get(slug, QuerySwitches.Text(request.Query, "region"), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted));
}
