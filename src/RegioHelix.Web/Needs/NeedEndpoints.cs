using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.Needs;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Needs;

/// <summary>The twins of pages of needs and offers, and what their forms change. The owner of an anonymous one is not in them.</summary>
internal static class NeedEndpoints
{
    /// <summary>The choice of a moderator who writes for no organisation.</summary>
    internal const string ForNone = "-";

    private const int HighestReadiness = 9;

    /// <summary>Adds them.</summary>
    public static void MapNeedEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/needs.json", List);
        routes.MapGet("/needs.csv", Csv);
        routes.MapGet("/needs/{slug}.json", One);
        routes.MapGet("/needs/{slug}/answers.json", Answers);
        routes.MapGet("/needs/{slug}/answers.csv", AnswersCsv);
        routes.MapGet("/organisations/{slug}/could-answer.json", CouldAnswer);
        routes.MapGet("/organisations/{slug}/could-answer.csv", CouldAnswerCsv);
        routes.MapPost("/needs/new", Add).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/needs/{slug}/edit", Change).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/needs/{slug}/publish", Publish).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/needs/{slug}/end", End).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/needs/{slug}/interest", Send).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/needs/{slug}/interests/{interest:guid}/answer", Answer).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/interests/{interest:guid}/withdraw", TakeBack).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/interests/{interest:guid}/outcome", Conclude).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>Which needs an address asks for.</summary>
    internal static NeedQuestion Read(IQueryCollection query) => new()
    {
        Type = OrganisationSwitches.Enum<NeedType>(query, "type"),
        Activity = QuerySwitches.Text(query, "activity"),
        Theme = QuerySwitches.Text(query, "theme"),
        Language = Language(query),
        Readiness = QuerySwitches.Number(query, "readiness", 1, HighestReadiness, 0) is > 0 and var level ? level : null,
        Page = OrganisationSwitches.Page(query),
    };

    /// <summary>The organisations for which the actor may write.</summary>
    internal static async Task<IReadOnlyList<Organisation>> Writing(Actor actor, RoleRegister roles, CancellationToken cancellation) =>
        actor.PersonId is null ? [] : [.. (await roles.ListOwn(actor, cancellation)).Where(role => role.Kind is RoleKind.Editor or RoleKind.Owner).Select(role => role.Organisation!)];

    /// <summary>What may answer.</summary>
    internal static Answerers Among(IQueryCollection query) => OrganisationSwitches.Enum<Answerers>(query, "among") ?? Answerers.All;

    private static string? Language(IQueryCollection query) => QuerySwitches.Text(query, "language") is not { } given ? null
        : LanguageCode.All.Contains(given.ToLowerInvariant()) ? given.ToLowerInvariant()
        : throw QuerySwitches.Refuse("language", "the two letters of a language, such as en", "een taal in twee letters, zoals nl,");

    private static async Task<ContentHttpResult> List(HttpRequest request, NeedStudy study) => Twin.Json(await study.Run(Read(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> Csv(HttpRequest request, NeedStudy study) =>
        Twin.Csv(OrganisationCsv.Write(await study.ListAll(Read(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), "needs");

    private static async Task<ContentHttpResult> One(string slug, HttpRequest request, NeedStudy study) => Twin.Json(await study.Get(slug, request.HttpContext.RequestAborted));

    private static async Task<ContentHttpResult> Answers(string slug, HttpRequest request, Actor actor, MatchStudy study) => Twin.Json(await Ranked(slug, request, study, actor));

    private static async Task<FileContentHttpResult> AnswersCsv(string slug, HttpRequest request, Actor actor, MatchStudy study) =>
        Twin.Csv(MatchCsv.Write(await Ranked(slug, request, study, actor), CultureInfo.CurrentUICulture), $"answers-{slug}");

    private static Task<MatchList> Ranked(string slug, HttpRequest request, MatchStudy study, Actor actor) => study.AnswersTo(actor, slug, Among(request.Query), Top(request.Query), request.HttpContext.RequestAborted);

    private static async Task<ContentHttpResult> CouldAnswer(string slug, HttpRequest request, Actor actor, MatchStudy study) => Twin.Json(await study.NeedsFor(actor, slug, Top(request.Query), request.HttpContext.RequestAborted));

    private static async Task<FileContentHttpResult> CouldAnswerCsv(string slug, HttpRequest request, Actor actor, MatchStudy study) =>
        Twin.Csv(MatchCsv.Write(await study.NeedsFor(actor, slug, Top(request.Query), request.HttpContext.RequestAborted), CultureInfo.CurrentUICulture), $"could-answer-{slug}");

    private static int Top(IQueryCollection query) => QuerySwitches.Number(query, "top", 1, MatchStudy.Most, MatchStudy.Usual);

    private static Task<IResult> Add(HttpContext http, Actor actor, RoleRegister roles, NeedRegister register) => FormAnswer.Carry<NewNeedPage>(http, "/needs/new", "need", async form =>
    {
        var organisation = await Chosen(actor, roles, form, http.RequestAborted);
        var need = await register.Add(actor, organisation.Id, NeedForm.Read(form, null), http.RequestAborted);
        return $"/needs/{need.Slug}/edit?done=draft";
    });

    private static Task<IResult> Change(string slug, HttpContext http, Actor actor, NeedRegister register) => Carry(slug, "need", http, actor, register, async (need, form) =>
    {
        await register.Change(actor, need.Id, form.Number("version") ?? -1, NeedForm.Read(form, need), http.RequestAborted);
        return "saved";
    });

    private static Task<IResult> Publish(string slug, HttpContext http, Actor actor, NeedRegister register) => Carry(slug, "publish", http, actor, register, async (need, _) =>
    {
        await register.Publish(actor, need.Id, http.RequestAborted);
        return "published";
    });

    private static Task<IResult> End(string slug, HttpContext http, Actor actor, NeedRegister register) => Carry(slug, "close", http, actor, register, async (need, form) =>
    {
        await register.End(actor, need.Id, form.Is("answered"), http.RequestAborted);
        return "state";
    });

    private static Task<IResult> Answer(string slug, Guid interest, HttpContext http, Actor actor, NeedRegister register, InterestRegister interests, InterestMails mails) => Carry(slug, "yes-" + interest, http, actor, register, async (_, form) =>
    {
        await mails.Answered(await interests.Answer(actor, interest, form.Is("accepted"), http.RequestAborted), http.RequestAborted);
        return "state";
    });

    // What is not the actor's is not there, before anything of the form is looked at.
    private static Task<IResult> Carry(string slug, string name, HttpContext http, Actor actor, NeedRegister register, Func<Need, PostedForm, Task<string>> change) =>
        FormAnswer.Carry<EditNeedPage>(http, $"/needs/{slug}/edit", name, async form => $"/needs/{slug}/edit?done={await change(await register.GetOwn(actor, slug, http.RequestAborted), form)}");

    private static Task<IResult> Send(string slug, HttpContext http, Actor actor, RoleRegister roles, NeedRegister register, InterestRegister interests, InterestMails mails) => FormAnswer.Carry<InterestPage>(http, $"/needs/{slug}/interest", "interest", async form =>
    {
        var need = await register.Get(actor, slug, http.RequestAborted);
        var organisation = await Chosen(actor, roles, form, http.RequestAborted);
        var sent = await interests.Send(actor, need.Id, organisation.Id, new(form.Text("why_interested"), form.Text("what_we_bring"), form.Text("next_step"), form.Text("language")), http.RequestAborted);
        await mails.Arrived(sent.Id, http.RequestAborted);
        return "/account/needs?done=sent";
    });

    private static Task<IResult> TakeBack(Guid interest, HttpContext http, Actor actor, InterestRegister interests) => FormAnswer.Carry<OwnNeedsPage>(http, "/account/needs", "back-" + interest, async _ =>
    {
        await interests.Withdraw(actor, interest, http.RequestAborted);
        return "/account/needs?done=state";
    });

    private static Task<IResult> Conclude(Guid interest, HttpContext http, Actor actor, InterestRegister interests) => FormAnswer.Carry<OwnNeedsPage>(http, "/account/needs", "outcome-" + interest, async form =>
    {
        await interests.Conclude(actor, interest, form.Chosen<InterestOutcome>("outcome"), http.RequestAborted);
        return "/account/needs?done=saved";
    });

    /// <summary>The same where a moderator may write for none.</summary>
    /// <exception cref="ProblemsException">It is none of the actor's.</exception>
    internal static async Task<Guid?> ChosenOrNone(Actor actor, RoleRegister roles, PostedForm form, CancellationToken cancellation) =>
        form.Text("organisation") == ForNone && actor.IsModerating ? null : (await Chosen(actor, roles, form, cancellation)).Id;

    /// <summary>The organisation for which a form is written.</summary>
    /// <exception cref="ProblemsException">It is none of the actor's.</exception>
    internal static async Task<Organisation> Chosen(Actor actor, RoleRegister roles, PostedForm form, CancellationToken cancellation) =>
        (await Writing(actor, roles, cancellation)).FirstOrDefault(one => one.Slug == form.Text("organisation"))
        ?? throw new ProblemsException(new Problem("organisation", 0, 0, "unknown-choice", "", Phrase.Of("choose an organisation of yours for which you may write")));
}
