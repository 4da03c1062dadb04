using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Audit;

/// <summary>Reads the audit trail. Nothing writes it but the trail itself, nothing changes it but erasure.</summary>
public sealed class AuditLog(RegistryDatabase database)
{
    /// <summary>What happened to a record, oldest first. The caller has asked whether the actor may see the record.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListOf(Guid record, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.AuditEntries.Where(entry => entry.RecordId == record).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync(cancellation);
    }

    /// <summary>Changes, newest first, a page at a time; for moderators and administrators.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="record">Only of this record; null for all.</param>
    /// <param name="account">Only by this account; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to give at most, 1 to 200.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The actor is neither.</exception>
    public async Task<ListPage<AuditEntry>> List(Actor actor, Guid? record, Guid? account, int skip, int take, CancellationToken cancellation = default)
    {
        if (!actor.IsModerating)
            throw RefusedException.NotFound();
        await using var db = database.Read();
        var asked = db.AuditEntries.Where(entry => (record == null || entry.RecordId == record) && (account == null || entry.ActorId == account));
        return new(await asked.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, 200)).ToListAsync(cancellation), await asked.CountAsync(cancellation));
    }
}
