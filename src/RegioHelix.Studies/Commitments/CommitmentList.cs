using System.Text.Json.Serialization;
using RegioHelix.Registry.Commitments;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Commitments;

/// <summary>Commitments, what is overdue first, then by their last day.</summary>
/// <param name="Sentence">How they stand, in a sentence.</param>
/// <param name="Day">The day for which it is said.</param>
/// <param name="Tally">How many stand how.</param>
/// <param name="Lines">The commitments.</param>
public sealed record CommitmentList(LocalText Sentence, DateOnly Day, CommitmentTally Tally, IReadOnlyList<CommitmentLine> Lines);

/// <summary>How many commitments stand how.</summary>
/// <param name="Overdue">Open, and the last day is over.</param>
/// <param name="Open">Open, with time left.</param>
/// <param name="Done">Done.</param>
/// <param name="Dropped">Dropped.</param>
public sealed record CommitmentTally(int Overdue, int Open, int Done, int Dropped);

/// <summary>One commitment. No person is in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Giver">Who promised; null where it was removed.</param>
/// <param name="Receiver">To whom; null where it was removed.</param>
/// <param name="What">What.</param>
/// <param name="DueOn">The last day by which it is to be done.</param>
/// <param name="DaysLeft">Days until then; below 0 once it is over.</param>
/// <param name="Occasion">On which occasion.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">What was said when it ended; null for nothing.</param>
/// <param name="EndedAt">When it ended. UTC; null while it is open.</param>
/// <param name="IsAcknowledged">True once who promised says so too.</param>
/// <param name="IsPublic">True where both sides agree that everybody sees it.</param>
/// <param name="Asking">What whoever asks may do; in no export.</param>
public sealed record CommitmentLine(
    Guid Id,
    CommitmentSide? Giver,
    CommitmentSide? Receiver,
    string What,
    DateOnly DueOn,
    int DaysLeft,
    CommitmentOccasion Occasion,
    CommitmentStanding Standing,
    string? Reason,
    DateTimeOffset? EndedAt,
    bool IsAcknowledged,
    bool IsPublic,
    [property: JsonIgnore] AskingSide Asking);

/// <summary>One side of a commitment.</summary>
/// <param name="Slug">Its public name; null where it is not registered.</param>
/// <param name="Name">Its name.</param>
public sealed record CommitmentSide(string? Slug, string Name);

/// <summary>The occasion of a commitment.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Name">What it is called; null where that is not said.</param>
/// <param name="Link">Where it can be read; null where that is not said.</param>
/// <param name="Day">Its day; null where that is not said.</param>
public sealed record CommitmentOccasion(OccasionKind Kind, string? Name, string? Link, DateOnly? Day);

/// <summary>What whoever asks may do with a commitment.</summary>
/// <param name="Gives">Speaks for who promised.</param>
/// <param name="Receives">Speaks for whom it was promised to.</param>
/// <param name="IsMine">Answers for it.</param>
/// <param name="GiverShows">Who promised agrees that everybody sees it.</param>
/// <param name="ReceiverShows">To whom it was promised agrees, too.</param>
public sealed record AskingSide(bool Gives, bool Receives, bool IsMine, bool GiverShows, bool ReceiverShows);

/// <summary>How a commitment stands, the most pressing first.</summary>
public enum CommitmentStanding
{
    /// <summary>Open, and the last day is over.</summary>
    Overdue,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Dropped, with a reason.</summary>
    Dropped,
}
