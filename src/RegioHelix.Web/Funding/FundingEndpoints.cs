using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Funding;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Funding;

/// <summary>The navigator's twin, and the memo: the page to print and the same as PDF.</summary>
internal static class FundingEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapFundingEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/funding.json", Json).Produces<FundingDossier>();
        routes.MapGet("/funding/rules.json", Rules);
        routes.MapGet("/funding/memo", Memo);
        routes.MapGet("/funding/memo.pdf", Pdf);
    }

    private static async Task<ContentHttpResult> Json(HttpRequest request, FundingDossierStudy study) => Twin.Json(await study.Run(FundingSwitches.Read(request.Query), request.HttpContext.RequestAborted));

    private static ContentHttpResult Rules(FundingRuleShelf shelf) => Twin.Json(FundingRuleLine.List(shelf.List()));

    private static async Task<ContentHttpResult> Memo(HttpRequest request, FundingDossierStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var frame = pdf.Frame(request);
        return PrintedPage.Of(await writer.Write<FundingMemo, FundingDossier>(await study.Run(FundingSwitches.Read(request.Query), request.HttpContext.RequestAborted), frame, AddressOf(request), CultureInfo.CurrentUICulture));
    }

    private static async Task<IResult> Pdf(HttpRequest request, FundingDossierStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var dossier = await study.Run(FundingSwitches.Read(request.Query), request.HttpContext.RequestAborted);
        var html = await writer.Write<FundingMemo, FundingDossier>(dossier, new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture);
        return await pdf.OfReader(html, new DateTimeOffset(dossier.Verdict.Inputs.Day, TimeOnly.MinValue, TimeSpan.Zero), "memo", AddressOf(request));
    }

    private static string AddressOf(HttpRequest request) => QuerySwitches.Link("/funding/memo", request.Query, ("lang", null), ("pdf", null));
}
