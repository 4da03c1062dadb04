using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Mail;

/// <summary>Mail that waits to be sent. Whoever sends takes what is due, and says how it went; failures wait twice as long each time.</summary>
public sealed class MailOutbox(RegistryDatabase database)
{
    /// <summary>How often a mail is tried.</summary>
    public const int MostAttempts = 10;

    // Longer than any wait for another try: a date beyond it was set by a clock that has been put back since.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>Puts a mail in.</summary>
    public Task Put(string to, string subject, string body, Guid? person = null, CancellationToken cancellation = default) => PutAll([new(to, subject, body, person)], cancellation);

    /// <summary>Puts many in, all or none.</summary>
    public Task PutAll(IReadOnlyCollection<NewMail> mails, CancellationToken cancellation = default) => mails.Count == 0 ? Task.CompletedTask : database.Change(Actor.System, db =>
    {
        db.AddRange(mails.Select(mail => OutgoingMail.Of(mail, database.Now)));
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>What is due, oldest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> ListDue(int most = 50, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var (now, never) = (database.Now, database.Now + LongestWait);
        return await db.OutgoingMails.Where(mail => mail.SentAt == null && (mail.NextAttemptAt <= now || mail.NextAttemptAt > never) && mail.Attempts < MostAttempts).OrderBy(mail => mail.CreatedAt).Take(most).ToListAsync(cancellation);
    }

    /// <summary>How many wait, also those that are tried no more.</summary>
    public async Task<int> CountWaiting(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.OutgoingMails.CountAsync(mail => mail.SentAt == null, cancellation);
    }

    /// <summary>Takes a mail that is due, to send it: nobody else sends it meanwhile. Who dies over it leaves it to the next after ten minutes.</summary>
    /// <returns>False where somebody else took it.</returns>
    public Task<bool> Take(Guid id, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var (now, never) = (database.Now, database.Now + LongestWait);
        if (await db.OutgoingMails.FirstOrDefaultAsync(mail => mail.Id == id && mail.SentAt == null && (mail.NextAttemptAt <= now || mail.NextAttemptAt > never), cancellation) is not { } due)
            return false;
        due.NextAttemptAt = now.AddMinutes(10);
        return true;
    }, cancellation);

    /// <summary>All of it, newest first, for administrators.</summary>
    /// <exception cref="RefusedException">The actor is none.</exception>
    public async Task<IReadOnlyList<OutgoingMail>> ListLatest(Actor actor, int most = 100, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted)
            throw RefusedException.NotFound();
        await using var db = database.Read();
        return await db.OutgoingMails.OrderByDescending(mail => mail.CreatedAt).ThenByDescending(mail => mail.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Makes a mail that failed due at once, with all its tries; for administrators.</summary>
    /// <exception cref="RefusedException">The actor is none, or no such mail waits.</exception>
    public async Task Again(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted)
            throw RefusedException.NotFound();
        await database.Change(actor, async db =>
        {
            var mail = await db.OutgoingMails.FirstOrDefaultAsync(one => one.Id == id && one.SentAt == null, cancellation) ?? throw RefusedException.NotFound();
            (mail.Attempts, mail.NextAttemptAt) = (0, database.Now);
        }, cancellation);
    }

    /// <summary>Says that a mail was sent; its text is not kept.</summary>
    public Task Sent(Guid id, CancellationToken cancellation = default) => Change(id, mail => (mail.SentAt, mail.Body, mail.LastError) = (database.Now, "", null), cancellation);

    /// <summary>Says that it could not be sent: after 1, 2, 4 ... minutes it is due again, ten times at most.</summary>
    public Task Failed(Guid id, string error, CancellationToken cancellation = default) => Change(id, mail =>
    {
        mail.NextAttemptAt = database.Now.AddMinutes(Math.Pow(2, mail.Attempts++));
        mail.LastError = error.Length > 500 ? error[..500] : error;
    }, cancellation);

    private Task Change(Guid id, Action<OutgoingMail> change, CancellationToken cancellation) => database.Change(Actor.System, async db =>
    {
        if (await db.OutgoingMails.FirstOrDefaultAsync(mail => mail.Id == id, cancellation) is { } mail)
            change(mail);
    }, cancellation);
}

/// <summary>A mail that is to be put in.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text, plain.</param>
/// <param name="PersonId">The person it goes to; null where none is held.</param>
/// <param name="EventId">The event that it is about; null for none.</param>
public sealed record NewMail(string To, string Subject, string Body, Guid? PersonId, Guid? EventId = null);
