using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Jobs;
using RegioHelix.Registry.Mail;

namespace RegioHelix.Registry.Privacy;

/// <summary>
/// Deletes what has been kept for as long as it may be. Nobody with an account goes unwarned; the last who administer stay; who is invented is nobody.
/// Source: GDPR, article 5 (1) e.
/// </summary>
public sealed class RetentionRegister(RegistryDatabase database, ErasureRegister erasures)
{
    /// <summary>How long a person with an account is kept without being seen.</summary>
    public static readonly TimeSpan PersonWithAccount = TimeSpan.FromDays(3 * 365);

    /// <summary>How long a person whom others entered is kept without a word of that person's.</summary>
    public static readonly TimeSpan PersonWithoutAccount = TimeSpan.FromDays(365);

    /// <summary>How long before the end somebody with an account is warned.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromDays(30);

    /// <summary>How long mails are kept that were sent or given up.</summary>
    public static readonly TimeSpan Mails = TimeSpan.FromDays(90);

    /// <summary>How long a mail waits to be sent.</summary>
    public static readonly TimeSpan WaitingMails = TimeSpan.FromDays(365);

    /// <summary>How long it is kept who saw what.</summary>
    public static readonly TimeSpan Disclosures = TimeSpan.FromDays(2 * 365);

    /// <summary>How long an invitation is kept after it lapsed.</summary>
    public static readonly TimeSpan Invitations = TimeSpan.FromDays(365);

    /// <summary>How long an introduction is kept after it lapsed.</summary>
    public static readonly TimeSpan Introductions = TimeSpan.FromDays(2 * 365);

    /// <summary>How long it is known that a job has done its work: longer than any job waits.</summary>
    public static readonly TimeSpan JobEffects = TimeSpan.FromDays(90);

    /// <summary>How long the trail keeps what changed of a person.</summary>
    public static readonly TimeSpan Trail = TimeSpan.FromDays(3 * 365);

