using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Matching;

/// <summary>Who could answer, best first, each with its reasons.</summary>
/// <param name="Sentence">How many answers there are and what the first is.</param>
/// <param name="Considered">How many needs, offers and organisations were looked at.</param>
/// <param name="Unlike">How many of them have too little in common.</param>
/// <param name="Unknown">How many of them say nothing to go by.</param>
/// <param name="Barred">How many were left out for one reason or another.</param>
/// <param name="Figures">Where the relatedness of activities comes from; null where no figures are loaded.</param>
/// <param name="Answers">The answers.</param>
public sealed record MatchList(LocalText Sentence, int Considered, int Unlike, int Unknown, IReadOnlyList<BarLine> Barred, FigureProvenance? Figures, IReadOnlyList<MatchLine> Answers);

/// <summary>How many one reason left out.</summary>
/// <param name="Bar">The reason, a word for programs: <c>region</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Words">The same in words.</param>
public sealed record BarLine(string Bar, int Count, LocalText Words);

/// <summary>One answer: a need, an offer, or an organisation as such.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Need">The need or offer that answers; null where an organisation does.</param>
/// <param name="Organisation">Who it is; null where that is not to be known.</param>
/// <param name="Score">How well it fits, 0 to 1: the sum of what the parts contribute.</param>
/// <param name="Known">The share of the weight of all parts that is known, 0 to 1.</param>
/// <param name="MovedDown">By how much it was moved down in the order for standing in many answers, 0 to 0.05; the score is as it was.</param>
/// <param name="Why">The reasons that count most, in a sentence.</param>
/// <param name="Parts">All parts with their reasons.</param>
/// <param name="IsInvented">True where the generator made it.</param>
public sealed record MatchLine(
    int Rank, NeedLine? Need, OrganisationLine? Organisation, double Score, double Known, double MovedDown, LocalText Why, IReadOnlyList<MatchReason> Parts, bool IsInvented);

/// <summary>A part of a score in words.</summary>
/// <param name="Part">Which, a word for programs: <c>concepts</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">0 to 1; null where it is not known, and then it has no weight.</param>
/// <param name="Weight">Its share of the weight, 0 to 1.</param>
/// <param name="Contribution">Value times weight.</param>
/// <param name="Words">Why it is what it is, or why it is not known.</param>
public sealed record MatchReason(string Part, LocalText Name, double? Value, double Weight, double Contribution, LocalText Words);

/// <summary>A need or an offer that resembles one that is being written.</summary>
/// <param name="Need">The other.</param>
/// <param name="Likeness">0 to 1.</param>
/// <param name="Words">The same in words.</param>
public sealed record DuplicateLine(NeedLine Need, double Likeness, LocalText Words);

/// <summary>What may answer.</summary>
public enum Answerers
{
    /// <summary>Needs, offers and organisations as such.</summary>
    All,

    /// <summary>Needs and offers alone.</summary>
    Offers,

    /// <summary>Organisations as such alone.</summary>
    Organisations,
}
