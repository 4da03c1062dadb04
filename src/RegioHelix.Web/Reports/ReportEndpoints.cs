using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Reports;
using RegioHelix.Web.Exports;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Reports;

/// <summary>A territory's trend report: the page to print, the same as PDF, and its twin.</summary>
internal static class ReportEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapReportEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/territories/{slug}/report", Page);
        routes.MapGet("/territories/{slug}/report.json", Json).Produces<TerritoryReport>();
        routes.MapGet("/territories/{slug}/report.pdf", Pdf);
        routes.MapGet("/territories/{slug}/report.zip", Package);
    }

    private static async Task<ContentHttpResult> Page(string slug, HttpRequest request, TerritoryReportStudy study, KeptReports kept, ReportWriter writer, PdfAnswer pdf)
    {
        var report = Run(slug, request, study);
        var frame = pdf.Frame(request);
        return PrintedPage.Of(await writer.Write(report, kept.Compare(report), frame, AddressOf(report, request), CultureInfo.CurrentUICulture));
    }

    private static ContentHttpResult Json(string slug, HttpRequest request, TerritoryReportStudy study) => Twin.Json(Run(slug, request, study));

    private static async Task<IResult> Pdf(string slug, HttpRequest request, TerritoryReportStudy study, KeptReports kept, ReportWriter writer, PdfAnswer pdf)
    {
        var report = Run(slug, request, study);
        var html = await writer.Write(report, kept.Compare(report), new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture);
        return await pdf.Of(html, report.Provenance, $"{NameOf(report)}-{report.Provenance.Year}", AddressOf(report, request));
    }

    private static async Task<FileContentHttpResult> Package(string slug, HttpRequest request, TerritoryReportStudy study, PackageAnswer packages)
    {
        var report = Run(slug, request, study);
        return await packages.Of(new PackageQuestion(PackageQuestion.Report, report.Territory.AskedAs, report.Options.Chosen), report.Provenance, $"{NameOf(report)}-{report.Provenance.Year}");
    }

    private static TerritoryReport Run(string slug, HttpRequest request, TerritoryReportStudy study) => study.Run(slug, QuerySwitches.Settings(request.Query));

    // A long list of codes is no name for a file.
    private static string NameOf(TerritoryReport report) => report.Territory.Slug.Length <= 24 ? report.Territory.Slug.Replace(',', '-') : $"{report.Territory.Regions.Count}-regions";

    private static string AddressOf(TerritoryReport report, HttpRequest request) =>
        QuerySwitches.Link($"/territories/{Uri.EscapeDataString(report.Territory.Slug)}/report", request.Query, ("lang", null), ("pdf", null));
}
