using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Relatedness;

/// <summary>The activity space as a network, and a region's portfolio in it: the study behind <c>/network</c>.</summary>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What it rests on.</param>
/// <param name="Region">The region whose portfolio is lit up; null for none.</param>
/// <param name="RegionSentence">Where it stands; null without a region.</param>
/// <param name="Nodes">The activities, in the order of their codes.</param>
/// <param name="Edges">Which of them are linked, by position.</param>
/// <param name="Communities">Groups that are found together, the largest first.</param>
/// <param name="Regions">The regions that can be lit up, by code.</param>
/// <param name="Threshold">The least relatedness of a link beside the tree; null where there is none.</param>
/// <param name="Modularity">How much more is linked within groups than by chance; null without links.</param>
/// <param name="Agreement">How far ten runs agree on the groups: 1 where all are the same; null without links.</param>
/// <param name="Stress">How far the picture's distances are from those along links; null without links.</param>
/// <param name="NodeRadius">Radius of circles that do not overlap, in the unit of the places.</param>
/// <param name="Nobody">Activities that no region stands out in: they have no place.</param>
public sealed record NetworkProfile(
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    RegionIdentity? Region,
    LocalText? RegionSentence,
    IReadOnlyList<NetworkNodeLine> Nodes,
    IReadOnlyList<NetworkLink> Edges,
    IReadOnlyList<CommunityLine> Communities,
    IReadOnlyList<RegionIdentity> Regions,
    double? Threshold,
    double? Modularity,
    double? Agreement,
    double? Stress,
    double NodeRadius,
    IReadOnlyList<ActivityName> Nobody);

/// <summary>An activity in the network.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Community">The number of its group.</param>
/// <param name="Degree">Its number of links.</param>
/// <param name="Strength">The sum of their relatedness.</param>
/// <param name="Jobs">Its published jobs in all regions; null where none is published.</param>
/// <param name="X">Its place across; an edge is about 1 long.</param>
/// <param name="Y">Its place up.</param>
/// <param name="Nearest">The activities most related to it, linked or not, at most three.</param>
/// <param name="Portfolio">How it stands to the region's portfolio; null without a region.</param>
/// <param name="LocationQuotient">The region's quotient; null without a region or where not published.</param>
/// <param name="Density">Which part of what is related to it the region has, 0 to 1; null without a region or where nothing is.</param>
public sealed record NetworkNodeLine(
    string Code,
    LocalText Name,
    int Community,
    int Degree,
    double Strength,
    double? Jobs,
    double X,
    double Y,
    IReadOnlyList<RelatedLine> Nearest,
    PortfolioPlace? Portfolio,
    double? LocationQuotient,
    double? Density);

/// <summary>How an activity stands to a region's portfolio.</summary>
public enum PortfolioPlace
{
    /// <summary>The region stands out in it.</summary>
    Present,

    /// <summary>It does not, and has more of what is related to it than regions have on average of what they lack.</summary>
    Opportunity,

    /// <summary>It does not, and has little of what is related to it; or no plan could found it.</summary>
    Lacking,

    /// <summary>Not published.</summary>
    Unknown,
}

/// <summary>Two linked activities.</summary>
/// <param name="One">Code of the one.</param>
/// <param name="Other">Code of the other.</param>
/// <param name="Relatedness">By the chosen measure.</param>
/// <param name="Both">Regions that have both.</param>
/// <param name="IsTree">True where the link belongs to the tree that keeps the network together, false where it is among the strongest beside it.</param>
public sealed record NetworkLink(string One, string Other, double Relatedness, int Both, bool IsTree);
