using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Relatedness;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Network;

/// <summary>The twins of the network's page.</summary>
internal static class NetworkEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapNetworkEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/network.json", Json);
        routes.MapGet("/network.csv", Nodes);
        routes.MapGet("/network.xlsx", NodeWorkbook);
        routes.MapGet("/network.parquet", NodeParquet);
        routes.MapGet("/network/edges.csv", Edges);
    }

    /// <summary>The network that an address asks for.</summary>
    public static NetworkProfile Run(NetworkStudy study, IQueryCollection query) => study.Run(QuerySwitches.Settings(query), QuerySwitches.Text(query, "region"));

    private static ContentHttpResult Json(HttpRequest request, NetworkStudy study) => Twin.Json(Run(study, request.Query));

    private static FileContentHttpResult Nodes(HttpRequest request, NetworkStudy study) => NodeForm(request, study, Twin.Csv);

    private static FileContentHttpResult NodeWorkbook(HttpRequest request, NetworkStudy study) => NodeForm(request, study, Twin.Workbook);

    private static FileContentHttpResult NodeParquet(HttpRequest request, NetworkStudy study) => NodeForm(request, study, Twin.Parquet);

    private static FileContentHttpResult NodeForm(HttpRequest request, NetworkStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = Run(study, request.Query);
        return form(NetworkCsv.Nodes(profile, CultureInfo.CurrentUICulture), $"network-{profile.Provenance.Year}");
    }

    private static FileContentHttpResult Edges(HttpRequest request, NetworkStudy study)
    {
        var profile = Run(study, request.Query);
        return Twin.Csv(NetworkCsv.Edges(profile, CultureInfo.CurrentUICulture), $"network-edges-{profile.Provenance.Year}");
    }
}
