namespace RegioHelix.Analytics.Tables;

/// <summary>A computed figure with what is known of it. Never NaN and never infinite: what cannot be computed has no value, and a reason.</summary>
/// <param name="Value">The figure over the published cells; null where it cannot be computed.</param>
/// <param name="Lower">The least that the figure over all cells, published or not, can be; null where nothing bounds it. Equal to the value where nothing is missing.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="State">Computed, or why not.</param>
public readonly record struct Figure(double? Value, double? Lower, double? Upper, FigureState State)
{
    /// <summary>A figure that depends on no missing cell.</summary>
    public static Figure Of(double value) => new(value, value, value, FigureState.Computed);

    /// <summary>A figure between bounds; an infinite bound is none.</summary>
    public static Figure Of(double value, double lower, double upper) => new(value, Finite(lower), Finite(upper), FigureState.Computed);

    /// <summary>A figure over the published cells of which nothing is known over all cells; as <see cref="Of(double)"/> where all are published.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="unknown">How many of the cells that it can depend on are not known.</param>
    internal static Figure OfKnown(double value, int unknown) => unknown == 0 ? Of(value) : new(value, null, null, FigureState.Computed);

    /// <summary>A figure without a value, whose bounds may still be known; an infinite bound is none.</summary>
    public static Figure Without(FigureState state, double lower = double.NegativeInfinity, double upper = double.PositiveInfinity) =>
        new(null, Finite(lower), Finite(upper), state);

    private static double? Finite(double bound) => double.IsFinite(bound) ? bound : null;
}
