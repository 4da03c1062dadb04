namespace RegioHelix.Matchmaking.Matching;

/// <summary>What keeps two from being matched, whatever else speaks for them. What is not known of either never does.</summary>
public enum MatchBar
{
    /// <summary>They are of the same owner.</summary>
    Own,

    /// <summary>One wants nothing to do with the other.</summary>
    Blocked,

    /// <summary>One does not give what the other takes.</summary>
    Kind,

    /// <summary>Money does not flow from the one to the other.</summary>
    Money,

    /// <summary>One is not where the other looks for a partner.</summary>
    Region,

    /// <summary>Their windows of technology readiness do not meet.</summary>
    Readiness,

    /// <summary>They have no language in common.</summary>
    Language,

    /// <summary>The last day of one is over.</summary>
    Deadline,
}
