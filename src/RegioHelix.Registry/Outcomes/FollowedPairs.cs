using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Outcomes;

/// <summary>Notes whom events and introductions brought together, once what brought them together is over.</summary>
public sealed class FollowedPairs(RegistryDatabase database)
{
    private const int DaysLooked = 400;

    /// <summary>Notes what is new: the meetings of events that are over, as their people were told of them, and the introductions that were made.</summary>
    /// <returns>How many pairs.</returns>
    public async Task<int> Collect(CancellationToken cancellation = default)
    {
        var pairs = await database.Change(Actor.System, db => FromIntroductions(db, cancellation), cancellation);
        foreach (var hosted in await ListOver(cancellation))
            pairs += await database.Change(Actor.System, db => FromEvent(db, hosted, cancellation), cancellation);
        return pairs;
    }

    /// <summary>Two people in the order in which a pair is kept.</summary>
    internal static (Guid One, Guid Other) Ordered(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    /// <summary>The organisation for which a person speaks; null where there is none, or several.</summary>
    internal static async Task<Guid?> OrganisationOf(RegistryDb db, Guid person, CancellationToken cancellation)
    {
        var places = await db.OrganisationRoles.Where(role => role.PersonId == person).Select(role => role.OrganisationId).Take(2).ToListAsync(cancellation);
        return places.Count == 1 ? places[0] : null;
    }

    private async Task<IReadOnlyList<HostedEvent>> ListOver(CancellationToken cancellation)
    {
        await using var db = database.Read();
        var (now, today) = (database.Now, DateOnly.FromDateTime(database.Now.UtcDateTime));
        var (since, until) = (today.AddDays(-DaysLooked), today.AddDays(1));
        var ended = await db.HostedEvents.Where(one => (one.Status == EventStatus.Published || one.Status == EventStatus.Closed) && one.LastDay >= since && one.LastDay < until).ToListAsync(cancellation);
        return [.. ended.Where(one => one.LastDay < DateOnly.FromDateTime(LocalTimes.At(one.Zone, now).DateTime))];
    }

    private async Task<int> FromEvent(RegistryDb db, HostedEvent hosted, CancellationToken cancellation)
    {
        var held = await (from meeting in db.PlannedMeetings
                          join one in db.Participants on meeting.OneId equals one.Id
                          join other in db.Participants on meeting.OtherId equals other.Id
                          where meeting.EventId == hosted.Id && meeting.SlotId != null && meeting.ToldStartsAt != null
                          select new { One = one.PersonId, OneOrganisation = one.OrganisationId, Other = other.PersonId, OtherOrganisation = other.OrganisationId }).ToListAsync(cancellation);
        var known = (await db.Set<FollowedPair>().Where(pair => pair.EventId == hosted.Id).Select(pair => new { pair.OneId, pair.OtherId }).ToListAsync(cancellation)).Select(pair => (pair.OneId, pair.OtherId)).ToHashSet();
        var count = 0;
        foreach (var meeting in held)
        {
            var (one, other) = Ordered(meeting.One, meeting.Other);
            if (one == other || !known.Add((one, other)))
                continue;
            var inOrder = one == meeting.One;
            db.Add(new FollowedPair
            {
                EventId = hosted.Id,
                Occasion = PairOccasion.Meeting,
                OneId = one,
                OtherId = other,
                OneOrganisationId = inOrder ? meeting.OneOrganisation : meeting.OtherOrganisation,
                OtherOrganisationId = inOrder ? meeting.OtherOrganisation : meeting.OneOrganisation,
                MetOn = hosted.LastDay,
                CreatedAt = database.Now,
            });
            count++;
        }
        return count;
    }

    private async Task<int> FromIntroductions(RegistryDb db, CancellationToken cancellation)
    {
        var since = database.Now.AddDays(-DaysLooked);
        var made = await db.Introductions.Where(one => one.Status == IntroductionStatus.Made && one.MadeAt >= since && !db.Set<FollowedPair>().Any(pair => pair.IntroductionId == one.Id)).ToListAsync(cancellation);
        foreach (var introduction in made)
        {
            var (one, other) = Ordered(introduction.AskerId, introduction.TargetId);
            db.Add(new FollowedPair
            {
                IntroductionId = introduction.Id,
                Occasion = PairOccasion.Introduction,
                OneId = one,
                OtherId = other,
                OneOrganisationId = await OrganisationOf(db, one, cancellation),
                OtherOrganisationId = await OrganisationOf(db, other, cancellation),
                MetOn = DateOnly.FromDateTime(introduction.MadeAt!.Value.UtcDateTime),
                CreatedAt = database.Now,
            });
        }
        return made.Count;
    }
}
