namespace RegioHelix.Analytics.Specialisation;

/// <summary>Which missing cells a bound takes into account.</summary>
public enum MissingReach
{
    /// <summary>All of the table: the bounds hold the figure that the complete table would give. A single cell without an upper bound takes the upper bound from every quotient.</summary>
    WholeTable,

    /// <summary>
    /// Those of the region's row and of the activity's column; elsewhere the published cells are taken as all there is.
    /// Bounds of this kind are conditional: they answer "what could this region's and this activity's gaps change?".
    /// </summary>
    RowAndColumn,

    /// <summary>
    /// Those of the region's row only, against all regions as published: "what could this region's own gaps change?".
    /// The one that stays narrow where some other region publishes nothing at all.
    /// </summary>
    Row,
}
