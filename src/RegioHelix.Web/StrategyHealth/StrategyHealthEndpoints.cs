using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.StrategyHealth;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.StrategyHealth;

/// <summary>The twins of sheets, their dossier, and what their forms change. Drafts need no account: who has the address has the draft.</summary>
internal static class StrategyHealthEndpoints
{
    private const string Root = "/strategy-health";

    /// <summary>Adds them.</summary>
    public static void MapStrategyHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/strategy-health.json", List);
        routes.MapGet("/strategy-health/rules.json", Rules);
        routes.MapGet("/strategy-health/{place}.json", Json).Produces<StrategyHealthProfile>();
        routes.MapGet("/strategy-health/{place}.csv", Csv);
        routes.MapGet("/strategy-health/{place}/dossier", Dossier);
        routes.MapGet("/strategy-health/{place}/dossier.pdf", Pdf);
        routes.MapPost("/strategy-health", Begin).OwnFormsOnce().Slowly();
        routes.MapPost("/strategy-health/{place}/evidence", AddEvidence).OwnFormsOnce().Slowly();
        routes.MapPost("/strategy-health/{place}/evidence/{evidence:guid}/withdraw", Withdraw).OwnFormsOnce().Slowly();
        routes.MapPost("/strategy-health/{place}/wheel", Score).OwnFormsOnce().Slowly();
        routes.MapPost("/strategy-health/{place}/remove", Remove).OwnFormsOnce().Slowly();
        routes.MapPost("/strategy-health/{place}/keep", Keep).OwnFormsOnce().RequireAuthorization();
        routes.MapPost("/strategy-health/{place}/publish", Publish).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>The day that an address asks for; null for today.</summary>
    internal static DateOnly? Day(IQueryCollection query, string name) => QuerySwitches.Text(query, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100 ? day
        : throw QuerySwitches.Refuse(name, "a day such as 2026-11-26", "een dag zoals 2026-11-26");

    /// <summary>A sheet with what follows from it on the day that the address asks for. What is not public stays out of caches.</summary>
    internal static async Task<(HealthSheet Sheet, StrategyHealthProfile Health)> Read(HttpContext http, Actor actor, string place, HealthDesk desk, StrategyHealthStudy study, bool hasForm = false)
    {
        var (day, since) = (Day(http.Request.Query, "on"), Day(http.Request.Query, "compared_with"));
        var sheet = await desk.Open(actor, place, day, http.RequestAborted);
        if (sheet.Kind == HealthSheetKind.Draft || (sheet.Kind == HealthSheetKind.Kept && !sheet.IsPublished))
            MemberListEndpoints.KeepPrivate(http.Response, hasForm);
        return (sheet, study.Run(sheet, day, since));
    }

    private static async Task<ContentHttpResult> List(HttpContext http, HealthRegister register) =>
        Twin.Json((await register.ListPublished(http.RequestAborted)).Select(one => new { one.Slug, one.Title, Region = one.RegionCode, one.Period, Organisation = one.Organisation!.Slug }));

    private static ContentHttpResult Rules(HealthRuleShelf shelf, StrategyHealthStudy study) =>
        Twin.Json(new { Criteria = Registry.Funding.FundingFacts.Periods.SelectMany(period => shelf.Criteria(period, study.Today)), Wheel = shelf.Questions });

    private static async Task<ContentHttpResult> Json(string place, HttpContext http, Actor actor, HealthDesk desk, StrategyHealthStudy study) => Twin.Json((await Read(http, actor, place, desk, study)).Health);

    private static async Task<FileContentHttpResult> Csv(string place, HttpContext http, Actor actor, HealthDesk desk, StrategyHealthStudy study) =>
        Twin.Csv(StrategyHealthCsv.Write((await Read(http, actor, place, desk, study)).Health, CultureInfo.CurrentUICulture), "strategy-health");

    private static async Task<ContentHttpResult> Dossier(string place, HttpContext http, Actor actor, HealthDesk desk, StrategyHealthStudy study, HealthDossierWriter writer, PdfAnswer pdf)
    {
        var (sheet, health) = await Read(http, actor, place, desk, study);
        var frame = pdf.Frame(http.Request);
        return PrintedPage.Of(await writer.Write(health, sheet.Organisation?.Name, frame, AddressOf(http.Request, place), CultureInfo.CurrentUICulture));
    }

    private static async Task<IResult> Pdf(string place, HttpContext http, Actor actor, HealthDesk desk, StrategyHealthStudy study, HealthDossierWriter writer, PdfAnswer pdf)
    {
        var (sheet, health) = await Read(http, actor, place, desk, study);
        var html = await writer.Write(health, sheet.Organisation?.Name, new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture);
        return await pdf.OfReader(html, new DateTimeOffset(health.Day, TimeOnly.MinValue, TimeSpan.Zero), "strategy-health", AddressOf(http.Request, place));
    }

    private static string AddressOf(HttpRequest request, string place) => QuerySwitches.Link($"{Root}/{place}/dossier", request.Query, ("lang", null), ("pdf", null));

    private static Task<IResult> Begin(HttpContext http, HealthDesk desk) => FormAnswer.Carry<StrategyHealthPage>(http, Root, "begin", form =>
        Task.FromResult($"{Root}/{desk.Begin(form.Text("strategy"), form.Text("region"), form.Text("period"))}"));

    private static Task<IResult> AddEvidence(string place, HttpContext http, Actor actor, HealthDesk desk) => Carry(place, "evidence", http, async form =>
    {
        await desk.AddEvidence(actor, place, new(form.Text("criterion"), form.Text("evidence"), form.Text("link"), form.Text("document"), form.Text("made_on"), form.Text("owner"), form.Text("expires_on"), form.Text("note")), http.RequestAborted);
        return "saved#criteria";
    });

    private static Task<IResult> Withdraw(string place, Guid evidence, HttpContext http, Actor actor, HealthDesk desk) => Carry(place, "withdraw-" + evidence, http, async _ =>
    {
        await desk.Withdraw(actor, place, evidence, http.RequestAborted);
        return "state#criteria";
    });

    private static Task<IResult> Score(string place, HttpContext http, Actor actor, HealthDesk desk) => Carry(place, "wheel-form", http, async form =>
    {
        await desk.Score(actor, place, form.Text("scored_on"), name => new(name, form.Text("score-" + name), form.Text("reason-" + name), form.Text("evidence-" + name)), http.RequestAborted);
        return "saved#wheel";
    });

    private static Task<IResult> Publish(string place, HttpContext http, Actor actor, HealthRegister register) => Carry(place, "publish", http, async form =>
    {
        await register.Publish(actor, place, form.Is("published"), http.RequestAborted);
        return "state";
    });

    private static Task<IResult> Remove(string place, HttpContext http, Actor actor, HealthDesk desk) => FormAnswer.Carry<HealthSheetPage>(http, $"{Root}/{place}", "remove", async _ =>
    {
        await desk.Remove(actor, place, http.RequestAborted);
        return Root + "?done=state";
    });

    private static Task<IResult> Keep(string place, HttpContext http, Actor actor, HealthDesk desk, RoleRegister roles) => FormAnswer.Carry<HealthSheetPage>(http, $"{Root}/{place}", "keep", async form =>
    {
        var organisation = await NeedEndpoints.Chosen(actor, roles, form, http.RequestAborted);
        return $"{Root}/{await desk.Keep(actor, place, organisation.Id, http.RequestAborted)}?done=saved";
    });

    private static Task<IResult> Carry(string place, string name, HttpContext http, Func<PostedForm, Task<string>> change) =>
        FormAnswer.Carry<HealthSheetPage>(http, $"{Root}/{place}", name, async form => $"{Root}/{place}?done={await change(form)}");
}
