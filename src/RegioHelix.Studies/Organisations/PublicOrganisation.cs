using System.Text.Json.Serialization;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Organisations;

/// <summary>The profile of a published organisation as anybody may read it. As JSON it has no person and no address of mail.</summary>
/// <param name="Sentence">What it is, where, and what it does; before it that it is invented, where it is.</param>
/// <param name="Line">What a list says of it.</param>
/// <param name="Size">Its size as a company; null where unknown.</param>
/// <param name="OtherNames">Short names and names in other languages.</param>
/// <param name="Description">What it is and does, each text with its language.</param>
/// <param name="Website">Its web site; null where it has none.</param>
/// <param name="FoundedYear">The year it was founded; null where unknown.</param>
/// <param name="IsFresh">True where it was confirmed in the last twelve months.</param>
/// <param name="Cluster">What it has as a cluster organisation; null for others.</param>
/// <param name="BelongsTo">The published cluster organisations that it is a member of.</param>
/// <param name="Needs">Needs and offers published under its name, the newest first; not the anonymous ones.</param>
public sealed record PublicOrganisation(
    LocalText Sentence,
    OrganisationLine Line,
    CompanySize? Size,
    IReadOnlyList<string> OtherNames,
    FreeTexts Description,
    string? Website,
    int? FoundedYear,
    bool IsFresh,
    PublicCluster? Cluster,
    IReadOnlyList<OrganisationLine> BelongsTo,
    IReadOnlyList<NeedLine> Needs)
{
    /// <summary>The mail box of the organisation; null where none is shown. For the page alone.</summary>
    [JsonIgnore]
    public string? MailBox { get; init; }

    /// <summary>People who want to be named here and have a public profile. For the page alone.</summary>
    [JsonIgnore]
    public IReadOnlyList<NamedPerson> People { get; init; } = [];
}

/// <summary>What a cluster organisation has beside.</summary>
/// <param name="Strategy">How it means to help its members.</param>
/// <param name="Offering">What it offers them.</param>
/// <param name="DeclaredMembers">How many members it says it has; null where it does not say.</param>
/// <param name="TeamFullTime">Its team in full-time posts; null where it does not say.</param>
/// <param name="Labels">Its labels, the latest first.</param>
/// <param name="LooksAfter">The statistical clusters that it says it looks after.</param>
/// <param name="Members">Its published members, in order of their names.</param>
public sealed record PublicCluster(
    FreeTexts Strategy,
    FreeTexts Offering,
    int? DeclaredMembers,
    double? TeamFullTime,
    IReadOnlyList<PublicLabel> Labels,
    IReadOnlyList<LookedAfter> LooksAfter,
    IReadOnlyList<OrganisationLine> Members);

/// <summary>A label of excellence.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Name">Its name where it is another one; null else.</param>
/// <param name="GivenOn">The day it was given.</param>
/// <param name="ValidUntil">The last day on which it holds.</param>
/// <param name="Holds">True while it holds.</param>
/// <param name="Evidence">Where it can be checked; null where nobody said.</param>
public sealed record PublicLabel(ClusterLabelKind Kind, string? Name, DateOnly GivenOn, DateOnly ValidUntil, bool Holds, string? Evidence);

/// <summary>A concentration of an activity in a region that a cluster organisation looks after.</summary>
/// <param name="Place">The region.</param>
/// <param name="Activity">The activity.</param>
public sealed record LookedAfter(OrganisationPlace Place, Topic Activity);

/// <summary>Somebody who wants to be named.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">The job's title; null where none is given.</param>
public sealed record NamedPerson(string Name, string? Title);
