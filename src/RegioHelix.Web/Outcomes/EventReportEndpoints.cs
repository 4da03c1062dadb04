using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Outcomes;

/// <summary>An event's report: the page to print, the same as PDF, and its twin. Its address carries the day on which it is made, so that it can be had again.</summary>
internal static class EventReportEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapEventReportEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events/{slug}/report", Page);
        routes.MapGet("/events/{slug}/report.json", Json).Produces<EventReport>();
        routes.MapGet("/events/{slug}/report.pdf", Pdf);
    }

    private static async Task<ContentHttpResult> Page(string slug, HttpContext http, Actor actor, EventReportStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var report = await Run(slug, http, actor, study);
        var html = await Write(report, pdf.Frame(http.Request), writer);
        return PrintedPage.Private(http.Response, html);
    }

    private static async Task<ContentHttpResult> Json(string slug, HttpContext http, Actor actor, EventReportStudy study) => Twin.Json(await Run(slug, http, actor, study));

    private static async Task<IResult> Pdf(string slug, HttpContext http, Actor actor, EventReportStudy study, PrintWriter writer, PdfAnswer pdf)
    {
        var report = await Run(slug, http, actor, study);
        var html = await Write(report, new PrintFrame(IsFile: true), writer);
        return await pdf.Private(http.Response, html, new DateTimeOffset(report.Day, TimeOnly.MinValue, TimeSpan.Zero), $"{slug}-report", Address(report));
    }

    private static Task<EventReport> Run(string slug, HttpContext http, Actor actor, EventReportStudy study) => study.Run(actor, slug, OutcomeEndpoints.Until(http.Request.Query), http.RequestAborted);

    private static Task<string> Write(EventReport report, PrintFrame frame, PrintWriter writer) => writer.Write<EventReportDocument, EventReport>(report, frame, Address(report), CultureInfo.CurrentUICulture);

    private static string Address(EventReport report) => string.Create(CultureInfo.InvariantCulture, $"/events/{report.Event}/report?on={report.Day:yyyy-MM-dd}");
}
