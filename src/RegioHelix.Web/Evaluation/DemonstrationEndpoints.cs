using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Layout;

namespace RegioHelix.Web.Evaluation;

/// <summary>The twins of the method demonstration, for anybody: its regions are invented.</summary>
internal static class DemonstrationEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapDemonstrationEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/evidence/demonstration.json", Json);
        routes.MapGet("/evidence/demonstration.csv", Csv);
    }

    private static ContentHttpResult Json() => Twin.Json(EvidenceDemonstration.Current);

    private static FileContentHttpResult Csv() => Twin.Csv(DemonstrationCsv.Write(EvidenceDemonstration.Current), "effect-check-demonstration");
}
