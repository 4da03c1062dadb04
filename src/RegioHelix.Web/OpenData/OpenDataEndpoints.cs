using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.OpenData;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.OpenData;

/// <summary>The catalogue for portals, and the files that no other page has.</summary>
internal static class OpenDataEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapOpenDataEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open-data.json", Json).Produces<OpenDataCatalogue>();
        routes.MapGet("/open-data/catalogue.jsonld", JsonLd);
        routes.MapGet("/open-data/catalogue.ttl", Turtle);
        routes.MapGet("/open-data/figures/{dataset}.csv", Figures);
        routes.MapGet("/open-data/calls.csv", async (OpenLists lists, HttpContext http) => Twin.Csv(OpenCsv.Write(await lists.ListCalls(http.RequestAborted), CultureInfo.CurrentUICulture), "calls"));
        routes.MapGet("/open-data/events.csv", async (OpenLists lists, HttpContext http) => Twin.Csv(OpenCsv.Write(await lists.ListEvents(http.RequestAborted), CultureInfo.CurrentUICulture), "events"));
        routes.MapGet("/open-data/funding-rules.csv", (FundingRuleShelf shelf) => Twin.Csv(OpenCsv.Write(shelf.List()), "funding-rules"));
        routes.MapGet("/open-data/region-categories.csv", (FundingRuleShelf shelf) => Twin.Csv(OpenCsv.Write(shelf.ListCategories()), "region-categories"));
        routes.MapGet("/open-data/consortium-rules.csv", (ConsortiumRuleShelf shelf) => Twin.Csv(OpenCsv.Write(shelf.List()), "consortium-rules"));
    }

    /// <summary>Who publishes the lists, in a reader's language.</summary>
    internal static string Publisher(OpenDataSettings settings, IStringLocalizer<OpenDataTexts> texts, SiteAddress site) => settings.Publisher ?? texts["NoPublisher", new Uri(site.Of("/")).Host];

    private static async Task<ContentHttpResult> Json(OpenDataStudy study, HttpContext http) => Twin.Json(await study.Run(http.RequestAborted));

    private static async Task<ContentHttpResult> JsonLd(HttpContext http, OpenDataStudy study, OpenDataSettings settings, IStringLocalizer<OpenDataTexts> texts, SiteAddress site) =>
        TypedResults.Text(JsonLdText.Write(DcatCatalogue.Prefixes, await Describe(http, study, settings, texts, site)), "application/ld+json", Encoding.UTF8);

    private static async Task<ContentHttpResult> Turtle(HttpContext http, OpenDataStudy study, OpenDataSettings settings, IStringLocalizer<OpenDataTexts> texts, SiteAddress site) =>
        TypedResults.Text(TurtleText.Write(DcatCatalogue.Prefixes, await Describe(http, study, settings, texts, site)), "text/turtle", Encoding.UTF8);

    private static async Task<IReadOnlyList<RdfThing>> Describe(HttpContext http, OpenDataStudy study, OpenDataSettings settings, IStringLocalizer<OpenDataTexts> texts, SiteAddress site) =>
        new DcatCatalogue(Publisher(settings, texts, site), settings.Licence, site.Of).Describe(await study.Run(http.RequestAborted));

    private static FileContentHttpResult Figures(string dataset, HttpRequest request, OpenFigures figures) =>
        Twin.Csv(figures.Run(dataset, QuerySwitches.Year(request.Query), CultureInfo.CurrentUICulture), dataset);
}
