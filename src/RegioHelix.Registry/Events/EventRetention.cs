using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;

namespace RegioHelix.Registry.Events;

/// <summary>
/// Deletes what is held on the participants of an event once its time is over: registrations, requests, check-ins, mails and what the trail said of them. How
/// many came stays, and so does how many meetings there were, without people. Who is here for the event alone goes altogether; who is invented stays.
/// </summary>
internal sealed class EventRetention(RegistryDatabase database, ErasureRegister erasures)
{
    /// <summary>Deletes what is due.</summary>
    /// <returns>How many people went altogether, and how many registrations.</returns>
    public async Task<(int People, int Records)> Carry(CancellationToken cancellation)
    {
        var (people, records) = (0, 0);
        foreach (var slug in await ListDue(cancellation))
        {
            var cleared = await database.ChangeAlone(Actor.System, Waiting.Guard(slug), db => Clear(db, slug, cancellation), cancellation);
            (people, records) = (people + cleared.People, records + cleared.Records);
        }
        return (people, records);
    }

    private async Task<IReadOnlyList<string>> ListDue(CancellationToken cancellation)
    {
        await using var db = database.Read();
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        var over = await db.HostedEvents.Where(one => one.CameCount == null && one.Origin != RecordOrigin.Invented && one.LastDay < today).ToListAsync(cancellation);
        return [.. over.Where(one => one.KeptUntil < today).Select(one => one.Slug)];
    }

    private async Task<(int People, int Records)> Clear(RegistryDb db, string slug, CancellationToken cancellation)
    {
        var hosted = await db.HostedEvents.FirstAsync(one => one.Slug == slug, cancellation);
        var all = await db.Participants.AsNoTracking().Where(one => one.EventId == hosted.Id).Select(one => new { one.Id, one.PersonId, one.State }).ToListAsync(cancellation);
        Guid[] ids = [.. all.Select(one => one.Id)];
        Guid[] people = [.. all.Select(one => one.PersonId)];
        (hosted.CameCount, hosted.Status) = (all.Count(one => one.State == ParticipantState.Registered), EventStatus.Closed);
        // Closed before anybody goes: nobody gets a place that is free now.
        await db.SaveChangesAsync(cancellation);
        var alone = await db.People.Where(one => people.Contains(one.Id) && one.Origin != RecordOrigin.Invented && !db.Users.Any(account => account.PersonId == one.Id)
            && !db.OrganisationRoles.Any(role => role.PersonId == one.Id) && !db.Participants.Any(other => other.PersonId == one.Id && other.EventId != hosted.Id)
            && !db.Ties.Any(tie => tie.OwnerId == one.Id || tie.OtherId == one.Id)).Select(one => one.Id).ToListAsync(cancellation);
        // Past the trail, which would write down once more what is to be forgotten.
        var wishes = await db.MeetingWishes.Where(one => one.EventId == hosted.Id).Select(one => one.Id).ToListAsync(cancellation);
        await db.AuditEntries.Where(entry => ids.Contains(entry.RecordId) || wishes.Contains(entry.RecordId)).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.Before, (string?)null).SetProperty(one => one.After, (string?)null), cancellation);
        await db.AuditEntries.Where(entry => db.Set<DiscussionWish>().Any(one => one.EventId == hosted.Id && one.Id == entry.RecordId) || db.Set<DiscussionSeat>().Any(one => one.EventId == hosted.Id && one.Id == entry.RecordId)
                || db.Set<SheetEntry>().Any(one => one.EventId == hosted.Id && one.Id == entry.RecordId) || db.Set<CheckIn>().Any(one => one.EventId == hosted.Id && one.Id == entry.RecordId) || db.PlannedMeetings.Any(one => one.EventId == hosted.Id && one.Id == entry.RecordId))
            .ExecuteUpdateAsync(entry => entry.SetProperty(one => one.Before, (string?)null).SetProperty(one => one.After, (string?)null), cancellation);
        await db.OutgoingMails.Where(one => one.EventId == hosted.Id).ExecuteDeleteAsync(cancellation);
        await db.Participants.Where(one => one.EventId == hosted.Id).ExecuteDeleteAsync(cancellation);
        await erasures.EraseAll(db, alone, cancellation);
        return (alone.Count, ids.Length);
    }
}
