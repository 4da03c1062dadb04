using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Consents;

/// <summary>
/// Removes a person from everything: record, account, ties, roles, introductions, mail; what the audit trail said of the person is blanked, who
/// did what stays under an id that belongs to nobody.
/// </summary>
public sealed class ErasureRegister(RegistryDatabase database)
{
    /// <summary>Erases a person: the person's own wish, or a trusted actor's.</summary>
    /// <returns>Events in which others got the place that is free again: they are to be told.</returns>
    /// <exception cref="RefusedException">There is no such person, or it is not the actor's to ask.</exception>
    public async Task<IReadOnlyList<EventChange>> Erase(Actor actor, Guid person, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted && actor.PersonId != person)
            throw RefusedException.NotFound();
        return await database.Change(actor, async db =>
        {
            if (!await db.People.AnyAsync(one => one.Id == person, cancellation))
                throw RefusedException.NotFound();
            var account = await db.Users.Where(one => one.PersonId == person).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellation);
            var erasure = new Erasure { PersonId = person, AccountId = account, At = database.Now };
            db.Add(erasure);
            return await Remove(db, person, account, () => Note([erasure]), cancellation);
        }, cancellation);
    }

    /// <summary>Erases an account that has no person, with every session; for the clock.</summary>
    /// <exception cref="RefusedException">There is none, or it is not the actor's to ask.</exception>
    public Task EraseAccount(Actor actor, Guid account, CancellationToken cancellation = default) => database.ChangeAlone(actor, LastAdministrator.Guard, async db =>
    {
        if (!actor.IsTrusted || !await db.Users.AnyAsync(one => one.Id == account && one.PersonId == null, cancellation))
            throw RefusedException.NotFound();
        var erasure = new Erasure { PersonId = account, AccountId = account, At = database.Now };
        db.Add(erasure);
        await Remove(db, account, account, () => Note([erasure]), cancellation);
    }, cancellation);

    /// <summary>Erases several people as a part of a change that has a transaction of its own.</summary>
    internal async Task EraseAll(RegistryDb db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        List<Erasure> erased = [.. people.Select(person => new Erasure { PersonId = person, At = database.Now })];
        db.AddRange(erased);
        foreach (var person in people)
            await Remove(db, person, null, null, cancellation);
        Note(erased);
    }

    /// <summary>Erases the actor: the person with all that is held on it, the account and with it every session. An account without a person goes likewise.</summary>
    /// <returns>As for <see cref="Erase"/>.</returns>
    /// <exception cref="RefusedException">The actor is nobody, or the only one who administers.</exception>
    public async Task<IReadOnlyList<EventChange>> EraseSelf(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.PersonId is null && actor.AccountId is null)
            throw RefusedException.NotAllowed();
        return await database.ChangeAlone(actor, actor.Kind == ActorKind.Administrator ? LastAdministrator.Guard : $"self:{actor.AccountId ?? actor.PersonId}", async db =>
        {
            var person = actor.PersonId ?? actor.AccountId!.Value;
            if (actor is { Kind: ActorKind.Administrator, AccountId: { } own })
                await LastAdministrator.DemandAnother(db, own, cancellation);
            var erasure = new Erasure { PersonId = person, AccountId = actor.AccountId, At = database.Now };
            db.Add(erasure);
            return await Remove(db, person, actor.AccountId, () => Note([erasure]), cancellation);
        }, cancellation);
    }

    /// <summary>Erases again whoever came back with a backup that was put back.</summary>
    /// <param name="erased">The erasures known, from the register of the time before the backup was put back.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many had come back.</returns>
    public async Task<int> Replay(IReadOnlyList<Erasure> erased, CancellationToken cancellation = default)
    {
        var back = 0;
        foreach (var one in erased)
            back += await database.Change(Actor.System, async db =>
            {
                var returned = await db.People.AnyAsync(person => person.Id == one.PersonId, cancellation);
                if (!await db.Erasures.AnyAsync(known => known.PersonId == one.PersonId, cancellation))
                    db.Add(new Erasure { PersonId = one.PersonId, AccountId = one.AccountId, At = one.At });
                await Remove(db, one.PersonId, one.AccountId, null, cancellation);
                return returned ? 1 : 0;
            }, cancellation);
        return back;
    }

    /// <summary>Every erasure, oldest first: to be kept apart from the backups.</summary>
    public async Task<IReadOnlyList<Erasure>> List(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.Erasures.OrderBy(one => one.At).ThenBy(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>Adds to the file of erasures what only the registry knows: after a crash between the two, or where the file was lost.</summary>
    public async Task NoteAll(CancellationToken cancellation = default) => Note(await List(cancellation));

    private void Note(IReadOnlyList<Erasure> erasures)
    {
        if (database.Settings.ErasureFile is { } file)
            ErasureList.Add(file, erasures);
    }

    // In one transaction with the erasure's own record, and past the trail, which would write down once more what is to be forgotten.
    private async Task<IReadOnlyList<EventChange>> Remove(RegistryDb db, Guid person, Guid? account, Action? beforeCommit, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        // First of all: who registers, or leaves, at once must not be given the same place.
        foreach (var slug in await db.HostedEvents.Where(hosted => db.Participants.Any(one => one.EventId == hosted.Id && one.PersonId == person && one.State == ParticipantState.Registered)).OrderBy(hosted => hosted.Slug).Select(hosted => hosted.Slug).ToListAsync(cancellation))
            await database.Hold(db, Waiting.Guard(slug), cancellation);
        await db.AuditEntries.Where(entry => entry.SubjectId == person || entry.OtherSubjectId == person || (account != null && entry.RecordId == account))
            .ExecuteUpdateAsync(entry => entry
                .SetProperty(one => one.Before, (string?)null)
                .SetProperty(one => one.After, (string?)null)
                .SetProperty(one => one.SubjectId, (Guid?)null)
                .SetProperty(one => one.OtherSubjectId, (Guid?)null), cancellation);
        // Mail to the person's addresses goes too, also what was sent before anybody knew whose they are.
        List<string> addresses = [.. (await db.People.Where(one => one.Id == person && one.Mail != null).Select(one => one.Mail!).ToListAsync(cancellation)).Union(await db.Users.Where(one => one.Id == account && one.Email != null).Select(one => one.Email!).ToListAsync(cancellation))];
        await db.OutgoingMails.Where(mail => mail.PersonId == person || addresses.Contains(mail.To)).ExecuteDeleteAsync(cancellation);
        List<string> fingerprints = [.. addresses.Select(TieClaim.Fingerprint)];
        await db.TieClaims.Where(claim => fingerprints.Contains(claim.MailHash)).ExecuteDeleteAsync(cancellation);
        await db.Invitations.Where(invitation => invitation.InvitedBy == person).ExecuteUpdateAsync(one => one.SetProperty(invitation => invitation.InvitedBy, (Guid?)null), cancellation);
        await db.Invitations.Where(invitation => invitation.AcceptedBy == person).ExecuteUpdateAsync(one => one.SetProperty(invitation => invitation.AcceptedBy, (Guid?)null), cancellation);
        await db.People.Where(one => one.EnteredBy == person).ExecuteUpdateAsync(one => one.SetProperty(entered => entered.EnteredBy, (Guid?)null), cancellation);
        // What passes goes at once; what others see of it too stays and is nobody's, as its shelf sees to within the hour.
        var owned = db.Set<SharedFile>().Where(file => (account != null && file.OwnerId == account) || db.Users.Any(one => one.PersonId == person && one.Id == file.OwnerId));
        await owned.Where(file => file.Until != null).ExecuteDeleteAsync(cancellation);
        await owned.ExecuteUpdateAsync(one => one.SetProperty(file => file.OwnerId, (Guid?)null), cancellation);
        await db.Users.Where(one => one.PersonId == person || one.Id == account).ExecuteDeleteAsync(cancellation);
        // Read before the person's registrations go with the person: a place that is free again is the next one's.
        var left = await db.HostedEvents.Where(hosted => (hosted.Status == EventStatus.Open || hosted.Status == EventStatus.Published)
            && db.Participants.Any(one => one.EventId == hosted.Id && one.PersonId == person && one.State == ParticipantState.Registered)).OrderBy(hosted => hosted.Id).ToListAsync(cancellation);
        await db.People.Where(one => one.Id == person).ExecuteDeleteAsync(cancellation);
        var promoted = new List<EventChange>();
        foreach (var hosted in left)
            promoted.Add(new(hosted, await Waiting.Promote(db, hosted, cancellation)));
        await db.SaveChangesAsync(cancellation);

        // Noted first: a person who asked to be erased and is noted twice loses nothing, one who is erased and not noted could come back.
        beforeCommit?.Invoke();
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
        return [.. promoted.Where(change => change.Promoted.Count > 0)];
    }
}
