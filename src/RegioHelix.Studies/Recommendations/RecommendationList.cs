using System.Text.Json.Serialization;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Recommendations;

/// <summary>Recommendations, what is overdue first, then by their last day.</summary>
/// <param name="Sentence">How they stand, in a sentence.</param>
/// <param name="Day">The day for which it is said.</param>
/// <param name="Tally">How many stand how.</param>
/// <param name="Lines">The recommendations.</param>
public sealed record RecommendationList(LocalText Sentence, DateOnly Day, RecommendationTally Tally, IReadOnlyList<RecommendationLine> Lines);

/// <summary>How many recommendations stand how.</summary>
/// <param name="Overdue">Without an answer, and the last day is over.</param>
/// <param name="Open">Without an answer, with time left.</param>
/// <param name="Adopted">Adopted.</param>
/// <param name="Partly">Adopted in part.</param>
/// <param name="Rejected">Rejected.</param>
public sealed record RecommendationTally(int Overdue, int Open, int Adopted, int Partly, int Rejected);

/// <summary>One recommendation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Event">The event's public name.</param>
/// <param name="EventTitle">The event's title.</param>
/// <param name="Group">The group that concluded it; null where not said.</param>
/// <param name="Title">What is recommended.</param>
/// <param name="Conclusion">What the group concluded; null for nothing more.</param>
/// <param name="Language">The language of the two, ISO 639-1.</param>
/// <param name="Owner">The organisation that follows it; null where there is none that may be named.</param>
/// <param name="OwnerSlug">Its public name.</param>
/// <param name="IsAccepted">True once that organisation said so itself.</param>
/// <param name="Addressee">Whom it addresses.</param>
/// <param name="DueOn">By when an answer is hoped for.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why it was decided so; null where not said.</param>
/// <param name="DecidedBy">Who decided; null while nobody did.</param>
/// <param name="DecidedOn">When; null while nobody did.</param>
/// <param name="DocumentLink">Where the decision can be read; null where not said.</param>
/// <param name="IsPublic">True where everybody sees it.</param>
/// <param name="IsShown">True where those who organise the event want everybody to see it; in no export.</param>
/// <param name="Version">Its version; in no export.</param>
/// <param name="Organises">True where whoever asks organises the event; in no export.</param>
/// <param name="Owns">True where whoever asks writes for the organisation that follows it; in no export.</param>
public sealed record RecommendationLine(
    Guid Id, string Event, LocalText EventTitle, string? Group, string Title, string? Conclusion, string Language, string? Owner, string? OwnerSlug, bool IsAccepted, string Addressee, DateOnly DueOn,
    RecommendationStanding Standing, string? Reason, string? DecidedBy, DateOnly? DecidedOn, string? DocumentLink, bool IsPublic,
    [property: JsonIgnore] bool IsShown, [property: JsonIgnore] int Version, [property: JsonIgnore] bool Organises, [property: JsonIgnore] bool Owns);

/// <summary>How a recommendation stands, the most pressing first.</summary>
public enum RecommendationStanding
{
    /// <summary>No answer, and the last day is over.</summary>
    Overdue,

    /// <summary>No answer yet.</summary>
    Open,

    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Adopted in part.</summary>
    Partly,

    /// <summary>Rejected.</summary>
    Rejected,
}
