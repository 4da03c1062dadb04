using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>How a change between two years is expressed.</summary>
public enum GrowthRate
{
    /// <summary>The constant yearly rate that leads from the first to the last: (last / first)^(1 / years) - 1. Eurostat, "average annual growth rate".</summary>
    YearlyAverage,

    /// <summary>The change over the whole period: last / first - 1. Balland 2017, EconGeo, <c>growth_mat</c>.</summary>
    WholePeriod,

    /// <summary>The yearly logarithmic rate: ln(last / first) / years, which adds up over periods. Barro and Sala-i-Martin 1992, Journal of Political Economy 100(2).</summary>
    YearlyLogarithmic,
}

/// <summary>
/// Growth of each cell between two years, as a fraction (0.02 is 2 %), from -1 upwards.
/// From a base of zero no rate is defined, and from a missing one none is known: both are stated, neither becomes a number.
/// </summary>
public static class Growth
{
    /// <summary>The growth of every cell of the later table that the earlier one holds too.</summary>
    /// <param name="earlier">The first year; labels are matched by text, in any order.</param>
    /// <param name="later">The last year.</param>
    /// <param name="years">Years between them, 1 or more.</param>
    /// <param name="rate">How it is expressed.</param>
    /// <returns>Regions by activities of the later table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one year.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureTable From(RegionActivityTable earlier, RegionActivityTable later, int years, GrowthRate rate = GrowthRate.YearlyAverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        TableSums.From(earlier);
        TableSums.From(later);
        return FigureTable.Fill(later.Regions, later.Activities, (region, activity) =>
        {
            var (r, a) = (earlier.FindRegion(later.Regions[region]), earlier.FindActivity(later.Activities[activity]));
            return r < 0 || a < 0 ? Figure.Without(FigureState.NotInOtherTable) : Change(earlier[r, a], later[region, activity], years, rate);
        });
    }

    internal static Figure Change(in Cell first, in Cell last, int years, GrowthRate rate)
    {
        if (first.Value == 0)
            return Figure.Without(FigureState.ZeroBase);
        // Rises with the last, falls with the first; an end without limit or a base that may be zero leaves that side open.
        var lower = double.IsPositiveInfinity(first.Upper) ? Rate(0, years, rate) : Rate(last.Lower / first.Upper, years, rate);
        var upper = first.Lower == 0 || double.IsPositiveInfinity(last.Upper) ? double.PositiveInfinity : Rate(last.Upper / first.Lower, years, rate);
        if (first.Value is not { } from || last.Value is not { } to)
            return Figure.Without(FigureState.NotPublished, lower, upper);
        var growth = Rate(to / from, years, rate);
        return double.IsFinite(growth) ? Figure.Of(growth) : Figure.Without(FigureState.ZeroEnd);
    }

    private static double Rate(double ratio, int years, GrowthRate rate) => rate switch
    {
        GrowthRate.YearlyAverage => Math.Pow(ratio, 1.0 / years) - 1,
        GrowthRate.WholePeriod => ratio - 1,
        GrowthRate.YearlyLogarithmic => Math.Log(ratio) / years,
        _ => throw new ArgumentOutOfRangeException(nameof(rate), rate, "unknown rate"),
    };
}
