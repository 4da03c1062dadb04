namespace RegioHelix.Registry.Ties;

/// <summary>
/// What one person says of knowing another. It belongs to who says it. A third person learns of it, or is led along it, only where both have
/// said so of each other: two ties, one each way, both at <see cref="TieVisibility.Introductions"/> or above.
/// </summary>
public sealed class Tie : RegistryRecord
{
    /// <summary>Who says it.</summary>
    public Guid OwnerId { get; internal set; }

    /// <summary>Whom it is about.</summary>
    public Guid OtherId { get; internal set; }

    /// <summary>How they know each other.</summary>
    public TieKind Kind { get; internal set; }

    /// <summary>How well, 1 (have met) to 5 (would vouch for).</summary>
    public int Strength { get; internal set; }

    /// <summary>The day they last had to do with each other: strength fades from here.</summary>
    public DateOnly LastContact { get; internal set; }

    /// <summary>Where they met, in the owner's words; null where nothing is said.</summary>
    public string? Place { get; internal set; }

    /// <summary>How the tie got here.</summary>
    public TieSource Source { get; internal set; }

    /// <summary>What others may do with it, as far as the owner is concerned.</summary>
    public TieVisibility Visibility { get; internal set; }

    /// <summary>When it was recorded. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (OwnerId, OtherId);

    /// <summary>Takes what its owner says now, in place of what was said before; where it comes from and since when it is there stay.</summary>
    internal void Say(TieEntry said) => (Kind, Strength, LastContact, Place, Visibility) = (said.Kind, said.Strength, said.LastContact, said.Place, said.Visibility);

    /// <summary>What its owner says.</summary>
    internal TieEntry Said => new(Kind, Strength, LastContact, Place, Visibility, Source);
}

/// <summary>How two people know each other.</summary>
public enum TieKind
{
    /// <summary>They have met.</summary>
    Met,

    /// <summary>They have worked together.</summary>
    WorkedTogether,

    /// <summary>They have run a project or signed a contract together.</summary>
    SharedProject,

    /// <summary>They have worked in the same organisation.</summary>
    Colleagues,
}

/// <summary>How a tie got into the registry.</summary>
public enum TieSource
{
    /// <summary>Entered by its owner.</summary>
    Entered,

    /// <summary>From the other's link or QR code.</summary>
    Link,

    /// <summary>From a file of contacts.</summary>
    Imported,

    /// <summary>Suggested by a membership or an event that both share, and taken up.</summary>
    Suggested,
}

/// <summary>What others may do with a tie; each allows what those before it do.</summary>
public enum TieVisibility
{
    /// <summary>The owner alone uses it.</summary>
    Private,

    /// <summary>A route of introductions may lead along it, if the other end agrees too.</summary>
    Introductions,

    /// <summary>It may be counted in what a cluster's network looks like, without names.</summary>
    Counted,
}
