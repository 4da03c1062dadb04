using Microsoft.EntityFrameworkCore;

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

    /// <summary>The latest changes of all, newest first; for moderators and administrators.</summary>
    /// <exception cref="RefusedException">The actor is neither.</exception>
    public async Task<IReadOnlyList<AuditEntry>> ListLatest(Actor actor, int most = 100, CancellationToken cancellation = default)
    {
        if (!actor.IsModerating)
            throw RefusedException.NotFound();
        await using var db = database.Read();
        return await db.AuditEntries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(Math.Clamp(most, 1, 1000)).ToListAsync(cancellation);
    }
}
