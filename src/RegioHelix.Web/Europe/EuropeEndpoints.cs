using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Europe;

/// <summary>The twins of the pages on Europe.</summary>
internal static class EuropeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapEuropeEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/europe.json", PictureJson);
        routes.MapGet("/europe.csv", PictureTable);
        routes.MapGet("/europe.xlsx", PictureWorkbook);
        routes.MapGet("/europe.parquet", PictureParquet);
        routes.MapGet("/europe.geojson", PictureGeoJson);
        routes.MapGet("/europe/ranking.json", RankingJson);
        routes.MapGet("/europe/ranking.csv", RankingTable);
        routes.MapGet("/europe/ranking.xlsx", RankingWorkbook);
        routes.MapGet("/europe/ranking.parquet", RankingParquet);
        routes.MapGet("/europe/clusters.json", ClustersJson);
        routes.MapGet("/europe/clusters.csv", ClustersTable);
        routes.MapGet("/europe/clusters.xlsx", ClustersWorkbook);
        routes.MapGet("/europe/clusters.parquet", ClustersParquet);
        routes.MapGet("/europe/movers.json", MoversJson);
        routes.MapGet("/europe/movers.csv", MoversTable);
        routes.MapGet("/europe/movers.xlsx", MoversWorkbook);
        routes.MapGet("/europe/movers.parquet", MoversParquet);
    }

    private static ContentHttpResult PictureJson(HttpRequest request, EuropePictureStudy study) => Twin.Json(Picture(request, study));

    private static FileContentHttpResult PictureTable(HttpRequest request, EuropePictureStudy study) => PictureForm(request, study, Twin.Csv);

    private static FileContentHttpResult PictureWorkbook(HttpRequest request, EuropePictureStudy study) => PictureForm(request, study, Twin.Workbook);

    private static FileContentHttpResult PictureParquet(HttpRequest request, EuropePictureStudy study) => PictureForm(request, study, Twin.Parquet);

    private static FileContentHttpResult PictureGeoJson(HttpRequest request, EuropePictureStudy study, GeoShapes shapes)
    {
        var picture = Picture(request, study);
        return Twin.GeoJson(GeoJsonText.Write(picture, shapes, CultureInfo.CurrentUICulture), Name("europe", picture.Measure, picture.Activity?.Code, picture.Provenance.Year));
    }

    private static FileContentHttpResult PictureForm(HttpRequest request, EuropePictureStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var picture = Picture(request, study);
        return form(EuropeCsv.Table(picture), Name("europe", picture.Measure, picture.Activity?.Code, picture.Provenance.Year));
    }

    private static ContentHttpResult RankingJson(HttpRequest request, EuropeRankingStudy study) => Twin.Json(Ranking(request, study));

    private static FileContentHttpResult RankingTable(HttpRequest request, EuropeRankingStudy study) => RankingForm(request, study, Twin.Csv);

    private static FileContentHttpResult RankingWorkbook(HttpRequest request, EuropeRankingStudy study) => RankingForm(request, study, Twin.Workbook);

    private static FileContentHttpResult RankingParquet(HttpRequest request, EuropeRankingStudy study) => RankingForm(request, study, Twin.Parquet);

    private static FileContentHttpResult RankingForm(HttpRequest request, EuropeRankingStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var ranking = Ranking(request, study);
        return form(EuropeCsv.Table(ranking), Name("ranking", ranking.Measure, ranking.Activity?.Code, ranking.Provenance.Year));
    }

    private static ContentHttpResult ClustersJson(HttpRequest request, EuropeClusterStudy study) => Twin.Json(Clusters(request, study));

    private static FileContentHttpResult ClustersTable(HttpRequest request, EuropeClusterStudy study) => Twin.Csv(EuropeCsv.Table(Clusters(request, study)), "clusters");

    private static FileContentHttpResult ClustersWorkbook(HttpRequest request, EuropeClusterStudy study) => Twin.Workbook(EuropeCsv.Table(Clusters(request, study)), "clusters");

    private static FileContentHttpResult ClustersParquet(HttpRequest request, EuropeClusterStudy study) => Twin.Parquet(EuropeCsv.Table(Clusters(request, study)), "clusters");

    private static ContentHttpResult MoversJson(HttpRequest request, MoverStudy study) => Twin.Json(Movers(request, study));

    private static FileContentHttpResult MoversTable(HttpRequest request, MoverStudy study) => MoversForm(request, study, Twin.Csv);

    private static FileContentHttpResult MoversWorkbook(HttpRequest request, MoverStudy study) => MoversForm(request, study, Twin.Workbook);

    private static FileContentHttpResult MoversParquet(HttpRequest request, MoverStudy study) => MoversForm(request, study, Twin.Parquet);

    private static FileContentHttpResult MoversForm(HttpRequest request, MoverStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var movers = Movers(request, study);
        return form(EuropeCsv.Table(movers), $"movers-{movers.Since}-{movers.Provenance.Year}");
    }

    // A page shows the usual classes beside what is wrong with the reader's own; a program gets the refusal.
    private static EuropePicture Picture(HttpRequest request, EuropePictureStudy study)
    {
        var picture = study.Run(EuropeSwitches.Measure(request.Query), QuerySwitches.Text(request.Query, "activity"), EuropeSwitches.Classes(request.Query), QuerySwitches.Settings(request.Query));
        return picture.BreaksProblem is { } problem ? throw new StudyRefusedException(RefusalReason.BadSettings, problem) : picture;
    }

    private static EuropeRanking Ranking(HttpRequest request, EuropeRankingStudy study) => study.Run(
        EuropeSwitches.Measure(request.Query), QuerySwitches.Text(request.Query, "activity"), QuerySwitches.Text(request.Query, "country"), QuerySwitches.Settings(request.Query), EuropeSwitches.Draws(request.Query));

    private static EuropeClusters Clusters(HttpRequest request, EuropeClusterStudy study) => study.Run(QuerySwitches.Settings(request.Query), EuropeSwitches.Stars(request.Query));

    private static MoverProfile Movers(HttpRequest request, MoverStudy study) =>
        study.Run(QuerySwitches.Settings(request.Query), QuerySwitches.Year(request.Query, "since"), EuropeSwitches.Error(request.Query));

    private static string Name(string what, EuropeMeasureInfo measure, string? activity, int year) => activity is null ? $"{what}-{measure.Word}-{year}" : $"{what}-{measure.Word}-{activity}-{year}";
}
