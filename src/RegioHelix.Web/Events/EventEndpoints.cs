using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.People;
using RegioHelix.Web.Discussions;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>The twins of the pages of events, and what those who organise one change of it and of its agenda. Nobody is named in a public twin.</summary>
internal static class EventEndpoints
{
    /// <summary>Adds them and those beside them.</summary>
    public static void MapEventEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events.json", List);
        routes.MapGet("/events/{slug}.json", One);
        routes.MapPost("/events/new", Add).OwnFormsOnce().RequireAuthorization();
        var own = routes.MapGroup("/events/{slug}").RequireAuthorization();
        own.MapPost("/edit", Change).OwnFormsOnce();
        own.MapPost("/state", SetState).OwnFormsOnce();
        own.MapPost("/rooms", AddRoom).OwnFormsOnce();
        own.MapPost("/rooms/{id:guid}", ChangeRoom).OwnFormsOnce();
        own.MapPost("/rooms/{id:guid}/remove", RemoveRoom).OwnFormsOnce();
        own.MapPost("/sessions", AddSession).OwnFormsOnce();
        own.MapPost("/sessions/{id:guid}", ChangeSession).OwnFormsOnce();
        own.MapPost("/sessions/{id:guid}/remove", RemoveSession).OwnFormsOnce();
        own.MapPost("/slots/{id:guid}", MoveSlot).OwnFormsOnce();
        routes.MapEventImportEndpoints();
        routes.MapProgrammeEndpoints();
        routes.MapDayEndpoints();
        routes.MapRegistrationEndpoints();
        routes.MapDiscussionEndpoints();
        routes.MapSheetEndpoints();
    }

    private static async Task<ContentHttpResult> List(HttpContext http, EventRegister register) => Twin.Json((await register.List(http.RequestAborted)).Select(Public));

    private static async Task<ContentHttpResult> One(string slug, HttpContext http, Actor actor, EventRegister register, AgendaRegister agendas, ParticipantRegister participants)
    {
        var hosted = await register.Get(actor, slug, http.RequestAborted);
        var agenda = await agendas.Get(actor, slug, http.RequestAborted);
        var counts = await participants.Count(actor, slug, http.RequestAborted);
        return Twin.Json(new
        {
            Event = Public(hosted),
            hosted.Description,
            Registered = counts.GetValueOrDefault(ParticipantState.Registered),
            Waiting = counts.GetValueOrDefault(ParticipantState.Waiting),
            Sessions = agenda.Sessions.Select(one => new { one.Title, one.Kind, one.StartsAt, one.EndsAt, Room = agenda.Rooms.FirstOrDefault(room => room.Id == one.RoomId)?.Name, Slots = agenda.Slots.Where(slot => slot.SessionId == one.Id).Select(slot => new { slot.StartsAt, slot.EndsAt }) }),
        });
    }

    private static object Public(HostedEvent one) => new { one.Slug, one.Title, one.Place, one.Zone, one.FirstDay, one.LastDay, Organisation = one.Organisation?.Name, one.Status, one.Registration, one.Capacity, one.Themes, one.Origin };

    private static Task<IResult> Add(HttpContext http, Actor actor, RoleRegister roles, EventRegister register) => FormAnswer.Carry<NewEventPage>(http, "/events/new", "event", async form =>
    {
        var organisation = (await NeedEndpoints.Chosen(actor, roles, form, http.RequestAborted)).Id;
        return $"/events/{(await register.Add(actor, organisation, EventForm.Read(form, null), http.RequestAborted)).Slug}/agenda?done=event-draft";
    });

    private static Task<IResult> Change(string slug, HttpContext http, Actor actor, EventRegister register, EventMails mails) => FormAnswer.Carry<EditEventPage>(http, $"/events/{slug}/edit", "event", async form =>
    {
        var hosted = await register.GetOwn(actor, slug, http.RequestAborted);
        var changed = await register.Change(actor, slug, form.Number("version") ?? -1, EventForm.Read(form, hosted), http.RequestAborted);
        await mails.Promoted(changed.Hosted, changed.Promoted);
        return $"/events/{slug}/edit?done=saved";
    });

    private static Task<IResult> SetState(string slug, HttpContext http, Actor actor, EventRegister register, ParticipantRegister participants, EventMails mails) => FormAnswer.Carry<EditEventPage>(http, $"/events/{slug}/edit", "state-" + http.Request.Form["status"], async form =>
    {
        var before = await register.GetOwn(actor, slug, http.RequestAborted);
        var hosted = await register.Set(actor, slug, form.Chosen<EventStatus>("status"), http.RequestAborted);
        if (before.Status == EventStatus.Draft && hosted.Status == EventStatus.Open)
            await mails.Invited(hosted, (await participants.List(actor, slug, CancellationToken.None)).Where(IsToInvite).Select(one => one.Id));
        return $"/events/{slug}/edit?done=state";
    });

    // Whom others entered while it was a draft was not written to then.
    private static bool IsToInvite(Participant one) => one.State == ParticipantState.Invited || (one.State != ParticipantState.Withdrawn && one.ConsentWording == ParticipantRegister.AgreedElsewhere);

    private static Task<IResult> AddRoom(string slug, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, "room", false, http, actor, events, form =>
        register.AddRoom(actor, slug, form.Text("name"), Whole(form, "capacity"), Whole(form, "tables"), Whole(form, "seats"), http.RequestAborted));

    private static Task<IResult> ChangeRoom(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, $"change-room-{id}", true, http, actor, events, form =>
        register.ChangeRoom(actor, slug, id, Whole(form, "version"), form.Text("name"), Whole(form, "capacity"), Whole(form, "tables"), Whole(form, "seats"), http.RequestAborted));

    private static Task<IResult> RemoveRoom(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, $"remove-room-{id}", true, http, actor, events, _ => register.RemoveRoom(actor, slug, id, http.RequestAborted));

    private static Task<IResult> AddSession(string slug, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, "session", false, http, actor, events, form => register.AddSession(actor, slug, EventForm.ReadSession(form), http.RequestAborted));

    private static Task<IResult> ChangeSession(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, $"change-session-{id}", true, http, actor, events, form =>
        register.ChangeSession(actor, slug, id, Whole(form, "version"), EventForm.ReadSession(form), http.RequestAborted));

    private static Task<IResult> RemoveSession(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, $"remove-session-{id}", true, http, actor, events, _ => register.RemoveSession(actor, slug, id, http.RequestAborted));

    private static Task<IResult> MoveSlot(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, AgendaRegister register) => Carry(slug, $"slot-{id}", true, http, actor, events, form =>
        register.MoveSlot(actor, slug, id, Whole(form, "version"), EventForm.Time(form, "from"), http.RequestAborted));

    // What is not the actor's is not there, before anything of the form is looked at.
    // What moves meetings of a published programme leads on to whom it concerns.
    private static Task<IResult> Carry(string slug, string name, bool moves, HttpContext http, Actor actor, EventRegister events, Func<PostedForm, Task> change) => FormAnswer.Carry<AgendaPage>(http, $"/events/{slug}/agenda", name, async form =>
    {
        var hosted = await events.GetOwn(actor, slug, http.RequestAborted);
        await change(form);
        return moves && hosted.Status == EventStatus.Published ? $"/events/{slug}/live?done=live#tell" : $"/events/{slug}/agenda?done=saved";
    });

    private static int Whole(PostedForm form, string name) => form.Number(name) ?? -1;
}
