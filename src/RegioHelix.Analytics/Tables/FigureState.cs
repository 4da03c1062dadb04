namespace RegioHelix.Analytics.Tables;

/// <summary>Whether a figure could be computed, and if not, why.</summary>
public enum FigureState
{
    /// <summary>Computed: the figure has a value.</summary>
    Computed,

    /// <summary>A cell that the figure needs is not published; it may still have bounds.</summary>
    NotPublished,

    /// <summary>The region's published cells add up to zero.</summary>
    EmptyRegion,

    /// <summary>The activity's published cells add up to zero.</summary>
    EmptyActivity,

    /// <summary>What the region or activity is compared with adds up to zero.</summary>
    EmptyReference,

    /// <summary>The change starts from zero: no rate of growth is defined.</summary>
    ZeroBase,

    /// <summary>The change ends at zero: its logarithm has no bottom.</summary>
    ZeroEnd,

    /// <summary>Too few activities or regions for the measure, which needs at least two.</summary>
    TooFew,

    /// <summary>The region or activity is not in the table that it is compared with.</summary>
    NotInOtherTable,

    /// <summary>The measure, or a figure that it rests on, is refused as a whole; that one's own state says why.</summary>
    Refused,

    /// <summary>What is compared does not vary: no correlation, deviation or standard score is defined.</summary>
    NoVariation,

    /// <summary>The activity is on the other side of the region's portfolio than the one asked for.</summary>
    OtherSide,

    /// <summary>It could not happen here: what was there cannot enter, what was not there cannot leave.</summary>
    NotAtRisk,
}
