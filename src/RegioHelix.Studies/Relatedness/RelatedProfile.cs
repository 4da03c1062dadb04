using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Relatedness;

/// <summary>What an activity is related to, and why.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">What the page's switches offer.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What it rests on.</param>
/// <param name="Related">The other activities, the nearest first; empty where nothing can be said.</param>
/// <param name="Community">The group of the network that it belongs to; null where it is in none.</param>
public sealed record RelatedProfile(
    string Code,
    LocalText Name,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    IReadOnlyList<RelatedLine> Related,
    CommunityLine? Community);

/// <summary>A related activity. Counts are of regions in which it is known of both whether they are there.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Relatedness">By the chosen measure, above 0.</param>
/// <param name="Both">Regions that have both.</param>
/// <param name="Own">Regions that have the activity of the page.</param>
/// <param name="Other">Regions that have this one.</param>
/// <param name="ByChance">Regions that would have both if one had nothing to do with the other; null where nothing is known of the pair.</param>
public sealed record RelatedLine(string Code, LocalText Name, double Relatedness, int Both, int Own, int Other, double? ByChance);

/// <summary>A group of activities that are found together more than others: a community of the network.</summary>
/// <param name="Number">From 0: the largest first.</param>
/// <param name="Name">After its two largest activities.</param>
/// <param name="Activities">Its activities, the largest first.</param>
/// <param name="Jobs">Their published jobs in all regions.</param>
/// <param name="Outline">The corners of a convex outline around their places in the picture, a little off them.</param>
public sealed record CommunityLine(int Number, LocalText Name, IReadOnlyList<ActivityName> Activities, double Jobs, IReadOnlyList<NetworkPlace> Outline);

/// <summary>A place in the picture of a network.</summary>
/// <param name="X">Across; an edge is about 1 long.</param>
/// <param name="Y">Up.</param>
public readonly record struct NetworkPlace(double X, double Y);
