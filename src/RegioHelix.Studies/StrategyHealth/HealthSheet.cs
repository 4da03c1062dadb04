using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>What somebody entered about a strategy: the example, a draft under an address that nobody can guess, or what an organisation keeps.</summary>
/// <param name="Place">Its part of the address.</param>
/// <param name="Kind">Which of the three.</param>
/// <param name="Title">What the strategy is called.</param>
/// <param name="Region">The region's code; empty for an invented one.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Period">The programming period.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="Marks">The scores of the wheel.</param>
public sealed record HealthSheet(
    string Place,
    HealthSheetKind Kind,
    string Title,
    string Region,
    LocalText RegionName,
    string Period,
    IReadOnlyList<EvidenceItem> Evidence,
    IReadOnlyList<WheelMark> Marks)
{
    /// <summary>The organisation that keeps it; null where none does.</summary>
    public KeepingOrganisation? Organisation { get; init; }

    /// <summary>True where whoever asked may change it.</summary>
    public bool MayChange { get; init; }

    /// <summary>True where whoever asked may publish and remove it.</summary>
    public bool MayPublish { get; init; }

    /// <summary>True where everybody may see it.</summary>
    public bool IsPublished { get; init; }
}

/// <summary>The organisation that keeps an assessment.</summary>
/// <param name="Slug">Its public name.</param>
/// <param name="Name">Its name.</param>
public sealed record KeepingOrganisation(string Slug, string Name);

/// <summary>Kinds of sheets.</summary>
public enum HealthSheetKind
{
    /// <summary>The invented example.</summary>
    Example,

    /// <summary>Somebody's draft, for thirty days.</summary>
    Draft,

    /// <summary>Kept by an organisation.</summary>
    Kept,
}
