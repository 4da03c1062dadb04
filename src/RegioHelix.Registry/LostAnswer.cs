using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Audit;

namespace RegioHelix.Registry;

/// <summary>
/// Finds out whether a change was saved whose answer was lost with the connection: a server that is stopped may have saved it and not said so. Each
/// attempt adds records under ids of its own, with the change or not at all; whether one of them is there tells.
/// </summary>
internal static class LostAnswer
{
    private const int MostQuestions = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>A record that is there where the change was saved, and only then: the first that is added, else the trail's latest entry; null where there is none.</summary>
    public static (Type Kind, Guid Id)? FindMark(RegistryDb db) =>
        db.ChangeTracker.Entries<RegistryRecord>().FirstOrDefault(record => record.State == EntityState.Added) is { } record ? (record.Metadata.ClrType, record.Entity.Id)
        : db.ChangeTracker.Entries<AuditEntry>().MaxBy(entry => entry.Entity.Id) is { } entry ? (typeof(AuditEntry), entry.Entity.Id)
        : null;

    /// <summary>Asks for the record as long as a server takes to restart.</summary>
    /// <param name="read">Opens the registry.</param>
    /// <param name="mark">The record.</param>
    /// <param name="lost">How the connection ended.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LostAnswerException">The server stays away: nobody knows.</exception>
    public static async Task<bool> IsSaved(Func<RegistryDb> read, (Type Kind, Guid Id) mark, Exception lost, CancellationToken cancellation)
    {
        for (var turn = 1; turn <= MostQuestions; turn++)
            try
            {
                await using var db = read();
                return await db.FindAsync(mark.Kind, [mark.Id], cancellation) is not null;
            }
            catch (Exception failure) when (RegistryOutage.IsCutOff(failure) || RegistryOutage.IsAway(failure))
            {
                await Task.Delay(Pause, cancellation);
            }
        throw new LostAnswerException(lost);
    }
}

/// <summary>The server went away before it said whether it saved a change. Not tried again: it may be there.</summary>
internal sealed class LostAnswerException(Exception lost) : Exception("the registry's server went away before it said whether the change was saved", lost);
