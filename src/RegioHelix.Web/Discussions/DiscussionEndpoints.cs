using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Jobs;
using RegioHelix.Web.Events;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Jobs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Discussions;

/// <summary>Discussions for those who organise: rounds, topics, seating as a job, mending, cards for the tables; and what participants wish of them.</summary>
internal static class DiscussionEndpoints
{
    /// <summary>Adds those of who organises.</summary>
    public static void MapDiscussionEndpoints(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/events/{slug}").RequireAuthorization();
        own.MapGet("/discussions.json", Json);
        own.MapGet("/discussions/jobs/{id:guid}.json", Job);
        own.MapPost("/discussions/jobs/{id:guid}/cancel", Cancel).OwnFormsOnly();
        own.MapPost("/discussions/seat", Seat).OwnFormsOnce();
        own.MapPost("/discussions/repair", Repair).OwnFormsOnce();
        own.MapPost("/discussions/rounds/{session:guid}", SetRounds).OwnFormsOnce();
        own.MapPost("/discussions/topics", AddTopic).OwnFormsOnce();
        own.MapPost("/discussions/topics/{id:guid}", ChangeTopic).OwnFormsOnce();
        own.MapPost("/discussions/topics/{id:guid}/remove", RemoveTopic).OwnFormsOnce();
        own.MapPost("/participants/{id:guid}/discussions", SetWish).OwnFormsOnce();
        own.MapGet("/discussions/cards", Cards);
        own.MapGet("/discussions/cards.pdf", CardsPdf);
    }

    /// <summary>Adds what a participant says, under the own page.</summary>
    public static void MapDiscussionWishes<TPage>(this RouteGroupBuilder own)
        where TPage : IComponent => own.MapPost("/discussions", SetOwnWish<TPage>).OwnFormsOnce();

    private static async Task<ContentHttpResult> Json(string slug, HttpContext http, Actor actor, SeatingRegister register, DisclosureLog log)
    {
        var seating = await register.Get(actor, slug, http.RequestAborted);
        await Note(log, actor, seating, http.RequestAborted);
        return Twin.Json(new
        {
            Event = slug,
            Topics = seating.Discussion.Topics.Select(one => new { one.Title, one.Theme, one.Goal, one.Tables }),
            Version = seating.Versions.Count == 0 ? null : new { seating.Versions[0].Number, seating.Versions[0].Step, seating.Versions[0].Seed, seating.Versions[0].Seconds, Measures = DiscussionWords.Measures(seating.Versions[0]) },
            Rounds = seating.Discussion.Rounds.Select((round, at) => new
            {
                round.Session,
                round.Number,
                round.StartsAt,
                round.EndsAt,
                round.Room,
                Tables = seating.Tables[at].Select((people, table) => new { Table = table + 1, Topic = seating.Discussion.TopicOf(table + 1)!.Title, People = people.Select(one => new { one.Participant.Name, one.Participant.OrganisationName, one.Participant.Region, one.Role }) }),
            }),
            Seatless = seating.Seatless.Select(one => one.Name),
        });
    }

