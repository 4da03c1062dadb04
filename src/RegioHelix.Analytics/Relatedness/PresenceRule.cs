namespace RegioHelix.Analytics.Relatedness;

/// <summary>Which answer of "specialised" makes an activity present in a region.</summary>
public enum PresenceRule
{
    /// <summary>The answer over the published cells; unknown where the cell is not published.</summary>
    OverPublished,

    /// <summary>Only an answer that no missing cell can change; unknown where it cannot be told.</summary>
    Certain,
}
