namespace RegioHelix.Web.Switches;

/// <summary>How a map is shown.</summary>
public enum MapView
{
    /// <summary>A circle a region, its area by jobs.</summary>
    Bubbles,

    /// <summary>The regions' own borders.</summary>
    Boundaries,

    /// <summary>The table alone.</summary>
    Table,
}
