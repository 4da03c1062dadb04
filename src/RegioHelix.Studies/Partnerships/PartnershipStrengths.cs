using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>What the regions of a partnership bring together, what is missing, who would fill it, and what each gains from the others.</summary>
/// <param name="State">Whether it can be told.</param>
/// <param name="Sentence">The answer in a sentence, or why there is none.</param>
/// <param name="Explanation">What it rests on and what it does not say; null where there is no answer.</param>
/// <param name="Provenance">Where the figures come from; null for none.</param>
/// <param name="Activities">The activities that the partnership is about, with who has them.</param>
/// <param name="NotInFigures">Its activities and themes that the figures do not have.</param>
/// <param name="Members">Each member region.</param>
/// <param name="Missing">Activities that no member is known to have, though all are published.</param>
/// <param name="Unknown">Activities that no member is known to have, where of some it is not published.</param>
/// <param name="Candidates">Other regions that would fill what is missing, the best first; that would add most where nothing is.</param>
public sealed record PartnershipStrengths(
    StrengthsState State,
    LocalText Sentence,
    LocalText? Explanation,
    FigureProvenance? Provenance,
    IReadOnlyList<BoardActivity> Activities,
    IReadOnlyList<string> NotInFigures,
    IReadOnlyList<MemberStrengths> Members,
    IReadOnlyList<ActivityName> Missing,
    IReadOnlyList<ActivityName> Unknown,
    IReadOnlyList<CandidateRegion> Candidates)
{
    internal static PartnershipStrengths Without(StrengthsState state, LocalText why) => new(state, why, null, null, [], [], [], [], [], []);
}

/// <summary>Whether the strengths of a partnership can be told.</summary>
public enum StrengthsState
{
    /// <summary>They are.</summary>
    Told,

    /// <summary>Nobody said which activities it is about.</summary>
    NoScope,

    /// <summary>It has no regions.</summary>
    NoMembers,

    /// <summary>Its regions or its activities are not in the figures, or there are none.</summary>
    NoFigures,
}

/// <summary>An activity that a partnership is about.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Weight">Which part of it is meant, above 0 to 1.</param>
/// <param name="Has">The members that are specialised in it, by their codes.</param>
/// <param name="UnknownIn">Members of which it is not known.</param>
public sealed record BoardActivity(string Code, LocalText Name, double Weight, IReadOnlyList<string> Has, IReadOnlyList<string> UnknownIn);

/// <summary>What a member region brings and gains.</summary>
/// <param name="Code">Its code, of any level.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">The regions of the figures that stand for it.</param>
/// <param name="Larger">The larger region that answers for it; null where its own figures do.</param>
/// <param name="Path">The page of its region; null where there is none.</param>
/// <param name="Brings">The activities of the partnership that it is specialised in.</param>
/// <param name="Alone">Those of them that no other member has.</param>
/// <param name="Own">Its own relatedness density around the partnership's activities, 0 to 1; null where not known.</param>
/// <param name="Added">What the other members add to it: the density of all together minus its own, 0 to 1; null where not known.</param>
/// <param name="AddedBy">The others' activities that add most.</param>
/// <param name="Priorities">The same for the priorities of its published strategy.</param>
public sealed record MemberStrengths(
    string Code,
    LocalText Name,
    IReadOnlyList<string> Rows,
    string? Larger,
    string? Path,
    IReadOnlyList<ActivityName> Brings,
    IReadOnlyList<ActivityName> Alone,
    double? Own,
    double? Added,
    IReadOnlyList<StrengthPart> AddedBy,
    IReadOnlyList<PriorityGain> Priorities)
{
    /// <summary>The density of all together.</summary>
    public double? Together => Own + Added;
}

/// <summary>What the partnership adds to a priority of a member's strategy.</summary>
/// <param name="Name">The priority.</param>
/// <param name="Path">The strategy's page.</param>
/// <param name="IsInvented">True where the strategy is made up.</param>
/// <param name="Own">The member's own density around its activities, 0 to 1; null where not known.</param>
/// <param name="Added">What the others add; null where not known.</param>
public sealed record PriorityGain(LocalText Name, string Path, bool IsInvented, double? Own, double? Added);

/// <summary>A region outside that would fill what is missing.</summary>
/// <param name="Region">The region.</param>
/// <param name="Fills">What is missing and it is specialised in.</param>
/// <param name="Added">What it would add to the density of all members around the partnership's activities, 0 to 1; null where not known.</param>
/// <param name="Kilometres">To the nearest member, from middle to middle; null where not known.</param>
public sealed record CandidateRegion(RegionIdentity Region, IReadOnlyList<ActivityName> Fills, double? Added, double? Kilometres);
