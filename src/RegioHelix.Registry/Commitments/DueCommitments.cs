using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Mail;

namespace RegioHelix.Registry.Commitments;

/// <summary>Commitments of which the giver is to be reminded: once before the last day, once after it. Who answers for it is told; where nobody does who can be told, the editors and owners.</summary>
public sealed class DueCommitments(RegistryDatabase database)
{
    /// <summary>How many days ahead the first reminder comes.</summary>
    public const int Days = 7;

    /// <summary>What is due now and can be told to somebody.</summary>
    public async Task<IReadOnlyList<DueCommitment>> List(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        var due = await Due(db, today).Include(one => one.Giver).Include(one => one.Receiver).OrderBy(one => one.DueOn).ToListAsync(cancellation);
        var reminders = new List<DueCommitment>();
        foreach (var one in due)
        {
            var readers = await MailReader.List(db, one.GiverId, one.ResponsibleId, cancellation);
            // Who answers may have left, or have no account any more.
            var answering = readers.Where(reader => reader.PersonId == one.ResponsibleId).ToList();
            // Where nobody can be told, it stays due until somebody can.
            if (readers.Count > 0)
                reminders.Add(new(one, one.IsOverdue(today) ? CommitmentReminder.Overdue : CommitmentReminder.Soon, answering.Count > 0 ? answering : readers));
        }
        return reminders;
    }

    /// <summary>Puts the mails of a reminder into the outbox and says that it was sent, both or neither.</summary>
    public Task Send(DueCommitment due, Func<MailReader, (string Subject, string Body)> write, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        if (await Due(db, today).FirstOrDefaultAsync(one => one.Id == due.Commitment.Id, cancellation) is not { } commitment)
            return;
        commitment.Reminded = due.Reminder;
        foreach (var reader in due.Readers)
        {
            var (subject, body) = write(reader);
            db.Add(OutgoingMail.Of(new(reader.Mail, subject, body, reader.PersonId), database.Now));
        }
    }, cancellation);

    private static IQueryable<Commitment> Due(RegistryDb db, DateOnly today)
    {
        var soon = today.AddDays(Days);
        return db.Set<Commitment>().Where(one => one.Status == CommitmentStatus.Open && one.IsAcknowledged
            && ((one.DueOn < today && one.Reminded != CommitmentReminder.Overdue) || (one.DueOn >= today && one.DueOn <= soon && one.Reminded == null)));
    }
}

/// <summary>A reminder to be sent.</summary>
/// <param name="Commitment">Of what.</param>
/// <param name="Reminder">Which of the two.</param>
/// <param name="Readers">To whom.</param>
public sealed record DueCommitment(Commitment Commitment, CommitmentReminder Reminder, IReadOnlyList<MailReader> Readers);
