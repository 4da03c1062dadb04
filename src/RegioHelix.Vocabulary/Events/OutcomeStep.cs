namespace RegioHelix.Vocabulary.Events;

/// <summary>How far two came after they were brought together: each step takes those before it along.</summary>
public enum OutcomeStep
{
    /// <summary>They did not meet, and nothing came of it.</summary>
    Nothing,

    /// <summary>They know of each other.</summary>
    Contact,

    /// <summary>They met.</summary>
    Meeting,

    /// <summary>They went on after the meeting.</summary>
    FollowUp,

    /// <summary>They work together: an agreement, a partnership, a joint proposal. What the benchmark counts.</summary>
    JointWork,

    /// <summary>Money came with it.</summary>
    Money,

    /// <summary>It brought a result.</summary>
    Result,
}

/// <summary>When the two are asked.</summary>
public enum OutcomeWave
{
    /// <summary>As soon as the event is over.</summary>
    AfterEvent,

    /// <summary>After three months.</summary>
    ThreeMonths,

    /// <summary>After six months.</summary>
    SixMonths,

    /// <summary>After twelve months.</summary>
    TwelveMonths,
}
