using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The relative diversity index, 1 over <see cref="Krugman"/>'s index against all regions together: 0.5 and up, without unit, the larger the more the region is like the whole.
/// Source: Duranton and Puga 2000, Urban Studies 37(3), 533-555; REAT's <c>durpug</c>.
/// </summary>
public static class RelativeDiversity
{
    /// <summary>The index of every region, or of every activity over the regions.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <returns>No value, with <see cref="FigureState.ZeroValue"/>, for one that is exactly like the whole, where REAT gives infinity.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Region)
    {
        var krugman = Krugman.From(table, of);
        return FigureList.Fill(krugman.Labels, at => Inverse(krugman[at]));
    }

    // Where Krugman's index may be 0 nothing bounds its inverse from above.
    private static Figure Inverse(in Figure figure)
    {
        var (lower, upper) = (1 / (figure.Upper ?? double.PositiveInfinity), 1 / (figure.Lower ?? 0));
        return figure.Value switch
        {
            null => Figure.Without(figure.State, lower == 0 ? double.NegativeInfinity : lower, upper),
            0 => Figure.Without(FigureState.ZeroValue, lower, upper),
            { } value => Figure.Of(1 / value, lower, upper),
        };
    }
}
