using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
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
}
