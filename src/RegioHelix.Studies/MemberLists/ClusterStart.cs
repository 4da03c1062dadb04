using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.MemberLists;

/// <summary>A cluster manager's first ten minutes: what a list of members is strong in, what it lacks, and who has that. The study behind <c>/start/cluster/{id}</c>.</summary>
/// <param name="List">The list.</param>
/// <param name="Region">The region that it is seen in: the chosen one, or that of most members.</param>
/// <param name="MembersThere">How many members were read as being there.</param>
/// <param name="MembersRead">How many members have an activity that could be read.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Strengths">The members' activities, those of most members first.</param>
/// <param name="Links">What no member does and is found where theirs are.</param>
/// <param name="LinksSentence">What of that is at home and what is not.</param>
/// <param name="Partners">Three regions that have what is missing, with the organisations there.</param>
/// <param name="PartnersSentence">Who they are.</param>
public sealed record ClusterStart(
    MemberList List,
    RegionIdentity Region,
    int MembersThere,
    int MembersRead,
    FigureProvenance Provenance,
    LocalText Sentence,
    IReadOnlyList<MemberStrength> Strengths,
    IReadOnlyList<MissingLink> Links,
    LocalText LinksSentence,
    IReadOnlyList<StartPartner> Partners,
    LocalText PartnersSentence);

/// <summary>An activity of the members, beside the region and Europe.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Members">How many members do it.</param>
/// <param name="ShareOfMembers">Of those whose activity could be read, 0 to 1; a member can do several.</param>
/// <param name="ShareOfJobs">Its share of the region's published jobs, 0 to 1; null where not published.</param>
/// <param name="LocationQuotient">That share over the same share in all loaded regions; null where not published.</param>
/// <param name="Verdict">Whether the region is specialised in it; null where the figures do not hold it.</param>
public sealed record MemberStrength(string Code, LocalText Name, int Members, double ShareOfMembers, double? ShareOfJobs, double? LocationQuotient, SpecialisedVerdict? Verdict);

/// <summary>A region that has what a list of members lacks.</summary>
/// <param name="Partner">The region, and what it adds.</param>
/// <param name="Brings">Of the missing links those in which the region is specialised.</param>
/// <param name="Organisations">Published organisations there that fit, cluster organisations first, at most three.</param>
public sealed record StartPartner(PartnerLine Partner, IReadOnlyList<ActivityName> Brings, IReadOnlyList<FoundOrganisation> Organisations);
