using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Mail;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>Evidence that will expire soon, and whom to tell: the editors and owners of the organisation that keeps it, each expiry once.</summary>
public sealed class ExpiringEvidence(RegistryDatabase database)
{
    /// <summary>How many days ahead they are told.</summary>
    public const int Days = 60;

    /// <summary>What is to be told now, and to somebody.</summary>
    public async Task<IReadOnlyList<ExpiryNotice>> ListDue(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var due = await Due(db).Join(db.Set<HealthAssessment>(), one => one.AssessmentId, kept => kept.Id, (one, kept) => new { one, kept }).ToListAsync(cancellation);
        var notices = new List<ExpiryNotice>();
        foreach (var assessment in due.GroupBy(one => one.kept.Id))
        {
            var kept = assessment.First().kept;
            var readers = await MailReader.List(db, kept.OrganisationId, null, cancellation);
            // Where nobody can be told, it stays to be told until somebody can.
            if (readers.Count > 0)
                notices.Add(new(kept.Slug, kept.Title, [.. assessment.Select(one => one.one.ToItem()).OrderBy(item => item.ExpiresOn).ThenBy(item => item.Id)], readers));
        }
        return notices;
    }

    /// <summary>Puts the mails of a notice into the outbox and says that it was told, both or neither; who else told it meanwhile is not followed.</summary>
    public Task Tell(ExpiryNotice notice, Func<MailReader, (string Subject, string Body)> write, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        Guid[] told = [.. notice.Items.Select(item => item.Id)];
        var records = await Due(db).Where(one => told.Contains(one.Id)).ToListAsync(cancellation);
        if (records.Count < told.Length)
            return;
        foreach (var record in records)
            record.ToldOfExpiry = record.ExpiresOn;
        foreach (var reader in notice.Readers)
        {
            var (subject, body) = write(reader);
            db.Add(OutgoingMail.Of(new(reader.Mail, subject, body, reader.PersonId), database.Now));
        }
    }, cancellation);

    private IQueryable<HealthEvidence> Due(RegistryDb db)
    {
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        var until = today.AddDays(Days);
        return db.Set<HealthEvidence>().Where(one => one.ExpiresOn <= until && one.WithdrawnOn == null && (one.ToldOfExpiry == null || one.ToldOfExpiry != one.ExpiresOn));
    }
}

/// <summary>What is to be told of one assessment.</summary>
/// <param name="Slug">Its public name.</param>
/// <param name="Title">What the strategy is called.</param>
/// <param name="Items">The evidence, the earliest expiry first.</param>
/// <param name="Readers">Whom to tell.</param>
public sealed record ExpiryNotice(string Slug, string Title, IReadOnlyList<EvidenceItem> Items, IReadOnlyList<MailReader> Readers);
