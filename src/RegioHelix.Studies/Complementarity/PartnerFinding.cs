using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Complementarity;

/// <summary>Who is asked for: partners of a region, or of an organisation in its region.</summary>
public sealed record PartnerQuestion
{
    /// <summary>The region; null for that of the organisation.</summary>
    public string? Region { get; init; }

    /// <summary>The slug of a published organisation; null for none.</summary>
    public string? Organisation { get; init; }

    /// <summary>The activity or theme that partners are looked for; null for all that the region lacks, or for the value chain of the organisation.</summary>
    public string? For { get; init; }

    /// <summary>How far away partners may be.</summary>
    public PartnerReach Reach { get; init; }
}

/// <summary>Regions and organisations that complete a region or an organisation, and the way to reach them: the study behind <c>/partners</c>.</summary>
/// <param name="Partners">The regions, as the region's own page has them.</param>
/// <param name="Organisation">The organisation that asks; null where a region does.</param>
/// <param name="Links">What the organisation and its members lack beside what they do; empty where a region asks, and where their activities are not known.</param>
/// <param name="OrganisationSentence">Which organisations were found.</param>
/// <param name="Regions">The first regions, with how many published organisations there do what counts.</param>
/// <param name="Organisations">The organisations, the best first.</param>
public sealed record PartnerFinding(
    PartnerProfile Partners,
    OrganisationLine? Organisation,
    IReadOnlyList<MissingLink> Links,
    LocalText OrganisationSentence,
    IReadOnlyList<FoundRegion> Regions,
    IReadOnlyList<FoundOrganisation> Organisations);

/// <summary>A region that completes the one that asks.</summary>
/// <param name="Partner">The region and what it adds.</param>
/// <param name="Organisations">How many published organisations there do what is looked for or what the region adds.</param>
public sealed record FoundRegion(PartnerLine Partner, int Organisations);

/// <summary>An organisation in one of these regions.</summary>
/// <param name="Organisation">The organisation. No person is in it.</param>
/// <param name="Region">The region that it is found in.</param>
/// <param name="DoesWanted">Whether it does what is looked for itself.</param>
/// <param name="Does">Of what is looked for and what its region adds, what it does.</param>
/// <param name="Added">What its activities add of what its region adds: a figure of the region, not of the organisation. 0 to 1.</param>
/// <param name="Ways">The ways to reach it that are public.</param>
public sealed record FoundOrganisation(OrganisationLine Organisation, RegionIdentity Region, bool DoesWanted, IReadOnlyList<ActivityName> Does, double Added, IReadOnlyList<ContactWay> Ways);

/// <summary>A public way to reach an organisation. Whom a person knows is nobody else's to see: no tie between people is in it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Through">The cluster organisation that can introduce; null for other ways.</param>
/// <param name="People">How many people want to be named on its page; 0 for other ways.</param>
public sealed record ContactWay(ContactWayKind Kind, OrganisationLine? Through, int People);

/// <summary>The public ways to reach an organisation, the warmest first.</summary>
public enum ContactWayKind
{
    /// <summary>It belongs to the same cluster organisation as the one that asks.</summary>
    SharedCluster,

    /// <summary>It belongs to a cluster organisation, which can introduce.</summary>
    ThroughCluster,

    /// <summary>People who want to be named are on its page.</summary>
    NamedPeople,

    /// <summary>It shows the mail box of the house.</summary>
    MailBox,
}
