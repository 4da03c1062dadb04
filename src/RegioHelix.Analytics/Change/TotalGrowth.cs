using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>
/// Growth of whole regions, or of whole activities, between two years, as a fraction from -1 upwards: EconGeo's <c>growth_reg</c> and <c>growth_ind</c>,
/// which print per cent and make 0 of no growth from nothing to nothing.
/// </summary>
public static class TotalGrowth
{
    /// <summary>The growth of every region's sum over the activities that both tables hold, or of every activity's over the regions.</summary>
    /// <param name="earlier">The first year; labels are matched by text, in any order.</param>
    /// <param name="later">The last year.</param>
    /// <param name="years">Years between them, 1 or more.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <param name="rate">How it is expressed.</param>
    /// <returns>One figure a label of the later table: over the cells published in both years, with the bounds that all cells allow, as it rises with every later cell and falls with every earlier one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one year.</exception>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(
        RegionActivityTable earlier, RegionActivityTable later, int years, MeasureOf of = MeasureOf.Region, GrowthRate rate = GrowthRate.YearlyAverage)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        TableSums.From(earlier);
        TableSums.From(later);
        var (first, last) = of == MeasureOf.Region ? (earlier, later) : (earlier.Transpose(), later.Transpose());
        return FigureList.Fill(last.Regions, row => first.FindRegion(last.Regions[row]) is >= 0 and var before
            ? Of(first, before, last, row, years, rate)
            : Figure.Without(FigureState.NotInOtherTable));
    }

    private static Figure Of(RegionActivityTable first, int before, RegionActivityTable last, int after, int years, GrowthRate rate)
    {
        var (firstAll, lastAll, firstBoth, lastBoth, both) = (default(CellSum), default(CellSum), 0.0, 0.0, 0);
        for (var column = 0; column < last.Activities.Count; column++)
            if (first.FindActivity(last.Activities[column]) is >= 0 and var other)
            {
                var (from, to) = (first[before, other], last[after, column]);
                (firstAll, lastAll) = (firstAll.Plus(CellSum.Of(from)), lastAll.Plus(CellSum.Of(to)));
                if (from.Value is { } one && to.Value is { } two)
                    (firstBoth, lastBoth, both) = (firstBoth + one, lastBoth + two, both + 1);
            }
        if (firstAll.Count == 0)
            return Figure.Without(FigureState.NotInOtherTable);
        var published = both == 0 ? Figure.Without(FigureState.NotPublished) : Growth.Change(Cell.Of(firstBoth), Cell.Of(lastBoth), years, rate);
        if (both == firstAll.Count)
            return published;
        var bounds = Growth.Change(Cell.Between(firstAll.Lower, firstAll.Upper), Cell.Between(lastAll.Lower, lastAll.Upper), years, rate);
        return published with { Lower = bounds.Lower, Upper = bounds.Upper };
    }
}
