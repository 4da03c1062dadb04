namespace RegioHelix.Matchmaking.Meetings;

/// <summary>A hard rule that keeps two people apart whatever the timetable.</summary>
public enum MeetingRefusal
{
    /// <summary>Nothing keeps them apart.</summary>
    None,

    /// <summary>One of them, or the organiser, does not want the meeting.</summary>
    Blocked,

    /// <summary>They share no language.</summary>
    NoCommonLanguage,
}