    private static async Task<ContentHttpResult> Job(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, EventJobs jobs)
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        return JobEndpoints.Shown(jobs.Get(slug, id, JobKinds.SeatEvent));
    }

    private static async Task<RedirectHttpResult> Cancel(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, EventJobs jobs)
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        jobs.Cancel(slug, id, JobKinds.SeatEvent);
        return TypedResults.LocalRedirect($"/events/{slug}/discussions");
    }

    // Each try begins elsewhere; which seed it had stands with its version.
    private static Task<IResult> Seat(string slug, HttpContext http, Actor actor, EventRegister events, SeatingRegister register, EventJobs jobs) => Carry(slug, "seat", http, actor, events, async _ =>
    {
        jobs.StartSeating(actor, slug, (await register.Get(actor, slug, http.RequestAborted)).Versions.Count + 1);
        return "";
    });

    private static Task<IResult> Repair(string slug, HttpContext http, Actor actor, EventRegister events, SeatingPlanner planner) => Carry(slug, "repair", http, actor, events, async _ =>
    {
        await planner.Repair(actor, slug, http.RequestAborted);
        return "?done=seats-repaired";
    });

    private static Task<IResult> SetRounds(string slug, Guid session, HttpContext http, Actor actor, EventRegister events, DiscussionRegister register) => Carry(slug, $"rounds-{session}", http, actor, events, async form =>
    {
        await register.SetRounds(actor, slug, session, form.Number("rounds") ?? -1, form.Number("pause_minutes") ?? -1, http.RequestAborted);
        return "?done=saved#rounds";
    });

    private static Task<IResult> AddTopic(string slug, HttpContext http, Actor actor, EventRegister events, DiscussionRegister register) => Carry(slug, "topic", http, actor, events, async form =>
    {
        await register.AddTopic(actor, slug, ReadTopic(form), http.RequestAborted);
        return "?done=saved#topics";
    });

    private static Task<IResult> ChangeTopic(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, DiscussionRegister register) => Carry(slug, $"topic-{id}", http, actor, events, async form =>
    {
        await register.ChangeTopic(actor, slug, id, form.Number("version") ?? -1, ReadTopic(form), http.RequestAborted);
        return "?done=saved#topics";
    });

    private static Task<IResult> RemoveTopic(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, DiscussionRegister register) => Carry(slug, $"remove-topic-{id}", http, actor, events, async _ =>
    {
        await register.RemoveTopic(actor, slug, id, http.RequestAborted);
        return "?done=saved#topics";
    });

    private static Task<IResult> SetWish(string slug, Guid id, HttpContext http, Actor actor, EventRegister events, DiscussionRegister register, SeatingDesk desk) => FormAnswer.Carry<ParticipantPage>(http, $"/events/{slug}/participants/{id}", "discussions", async form =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        await register.SetWish(actor, slug, id, ReadWish(form), http.RequestAborted);
        return await desk.Mend(slug) ? $"/events/{slug}/discussions?done=seats-repaired" : $"/events/{slug}/participants/{id}?done=saved";
    });

    private static Task<IResult> SetOwnWish<TPage>(HttpContext http, OwnPlace place, DiscussionRegister register, SeatingDesk desk)
        where TPage : IComponent => FormAnswer.Carry<TPage>(http, place.Base, "discussions", async form =>
    {
        await register.SetOwnWish(await place.Who(http.RequestAborted), place.Slug, ReadWish(form), http.RequestAborted);
        await desk.Mend(place.Slug);
        return $"{place.Base}?done=saved#discussions";
    });

    private static TopicEntry ReadTopic(PostedForm form) => new(form.Text("topic"), form.Text("theme"), form.Text("goal"), form.Text("prompts"), form.Number("tables") ?? -1);

    private static DiscussionWishEntry ReadWish(PostedForm form) => new(
        [.. form.Texts("topics").Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)], form.Is("facilitates"), form.Is("reports"), [.. form.Texts("away_rounds")]);

    private static async Task<IResult> Cards(string slug, HttpContext http, Actor actor, SeatingRegister register, DisclosureLog log, PrintWriter writer, PdfAnswer pdf)
    {
        var html = await Write(slug, http, actor, register, log, writer, pdf.Frame(http.Request));
        return PrintedPage.Private(http.Response, html);
    }

    private static async Task<IResult> CardsPdf(string slug, HttpContext http, Actor actor, SeatingRegister register, DisclosureLog log, PrintWriter writer, PdfAnswer pdf, TimeProvider clock)
    {
        var html = await Write(slug, http, actor, register, log, writer, new PrintFrame(IsFile: true));
        return await pdf.Private(http.Response, html, clock.GetUtcNow(), $"{slug}-tables", $"/events/{slug}/discussions/cards");
    }

    private static async Task<string> Write(string slug, HttpContext http, Actor actor, SeatingRegister register, DisclosureLog log, PrintWriter writer, PrintFrame frame)
    {
        var seating = await register.Get(actor, slug, http.RequestAborted);
        await Note(log, actor, seating, http.RequestAborted);
        return await writer.Write<CardsDocument>(new Dictionary<string, object?> { [nameof(CardsDocument.Frame)] = frame, [nameof(CardsDocument.Seating)] = seating }, CultureInfo.CurrentUICulture);
    }

    /// <summary>That those who organise saw who sits where.</summary>
    internal static Task Note(DisclosureLog log, Actor actor, Seating seating, CancellationToken cancellation) =>
        log.NoteDaily(actor, [.. seating.Tables.SelectMany(round => round.SelectMany(table => table)).Select(one => one.Participant.PersonId).Concat(seating.Seatless.Select(one => one.PersonId)).Distinct()], "event", cancellation);

    private static Task<IResult> Carry(string slug, string name, HttpContext http, Actor actor, EventRegister events, Func<PostedForm, Task<string>> change) => FormAnswer.Carry<DiscussionsPage>(http, $"/events/{slug}/discussions", name, async form =>
    {
        await events.GetOwn(actor, slug, http.RequestAborted);
        return $"/events/{slug}/discussions" + await change(form);
    });
}
