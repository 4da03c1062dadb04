using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Regions;

/// <summary>The twins of regions' pages.</summary>
internal static class RegionEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapRegionEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions.json", List);
        routes.MapGet("/regions/{nuts}.json", Json);
        routes.MapGet("/regions/{nuts}.csv", Csv);
        routes.MapGet("/regions/{nuts}/opportunities.json", OpportunityJson);
        routes.MapGet("/regions/{nuts}/opportunities.csv", OpportunityTable);
        routes.MapGet("/regions/{nuts}/partners.json", PartnerJson);
        routes.MapGet("/regions/{nuts}/partners.csv", PartnerTable);
        routes.MapGet("/regions/{nuts}/certainty.json", CertaintyJson);
    }

    private static ContentHttpResult List(HttpRequest request, RegionListing listing) =>
        Twin.Json(listing.Run(QuerySwitches.Settings(request.Query)));

    private static ContentHttpResult Json(string nuts, HttpRequest request, RegionProfileStudy study, RegionListing listing)
    {
        var settings = QuerySwitches.Settings(request.Query);
        return listing.FindCountry(nuts, settings) is { } country ? Twin.Json(country) : Twin.Json(study.Run(nuts, settings));
    }

    private static FileContentHttpResult Csv(string nuts, HttpRequest request, RegionProfileStudy study)
    {
        var profile = study.Run(nuts, QuerySwitches.Settings(request.Query));
        return Twin.Csv(RegionCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-{profile.Provenance.Year}");
    }

    private static ContentHttpResult OpportunityJson(string nuts, HttpRequest request, OpportunityStudy study) => Twin.Json(study.Run(nuts, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult OpportunityTable(string nuts, HttpRequest request, OpportunityStudy study)
    {
        var profile = study.Run(nuts, QuerySwitches.Settings(request.Query));
        return Twin.Csv(OpportunityCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-opportunities-{profile.Provenance.Year}");
    }

    private static ContentHttpResult PartnerJson(string nuts, HttpRequest request, PartnerStudy study) => Twin.Json(Partners(nuts, request, study));

    private static FileContentHttpResult PartnerTable(string nuts, HttpRequest request, PartnerStudy study)
    {
        var profile = Partners(nuts, request, study);
        return Twin.Csv(PartnerCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-partners-{profile.Provenance.Year}");
    }

    private static PartnerProfile Partners(string nuts, HttpRequest request, PartnerStudy study) =>
        study.Run(nuts, QuerySwitches.Settings(request.Query), QuerySwitches.Text(request.Query, "for"), QuerySwitches.Reach(request.Query));

    private static ContentHttpResult CertaintyJson(string nuts, HttpRequest request, CertaintyStudy study) => Twin.Json(study.Run(nuts, QuerySwitches.Settings(request.Query)));
}
