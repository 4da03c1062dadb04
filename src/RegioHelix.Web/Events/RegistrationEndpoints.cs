using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Web.Discussions;
using RegioHelix.Web.Forms;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>What a participant does: registers, says yes, asks and answers, takes the own programme along. Signed in under <c>me</c>, by the mailed link under <c>as</c>.</summary>
internal static class RegistrationEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapRegistrationEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/events/{slug}/register", Register).OwnFormsOnce().Slowly();
        Map<OwnEventPage>(routes.MapGroup("/events/{slug}/me").RequireAuthorization());
        Map<LinkEventPage>(routes.MapGroup("/events/{slug}/as/{key}"));
    }

    private static void Map<TPage>(RouteGroupBuilder own)
        where TPage : IComponent
    {
        own.MapPost("/confirm", Confirm<TPage>).OwnFormsOnce();
        own.MapPost("/profile", Change<TPage>).OwnFormsOnce();
        own.MapPost("/withdraw", Withdraw<TPage>).OwnFormsOnce();
        own.MapDiscussionWishes<TPage>();
        own.MapPost("/ask", Ask<TPage>).OwnFormsOnce();
        own.MapPost("/wishes/{wish:guid}/answer", Answer<TPage>).OwnFormsOnce();
        own.MapPost("/wishes/{wish:guid}/withdraw", TakeBack<TPage>).OwnFormsOnce();
        own.MapGet("/programme.ics", Calendar);
        own.MapGet("/programme", Printed);
        own.MapGet("/programme.pdf", Pdf);
    }

    // A stranger is answered the same whether the address is in the list or not: what to do next stands in the mail.
    private static Task<IResult> Register(string slug, HttpContext http, Actor actor, EventRegister events, ParticipantRegister register, SeatingDesk seating, EventMails mails) => FormAnswer.Carry<RegisterPage>(http, $"/events/{slug}/register", "register", async form =>
    {
        var hosted = await events.Get(actor, slug, http.RequestAborted);
        var one = await register.Register(actor, slug, form.Text("code"), form.Is("agreed"), EventForm.ReadParticipant(form), http.RequestAborted);
        if (actor.PersonId is not null)
        {
            await seating.Mend(slug);
            return $"/events/{slug}/me?done=registered";
        }
        await mails.Invited(hosted, [one.Id]);
        return $"/events/{slug}/register?done=check-mail";
    });

    private static Task<IResult> Confirm<TPage>(HttpContext http, OwnPlace place, ParticipantRegister register, SeatingDesk seating)
        where TPage : IComponent => Carry<TPage>(http, "confirm", place, async (who, form) =>
    {
        await register.Confirm(who, place.Slug, form.Is("agreed"), http.RequestAborted);
        await seating.Mend(place.Slug);
        return "registered";
    });

    private static Task<IResult> Change<TPage>(HttpContext http, OwnPlace place, ParticipantRegister register, ProgrammeDesk desk)
        where TPage : IComponent => Carry<TPage>(http, "profile", place, async (who, form) =>
    {
        var before = await register.FindOwn(who, place.Slug, http.RequestAborted);
        var changed = await register.ChangeOwn(who, place.Slug, form.Number("version") ?? -1, EventForm.ReadParticipant(form), EventForm.ReadAway(form), http.RequestAborted);
        if (before is null || ProgrammeDesk.IsTouched(before, changed))
            await desk.Mend(place.Slug, [changed.Id]);
        return "saved";
    });

    private static Task<IResult> Withdraw<TPage>(HttpContext http, OwnPlace place, EventRegister events, ParticipantRegister register, ProgrammeDesk desk, EventMails mails)
        where TPage : IComponent => Carry<TPage>(http, "withdraw", place, async (who, _) =>
    {
        var hosted = await events.Get(who, place.Slug, http.RequestAborted);
        var left = await register.Withdraw(who, place.Slug, http.RequestAborted);
        await mails.Promoted(hosted, left.Promoted);
        await desk.Mend(place.Slug, [left.Participant.Id, .. left.Freed]);
        return "state";
    });

    private static Task<IResult> Ask<TPage>(HttpContext http, OwnPlace place, EventRegister events, WishRegister wishes, EventMails mails)
        where TPage : IComponent => Carry<TPage>(http, "ask-" + http.Request.Form["participant"], place, async (who, form) =>
    {
        var hosted = await events.Get(who, place.Slug, http.RequestAborted);
        var wish = await wishes.Ask(who, place.Slug, form.Id("participant"), form.Text("message"), form.Is("important"), http.RequestAborted);
        if (wish.Status == WishStatus.Accepted)
            await mails.Accepted(hosted, wish.AskerId);
        else
            await mails.Asked(hosted, wish.AskedId);
        return http.Request.Query["q"].ToString() is { Length: > 0 and <= 120 } search ? $"asked&q={Uri.EscapeDataString(search)}" : "asked";
    });

    private static Task<IResult> Answer<TPage>(Guid wish, HttpContext http, OwnPlace place, EventRegister events, WishRegister wishes, EventMails mails)
        where TPage : IComponent => Carry<TPage>(http, "yes-" + wish, place, async (who, form) =>
    {
        var hosted = await events.Get(who, place.Slug, http.RequestAborted);
        var answered = await wishes.Answer(who, place.Slug, wish, form.Is("accepted"), http.RequestAborted);
        if (answered.Status == WishStatus.Accepted)
            await mails.Accepted(hosted, answered.AskerId);
        return "state";
    });

    private static Task<IResult> TakeBack<TPage>(Guid wish, HttpContext http, OwnPlace place, WishRegister wishes, ProgrammeDesk desk)
        where TPage : IComponent => Carry<TPage>(http, "back-" + wish, place, async (who, _) =>
    {
        var back = await wishes.Withdraw(who, place.Slug, wish, http.RequestAborted);
        await desk.Mend(place.Slug, [back.AskerId, back.AskedId]);
        return "state";
    });

    private static Task<IResult> Carry<TPage>(HttpContext http, string name, OwnPlace place, Func<Actor, PostedForm, Task<string>> change)
        where TPage : IComponent => FormAnswer.Carry<TPage>(http, place.Base, name, async form => $"{place.Base}?done={await change(await place.Who(http.RequestAborted), form)}");

    private static async Task<IResult> Calendar(HttpContext http, OwnPlace place, ProgrammeRegister programmes, EventRegister events, AgendaRegister agendas, TimeProvider clock, IStringLocalizer<EventTexts> texts)
    {
        var who = await place.Who(http.RequestAborted);
        var meetings = await programmes.ListOwn(who, place.Slug, http.RequestAborted);
        MemberListEndpoints.KeepPrivate(http.Response);
        return TypedResults.File(OwnCalendar.Write(await events.Get(who, place.Slug, http.RequestAborted), await agendas.Get(who, place.Slug, http.RequestAborted), meetings, await place.Seats.ListOwn(who, place.Slug, http.RequestAborted), clock.GetUtcNow(), texts), "text/calendar; charset=utf-8", $"{place.Slug}.ics");
    }

    private static async Task<IResult> Printed(HttpContext http, OwnPlace place, PrintWriter writer, PdfAnswer pdf)
    {
        var frame = pdf.Frame(http.Request);
        var html = await Write(http, place, writer, frame);
        return PrintedPage.Private(http.Response, html);
    }

    private static async Task<IResult> Pdf(HttpContext http, OwnPlace place, PrintWriter writer, PdfAnswer pdf, TimeProvider clock)
    {
        var html = await Write(http, place, writer, new PrintFrame(IsFile: true));
        return await pdf.Private(http.Response, html, clock.GetUtcNow(), place.Slug, $"{place.Base}/programme");
    }

    private static async Task<string> Write(HttpContext http, OwnPlace place, PrintWriter writer, PrintFrame frame)
    {
        var who = await place.Who(http.RequestAborted);
        var own = await place.Participants.FindOwn(who, place.Slug, http.RequestAborted) ?? throw RefusedException.NotFound();
        return await writer.Write<OwnProgrammeDocument>(new Dictionary<string, object?>
        {
            [nameof(OwnProgrammeDocument.Frame)] = frame,
            [nameof(OwnProgrammeDocument.Hosted)] = await place.Events.Get(who, place.Slug, http.RequestAborted),
            [nameof(OwnProgrammeDocument.Agenda)] = await place.Agendas.Get(who, place.Slug, http.RequestAborted),
            [nameof(OwnProgrammeDocument.Meetings)] = await place.Programmes.ListOwn(who, place.Slug, http.RequestAborted),
            [nameof(OwnProgrammeDocument.Seats)] = await place.Seats.ListOwn(who, place.Slug, http.RequestAborted),
            [nameof(OwnProgrammeDocument.Name)] = own.Name,
            [nameof(OwnProgrammeDocument.Base)] = place.Base,
        }, CultureInfo.CurrentUICulture);
    }
}
