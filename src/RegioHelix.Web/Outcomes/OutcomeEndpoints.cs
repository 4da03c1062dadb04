using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Privacy;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Outcomes;

/// <summary>What people answer, by the link of a mail or signed in, and the figures of an event.</summary>
internal static class OutcomeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapOutcomeEndpoints(this IEndpointRouteBuilder routes)
    {
        var link = routes.MapGroup("/outcomes/{secret}").OwnFormsOnce().Slowly();
        link.MapPost("/answer", AnswerByLink);
        link.MapPost("/stop", Stop);
        var own = routes.MapGroup("/account/outcomes").OwnFormsOnce().RequireAuthorization();
        own.MapPost("/enter", Enter);
        own.MapPost("/{id:guid}/answer", Answer);
        own.MapPost("/{id:guid}/show", Show);
        own.MapPost("/{id:guid}/tie", TakeTie);
        own.MapPost("/{id:guid}/need", CloseNeed);
        routes.MapGet("/events/{slug}/outcomes.json", Json).Produces<OutcomeReport>();
        routes.MapGet("/events/{slug}/outcomes.csv", Csv);
        routes.MapPost("/events/{slug}/outcomes/settings", Set).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>The day until which answers count, of an address; null for today.</summary>
    internal static DateOnly? Until(IQueryCollection query) => QuerySwitches.Text(query, "on") is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw QuerySwitches.Refuse("on", "a day such as 2026-11-26", "een dag zoals 2026-11-26");

    /// <summary>A step by its word in an address; null where it is none.</summary>
    internal static OutcomeStep? Step(string word) => Enum.GetValues<OutcomeStep>().Where(step => StudyWords.Of(step) == word).Select(step => (OutcomeStep?)step).FirstOrDefault();

    // What a page sends by itself is marked so: the register weighs it less than a button.
    private static Task<IResult> AnswerByLink(string secret, HttpContext http, AskedOutcomes asked)
    {
        MemberListEndpoints.KeepPrivate(http.Response, hasForm: true);
        var number = http.Request.Form["number"].ToString();
        return FormAnswer.Carry<AskedOutcomePage>(http, $"/outcomes/{secret}", $"answer-{number}", async form =>
        {
            var (at, entry) = (form.Number("number") ?? 0, Entry(form));
            var counts = await asked.Answer(secret, at, entry, form.Text("by") == "self", http.RequestAborted);
            return counts ? $"/outcomes/{secret}?done=noted#pair-{at}" : $"/outcomes/{secret}/{at}/{StudyWords.Of(entry.Step)}?press=yes";
        });
    }

    private static Task<IResult> Stop(string secret, HttpContext http, AskedOutcomes asked) => FormAnswer.Carry<StopAskingPage>(http, $"/outcomes/{secret}/stop", "stop", async _ =>
    {
        await asked.Stop(secret, PrivacyEndpoints.Wording, http.RequestAborted);
        return "/privacy?done=unasked";
    });

    private static Task<IResult> Enter(HttpContext http, Actor actor, OwnOutcomes outcomes) => FormAnswer.Carry<OwnOutcomesPage>(http, "/account/outcomes", "enter", async form =>
    {
        var named = form.Text("person").Split('/');
        var (person, hosted) = (Guid.TryParse(named[0], out var one) ? one : Guid.Empty, named.Length > 1 && Guid.TryParse(named[1], out var at) ? at : (Guid?)null);
        var id = await outcomes.Enter(actor, person, hosted, form.Chosen<PairOccasion>("pair_occasion"), form.Day("met_on"), Entry(form), http.RequestAborted);
        return $"/account/outcomes?done=saved#pair-{id}";
    });

    private static Task<IResult> Answer(Guid id, HttpContext http, Actor actor, OwnOutcomes outcomes) => Own(id, "answer", http, form => outcomes.Answer(actor, id, Entry(form), http.RequestAborted));

    private static Task<IResult> Show(Guid id, HttpContext http, Actor actor, OwnOutcomes outcomes) => Own(id, "show", http, form => outcomes.Show(actor, id, form.Is("shows"), http.RequestAborted));

    private static Task<IResult> TakeTie(Guid id, HttpContext http, Actor actor, OutcomeFeeds feeds) => Own(id, "tie", http, _ => feeds.TakeTie(actor, id, http.RequestAborted));

    private static Task<IResult> CloseNeed(Guid id, HttpContext http, Actor actor, OutcomeFeeds feeds) => Own(id, "need", http, form => feeds.CloseNeed(actor, id, form.Id("need"), http.RequestAborted));

    private static Task<IResult> Own(Guid id, string name, HttpContext http, Func<PostedForm, Task> change) => FormAnswer.Carry<OwnOutcomesPage>(http, "/account/outcomes", $"{name}-{id}", async form =>
    {
        await change(form);
        return $"/account/outcomes?done=saved#pair-{id}";
    });

    private static OutcomeEntry Entry(PostedForm form) => new(form.Chosen<OutcomeStep>("step"), form.Text("amount"), form.Text("currency"));

    private static async Task<ContentHttpResult> Json(string slug, HttpContext http, Actor actor, OutcomeStudy study) => Twin.Json(await study.Run(actor, slug, Until(http.Request.Query), http.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(string slug, HttpContext http, Actor actor, OutcomeStudy study) => Twin.Csv(OutcomeCsv.Write(await study.Run(actor, slug, Until(http.Request.Query), http.RequestAborted)), $"{slug}-outcomes");

    private static Task<IResult> Set(string slug, HttpContext http, Actor actor, OutcomeTallies tallies) => FormAnswer.Carry<EventOutcomesPage>(http, $"/events/{slug}/outcomes", "settings", async form =>
    {
        await tallies.Set(actor, slug, form.Text("asking") == "stop", form.Text("figures") == "all", http.RequestAborted);
        return $"/events/{slug}/outcomes?done=saved";
    });
}
