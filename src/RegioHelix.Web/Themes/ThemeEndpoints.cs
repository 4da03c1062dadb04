using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Themes;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Themes;

/// <summary>The twins of themes' pages.</summary>
internal static class ThemeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapThemeEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/themes.json", List);
        routes.MapGet("/themes.csv", ListCsv);
        routes.MapGet("/themes/{slug}.json", Json);
        routes.MapGet("/themes/{slug}.csv", Csv);
        routes.MapGet("/themes/{slug}.xlsx", Workbook);
        routes.MapGet("/themes/{slug}.parquet", Parquet);
        routes.MapGet("/themes/{slug}.geojson", GeoJson);
        routes.MapGet("/regions/{nuts}/themes.json", RegionJson);
        routes.MapGet("/regions/{nuts}/themes.csv", RegionTable);
    }

    private static ContentHttpResult List(ThemeProfileStudy study) => Twin.Json(study.List());

    private static FileContentHttpResult ListCsv(ThemeProfileStudy study) => Twin.Csv(ThemeCsv.Write(study.List().Themes, CultureInfo.CurrentUICulture), "themes");

    private static ContentHttpResult Json(string slug, HttpRequest request, ThemeProfileStudy study) => Twin.Json(study.Run(slug, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult Csv(string slug, HttpRequest request, ThemeProfileStudy study) => Form(slug, request, study, Twin.Csv);

    private static FileContentHttpResult Workbook(string slug, HttpRequest request, ThemeProfileStudy study) => Form(slug, request, study, Twin.Workbook);

    private static FileContentHttpResult Parquet(string slug, HttpRequest request, ThemeProfileStudy study) => Form(slug, request, study, Twin.Parquet);

    private static FileContentHttpResult GeoJson(string slug, HttpRequest request, ThemeProfileStudy study, GeoShapes shapes)
    {
        var profile = study.Run(slug, QuerySwitches.Settings(request.Query));
        return Twin.GeoJson(GeoJsonText.Write(profile.Activity, shapes, CultureInfo.CurrentUICulture), $"{profile.Theme.Slug}-{profile.Activity.Provenance.Year}");
    }

    private static FileContentHttpResult Form(string slug, HttpRequest request, ThemeProfileStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = study.Run(slug, QuerySwitches.Settings(request.Query));
        return form(ActivityCsv.Table(profile.Activity, CultureInfo.CurrentUICulture), $"{profile.Theme.Slug}-{profile.Activity.Provenance.Year}");
    }

    private static ContentHttpResult RegionJson(string nuts, HttpRequest request, RegionThemesStudy study) => Twin.Json(study.Run(nuts, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult RegionTable(string nuts, HttpRequest request, RegionThemesStudy study)
    {
        var themes = study.Run(nuts, QuerySwitches.Settings(request.Query));
        return Twin.Csv(RegionThemesCsv.Write(themes, CultureInfo.CurrentUICulture), $"{themes.Region.Code}-themes-{themes.Provenance.Year}");
    }
}
