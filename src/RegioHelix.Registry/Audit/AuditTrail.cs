using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Audit;

/// <summary>Writes an entry for each record that is about to be saved, and numbers its versions. It is saved with the change or not at all.</summary>
internal sealed class AuditTrail(TimeProvider clock) : SaveChangesInterceptor
{
    // Secrets, whom somebody blocks (which the reason of a meeting would tell too), what changes with every sign-in, and what says nothing.
    private static readonly HashSet<string> Left =
    [
        nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp), nameof(Account.NormalizedEmail),
        nameof(Account.NormalizedUserName), nameof(Account.AccessFailedCount), nameof(Account.LockoutEnd),
        nameof(Block.BlockedPersonId), nameof(Block.BlockedOrganisationId), nameof(Participant.AccessNeeds), nameof(MeetingWish.Message), nameof(SheetEntry.Noted),
        "SecretHash", "Secret", "MailHash", "CalledName", "NameKey", nameof(RegistryRecord.Version), nameof(RegistryRecord.Id),
    ];

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((RegistryDb)eventData.Context!);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((RegistryDb)eventData.Context!);
        return new(result);
    }

    private void Write(RegistryDb db)
    {
        var now = clock.GetUtcNow();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry is { State: EntityState.Modified, Entity: RegistryRecord record })
                record.Version++;
            if ((entry.Entity is IdentityUserRole<Guid> has ? Describe(db, has, entry.State) : IsAudited(entry.Entity) ? Describe(entry) : null) is { } written)
            {
                (written.At, written.ActorKind, written.ActorId) = (now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)), db.Actor.Kind, db.Actor.AccountId);
                db.Add(written);
            }
        }
    }

    // Mail and disclosures are logs themselves; consents are their own proof.
    private static bool IsAudited(object entity) => entity is Account or (RegistryRecord and not (OutgoingMail or Disclosure or Consent or Erasure));

    // A role of the platform is told as the account's, by the role's name.
    private static AuditEntry Describe(RegistryDb db, IdentityUserRole<Guid> has, EntityState state)
    {
        var role = JsonSerializer.Serialize(new { Role = db.Roles.Local.FirstOrDefault(one => one.Id == has.RoleId)?.Name }, Json);
        var added = state == EntityState.Added;
        var person = db.Users.Local.FirstOrDefault(one => one.Id == has.UserId)?.PersonId;
        return new AuditEntry { Record = "PlatformRole", RecordId = has.UserId, Action = added ? AuditAction.Added : AuditAction.Removed, Before = added ? null : role, After = added ? role : null, SubjectId = person };
    }

    private static AuditEntry? Describe(EntityEntry entry)
    {
        var before = entry.State == EntityState.Added ? null : Fields(entry, property => property.OriginalValue);
        var after = entry.State == EntityState.Deleted ? null : Fields(entry, property => property.CurrentValue);
        // That a password was set is told, never which.
        if (entry is { State: EntityState.Modified, Entity: Account } && entry.Property(nameof(Account.PasswordHash)) is { IsModified: true, CurrentValue: not null })
            after!["Password"] = "set";
        // A rest after failures passes by itself; a block is somebody's act.
        if (entry is { State: EntityState.Modified, Entity: Account } && entry.Property(nameof(Account.LockoutEnd)) is { IsModified: true } lockout && (IsBlock(lockout.OriginalValue) || IsBlock(lockout.CurrentValue)))
            (before!["Blocked"], after!["Blocked"]) = (IsBlock(lockout.OriginalValue), IsBlock(lockout.CurrentValue));
        if (before?.Count == 0 && after?.Count == 0)
            return null;
        var subjects = entry.Entity is RegistryRecord record ? record.Subjects : (((Account)entry.Entity).PersonId, null);
        return new AuditEntry
        {
            Record = entry.Metadata.ClrType.Name,
            RecordId = (Guid)entry.Property(nameof(RegistryRecord.Id)).CurrentValue!,
            Action = entry.State switch { EntityState.Added => AuditAction.Added, EntityState.Deleted => AuditAction.Removed, _ => AuditAction.Changed },
            Before = before is null ? null : JsonSerializer.Serialize(before, Json),
            After = after is null ? null : JsonSerializer.Serialize(after, Json),
            SubjectId = subjects.One,
            OtherSubjectId = subjects.Other,
        };
    }

    private static bool IsBlock(object? lockout) => Account.IsEndless((DateTimeOffset?)lockout);

    // Of a change the changed fields; of an addition or a removal those that hold something.
    private static Dictionary<string, object?> Fields(EntityEntry entry, Func<PropertyEntry, object?> value) => entry.Properties
        .Where(property => !Left.Contains(property.Metadata.Name) && !(entry.Entity is PlannedMeeting && property.Metadata.Name == nameof(PlannedMeeting.Reason)) && (entry.State == EntityState.Modified ? property.IsModified : value(property) is not null))
        .ToDictionary(property => property.Metadata.Name, value);
}
