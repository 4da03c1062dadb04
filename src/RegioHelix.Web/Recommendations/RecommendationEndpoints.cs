using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Recommendations;

/// <summary>The twins of the recommendations, and what their forms change.</summary>
internal static class RecommendationEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapRecommendationEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recommendations.json", (HttpContext http, Actor actor, RecommendationStudy study) => Json(null, http, actor, study)).Produces<RecommendationList>();
        routes.MapGet("/recommendations.csv", (HttpContext http, Actor actor, RecommendationStudy study) => Csv(null, http, actor, study));
        routes.MapGet("/recommendations/{id:guid}.json", One).Produces<RecommendationLine>();
        routes.MapGet("/events/{slug}/recommendations.json", Json).Produces<RecommendationList>();
        routes.MapGet("/events/{slug}/recommendations.csv", Csv);
        routes.MapPost("/events/{slug}/recommendations", Add).OwnFormsOnce().RequireAuthorization();
        var one = routes.MapGroup("/recommendations/{id:guid}").OwnFormsOnce().RequireAuthorization();
        one.MapPost("/decide", Decide);
        one.MapPost("/put-off", PutOff);
        one.MapPost("/show", Show);
        one.MapPost("/accept", Accept);
    }

    /// <summary>Which recommendations an address asks for.</summary>
    internal static RecommendationQuestion Read(string? slug, IQueryCollection query) => new() { Event = slug, State = OrganisationSwitches.Enum<RecommendationState>(query, "state") ?? RecommendationState.All };

    private static async Task<ContentHttpResult> Json(string? slug, HttpContext http, Actor actor, RecommendationStudy study) => Twin.Json(await study.Run(actor, Read(slug, http.Request.Query), http.RequestAborted));

    private static async Task<ContentHttpResult> One(Guid id, HttpContext http, Actor actor, RecommendationStudy study) => Twin.Json(await study.Get(actor, id, http.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(string? slug, HttpContext http, Actor actor, RecommendationStudy study) =>
        Twin.Csv(RecommendationCsv.Write(await study.Run(actor, Read(slug, http.Request.Query), http.RequestAborted)), slug is null ? "recommendations" : $"{slug}-recommendations");

    private static Task<IResult> Add(string slug, HttpContext http, Actor actor, RecommendationRegister register) => FormAnswer.Carry<EventRecommendationsPage>(http, $"/events/{slug}/recommendations", "recommendation", async form =>
    {
        var added = await register.Add(actor, slug, new()
        {
            GroupName = form.Text("group_name"),
            Title = form.Text("recommendation_title"),
            Conclusion = form.Text("conclusion"),
            Language = form.Text("language"),
            Owner = form.Text("owner"),
            Addressee = form.Text("addressee"),
            DueOn = form.Text("due_on"),
        }, http.RequestAborted);
        return $"/recommendations/{added.Id}?done=saved";
    });

    private static Task<IResult> Decide(Guid id, HttpContext http, Actor actor, RecommendationRegister register) => Carry(id, "decide", http, form => register.Decide(actor, id, form.Number("version") ?? -1, new()
    {
        Status = form.Chosen<RecommendationStatus>("status"),
        Reason = form.Text("reason"),
        DecidedBy = form.Text("decided_by"),
        DecidedOn = form.Text("decided_on"),
        DocumentLink = form.Text("document_link"),
    }, http.RequestAborted));

    private static Task<IResult> PutOff(Guid id, HttpContext http, Actor actor, RecommendationRegister register) => Carry(id, "put-off", http, form => register.PutOff(actor, id, form.Number("version") ?? -1, form.Text("due_on"), http.RequestAborted));

    private static Task<IResult> Show(Guid id, HttpContext http, Actor actor, RecommendationRegister register) => Carry(id, "show", http, form => register.Show(actor, id, form.Is("shows"), http.RequestAborted));

    // Who no longer follows it may not see it any more.
    private static Task<IResult> Accept(Guid id, HttpContext http, Actor actor, RecommendationRegister register) => FormAnswer.Carry<RecommendationPage>(http, $"/recommendations/{id}", "accept", async form =>
    {
        await register.Accept(actor, id, form.Is("follows"), http.RequestAborted);
        return form.Is("follows") ? $"/recommendations/{id}?done=state" : "/recommendations?done=state";
    });

    private static Task<IResult> Carry(Guid id, string name, HttpContext http, Func<PostedForm, Task> change) => FormAnswer.Carry<RecommendationPage>(http, $"/recommendations/{id}", name, async form =>
    {
        await change(form);
        return $"/recommendations/{id}?done=saved";
    });
}
