using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>Regions and organisations that work towards one end goal, in four stages.</summary>
public sealed class Partnership : RegistryRecord
{
    /// <summary>Its name in addresses.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>What it is called.</summary>
    public FreeTexts Title { get; internal set; } = FreeTexts.None;

    /// <summary>What it is for, in one sentence.</summary>
    public FreeTexts Mission { get; internal set; } = FreeTexts.None;

    /// <summary>The slug of its territory; null where none is named. A user's file may know it, so no page relies on it.</summary>
    public string? Territory { get; internal set; }

    /// <summary>The activities and themes that it is about with their weights, as <see cref="ScopePart"/> writes them; none where nobody said.</summary>
    public IReadOnlyList<string> Scope { get; internal set; } = [];

    /// <summary>Its end goal; none where nobody said.</summary>
    public FreeTexts Goal { get; internal set; } = FreeTexts.None;

    /// <summary>The day by which the goal is to be reached; null where nobody said.</summary>
    public DateOnly? GoalOn { get; internal set; }

    /// <summary>What the goal is measured by, with its unit; null where nobody said.</summary>
    public string? Measure { get; internal set; }

    /// <summary>The measure at the beginning; null where nobody said.</summary>
    public decimal? Baseline { get; internal set; }

    /// <summary>The day of <see cref="Baseline"/>; null where nobody said.</summary>
    public DateOnly? BaselineOn { get; internal set; }

    /// <summary>The measure at the goal; null where nobody said.</summary>
    public decimal? Target { get; internal set; }

    /// <summary>The stage that it is in.</summary>
    public PartnershipStage Stage { get; internal set; }

    /// <summary>The day on which it entered the stage. UTC.</summary>
    public DateOnly StageSince { get; internal set; }

    /// <summary>Whether others see it.</summary>
    public StrategyStatus Status { get; internal set; }

    /// <summary>When it was first published. UTC; null before.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>The organisation that keeps the board; null where the owner of this machine does.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>When it was begun. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    /// <summary>True where it was made up to try the pages with.</summary>
    public bool IsInvented => Origin == RecordOrigin.Invented;
}

/// <summary>The stages of a partnership, in their order. Source: the Vanguard Initiative's methodology, s3vanguardinitiative.eu.</summary>
public enum PartnershipStage
{
    /// <summary>A common vision; who can do what is mapped.</summary>
    Learn,

    /// <summary>Complementary partners are matched, with a common roadmap.</summary>
    Connect,

    /// <summary>Connected pilots and demonstrators, paid for together.</summary>
    Demonstrate,

    /// <summary>Companies invest.</summary>
    Commercialise,
}
