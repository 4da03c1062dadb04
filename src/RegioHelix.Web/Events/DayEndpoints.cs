using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;
using RegioHelix.Web.Discussions;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Events;

/// <summary>The day itself, for those who organise: who is there, what is mended and told, and what lies on the desk when the network is gone.</summary>
internal static class DayEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapDayEndpoints(this IEndpointRouteBuilder routes)
    {
        var day = routes.MapGroup("/events/{slug}").RequireAuthorization();
        day.MapPost("/check-in", CheckIn).OwnFormsOnce();
        day.MapPost("/badge/{code}", CheckInByBadge).OwnFormsOnce();
        routes.MapGet("/events/{slug}/check-in.json", Json).RequireAuthorization();
        day.MapPost("/live", Apply).OwnFormsOnce();
        day.MapPost("/live/tell", Tell).OwnFormsOnce();
        day.MapPost("/participants/{id:guid}/address", CorrectAddress).OwnFormsOnce();
        day.MapGet("/badges", Badges);
        day.MapGet("/badges.pdf", BadgesPdf);
        day.MapGet("/schedule", Schedule);
        day.MapGet("/schedule.pdf", SchedulePdf);
    }

    private static Task<IResult> CheckIn(string slug, HttpContext http, Actor actor, EventRegister events, CheckInRegister register) => FormAnswer.Carry<CheckInPage>(http, $"/events/{slug}/check-in", "check-in", async form =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        // The next one is looked for by another name, among the same.
        var state = http.Request.Query["state"].ToString() is ("missing" or "there") and var asked ? $"&state={asked}" : "";
        return $"/events/{slug}/check-in?done={await Press(slug, form, actor, register, http.RequestAborted)}{state}";
    });

    private static Task<IResult> CheckInByBadge(string slug, string code, HttpContext http, Actor actor, EventRegister events, CheckInRegister register) => FormAnswer.Carry<BadgePage>(http, $"/events/{slug}/badge/{code}", "check-in", async form =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        return $"{BadgeLink.Path(slug, form.Id("participant") is var id && id != Guid.Empty ? id : form.Id("undo"))}?done={await Press(slug, form, actor, register, http.RequestAborted)}";
    });

    private static async Task<string> Press(string slug, PostedForm form, Actor actor, CheckInRegister register, CancellationToken cancellation)
    {
        if (form.Id("undo") is var undone && undone != Guid.Empty)
        {
            await register.Undo(actor, slug, undone, cancellation);
            return "not-there";
        }
        await register.CheckIn(actor, slug, form.Id("participant"), cancellation);
        return "checked-in";
    }

    private static async Task<ContentHttpResult> Json(string slug, HttpContext http, Actor actor, EventRegister events, CheckInRegister register)
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        var all = await register.List(actor, slug, http.RequestAborted);
        return Twin.Json(new
        {
            Event = slug,
            Expected = all.Count,
            There = all.Count(one => one.CheckIn is not null),
            Missing = (await register.ListMissing(actor, slug, http.RequestAborted)).Count,
            ByHour = ArrivalHour.Of(hosted.Zone, all.Select(one => one.CheckIn?.At).OfType<DateTimeOffset>()),
        });
    }

    private static Task<IResult> Apply(string slug, HttpContext http, Actor actor, EventRegister events, ProgrammePlanner planner, SeatingDesk seating) => FormAnswer.Carry<LivePage>(http, $"/events/{slug}/live", "apply", async form =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        await planner.Apply(actor, slug, LiveForm.Read(http.Request.Query), form.Text("stamp"), http.RequestAborted);
        await seating.Mend(slug);
        return $"/events/{slug}/live?done=live#tell";
    });

    private static Task<IResult> Tell(string slug, HttpContext http, Actor actor, EventRegister events, ProgrammeRegister register, EventMails mails) => FormAnswer.Carry<LivePage>(http, $"/events/{slug}/live", "tell-all", async _ =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        if (hosted.Status != EventStatus.Published)
            throw RefusedException.NotNow(Vocabulary.Texts.Phrase.Of("publish the programme first"));
        await mails.Told(hosted, await register.Publish(actor, slug, http.RequestAborted), isFirst: false);
        return $"/events/{slug}/live?done=told#mails";
    });

    private static Task<IResult> CorrectAddress(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, ParticipantRegister register, EventMails mails) => FormAnswer.Carry<ParticipantPage>(http, $"/events/{slug}/participants/{id}", "address", async form =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        var corrected = await register.CorrectAddress(actor, slug, id, form.Text("mail"), http.RequestAborted);
        if (hosted.Status is EventStatus.Open or EventStatus.Published)
            await mails.Invited(hosted, [corrected.Id]);
        return $"/events/{slug}/participants/{id}?done=address";
    });

    private static async Task<IResult> Badges(string slug, HttpContext http, PrintWriter writer, PdfAnswer pdf, BadgeDesk desk) =>
        PrintedPage.Private(http.Response, await Write<BadgeDocument>(writer, await desk.Badges(slug, QuerySwitches.Text(http.Request.Query, "person"), pdf.Frame(http.Request))));

    private static async Task<IResult> BadgesPdf(string slug, HttpContext http, PrintWriter writer, PdfAnswer pdf, BadgeDesk desk, TimeProvider clock) =>
        await pdf.Private(http.Response, await Write<BadgeDocument>(writer, await desk.Badges(slug, QuerySwitches.Text(http.Request.Query, "person"), new PrintFrame(IsFile: true))), clock.GetUtcNow(), $"{slug}-badges", $"/events/{slug}/badges");

    private static async Task<IResult> Schedule(string slug, HttpContext http, PrintWriter writer, PdfAnswer pdf, BadgeDesk desk) =>
        PrintedPage.Private(http.Response, await Write<ScheduleDocument>(writer, await desk.Schedule(slug, pdf.Frame(http.Request))));

    private static async Task<IResult> SchedulePdf(string slug, HttpContext http, PrintWriter writer, PdfAnswer pdf, BadgeDesk desk, TimeProvider clock) =>
        await pdf.Private(http.Response, await Write<ScheduleDocument>(writer, await desk.Schedule(slug, new PrintFrame(IsFile: true))), clock.GetUtcNow(), $"{slug}-schedule", $"/events/{slug}/schedule");

    private static Task<string> Write<TDocument>(PrintWriter writer, IReadOnlyDictionary<string, object?> parameters)
        where TDocument : IComponent => writer.Write<TDocument>(parameters, CultureInfo.CurrentUICulture);
}
