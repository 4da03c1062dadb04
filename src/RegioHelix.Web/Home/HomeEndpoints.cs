using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Landmarks;
using RegioHelix.Studies.Maps;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Maps;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Home;

/// <summary>The home page's twins: all of it as JSON, its map as a table or shapes.</summary>
internal static class HomeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapHomeEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/index.json", Json);
        routes.MapGet("/index.csv", Csv);
        routes.MapGet("/index.xlsx", Workbook);
        routes.MapGet("/index.parquet", Parquet);
        routes.MapGet("/index.geojson", GeoJson);
    }

    private static ContentHttpResult Json(HttpRequest request, EuropeMapStudy maps, LandmarkStudy landmarks, ClusterWeightStudy clusters) => Twin.Json(new
    {
        Map = Run(request, maps),
        Landmarks = OrNothing(landmarks.Run),
        Clusters = OrNothing(() => clusters.Run(QuerySwitches.Settings(request.Query))),
    });

    private static FileContentHttpResult Csv(HttpRequest request, EuropeMapStudy maps) => Form(request, maps, Twin.Csv);

    private static FileContentHttpResult Workbook(HttpRequest request, EuropeMapStudy maps) => Form(request, maps, Twin.Workbook);

    private static FileContentHttpResult Parquet(HttpRequest request, EuropeMapStudy maps) => Form(request, maps, Twin.Parquet);

    private static FileContentHttpResult GeoJson(HttpRequest request, EuropeMapStudy maps, GeoShapes shapes)
    {
        var map = Run(request, maps);
        return Twin.GeoJson(GeoJsonText.Write(map, shapes, CultureInfo.CurrentUICulture), NameOf(map));
    }

    private static FileContentHttpResult Form(HttpRequest request, EuropeMapStudy maps, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var map = Run(request, maps);
        return form(MapCsv.Table(map), NameOf(map));
    }

    // A theme's code has a colon, which no file name takes.
    private static string NameOf(EuropeMap map) => $"map-{map.Activity.Replace(':', '-')}-{map.Provenance.Year}";

    private static EuropeMap Run(HttpRequest request, EuropeMapStudy maps) =>
        maps.Run(QuerySwitches.Text(request.Query, "activity"), QuerySwitches.Measure(request.Query), QuerySwitches.Settings(request.Query));

    /// <summary>A part of the page that can be absent.</summary>
    internal static T? OrNothing<T>(Func<T> study)
        where T : class
    {
        try
        {
            return study();
        }
        catch (StudyRefusedException refused) when (refused.Reason != RefusalReason.BadSettings)
        {
            return null;
        }
    }
}
