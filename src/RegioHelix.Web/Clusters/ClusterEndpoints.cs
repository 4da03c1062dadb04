using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Clusters;

/// <summary>The twins of clusters' pages.</summary>
internal static class ClusterEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapClusterEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clusters.json", Overview);
        routes.MapGet("/clusters.csv", Activities);
        routes.MapGet("/clusters.xlsx", ActivityWorkbook);
        routes.MapGet("/clusters.parquet", ActivityParquet);
        routes.MapGet("/clusters/links.csv", Links);
        routes.MapGet("/clusters/{slug}.json", Profile);
        routes.MapGet("/clusters/{slug}.csv", Regions);
        routes.MapGet("/clusters/{slug}.xlsx", RegionWorkbook);
        routes.MapGet("/clusters/{slug}.parquet", RegionParquet);
        routes.MapGet("/clusters/{slug}.geojson", RegionGeoJson);
    }

    private static ContentHttpResult Overview(HttpRequest request, ClusterOverviewStudy study) => Twin.Json(Run(request, study));

    private static FileContentHttpResult Activities(HttpRequest request, ClusterOverviewStudy study) => ActivityForm(request, study, Twin.Csv);

    private static FileContentHttpResult ActivityWorkbook(HttpRequest request, ClusterOverviewStudy study) => ActivityForm(request, study, Twin.Workbook);

    private static FileContentHttpResult ActivityParquet(HttpRequest request, ClusterOverviewStudy study) => ActivityForm(request, study, Twin.Parquet);

    private static FileContentHttpResult ActivityForm(HttpRequest request, ClusterOverviewStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var overview = Run(request, study);
        return form(ClusterCsv.Activities(overview, CultureInfo.CurrentUICulture), $"clusters-{overview.Provenance.Year}");
    }

    private static FileContentHttpResult Links(HttpRequest request, ClusterOverviewStudy study)
    {
        var overview = Run(request, study);
        return Twin.Csv(ClusterCsv.Links(overview, CultureInfo.CurrentUICulture), $"cluster-links-{overview.Provenance.Year}");
    }

    private static ContentHttpResult Profile(string slug, HttpRequest request, ClusterProfileStudy study) => Twin.Json(study.Run(slug, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult Regions(string slug, HttpRequest request, ClusterProfileStudy study) => RegionForm(slug, request, study, Twin.Csv);

    private static FileContentHttpResult RegionWorkbook(string slug, HttpRequest request, ClusterProfileStudy study) => RegionForm(slug, request, study, Twin.Workbook);

    private static FileContentHttpResult RegionParquet(string slug, HttpRequest request, ClusterProfileStudy study) => RegionForm(slug, request, study, Twin.Parquet);

    private static FileContentHttpResult RegionGeoJson(string slug, HttpRequest request, ClusterProfileStudy study, GeoShapes shapes)
    {
        var profile = study.Run(slug, QuerySwitches.Settings(request.Query));
        return Twin.GeoJson(GeoJsonText.Write(profile, shapes, CultureInfo.CurrentUICulture), $"{profile.Slug}-{profile.Provenance.Year}");
    }

    private static ClusterOverview Run(HttpRequest request, ClusterOverviewStudy study) => study.Run(QuerySwitches.Settings(request.Query), QuerySwitches.Clusters(request.Query));

    private static FileContentHttpResult RegionForm(string slug, HttpRequest request, ClusterProfileStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = study.Run(slug, QuerySwitches.Settings(request.Query));
        return form(ClusterCsv.Regions(profile, CultureInfo.CurrentUICulture), $"{profile.Slug}-{profile.Provenance.Year}");
    }
}
