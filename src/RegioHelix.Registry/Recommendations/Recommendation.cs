using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Recommendations;

/// <summary>What a group at an event concluded, as a recommendation to whoever decides: who follows it, whom it addresses, and what was decided.</summary>
public sealed class Recommendation : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The event; null where it was not loaded.</summary>
    public HostedEvent? Event { get; internal set; }

    /// <summary>The group or the table that concluded it, as it was called; null where that is not said.</summary>
    public string? GroupName { get; internal set; }

    /// <summary>What is recommended, in a line.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What the group concluded and why; null where nothing more is said.</summary>
    public string? Conclusion { get; internal set; }

    /// <summary>The language of the two, ISO 639-1.</summary>
    public string Language { get; internal set; } = "en";

    /// <summary>The organisation that follows it; null where it was removed.</summary>
    public Guid? OwnerId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded or was removed.</summary>
    public Organisation? Owner { get; internal set; }

    /// <summary>True once the organisation that follows it said so itself.</summary>
    public bool IsAccepted { get; internal set; }

    /// <summary>Whom it addresses: an authority, a body, a programme.</summary>
    public string Addressee { get; internal set; } = "";

    /// <summary>The last day by which an answer is hoped for.</summary>
    public DateOnly DueOn { get; internal set; }

    /// <summary>Where it stands.</summary>
    public RecommendationStatus Status { get; internal set; }

    /// <summary>Why it was decided so; null while it was not, and where nothing is said of what was adopted.</summary>
    public string? Reason { get; internal set; }

    /// <summary>Who decided: a body or an office; null while nobody did.</summary>
    public string? DecidedBy { get; internal set; }

    /// <summary>The day of the decision; null while there is none.</summary>
    public DateOnly? DecidedOn { get; internal set; }

    /// <summary>Where the decision can be read; null where that is not said.</summary>
    public string? DocumentLink { get; internal set; }

    /// <summary>True where whoever organises the event wants everybody to see it.</summary>
    public bool IsShown { get; internal set; }

    /// <summary>When it was entered. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    /// <summary>True for one that waits for an answer though the last day is over.</summary>
    public bool IsOverdue(DateOnly today) => Status == RecommendationStatus.Open && DueOn < today;
}

/// <summary>Where a recommendation stands.</summary>
public enum RecommendationStatus
{
    /// <summary>No answer yet.</summary>
    Open,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Adopted in part.</summary>
    Partly,

    /// <summary>Rejected, with a reason.</summary>
    Rejected,
}
