using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Territories;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Territories;

/// <summary>The twins of territories' pages: those of a region's page, for a set of regions.</summary>
internal static class TerritoryEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapTerritoryEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/territories.json", List);
        routes.MapGet("/territories.csv", ListCsv);
        routes.MapGet("/territories/{slug}.json", Json);
        routes.MapGet("/territories/{slug}.csv", Csv);
        routes.MapGet("/territories/{slug}.xlsx", Workbook);
        routes.MapGet("/territories/{slug}.parquet", Parquet);
        routes.MapGet("/territories/{slug}.geojson", GeoJson);
        routes.MapGet("/territories/{slug}/opportunities.json", OpportunityJson);
        routes.MapGet("/territories/{slug}/opportunities.csv", OpportunityTable);
        routes.MapGet("/territories/{slug}/partners.json", PartnerJson);
        routes.MapGet("/territories/{slug}/partners.csv", PartnerTable);
        routes.MapGet("/territories/{slug}/partners/links.csv", PartnerLinks);
        routes.MapGet("/territories/{slug}/certainty.json", CertaintyJson);
    }

    private static ContentHttpResult List(TerritoryProfileStudy study) => Twin.Json(study.List());

    private static FileContentHttpResult ListCsv(TerritoryProfileStudy study) =>
        Twin.Csv(TerritoryCsv.Write(study.List().Territories, CultureInfo.CurrentUICulture), "territories");

    private static ContentHttpResult Json(string slug, HttpRequest request, TerritoryProfileStudy study) => Twin.Json(study.Run(slug, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult Csv(string slug, HttpRequest request, TerritoryProfileStudy study) => Form(slug, request, study, Twin.Csv);

    private static FileContentHttpResult Workbook(string slug, HttpRequest request, TerritoryProfileStudy study) => Form(slug, request, study, Twin.Workbook);

    private static FileContentHttpResult Parquet(string slug, HttpRequest request, TerritoryProfileStudy study) => Form(slug, request, study, Twin.Parquet);

    private static FileContentHttpResult GeoJson(string slug, HttpRequest request, TerritoryProfileStudy study, GeoShapes shapes)
    {
        var profile = study.Run(slug, QuerySwitches.Settings(request.Query));
        return Twin.GeoJson(GeoJsonText.Write(profile, shapes, CultureInfo.CurrentUICulture), NameOf(profile));
    }

    private static FileContentHttpResult Form(string slug, HttpRequest request, TerritoryProfileStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = study.Run(slug, QuerySwitches.Settings(request.Query));
        return form(RegionCsv.Table(profile.Region, CultureInfo.CurrentUICulture), NameOf(profile));
    }

    private static string NameOf(TerritoryProfile profile) => $"{profile.Territory.Slug}-{profile.Region.Provenance.Year}";

    private static ContentHttpResult OpportunityJson(string slug, HttpRequest request, OpportunityStudy study) => Twin.Json(study.Run(Territory.Prefix + slug, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult OpportunityTable(string slug, HttpRequest request, OpportunityStudy study)
    {
        var profile = study.Run(Territory.Prefix + slug, QuerySwitches.Settings(request.Query));
        return Twin.Csv(OpportunityCsv.Write(profile, CultureInfo.CurrentUICulture), $"{slug}-opportunities-{profile.Provenance.Year}");
    }

    private static ContentHttpResult PartnerJson(string slug, HttpRequest request, PartnerStudy study) => Twin.Json(Partners(slug, request, study));

    private static FileContentHttpResult PartnerTable(string slug, HttpRequest request, PartnerStudy study)
    {
        var profile = Partners(slug, request, study);
        return Twin.Csv(PartnerCsv.Write(profile, CultureInfo.CurrentUICulture), $"{slug}-partners-{profile.Provenance.Year}");
    }

    private static FileContentHttpResult PartnerLinks(string slug, HttpRequest request, PartnerStudy study) =>
        Twin.Csv(PartnerLinkCsv.Write(Partners(slug, request, study), CultureInfo.CurrentUICulture), $"{slug}-links");

    private static PartnerProfile Partners(string slug, HttpRequest request, PartnerStudy study) =>
        study.Run(Territory.Prefix + slug, QuerySwitches.Settings(request.Query), QuerySwitches.Text(request.Query, "for"), QuerySwitches.Reach(request.Query));

    private static ContentHttpResult CertaintyJson(string slug, HttpRequest request, CertaintyStudy study) => Twin.Json(study.Run(Territory.Prefix + slug, QuerySwitches.Settings(request.Query)));
}
