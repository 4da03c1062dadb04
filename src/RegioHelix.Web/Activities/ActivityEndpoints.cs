using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Relatedness;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Activities;

/// <summary>The twins of activities' pages.</summary>
internal static class ActivityEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapActivityEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/activities.json", List);
        routes.MapGet("/activities/{code}.json", Json).Produces<ActivityProfile>();
        routes.MapGet("/activities/{code}.csv", Csv);
        routes.MapGet("/activities/{code}/related.json", Related);
        routes.MapGet("/activities/{code}/related.csv", RelatedTable);
        routes.MapGet("/activities/{code}/hosts.json", Hosts);
        routes.MapGet("/activities/{code}/hosts.csv", HostTable);
        routes.MapGet("/activities/{code}/turnover.json", Turnover);
        routes.MapGet("/activities/{code}/turnover.csv", TurnoverTable);
        routes.MapGet("/activities/{code}.xlsx", Workbook);
        routes.MapGet("/activities/{code}.parquet", Parquet);
        routes.MapGet("/activities/{code}.geojson", GeoJson);
    }

    private static ContentHttpResult List() =>
        Twin.Json(ActivityCatalogue.All.Where(activity => activity.Level is ActivityLevel.Section or ActivityLevel.Division));

    private static ContentHttpResult Json(string code, HttpRequest request, ActivityProfileStudy study) =>
        Twin.Json(study.Run(code, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult Csv(string code, HttpRequest request, ActivityProfileStudy study) => Table(code, request, study, Twin.Csv);

    private static FileContentHttpResult Workbook(string code, HttpRequest request, ActivityProfileStudy study) => Table(code, request, study, Twin.Workbook);

    private static FileContentHttpResult Parquet(string code, HttpRequest request, ActivityProfileStudy study) => Table(code, request, study, Twin.Parquet);

    private static FileContentHttpResult Table(string code, HttpRequest request, ActivityProfileStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = study.Run(code, QuerySwitches.Settings(request.Query));
        return form(ActivityCsv.Table(profile, CultureInfo.CurrentUICulture), $"{profile.Code}-{profile.Provenance.Year}");
    }

    private static FileContentHttpResult GeoJson(string code, HttpRequest request, ActivityProfileStudy study, GeoShapes shapes)
    {
        var profile = study.Run(code, QuerySwitches.Settings(request.Query));
        return Twin.GeoJson(GeoJsonText.Write(profile, shapes, CultureInfo.CurrentUICulture), $"{profile.Code}-{profile.Provenance.Year}");
    }

    private static ContentHttpResult Related(string code, HttpRequest request, RelatedStudy study) => Twin.Json(study.Run(code, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult RelatedTable(string code, HttpRequest request, RelatedStudy study)
    {
        var profile = study.Run(code, QuerySwitches.Settings(request.Query));
        return Twin.Csv(RelatedCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Code}-related-{profile.Provenance.Year}");
    }

    private static ContentHttpResult Hosts(string code, HttpRequest request, HostStudy study) => Twin.Json(study.Run(code, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult HostTable(string code, HttpRequest request, HostStudy study)
    {
        var profile = study.Run(code, QuerySwitches.Settings(request.Query));
        return Twin.Csv(HostCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Code}-hosts-{profile.Provenance.Year}");
    }

    private static ContentHttpResult Turnover(string code, HttpRequest request, ActivityTurnoverStudy study) => Twin.Json(study.Run(code, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult TurnoverTable(string code, HttpRequest request, ActivityTurnoverStudy study)
    {
        var profile = study.Run(code, QuerySwitches.Settings(request.Query));
        return Twin.Csv(TurnoverCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Code}-turnover-{profile.Provenance.Year}");
    }
}
