namespace RegioHelix.Studies.Certainty;

/// <summary>Whether a page waits for the figures to be drawn anew.</summary>
public enum Redraw
{
    /// <summary>Only what the published figures say.</summary>
    No,

    /// <summary>Draw, and count how often the answers stay the same.</summary>
    Yes,
}
