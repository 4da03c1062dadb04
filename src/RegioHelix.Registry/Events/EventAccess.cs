using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>Who sees an event, and who organises it.</summary>
internal static class EventAccess
{
    /// <summary>True for who may write for the organisation that holds it.</summary>
    public static async Task<bool> Organises(RegistryDb db, Actor actor, Guid organisation, CancellationToken cancellation) =>
        actor.IsTrusted || await Access.FindRole(db, actor, organisation, cancellation) >= RoleKind.Editor;

    /// <summary>An event that the actor may see: a draft is there for those alone who organise it.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static async Task<HostedEvent> DemandSeen(RegistryDb db, Actor actor, string slug, CancellationToken cancellation)
    {
        var hosted = await db.HostedEvents.Include(one => one.Organisation).FirstOrDefaultAsync(one => one.Slug == slug, cancellation) ?? throw RefusedException.NotFound();
        return hosted.Status != EventStatus.Draft || await Organises(db, actor, hosted.OrganisationId, cancellation) ? hosted : throw RefusedException.NotFound();
    }

    /// <summary>An event that the actor organises. To others it is not there, or not theirs to change.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public static async Task<HostedEvent> DemandOwn(RegistryDb db, Actor actor, string slug, CancellationToken cancellation)
    {
        var hosted = await DemandSeen(db, actor, slug, cancellation);
        return await Organises(db, actor, hosted.OrganisationId, cancellation) ? hosted : throw RefusedException.NotAllowed();
    }

    /// <summary>An event of the actor's that can still be changed.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public static async Task<HostedEvent> DemandChangeable(RegistryDb db, Actor actor, string slug, CancellationToken cancellation)
    {
        var hosted = await DemandOwn(db, actor, slug, cancellation);
        return hosted.Status != EventStatus.Closed ? hosted : throw RefusedException.NotNow(Phrase.Of("this event is closed and changes no more; open it again first"));
    }

    /// <summary>A record of an event in the state that a form showed.</summary>
    /// <exception cref="RefusedException">Not found, or somebody changed it since.</exception>
    public static T DemandCurrent<T>(T? record, int version)
        where T : RegistryRecord => record is null ? throw RefusedException.NotFound() : record.Version == version ? record : throw RefusedException.Outdated();
}
