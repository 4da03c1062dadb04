using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Mail;

namespace RegioHelix.Registry.Events;

/// <summary>How the mails of an event stand.</summary>
/// <param name="Sent">How many went out.</param>
/// <param name="Waiting">How many were not tried yet.</param>
/// <param name="Retried">How many failed so far and are tried again.</param>
/// <param name="GivenUp">How many were given up.</param>
/// <param name="Next">When the next is tried; null where none waits. UTC.</param>
/// <param name="Unreached">The names of those whose mail failed or was given up, each once.</param>
public sealed record EventMailState(int Sent, int Waiting, int Retried, int GivenUp, DateTimeOffset? Next, IReadOnlyList<string> Unreached)
{
    /// <summary>How many have not gone out.</summary>
    public int Left => Waiting + Retried + GivenUp;
}

/// <summary>Whether the mails of an event went out, for those who organise it: a mail server that is down keeps nobody from being told in another way.</summary>
public sealed class EventMailbox(RegistryDatabase database)
{
    /// <summary>How they stand. What the server said is the administrator's to read.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<EventMailState> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var mails = await db.OutgoingMails.Where(one => one.EventId == hosted.Id).Select(one => new { one.PersonId, IsSent = one.SentAt != null, one.Attempts, one.NextAttemptAt }).ToListAsync(cancellation);
        var open = mails.Where(one => !one.IsSent).ToList();
        Guid?[] failed = [.. open.Where(one => one.Attempts > 0).Select(one => one.PersonId).Distinct()];
        var names = await db.Participants.Where(one => one.EventId == hosted.Id && failed.Contains(one.PersonId)).OrderBy(one => one.NameKey).Select(one => one.Name).ToListAsync(cancellation);
        var due = open.Where(one => one.Attempts < MailOutbox.MostAttempts).ToList();
        return new(mails.Count - open.Count, open.Count(one => one.Attempts == 0), due.Count(one => one.Attempts > 0), open.Count - due.Count, due.Count == 0 ? null : due.Min(one => one.NextAttemptAt), names);
    }
}
