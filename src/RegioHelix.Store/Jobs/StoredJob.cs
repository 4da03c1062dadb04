using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Jobs;

/// <summary>A job as it is kept.</summary>
/// <param name="Id">UUIDv7: grows with time.</param>
/// <param name="Kind">What runs, a registered name.</param>
/// <param name="Settings">Its settings, JSON.</param>
/// <param name="Owner">Who asked for it; empty for the machine's own user.</param>
/// <param name="State">Where it is.</param>
/// <param name="Progress">0 to 1; null where unknown.</param>
/// <param name="Message">What it is doing, or how it ended.</param>
/// <param name="Result">Its result, JSON; of one that failed, its problems; null until it ends.</param>
/// <param name="Attempts">How many times it was begun.</param>
/// <param name="CancelRequested">True once somebody asked it to stop.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="StartedAt">UTC, of the last attempt; null before the first.</param>
/// <param name="EndedAt">UTC; null while it waits or runs.</param>
public sealed record StoredJob(
    Guid Id,
    string Kind,
    string Settings,
    string Owner,
    StoredJobState State,
    double? Progress,
    Phrase Message,
    string? Result,
    int Attempts,
    bool CancelRequested,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt);

/// <summary>Where a job is.</summary>
public enum StoredJobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Runs.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Done,

    /// <summary>Ended with problems.</summary>
    Failed,

    /// <summary>Stopped on somebody's word.</summary>
    Cancelled,
}
