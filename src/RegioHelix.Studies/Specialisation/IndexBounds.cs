using RegioHelix.Analytics.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What is known of an index of a whole region, given what is not published of it.</summary>
/// <param name="Lower">The least the index of the complete row can be; null where nothing bounds it.</param>
/// <param name="Upper">The most it can be; null where nothing bounds it.</param>
/// <param name="Certainty">What the bounds mean.</param>
public sealed record IndexBounds(double? Lower, double? Upper, IndexCertainty Certainty)
{
    // What reads as the end of the scale bounds nothing.
    private const double End = 0.005;

    /// <summary>The bounds of a figure.</summary>
    /// <param name="figure">The index.</param>
    /// <param name="most">The end of its scale.</param>
    internal static IndexBounds Of(in Figure figure, double most) => figure switch
    {
        { Value: null } => new(figure.Lower, figure.Upper, IndexCertainty.NotComputed),
        _ when figure.Lower == figure.Upper => new(figure.Lower, figure.Upper, IndexCertainty.Exact),
        _ when figure.Upper is null || figure.Upper >= most - End => new(figure.Lower, figure.Upper, IndexCertainty.NotBounded),
        _ => new(figure.Lower, figure.Upper, IndexCertainty.Bounded),
    };
}

/// <summary>How certain an index is.</summary>
public enum IndexCertainty
{
    /// <summary>Every cell is published: the index is exact.</summary>
    Exact,

    /// <summary>Some cells are not published; the index of the complete row lies between the bounds.</summary>
    Bounded,

    /// <summary>Some cells are neither published nor bounded by totals, so that the index can be anything up to its most.</summary>
    NotBounded,

    /// <summary>The region has no published cells to compute it from.</summary>
    NotComputed,
}