    /// <summary>Accounts, with a person or without, that have not been seen for so long that their owners are to be warned now, and were not yet.</summary>
    /// <param name="subjects">The subjects that the warning has, in each language: who has such a mail was warned.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<FadingAccount>> ListFading(IReadOnlyCollection<string> subjects, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var since = database.Now - PersonWithAccount + Warning;
        return await Unseen(db, since).Where(one => !db.OutgoingMails.Any(mail => subjects.Contains(mail.Subject) && (one.PersonId == null ? mail.To == one.Email : mail.PersonId == one.PersonId)))
            .Select(one => new FadingAccount(one.PersonId, one.Email!, one.Language)).ToListAsync(cancellation);
    }

    /// <summary>Deletes what is due, and tells nobody.</summary>
    /// <param name="subjects">The subjects of the warning: without one that went out long enough ago no account goes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many people and how many other records went.</returns>
    public Task<(int People, int Records)> Carry(IReadOnlyCollection<string> subjects, CancellationToken cancellation = default) => Carry(subjects, null, cancellation);

    /// <summary>Deletes what is due.</summary>
    /// <param name="subjects">The subjects of the warning: without one that went out long enough ago no account goes.</param>
    /// <param name="promoted">Tells those who got a place that is free again; null where nobody is told.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many people and how many other records went.</returns>
    public async Task<(int People, int Records)> Carry(IReadOnlyCollection<string> subjects, Func<IReadOnlyList<EventChange>, Task>? promoted, CancellationToken cancellation = default)
    {
        var people = 0;
        foreach (var (person, account) in await ListDue(subjects, cancellation))
        {
            if (person is not { } known)
                await erasures.EraseAccount(Actor.System, account!.Value, cancellation);
            else if (await erasures.Erase(Actor.System, known, cancellation) is { Count: > 0 } changes && promoted is not null)
                await promoted(changes);
            people++;
        }
        var cleared = await new EventRetention(database, erasures).Carry(cancellation);
        await using var db = database.Write(Actor.System);
        var now = database.Now;
        var (mails, waiting, seen, invited, introduced, told, done) = (now - Mails, now - WaitingMails, now - Disclosures, now - Invitations, now - Introductions, now - Trail, now - JobEffects);
        var records = await db.OutgoingMails.Where(mail => mail.CreatedAt <= waiting || (mail.CreatedAt <= mails && (mail.SentAt != null || mail.Attempts >= MailOutbox.MostAttempts))).ExecuteDeleteAsync(cancellation)
            + await db.Disclosures.Where(one => one.At <= seen).ExecuteDeleteAsync(cancellation)
            + await db.Invitations.Where(one => one.ExpiresAt <= invited).ExecuteDeleteAsync(cancellation)
            + await db.Introductions.Where(one => one.ExpiresAt <= introduced).ExecuteDeleteAsync(cancellation)
            + await db.Set<JobEffect>().Where(one => one.At <= done).ExecuteDeleteAsync(cancellation)
            + await db.SpentForms.Where(one => one.HoldsUntil <= now).ExecuteDeleteAsync(cancellation)
            + await db.Set<SharedFile>().Where(file => file.Until <= now).ExecuteDeleteAsync(cancellation)
            + await db.AuditEntries.Where(entry => entry.At <= told && entry.SubjectId != null && (entry.Before != null || entry.After != null))
                .ExecuteUpdateAsync(entry => entry.SetProperty(one => one.Before, (string?)null).SetProperty(one => one.After, (string?)null), cancellation);
        return (people + cleared.People, records + cleared.Records);
    }

    private async Task<IReadOnlyList<(Guid? Person, Guid? Account)>> ListDue(IReadOnlyCollection<string> subjects, CancellationToken cancellation)
    {
        await using var db = database.Read();
        var (now, silent, unseen, warned) = (database.Now, database.Now - PersonWithoutAccount, database.Now - PersonWithAccount, database.Now - Warning);
        var withAccount = await Unseen(db, unseen).Where(one => db.OutgoingMails.Any(mail => subjects.Contains(mail.Subject) && mail.SentAt <= warned && (one.PersonId == null ? mail.To == one.Email : mail.PersonId == one.PersonId)))
            .Select(one => new { one.PersonId, one.Id }).ToListAsync(cancellation);
        // Who cannot be told within the month is not kept; who has a place at an event is kept as long as the event's participants are.
        var without = await db.People.Where(one => one.Origin != RecordOrigin.Invented && !db.Users.Any(account => account.PersonId == one.Id) && ((one.SeenAt <= silent && !db.Participants.Any(place => place.PersonId == one.Id && (place.State == ParticipantState.Registered || place.State == ParticipantState.Waiting))) || (one.NoticeDueAt <= now && one.NoticeGivenAt == null)))
            .Select(one => one.Id).ToListAsync(cancellation);
        return [.. withAccount.Select(one => (one.PersonId, (Guid?)one.Id)), .. without.Select(one => ((Guid?)one, (Guid?)null))];
    }

    // An account without a person was seen when it last signed in; one that never did, when it was made.
    private static IQueryable<Account> Unseen(RegistryDb db, DateTimeOffset since) => db.Users.Where(account =>
        (account.PersonId == null ? (account.SeenAt ?? account.CreatedAt) <= since : db.People.Any(person => person.Id == account.PersonId && person.SeenAt <= since))
        && !db.UserRoles.Any(has => has.UserId == account.Id && db.Roles.Any(role => role.Id == has.RoleId && role.Name == PlatformRoles.Administrator)));
}

/// <summary>Somebody who has not been seen for long.</summary>
/// <param name="PersonId">Who; null for an account without a person.</param>
/// <param name="Mail">The account's address.</param>
/// <param name="Language">Its language.</param>
public sealed record FadingAccount(Guid? PersonId, string Mail, string Language);
