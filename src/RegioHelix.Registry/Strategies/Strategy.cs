using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a region means to do in a programming period, as an organisation states it.</summary>
public sealed class Strategy : RegistryRecord
{
    /// <summary>What ends the address of an invented one.</summary>
    public const string InventedMark = "invented";

    /// <summary>NUTS code of the region.</summary>
    public string RegionCode { get; internal set; } = "";

    /// <summary>The version of <see cref="RegionCode"/>.</summary>
    public NutsVersion RegionVersion { get; internal set; }

    /// <summary>The first year of its programming period.</summary>
    public int FromYear { get; internal set; }

    /// <summary>The last.</summary>
    public int ToYear { get; internal set; }

    /// <summary>Its name in addresses behind the region's code: the period, with a number where several are stated, and a mark where it is invented.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>What it is called.</summary>
    public FreeTexts Title { get; internal set; } = FreeTexts.None;

    /// <summary>What it is for, in a few sentences.</summary>
    public FreeTexts Summary { get; internal set; } = FreeTexts.None;

    /// <summary>The document it is taken from; null where none is named.</summary>
    public string? Source { get; internal set; }

    /// <summary>Where the document can be read; null where it cannot.</summary>
    public string? SourceAddress { get; internal set; }

    /// <summary>Whether others see it.</summary>
    public StrategyStatus Status { get; internal set; }

    /// <summary>When it was first published. UTC; null before.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>The organisation that states it; null where the owner of this machine does.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>When it was begun. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    /// <summary>The region.</summary>
    public NutsCode Region => new(RegionCode, RegionVersion);

    /// <summary>The period as people write it: 2021-2027.</summary>
    public string Period => FormattableString.Invariant($"{FromYear}-{ToYear}");

    /// <summary>True where it was made up to try the pages with: it says nothing about the region.</summary>
    public bool IsInvented => Origin == RecordOrigin.Invented;
}

/// <summary>Whether a strategy is shown.</summary>
public enum StrategyStatus
{
    /// <summary>Only to the organisation that states it.</summary>
    Draft,

    /// <summary>To everybody.</summary>
    Published,
}
