using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Certainty;

/// <summary>What would change the answers on a region: the study behind the page's fifth answer and <c>/regions/{nuts}/certainty.json</c>.</summary>
/// <param name="Region">The region.</param>
/// <param name="Provenance">Where the figures come from.</param>
/// <param name="Options">The switches offered and in force.</param>
/// <param name="Sentence">What the page says first.</param>
/// <param name="Explanation">What was drawn, and what that does not cover.</param>
/// <param name="Draws">How many times the figures were drawn again; 0 where they were not.</param>
/// <param name="Strengths">How the sentence on strengths holds; null where it says that it cannot be told, or where nothing was drawn.</param>
/// <param name="Opportunities">How the sentence on opportunities holds; null where it says that it cannot be told, or where nothing was drawn.</param>
/// <param name="Others">What the sentence on opportunities would name under another switch.</param>
public sealed record CertaintyProfile(
    RegionIdentity Region,
    FigureProvenance Provenance,
    StudyOptions Options,
    LocalText Sentence,
    LocalText Explanation,
    int Draws,
    AnswerCertainty? Strengths,
    AnswerCertainty? Opportunities,
    IReadOnlyList<OtherAnswer> Others);

/// <summary>How an answer holds among the draws.</summary>
/// <param name="Same">Draws in which the sentence names the same activities, no matter in which order.</param>
/// <param name="Activities">What the sentence (for opportunities: the list of five) names, each with the draws in which it is still named there.</param>
public sealed record AnswerCertainty(int Same, IReadOnlyList<ActivityCertainty> Activities);

/// <summary>How often an activity is still named.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Draws">Draws in which it is.</param>
public sealed record ActivityCertainty(string Code, LocalText Name, int Draws);

/// <summary>The answer under another switch.</summary>
/// <param name="Switch">The switch's name in an address: <c>relatedness</c>, <c>threshold</c>, <c>scope</c> or <c>year</c>.</param>
/// <param name="Value">Its other value.</param>
/// <param name="Opportunities">What the sentence would name.</param>
/// <param name="Same">How many of them it names now.</param>
public sealed record OtherAnswer(string Switch, string Value, IReadOnlyList<ActivityName> Opportunities, int Same);
