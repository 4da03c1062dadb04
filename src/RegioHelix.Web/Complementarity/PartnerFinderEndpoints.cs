using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Complementarity;

/// <summary>The twins of the partner finder. No person is in them.</summary>
internal static class PartnerFinderEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapPartnerFinderEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partners.json", Json);
        routes.MapGet("/partners.csv", Regions);
        routes.MapGet("/partners/organisations.csv", Organisations);
    }

    /// <summary>Who asks, and for what.</summary>
    internal static PartnerQuestion Read(IQueryCollection query) => new()
    {
        Region = QuerySwitches.Text(query, "region"),
        Organisation = QuerySwitches.Text(query, "organisation"),
        For = QuerySwitches.Text(query, "for"),
        Reach = QuerySwitches.Reach(query),
    };

    private static async Task<ContentHttpResult> Json(HttpRequest request, PartnerFinderStudy study) => Twin.Json(await Run(request, study));

    private static async Task<FileContentHttpResult> Regions(HttpRequest request, PartnerFinderStudy study)
    {
        var partners = (await Run(request, study)).Partners;
        return Twin.Csv(PartnerCsv.Write(partners, CultureInfo.CurrentUICulture), $"{partners.Region.Code}-partners-{partners.Provenance.Year}");
    }

    private static async Task<FileContentHttpResult> Organisations(HttpRequest request, PartnerFinderStudy study)
    {
        var finding = await Run(request, study);
        return Twin.Csv(PartnerOrganisationCsv.Write(finding, CultureInfo.CurrentUICulture), $"{finding.Partners.Region.Code}-partner-organisations-{finding.Partners.Provenance.Year}");
    }

    private static Task<PartnerFinding> Run(HttpRequest request, PartnerFinderStudy study) => study.Run(Read(request.Query), QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted);
}
