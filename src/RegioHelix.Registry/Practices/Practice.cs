using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Practices;

/// <summary>A short story of what a cluster or a region did, with its sources and with what is not known.</summary>
public sealed class Practice : RegistryRecord
{
    /// <summary>Its public name in addresses.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>What it is called.</summary>
    public FreeTexts Title { get; internal set; } = FreeTexts.None;

    /// <summary>Where it began from.</summary>
    public FreeTexts Context { get; internal set; } = FreeTexts.None;

    /// <summary>What was done.</summary>
    public FreeTexts Done { get; internal set; } = FreeTexts.None;

    /// <summary>What worked.</summary>
    public FreeTexts Worked { get; internal set; } = FreeTexts.None;

    /// <summary>What failed.</summary>
    public FreeTexts Failed { get; internal set; } = FreeTexts.None;

    /// <summary>Money and partners.</summary>
    public FreeTexts Means { get; internal set; } = FreeTexts.None;

    /// <summary>What shows that it worked.</summary>
    public FreeTexts Evidence { get; internal set; } = FreeTexts.None;

    /// <summary>What is not known about it.</summary>
    public FreeTexts NotKnown { get; internal set; } = FreeTexts.None;

    /// <summary>NUTS codes of the regions.</summary>
    public IReadOnlyList<string> Regions { get; internal set; } = [];

    /// <summary>The version of <see cref="Regions"/>.</summary>
    public NutsVersion RegionVersion { get; internal set; } = NutsVersion.Nuts2024;

    /// <summary>What it is about, <c>SCHEME:CODE</c>.</summary>
    public IReadOnlyList<string> Tags { get; internal set; } = [];

    /// <summary>Where each statement can be checked: a title, and an address where there is one.</summary>
    public IReadOnlyList<string> Sources { get; internal set; } = [];

    /// <summary>The year it began; null where unknown.</summary>
    public int? FromYear { get; internal set; }

    /// <summary>The organisation that tells it; null where it is told from sources.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>Whom to ask; null where nobody is named.</summary>
    public Guid? ContactId { get; internal set; }

    /// <summary>True once it is shown to others.</summary>
    public bool IsPublished { get; internal set; }

    /// <summary>Why a moderator took it down; null where none did. Until a moderator shows it again, its organisation cannot.</summary>
    public string? TakenDown { get; internal set; }

    /// <summary>When it was written. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (ContactId, null);
}
