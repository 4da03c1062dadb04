using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies.Exports;
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
        routes.MapGet("/activities/{code}.json", Json);
        routes.MapGet("/activities/{code}.csv", Csv);
    }

    private static ContentHttpResult List() =>
        Twin.Json(ActivityCatalogue.All.Where(activity => activity.Level is ActivityLevel.Section or ActivityLevel.Division));

    private static ContentHttpResult Json(string code, HttpRequest request, ActivityProfileStudy study) =>
        Twin.Json(study.Run(code, QuerySwitches.Settings(request.Query)));

    private static FileContentHttpResult Csv(string code, HttpRequest request, ActivityProfileStudy study)
    {
        var profile = study.Run(code, QuerySwitches.Settings(request.Query));
        return Twin.Csv(ActivityCsv.Write(profile, CultureInfo.CurrentUICulture), $"{profile.Code}-{profile.Provenance.Year}");
    }
}
