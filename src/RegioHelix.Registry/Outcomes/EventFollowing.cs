namespace RegioHelix.Registry.Outcomes;

/// <summary>How an event is followed, where whoever organises it decided something: without this its people are asked, and its figures are theirs alone who organise.</summary>
public sealed class EventFollowing : RegistryRecord
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>True where nobody is asked any more.</summary>
    public bool IsStopped { get; internal set; }

    /// <summary>True where everybody may see the counted figures.</summary>
    public bool IsPublic { get; internal set; }
}
