using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Organisations;

/// <summary>A legal body. Others see it once it is published; until then only those who have a role in it.</summary>
public sealed class Organisation : RegistryRecord
{
    private Organisation()
    {
    }

    /// <summary>Its public name in addresses.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>Its size; null where unknown or not a company.</summary>
    public CompanySize? Size { get; private set; }

    /// <summary>Its name as it writes it itself.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded (<see cref="Spelling.Key"/>): other spellings are found by it.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Short names and names in other languages.</summary>
    public IReadOnlyList<string> OtherNames { get; private set; } = [];

    /// <summary>What it is and does.</summary>
    public FreeTexts Description { get; private set; } = FreeTexts.None;

    /// <summary>Its web site; null where it has none.</summary>
    public string? Website { get; private set; }

    /// <summary>The domain of its web site without <c>www.</c>: the same for two entries of one body.</summary>
    public string? WebDomain { get; private set; }

    /// <summary>The mail box of the organisation, not of a person; null where none is shown.</summary>
    public string? MailBox { get; private set; }

    /// <summary>Its town; null where unknown.</summary>
    public string? Town { get; private set; }

    /// <summary>Its NUTS code of any level; null where unknown.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>The version of <see cref="RegionCode"/>.</summary>
    public NutsVersion? RegionVersion { get; private set; }

    /// <summary>The year it was founded; null where unknown.</summary>
    public int? FoundedYear { get; private set; }

    /// <summary>Languages in which one can write to it, ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>What it is about, as <see cref="Tag.ToString"/> writes it.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>True once those who own it made it public.</summary>
    public bool IsPublished { get; internal set; }

    /// <summary>When somebody last said that all this is still so. UTC.</summary>
    public DateTimeOffset ConfirmedAt { get; internal set; }

    /// <summary>When it was added. UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; private set; }

    /// <summary>What it has as a cluster organisation; null for others, and where it was not loaded.</summary>
    public ClusterProfile? Cluster { get; internal set; }

    /// <summary>The NUTS code with its version; null where unknown.</summary>
    public NutsCode? Region => RegionCode is { } code && RegionVersion is { } version ? new NutsCode(code, version) : null;

    /// <summary>Makes an organisation, not yet public.</summary>
    public static Organisation From(OrganisationProfile profile, RecordOrigin origin, DateTimeOffset now)
    {
        var organisation = new Organisation { Origin = origin, CreatedAt = now, ConfirmedAt = now };
        organisation.Change(profile);
        return organisation;
    }

    /// <summary>Takes over a checked profile.</summary>
    public void Change(OrganisationProfile profile)
    {
        (Kind, Size, Name, NameKey, OtherNames) = (profile.Kind, profile.Size, profile.Name, Spelling.Key(profile.Name), profile.OtherNames);
        (Description, Website, MailBox, Town) = (profile.Description, profile.Website, profile.MailBox, profile.Town);
        WebDomain = profile.Website is null ? null : WebAddress.Domain(profile.Website);
        (RegionCode, RegionVersion) = (profile.Region?.Value, profile.Region?.Version);
        (FoundedYear, Languages, Tags) = (profile.FoundedYear, profile.Languages, profile.Tags);
    }
}
