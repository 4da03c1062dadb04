using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Briefs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Briefs;

/// <summary>A region's brief: the page to print, the same as PDF, and its twin.</summary>
internal static class BriefEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapBriefEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions/{nuts}/brief", Page);
        routes.MapGet("/regions/{nuts}/brief.json", Json).Produces<RegionBrief>();
        routes.MapGet("/regions/{nuts}/brief.pdf", Pdf);
    }

    private static async Task<ContentHttpResult> Page(string nuts, HttpRequest request, RegionBriefStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var brief = Run(nuts, request, study);
        var frame = pdf.Frame(request);
        return PrintedPage.Of(await writer.Write<BriefDocument, RegionBrief>(brief, frame, AddressOf(brief, request), CultureInfo.CurrentUICulture));
    }

    private static ContentHttpResult Json(string nuts, HttpRequest request, RegionBriefStudy study) => Twin.Json(Run(nuts, request, study));

    private static async Task<IResult> Pdf(string nuts, HttpRequest request, RegionBriefStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var brief = Run(nuts, request, study);
        var html = await writer.Write<BriefDocument, RegionBrief>(brief, new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture);
        return await pdf.Of(html, brief.Provenance, $"{brief.Profile.Region.Code}-{brief.Provenance.Year}", AddressOf(brief, request));
    }

    private static RegionBrief Run(string nuts, HttpRequest request, RegionBriefStudy study) =>
        study.Run(nuts, QuerySwitches.Settings(request.Query), QuerySwitches.Text(request.Query, "for"), QuerySwitches.Reach(request.Query));

    private static string AddressOf(RegionBrief brief, HttpRequest request) =>
        QuerySwitches.Link($"/regions/{brief.Profile.Region.Code}/brief", request.Query, ("lang", null), ("pdf", null));
}
