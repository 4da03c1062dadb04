using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Exports;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Regions;

/// <summary>The twins of regions' pages.</summary>
internal static class RegionEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapRegionEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions.json", List).Produces<RegionList>();
        routes.MapGet("/regions/{nuts}.json", Json).Produces<RegionProfile>();
        routes.MapGet("/regions/{nuts}.csv", Csv);
        routes.MapGet("/regions/{nuts}.xlsx", Workbook);
        routes.MapGet("/regions/{nuts}.parquet", Parquet);
        routes.MapGet("/regions/{nuts}.geojson", GeoJson);
        routes.MapGet("/regions/{nuts}.zip", Package);
        routes.MapGet("/regions/{nuts}/opportunities.json", OpportunityJson).Produces<OpportunityProfile>();
        routes.MapGet("/regions/{nuts}/opportunities.csv", OpportunityTable);
        routes.MapGet("/regions/{nuts}/opportunities.xlsx", OpportunityWorkbook);
        routes.MapGet("/regions/{nuts}/opportunities.parquet", OpportunityParquet);
        routes.MapGet("/regions/{nuts}/partners.json", PartnerJson).Produces<PartnerProfile>();
        routes.MapGet("/regions/{nuts}/partners.csv", PartnerTable);
        routes.MapGet("/regions/{nuts}/partners.xlsx", PartnerWorkbook);
        routes.MapGet("/regions/{nuts}/partners.parquet", PartnerParquet);
        routes.MapGet("/regions/{nuts}/partners/links.csv", PartnerLinks);
        routes.MapGet("/regions/{nuts}/certainty.json", CertaintyJson).Produces<CertaintyProfile>();
    }

    private static ContentHttpResult List(HttpRequest request, RegionListing listing) =>
        Twin.Json(listing.Run(QuerySwitches.Settings(request.Query)));

    private static ContentHttpResult Json(string nuts, HttpRequest request, RegionProfileStudy study, RegionListing listing)
    {
        var settings = QuerySwitches.Settings(request.Query);
        return listing.FindCountry(nuts, settings) is { } country ? Twin.Json(country) : Twin.Json(study.Run(nuts, settings));
    }

    private static FileContentHttpResult Csv(string nuts, HttpRequest request, RegionProfileStudy study) => Table(nuts, request, study, Twin.Csv);

    private static FileContentHttpResult Workbook(string nuts, HttpRequest request, RegionProfileStudy study) => Table(nuts, request, study, Twin.Workbook);

    private static FileContentHttpResult Parquet(string nuts, HttpRequest request, RegionProfileStudy study) => Table(nuts, request, study, Twin.Parquet);

    private static FileContentHttpResult Table(string nuts, HttpRequest request, RegionProfileStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = study.Run(nuts, QuerySwitches.Settings(request.Query));
        return form(RegionCsv.Table(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-{profile.Provenance.Year}");
    }

    private static FileContentHttpResult GeoJson(string nuts, HttpRequest request, RegionProfileStudy study, GeoShapes shapes)
    {
        var profile = study.Run(nuts, QuerySwitches.Settings(request.Query));
        return Twin.GeoJson(GeoJsonText.Write(profile, shapes, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-{profile.Provenance.Year}");
    }

    private static async Task<FileContentHttpResult> Package(string nuts, HttpRequest request, RegionProfileStudy study, PackageAnswer packages)
    {
        var profile = study.Run(nuts, QuerySwitches.Settings(request.Query));
        var question = new PackageQuestion(PackageQuestion.Region, profile.Region.Code, profile.Options.Chosen, QuerySwitches.Text(request.Query, "for"), QuerySwitches.Reach(request.Query));
        return await packages.Of(question, profile.Provenance, $"{profile.Region.Code}-{profile.Provenance.Year}");
    }

    private static ContentHttpResult OpportunityJson(string nuts, HttpRequest request, OpportunityStudy study) => Twin.Json(study.Run(nuts, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult OpportunityTable(string nuts, HttpRequest request, OpportunityStudy study) => OpportunityForm(nuts, request, study, Twin.Csv);

    private static FileContentHttpResult OpportunityWorkbook(string nuts, HttpRequest request, OpportunityStudy study) => OpportunityForm(nuts, request, study, Twin.Workbook);

    private static FileContentHttpResult OpportunityParquet(string nuts, HttpRequest request, OpportunityStudy study) => OpportunityForm(nuts, request, study, Twin.Parquet);

    private static FileContentHttpResult OpportunityForm(string nuts, HttpRequest request, OpportunityStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = study.Run(nuts, QuerySwitches.Settings(request.Query));
        return form(OpportunityCsv.Table(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-opportunities-{profile.Provenance.Year}");
    }

    private static ContentHttpResult PartnerJson(string nuts, HttpRequest request, PartnerStudy study) => Twin.Json(Partners(nuts, request, study));

    private static FileContentHttpResult PartnerTable(string nuts, HttpRequest request, PartnerStudy study) => PartnerForm(nuts, request, study, Twin.Csv);

    private static FileContentHttpResult PartnerWorkbook(string nuts, HttpRequest request, PartnerStudy study) => PartnerForm(nuts, request, study, Twin.Workbook);

    private static FileContentHttpResult PartnerParquet(string nuts, HttpRequest request, PartnerStudy study) => PartnerForm(nuts, request, study, Twin.Parquet);

    private static FileContentHttpResult PartnerForm(string nuts, HttpRequest request, PartnerStudy study, Func<ExportTable, string, FileContentHttpResult> form)
    {
        var profile = Partners(nuts, request, study);
        return form(PartnerCsv.Table(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-partners-{profile.Provenance.Year}");
    }

    private static FileContentHttpResult PartnerLinks(string nuts, HttpRequest request, PartnerStudy study)
    {
        var profile = Partners(nuts, request, study);
        return Twin.Csv(PartnerLinkCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Region.Code}-links");
    }

    private static PartnerProfile Partners(string nuts, HttpRequest request, PartnerStudy study) =>
        study.Run(nuts, QuerySwitches.Settings(request.Query), QuerySwitches.Text(request.Query, "for"), QuerySwitches.Reach(request.Query));

    private static ContentHttpResult CertaintyJson(string nuts, HttpRequest request, CertaintyStudy study) => Twin.Json(study.Run(nuts, QuerySwitches.Settings(request.Query)));
}
