using Microsoft.AspNetCore.Http;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Events;

/// <summary>What is printed for the day: reads it for those who organise, and notes whose names they took along. One a request.</summary>
internal sealed class BadgeDesk(IHttpContextAccessor accessor, Actor actor, EventRegister events, CheckInRegister checkIns, ProgrammeRegister programmes, DisclosureLog log, SiteAddress site, TimeProvider clock)
{
    private CancellationToken Stop => accessor.HttpContext!.RequestAborted;

    /// <summary>What the document of badges takes: those of all who have a place, or of one.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyDictionary<string, object?>> Badges(string slug, string? person, PrintFrame frame)
    {
        var hosted = await events.GetOwn(actor, slug, Stop);
        var people = (await checkIns.List(actor, slug, Stop)).Select(one => one.Participant).Where(one => one.State == ParticipantState.Registered && (person is null || one.Id.ToString() == person)).ToList();
        await log.NoteDaily(actor, [.. people.Select(one => one.PersonId)], "event", Stop);
        return new Dictionary<string, object?>
        {
            [nameof(BadgeDocument.Frame)] = frame,
            [nameof(BadgeDocument.Hosted)] = hosted,
            [nameof(BadgeDocument.People)] = people,
            [nameof(BadgeDocument.Draw)] = (Func<Guid, (int, string)>)(id => BadgeLink.Draw(site, slug, id)),
            [nameof(BadgeDocument.Person)] = person,
        };
    }

    /// <summary>What the printed schedule takes.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyDictionary<string, object?>> Schedule(string slug, PrintFrame frame)
    {
        var programme = await programmes.Get(actor, slug, Stop);
        var people = (await checkIns.List(actor, slug, Stop)).Select(one => one.Participant).Where(one => one.State == ParticipantState.Registered).ToList();
        await log.NoteDaily(actor, [.. people.Select(one => one.PersonId)], "event", Stop);
        return new Dictionary<string, object?>
        {
            [nameof(ScheduleDocument.Frame)] = frame,
            [nameof(ScheduleDocument.Programme)] = programme,
            [nameof(ScheduleDocument.People)] = people,
            [nameof(ScheduleDocument.At)] = clock.GetUtcNow(),
        };
    }
}
