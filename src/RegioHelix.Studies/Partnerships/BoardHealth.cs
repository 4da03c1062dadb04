using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>How a partnership does on a day, in words: what to look at, each with the facts that it rests on. It speaks of the board, never of people.</summary>
/// <param name="Day">The day.</param>
/// <param name="Standing">The whole in a word.</param>
/// <param name="Sentence">The same in a sentence.</param>
/// <param name="Findings">What was looked at, what needs a look first.</param>
public sealed record BoardHealth(DateOnly Day, BoardStanding Standing, LocalText Sentence, IReadOnlyList<BoardFinding> Findings);

/// <summary>One thing that was looked at.</summary>
/// <param name="Concern">Which.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Sentence">In words.</param>
/// <param name="Facts">What that rests on.</param>
public sealed record BoardFinding(BoardConcern Concern, BoardStanding Standing, LocalText Sentence, IReadOnlyList<LocalText> Facts);

/// <summary>How something stands, what needs a look first.</summary>
public enum BoardStanding
{
    /// <summary>Somebody should look at it.</summary>
    Look,

    /// <summary>The board says too little to tell.</summary>
    CannotTell,

    /// <summary>Nothing stands out.</summary>
    Well,
}

/// <summary>What is looked at.</summary>
public enum BoardConcern
{
    /// <summary>Whether actions and outcomes keep to the activities of the mission.</summary>
    Mission,

    /// <summary>Whether something stands on the board of every member that takes part.</summary>
    Members,

    /// <summary>Actions whose day is over.</summary>
    Actions,

    /// <summary>Milestones whose day is over.</summary>
    Milestones,

    /// <summary>How long the stage stands.</summary>
    Stage,

    /// <summary>Whether the measure of the goal is on its path.</summary>
    Goal,
}
