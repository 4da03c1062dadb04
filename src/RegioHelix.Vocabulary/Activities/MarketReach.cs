namespace RegioHelix.Vocabulary.Activities;

/// <summary>Whether an activity serves markets beyond its region. Carried as data, with its source, by the activity table.</summary>
public enum MarketReach
{
    /// <summary>Sells beyond its region: what a headline about a region speaks of.</summary>
    Traded,

    /// <summary>Serves the region itself, as retail trade does.</summary>
    Local,

    /// <summary>Its jobs are done elsewhere (temporary agencies) or the figure says little about the place: left out, with a note.</summary>
    SetAside,
}
