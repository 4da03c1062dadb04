namespace RegioHelix.Registry.Outcomes;

/// <summary>
/// Two people who were brought together, and of whom it is followed what came of it. What they answer stands in <see cref="OutcomeAnswer"/>. With a person who
/// is erased the pair stays without a name, so that the figures of an event do not change after the fact.
/// </summary>
public sealed class FollowedPair : RegistryRecord
{
    /// <summary>The event; null where there was none.</summary>
    public Guid? EventId { get; internal set; }

    /// <summary>The introduction; null where there was none, or it is no longer kept.</summary>
    public Guid? IntroductionId { get; internal set; }

    /// <summary>What brought them together.</summary>
    public PairOccasion Occasion { get; internal set; }

    /// <summary>One of the two; null where that person was erased.</summary>
    public Guid? OneId { get; internal set; }

    /// <summary>The other; null where that person was erased.</summary>
    public Guid? OtherId { get; internal set; }

    /// <summary>The organisation of the one; null for none in the registry.</summary>
    public Guid? OneOrganisationId { get; internal set; }

    /// <summary>The organisation of the other; null for none in the registry.</summary>
    public Guid? OtherOrganisationId { get; internal set; }

    /// <summary>The day on which they were brought together: months are counted from here.</summary>
    public DateOnly MetOn { get; internal set; }

    /// <summary>True where the one agrees that partnerships of both organisations see what both confirmed.</summary>
    public bool OneShows { get; internal set; }

    /// <summary>True where the other agrees.</summary>
    public bool OtherShows { get; internal set; }

    /// <summary>When it was noted. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (OneId, OtherId);

    /// <summary>Which side a person is: 1 or 2; 0 for neither.</summary>
    public int SideOf(Guid person) => OneId == person ? 1 : OtherId == person ? 2 : 0;

    /// <summary>The person of a side; null where erased.</summary>
    public Guid? PersonOf(int side) => side == 1 ? OneId : OtherId;
}

/// <summary>What brings two together.</summary>
public enum PairOccasion
{
    /// <summary>A meeting in the programme of an event.</summary>
    Meeting,

    /// <summary>An introduction.</summary>
    Introduction,

    /// <summary>A table of a discussion group.</summary>
    Table,

    /// <summary>Something else at an event or elsewhere, which one of them entered.</summary>
    Entered,
}
