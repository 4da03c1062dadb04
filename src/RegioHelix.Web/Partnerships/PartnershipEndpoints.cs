using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Web.Layout;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Print;
using RegioHelix.Web.StrategyHealth;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Partnerships;

/// <summary>The twins of partnerships, their sheet, and what regions would bring together.</summary>
internal static class PartnershipEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapPartnershipEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partnerships.json", List).Produces<PartnershipList>();
        routes.MapGet("/partnerships.csv", ListCsv);
        routes.MapGet("/partnerships/complementarity.json", Strengths).Produces<TerritoryStrengths>();
        routes.MapGet("/partnerships/complementarity.csv", StrengthsCsv);
        routes.MapGet("/partnerships/{slug}.json", One).Produces<PartnershipProfile>();
        routes.MapGet("/partnerships/{slug}.csv", OneCsv);
        routes.MapGet("/partnerships/{slug}/strengths.csv", OneStrengthsCsv);
        routes.MapGet("/partnerships/{slug}/sheet", Sheet);
        routes.MapGet("/partnerships/{slug}/sheet.pdf", Pdf);
        PartnershipFormEndpoints.Map(routes);
    }

    /// <summary>Which partnerships an address asks for.</summary>
    internal static PartnershipQuestion Read(IQueryCollection query) => new()
    {
        Text = QuerySwitches.Text(query, "q"),
        Stage = OrganisationSwitches.Enum<PartnershipStage>(query, "stage"),
        Region = QuerySwitches.Text(query, "region"),
        For = QuerySwitches.Text(query, "for"),
    };

    /// <summary>What the regions that an address names would bring together.</summary>
    internal static Task<TerritoryStrengths> Run(HttpContext http, TerritoryStrengthsStudy study)
    {
        var query = http.Request.Query;
        return study.Run(QuerySwitches.Text(query, "territory"), Parts(query, "regions"), Parts(query, "for"), QuerySwitches.Settings(query), http.RequestAborted);
    }

    /// <summary>A partnership on the day that the address asks for. What is not public stays out of caches.</summary>
    internal static async Task<PartnershipProfile> Run(HttpContext http, Actor actor, string slug, PartnershipStudy study, bool hasForm = false)
    {
        var profile = await study.Run(actor, slug, QuerySwitches.Settings(http.Request.Query), StrategyHealthEndpoints.Day(http.Request.Query, "on"), http.RequestAborted);
        if (!profile.IsPublished)
            MemberListEndpoints.KeepPrivate(http.Response, hasForm);
        return profile;
    }

    private static string[] Parts(IQueryCollection query, string name) => (QuerySwitches.Text(query, name) ?? "").Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<ContentHttpResult> List(HttpContext http, Actor actor, PartnershipListStudy study) => Twin.Json(await study.Run(actor, Read(http.Request.Query), http.RequestAborted));

    private static async Task<FileContentHttpResult> ListCsv(HttpContext http, Actor actor, PartnershipListStudy study) =>
        Twin.Csv(PartnershipCsv.Write(await study.Run(actor, Read(http.Request.Query), http.RequestAborted), CultureInfo.CurrentUICulture), "partnerships");

    private static async Task<ContentHttpResult> Strengths(HttpContext http, TerritoryStrengthsStudy study) => Twin.Json(await Run(http, study));

    private static async Task<FileContentHttpResult> StrengthsCsv(HttpContext http, TerritoryStrengthsStudy study) =>
        Twin.Csv(PartnershipCsv.Write((await Run(http, study)).Strengths, CultureInfo.CurrentUICulture), "complementarity");

    private static async Task<ContentHttpResult> One(string slug, HttpContext http, Actor actor, PartnershipStudy study) => Twin.Json(await Run(http, actor, slug, study));

    private static async Task<FileContentHttpResult> OneCsv(string slug, HttpContext http, Actor actor, PartnershipStudy study) =>
        Twin.Csv(PartnershipCsv.Write(await Run(http, actor, slug, study), CultureInfo.CurrentUICulture), slug);

    private static async Task<FileContentHttpResult> OneStrengthsCsv(string slug, HttpContext http, Actor actor, PartnershipStudy study) =>
        Twin.Csv(PartnershipCsv.Write((await Run(http, actor, slug, study)).Strengths, CultureInfo.CurrentUICulture), slug + "-strengths");

    private static async Task<ContentHttpResult> Sheet(string slug, HttpContext http, Actor actor, PartnershipStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var profile = await Run(http, actor, slug, study);
        var frame = pdf.Frame(http.Request);
        return PrintedPage.Of(await writer.Write<PartnershipSheet, PartnershipProfile>(profile, frame, AddressOf(http.Request, slug), CultureInfo.CurrentUICulture));
    }

    private static async Task<IResult> Pdf(string slug, HttpContext http, Actor actor, PartnershipStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var profile = await Run(http, actor, slug, study);
        var html = await writer.Write<PartnershipSheet, PartnershipProfile>(profile, new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture);
        return await pdf.OfReader(html, new DateTimeOffset(profile.Health.Day, TimeOnly.MinValue, TimeSpan.Zero), slug, AddressOf(http.Request, slug));
    }

    private static string AddressOf(HttpRequest request, string slug) => QuerySwitches.Link($"/partnerships/{slug}/sheet", request.Query, ("lang", null), ("pdf", null));
}
