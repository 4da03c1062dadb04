using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Needs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Needs;

/// <summary>The twins of pages of needs and offers. The owner of an anonymous one is not in them.</summary>
internal static class NeedEndpoints
{
    private const int HighestReadiness = 9;

    /// <summary>Adds them.</summary>
    public static void MapNeedEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/needs.json", List);
        routes.MapGet("/needs.csv", Csv);
        routes.MapGet("/needs/{slug}.json", One);
    }

    /// <summary>Which needs an address asks for.</summary>
    internal static NeedQuestion Read(IQueryCollection query) => new()
    {
        Type = OrganisationSwitches.Enum<NeedType>(query, "type"),
        Activity = QuerySwitches.Text(query, "activity"),
        Theme = QuerySwitches.Text(query, "theme"),
        Language = Language(query),
        Readiness = QuerySwitches.Number(query, "readiness", 1, HighestReadiness, 0) is > 0 and var level ? level : null,
        Page = OrganisationSwitches.Page(query),
    };

    private static string? Language(IQueryCollection query) => QuerySwitches.Text(query, "language") is not { } given ? null
        : LanguageCode.All.Contains(given.ToLowerInvariant()) ? given.ToLowerInvariant()
        : throw QuerySwitches.Refuse("language", "the two letters of a language, such as en", "een taal in twee letters, zoals nl,");

    private static async Task<ContentHttpResult> List(HttpRequest request, NeedStudy study) => Twin.Json(await study.Run(Read(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpRequest request, NeedStudy study) =>
        Twin.Csv(OrganisationCsv.Write(await study.ListAll(Read(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "needs");

    private static async Task<ContentHttpResult> One(string slug, HttpRequest request, NeedStudy study) => Twin.Json(await study.Get(slug, request.HttpContext.RequestAborted));
}
