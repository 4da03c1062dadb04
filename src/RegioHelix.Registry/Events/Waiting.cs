using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Events;

/// <summary>The places of an event and who waits for one: who came first gets the next.</summary>
internal static class Waiting
{
    /// <summary>What every change names that counts the places of an event: no two at once take the last.</summary>
    public static string Guard(string slug) => $"event:{slug}";

    /// <summary>What somebody who says yes now becomes.</summary>
    public static async Task<ParticipantState> StateOfNew(RegistryDb db, HostedEvent hosted, CancellationToken cancellation) =>
        await Free(db, hosted, cancellation) > 0 ? ParticipantState.Registered : ParticipantState.Waiting;

    /// <summary>How many places are there for who comes now: none while others wait, whose turn is first.</summary>
    public static async Task<int> Free(RegistryDb db, HostedEvent hosted, CancellationToken cancellation)
    {
        if (hosted.Capacity is not { } places)
            return int.MaxValue;
        return await db.Participants.AnyAsync(one => one.EventId == hosted.Id && one.State == ParticipantState.Waiting, cancellation) ? 0 : Math.Max(0, places - await Taken(db, hosted.Id, cancellation));
    }

    /// <summary>Gives free places to those who wait.</summary>
    /// <returns>Who got one.</returns>
    public static async Task<IReadOnlyList<Guid>> Promote(RegistryDb db, HostedEvent hosted, CancellationToken cancellation, Guid? leaving = null)
    {
        var waiting = await db.Participants.Where(one => one.EventId == hosted.Id && one.State == ParticipantState.Waiting && one.Id != leaving).OrderBy(one => one.RegisteredAt).ThenBy(one => one.Id).ToListAsync(cancellation);
        var taken = await db.Participants.CountAsync(one => one.EventId == hosted.Id && one.State == ParticipantState.Registered && one.Id != leaving, cancellation);
        var free = hosted.Capacity is { } places ? Math.Max(0, places - taken) : waiting.Count;
        foreach (var next in waiting.Take(free))
            next.State = ParticipantState.Registered;
        return [.. waiting.Take(free).Select(one => one.Id)];
    }

    private static Task<int> Taken(RegistryDb db, Guid hosted, CancellationToken cancellation) =>
        db.Participants.CountAsync(one => one.EventId == hosted && one.State == ParticipantState.Registered, cancellation);
}
