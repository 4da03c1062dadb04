using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Comparison;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Comparison;

/// <summary>The twins of a comparison.</summary>
internal static class ComparisonEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapComparisonEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/compare.json", Json);
        routes.MapGet("/compare.csv", Csv);
        routes.MapGet("/compare.xlsx", Workbook);
        routes.MapGet("/compare.parquet", Parquet);
    }

    private static ContentHttpResult Json(HttpRequest request, ComparisonStudy study) => Twin.Json(Run(request, study));

    private static FileContentHttpResult Csv(HttpRequest request, ComparisonStudy study) => Form(request, study, Twin.Csv);

    private static FileContentHttpResult Workbook(HttpRequest request, ComparisonStudy study) => Form(request, study, Twin.Workbook);

    private static FileContentHttpResult Parquet(HttpRequest request, ComparisonStudy study) => Form(request, study, Twin.Parquet);

    private static FileContentHttpResult Form(HttpRequest request, ComparisonStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var comparison = Run(request, study);
        return form(ComparisonCsv.Table(comparison), $"compare-{comparison.Regions.Count}-{comparison.Provenance.Year}");
    }

    private static RegionComparison Run(HttpRequest request, ComparisonStudy study) => study.Run(ComparedCodes.List(request.Query), QuerySwitches.Settings(request.Query));
}
