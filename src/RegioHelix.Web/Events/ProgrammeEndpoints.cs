using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Jobs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>The programme of an event: planned as a job, mended at once, moved by hand, published and told.</summary>
internal static class ProgrammeEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapProgrammeEndpoints(this IEndpointRouteBuilder routes)
    {
        var programme = routes.MapGroup("/events/{slug}/programme").RequireAuthorization();
        routes.MapGet("/events/{slug}/programme.json", Json).RequireAuthorization();
        programme.MapGet("/jobs/{id:guid}.json", Job);
        programme.MapPost("/jobs/{id:guid}/cancel", Cancel).OwnFormsOnly();
        programme.MapPost("/plan", Plan).OwnFormsOnce();
        programme.MapPost("/repair", Repair).OwnFormsOnce();
        programme.MapPost("/publish", Publish).OwnFormsOnce();
        programme.MapPost("/meetings/{meeting:guid}/lock", Lock).OwnFormsOnce();
        programme.MapPost("/meetings/{meeting:guid}/move", Move).OwnFormsOnce();
    }

    private static async Task<ContentHttpResult> Json(string slug, HttpContext http, Actor actor, ProgrammeRegister register, DisclosureLog log)
    {
        var programme = await register.Get(actor, slug, http.RequestAborted);
        await log.NoteDaily(actor, [.. programme.Meetings.SelectMany(one => new[] { one.One?.PersonId, one.Other?.PersonId }).OfType<Guid>().Concat(programme.ToTell.Select(one => one.Participant.PersonId)).Distinct()], "event", http.RequestAborted);
        var slots = programme.Agenda.Slots.ToDictionary(one => one.Id);
        var tables = programme.Agenda.Tables.ToDictionary(one => one.Id, one => one.Name);
        return Twin.Json(new
        {
            Event = slug,
            Version = programme.Versions.Count == 0 ? null : new { programme.Versions[0].Number, programme.Versions[0].Step, programme.Versions[0].Wanted, programme.Versions[0].Met, programme.Versions[0].WithoutMeeting, programme.Versions[0].Objective, programme.Versions[0].UpperBound },
            Meetings = programme.Meetings.Where(one => one is { One: not null, Other: not null }).Select(one => new
            {
                One = one.One!.Name,
                Other = one.Other!.Name,
                StartsAt = one.Meeting.SlotId is { } slot ? slots[slot].StartsAt : (DateTimeOffset?)null,
                Table = one.Meeting.TableId is { } table ? tables[table] : null,
                one.Meeting.IsLocked,
            }),
            ToTell = programme.ToTell.Select(one => one.Participant.Name),
        });
    }

    private static async Task<ContentHttpResult> Job(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, EventJobs jobs)
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        return JobEndpoints.Shown(jobs.Get(slug, id));
    }

    private static async Task<RedirectHttpResult> Cancel(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, EventJobs jobs)
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        jobs.Cancel(slug, id);
        return TypedResults.LocalRedirect($"/events/{slug}/programme");
    }

    private static Task<IResult> Plan(string slug, HttpContext http, Actor actor, EventRegister events, EventJobs jobs) => Carry(slug, "plan", http, actor, events, (_, _) =>
    {
        jobs.Start(actor, slug);
        return Task.FromResult($"/events/{slug}/programme");
    });

    private static Task<IResult> Repair(string slug, HttpContext http, Actor actor, EventRegister events, ProgrammePlanner planner) => Carry(slug, "repair", http, actor, events, async (_, _) =>
    {
        await planner.Repair(actor, slug, [], http.RequestAborted);
        return $"/events/{slug}/programme?done=repaired";
    });

    private static Task<IResult> Publish(string slug, HttpContext http, Actor actor, EventRegister events, ProgrammeRegister register, EventMails mails) => Carry(slug, "publish", http, actor, events, async (hosted, _) =>
    {
        var told = await register.Publish(actor, slug, http.RequestAborted);
        await mails.Told(hosted, told, hosted.Status != EventStatus.Published);
        return $"/events/{slug}/programme?done={(hosted.Status == EventStatus.Published ? "told" : "programme")}";
    });

    private static Task<IResult> Lock(string slug, Guid meeting, HttpContext http, Actor actor, EventRegister events, ProgrammeRegister register) => Carry(slug, "lock", http, actor, events, async (_, form) =>
    {
        await register.Lock(actor, slug, meeting, form.Is("locked"), http.RequestAborted);
        return $"/events/{slug}/programme?done=saved&meeting={meeting}#meeting";
    });

    private static Task<IResult> Move(string slug, Guid meeting, HttpContext http, Actor actor, EventRegister events, ProgrammeRegister register) => Carry(slug, "move", http, actor, events, async (_, form) =>
    {
        await register.Move(actor, slug, meeting, form.Number("version") ?? -1, form.Id("slot"), http.RequestAborted);
        return $"/events/{slug}/programme?done=saved&meeting={meeting}#meeting";
    });

    private static Task<IResult> Carry(string slug, string name, HttpContext http, Actor actor, EventRegister events, Func<HostedEvent, PostedForm, Task<string>> change) => FormAnswer.Carry<ProgrammePage>(http, $"/events/{slug}/programme", name, async form =>
        await change(await events.GetOwn(actor, slug, http.RequestAborted), form));
}
