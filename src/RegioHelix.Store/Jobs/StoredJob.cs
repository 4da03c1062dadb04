namespace RegioHelix.Store.Jobs;

/// <summary>A job as it is kept.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Kind">What runs.</param>
/// <param name="Settings">Its settings, JSON.</param>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Progress">0 to 1; null where unknown.</param>
/// <param name="Message">What it is doing, or how it ended.</param>
/// <param name="Result">Its result, JSON; null until done.</param>
/// <param name="CancelRequested">True once somebody asked it to stop.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="StartedAt">UTC; null until started.</param>
/// <param name="EndedAt">UTC; null until ended.</param>
public sealed record StoredJob(
    Guid Id,
    string Kind,
    string Settings,
    string State,
    double? Progress,
    string Message,
    string? Result,
    bool CancelRequested,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt);
