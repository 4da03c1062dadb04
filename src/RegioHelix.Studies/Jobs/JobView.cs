using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Jobs;

/// <summary>A piece of long work as a page shows it.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Kind">What runs: <c>import-recommended</c>, <c>own-preview</c>, <c>own-import</c>, ...</param>
/// <param name="State">Where it is.</param>
/// <param name="Progress">0 to 1; null where unknown.</param>
/// <param name="Message">What it is doing, or how it ended.</param>
/// <param name="Problems">What it met in the data; empty where nothing is wrong.</param>
/// <param name="Settings">Its settings, JSON.</param>
/// <param name="Result">Its result, JSON; null until done.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
public sealed record JobView(
    Guid Id, string Kind, JobState State, double? Progress, Phrase Message, IReadOnlyList<Problem> Problems, string Settings, string? Result, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt);

/// <summary>Where a job is.</summary>
public enum JobState
{
    /// <summary>Waiting for its turn.</summary>
    Queued,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Done,

    /// <summary>Ended with problems; nothing was changed.</summary>
    Failed,

    /// <summary>Stopped on the user's word; nothing was changed.</summary>
    Cancelled,
}
