using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Partnerships;

/// <summary>A region in a partnership, and the organisation that stands for it where one does.</summary>
public sealed class PartnershipMember : RegistryRecord
{
    /// <summary>The partnership.</summary>
    public Guid PartnershipId { get; internal set; }

    /// <summary>NUTS code of the region, of any level; null for an organisation without one.</summary>
    public string? RegionCode { get; internal set; }

    /// <summary>The version of <see cref="RegionCode"/>.</summary>
    public NutsVersion? RegionVersion { get; internal set; }

    /// <summary>The organisation; null where the region alone is named.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>What it does in the partnership.</summary>
    public MemberRole Role { get; internal set; }

    /// <summary>When somebody who speaks for the organisation agreed that it takes part and is named. UTC; null before. Without it nobody else is shown its name.</summary>
    public DateTimeOffset? AgreedAt { get; internal set; }

    /// <summary>When it was named. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }
}

/// <summary>What a member does in a partnership, the most first.</summary>
public enum MemberRole
{
    /// <summary>Leads it.</summary>
    Leading,

    /// <summary>Leads it with others, and may change the board once it agreed.</summary>
    CoLeading,

    /// <summary>Takes part.</summary>
    Participating,

    /// <summary>Looks on.</summary>
    Observing,
}
